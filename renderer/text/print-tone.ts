import type { PrintState } from '../../shared/label/print-state.ts'
import type { Tone } from '../components/tone.ts'

/** Only the scan of the stuck label is good; what the printer says of itself stays open. */
export const printTone: Readonly<Record<PrintState, Tone>> = {
  prepared: 'none',
  sending: 'none',
  sent: 'open',
  'printed?': 'open',
  blocked: 'bad',
  unknown: 'warning',
  failed: 'bad',
  cancelled: 'none',
  verified: 'good',
  voided: 'none',
}
