import { z } from 'zod'

/**
 * What is known of one print of a label.
 * - `prepared`: nothing was sent yet; it may wait for the job before it, or for paper (its reason says so).
 * - `sending`: the first byte may be on its way. Whoever finds this state after a crash must read it as `unknown`.
 * - `sent`: the spooler or the printer has it. That is not "printed".
 * - `printed?`: the printer says it is done. Many say so when the data has left, so the question mark stays until the
 *   stuck label is scanned.
 * - `blocked`: the printer has it and waits for a person. The label **will come out** later, so printing it again
 *   would make two.
 * - `unknown`: it was sent or half sent, and nobody can say any more what became of it.
 * - `failed`: it did not print and will not.
 * - `cancelled`: it was cancelled here or at the printer.
 * - `verified`: the stuck label was scanned and carries the device's tag.
 * - `voided`: the label was thrown away.
 */
export const printStates = [
  'prepared',
  'sending',
  'sent',
  'printed?',
  'blocked',
  'unknown',
  'failed',
  'cancelled',
  'verified',
  'voided',
] as const
export const PrintState = z.enum(printStates)
export type PrintState = z.infer<typeof PrintState>

const following: Readonly<Record<PrintState, readonly PrintState[]>> = {
  prepared: ['sending', 'sent', 'printed?', 'blocked', 'unknown', 'failed', 'cancelled'],
  sending: ['sent', 'printed?', 'blocked', 'unknown', 'failed', 'cancelled', 'verified'],
  sent: ['printed?', 'blocked', 'unknown', 'failed', 'cancelled', 'verified'],
  blocked: ['sent', 'printed?', 'unknown', 'failed', 'cancelled', 'verified'],
  // A person says whether a label came out.
  unknown: ['printed?', 'failed', 'verified', 'cancelled'],
  'printed?': ['verified', 'voided'],
  verified: ['voided'],
  failed: [],
  cancelled: [],
  voided: [],
}

/** Whether the ledger may go from one state to another; the same state again, with another reason, only while it is open. */
export function canFollow(from: PrintState, to: PrintState): boolean {
  return from === to ? isOpen(from) : following[from].includes(to)
}

/** Whether a printer may still change this state by itself. */
export function isOpen(state: PrintState): boolean {
  return state === 'prepared' || state === 'sending' || state === 'sent' || state === 'blocked'
}

/** Whether a label of this print may be in somebody's hand. */
export function mayHaveComeOut(state: PrintState): boolean {
  return ['sending', 'sent', 'blocked', 'unknown', 'printed?', 'verified'].includes(state)
}
