import { numberOf, textsOf, type IppGroup } from './ipp-message.ts'
import type { PrintProgress } from './print-job.ts'

/**
 * Printer state reasons that wait for a person (RFC 8011 §5.4.12, PWG 5100.9), matched by their beginning: printers
 * add "-error", "-warning", "-report", and the severity says little ("media-empty-warning" stops an ippeveprinter).
 */
const blockingReasons = [
  'media-empty',
  'media-needed',
  'media-jam',
  'cover-open',
  'door-open',
  'interlock-open',
  'input-tray-missing',
  'output-area-full',
  'marker-supply-empty',
  'toner-empty',
  'paused',
  'stopped',
  'shutdown',
  'offline',
  'timed-out',
] as const

/** The first reason that waits for a person; null when none does. */
export function blockingReason(reasons: readonly string[]): string | null {
  return reasons.find((reason) => blockingReasons.some((beginning) => reason.startsWith(beginning))) ?? null
}

/** IPP `job-state` (RFC 8011 §5.3.7). */
const jobStates = { pending: 3, held: 4, processing: 5, stopped: 6, cancelled: 7, aborted: 8, completed: 9 } as const
/** IPP `printer-state` (RFC 8011 §5.4.11). */
const printerStopped = 5

export type JobOutcome = Omit<PrintProgress, 'jobReference'> & { readonly isFinal: boolean }

/**
 * What a job's and its printer's attributes say about a label.
 *
 * @param printer null when the printer did not answer: only the job is judged then.
 */
export function jobOutcome(job: IppGroup, printer: IppGroup | null): JobOutcome {
  const message = textsOf(job, 'job-printer-state-message')[0] ?? ''
  const jobReason = textsOf(job, 'job-state-reasons').find((reason) => reason !== 'none') ?? null
  const said = message === '' ? jobReason : message
  const state = numberOf(job, 'job-state')
  // Nothing to explain about a job that went through; CUPS leaves its last message standing.
  if (state === jobStates.completed) return { state: 'printed?', reason: null, isFinal: true }
  if (state === jobStates.cancelled) return { state: 'cancelled', reason: said, isFinal: true }
  if (state === jobStates.aborted) return { state: 'failed', reason: said, isFinal: true }
  if (state === jobStates.held || state === jobStates.stopped) return { state: 'blocked', reason: said, isFinal: false }
  const reasons = textsOf(printer ?? undefined, 'printer-state-reasons')
  const blocking = blockingReason(reasons)
  if (blocking !== null) return { state: 'blocked', reason: blocking, isFinal: false }
  if (numberOf(printer ?? undefined, 'printer-state') === printerStopped) {
    return { state: 'blocked', reason: said ?? 'stopped', isFinal: false }
  }
  return { state: 'sent', reason: null, isFinal: false }
}
