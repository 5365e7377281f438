import type { VerdictOutcome } from '../../shared/verdict/verdict.ts'
import type { Tone } from '../components/tone.ts'

const tones: Record<VerdictOutcome, Tone> = { pass: 'good', fail: 'bad', incomplete: 'open' }

/** The colour and shape of a verdict; none for a device that was not judged. */
export function outcomeTone(outcome: VerdictOutcome | null): Tone {
  return outcome === null ? 'none' : tones[outcome]
}
