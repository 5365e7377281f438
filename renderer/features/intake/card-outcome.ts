import type { Card } from '../../../shared/contract/views.ts'
import type { Finding, Verdict } from '../../../shared/verdict/verdict.ts'
import type { Tone } from '../../components/tone.ts'

/** Whether it passes, and yet lost its place by itself: its card must not go on looking as if all were well. */
export const isWithdrawn = ({ stage, verdict, withdrawn }: Card): boolean =>
  stage === 'done' && verdict?.outcome === 'pass' && withdrawn !== null

/** The colour and shape of a card's large sign: of the verdict once there is one, of the stage until then. */
export function cardTone(card: Card): Tone {
  if (card.stage === 'refused') return 'bad'
  if (card.stage === 'undecided') return 'open'
  if (card.stage !== 'done' || card.verdict === null) return 'none'
  if (isWithdrawn(card)) return 'open'
  return { pass: 'good', fail: 'bad', incomplete: 'open' }[card.verdict.outcome] as Tone
}

const isDecisive = (finding: Finding) =>
  finding.severity === 'block' &&
  (finding.outcome === 'unmet' || (finding.outcome === 'unread' && finding.unknown === 'incomplete'))

const isWarning = (finding: Finding) => finding.severity === 'warn' && finding.outcome === 'unmet'

const rank = (finding: Finding) => (finding.severity === 'warn' ? 2 : finding.outcome === 'unmet' ? 0 : 1)

/** The findings that a technician must see at once: what fails, then what was not read, then what is only warned of. */
export function tellingFindings(verdict: Verdict): Finding[] {
  return verdict.findings
    .filter((finding) => isDecisive(finding) || isWarning(finding))
    .toSorted((left, right) => rank(left) - rank(right))
}

/** Whether the reading or recording still goes on. */
export const isUnderWay = (card: Card): boolean => card.stage === 'reading' || card.stage === 'recording'

/** Whether putting it into a lot may be tried: a device in no lot that conforms, or was marked ready by a waiver. */
export const canEnqueue = ({ stage, device, verdict }: Card): boolean =>
  stage === 'done' &&
  device !== null &&
  device.lotId === null &&
  (verdict?.outcome === 'pass' || device.state === 'ready')
