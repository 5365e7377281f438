import { setTimeout as delay } from 'node:timers/promises'
import { askPrinter, groupsOf, notFound, operations, type IppTarget } from './ipp-request.ts'
import type { IppService } from './ipp-service.ts'
import { jobOutcome, type JobOutcome } from './job-state.ts'
import type { PrintProgress } from './print-job.ts'

/** How often a job is asked for, and how many times in a row silence is borne. */
export type FollowPace = { readonly everyMs: number; readonly silences: number }

export type SentJob = { readonly target: IppTarget; readonly jobId: number }

/** One look at a job: `gone` when the service no longer knows it, null when nobody answered. */
async function look(service: IppService, { target, jobId }: SentJob): Promise<JobOutcome | 'gone' | null> {
  const wanted = ['job-state', 'job-state-reasons', 'job-printer-state-message'] as const
  const job = await service(
    target.path,
    askPrinter(operations.getJobAttributes, target, [
      ['integer', 'job-id', jobId],
      ['keyword', 'requested-attributes', wanted],
    ]),
  )
  if (!job.ok) return null
  if (job.response.status === notFound) return 'gone'
  const [attributes] = groupsOf(job.response, 'job')
  if (attributes === undefined) return null
  const ofPrinter = ['printer-state', 'printer-state-reasons'] as const
  const state = await service(
    target.path,
    askPrinter(operations.getPrinterAttributes, target, [['keyword', 'requested-attributes', ofPrinter]]),
  )
  return jobOutcome(attributes, state.ok ? (groupsOf(state.response, 'printer')[0] ?? null) : null)
}

/**
 * Follows a job that was taken until it ends, or until nobody can tell any more: the service forgot it, or fell silent.
 *
 * Aborting the signal asks the service to cancel it, once; what then becomes of it is still what it says.
 */
export async function followJob(
  service: IppService,
  sent: SentJob,
  pace: FollowPace,
  tell: (progress: PrintProgress) => PrintProgress,
  signal: AbortSignal,
): Promise<PrintProgress> {
  const jobReference = String(sent.jobId)
  let silences = 0
  let isCancelAsked = false
  for (;;) {
    if (signal.aborted && !isCancelAsked) {
      isCancelAsked = true
      const which = ['integer', 'job-id', sent.jobId] as const
      await service(sent.target.path, askPrinter(operations.cancelJob, sent.target, [which]))
    }
    const seen = await look(service, sent)
    silences = seen === null ? silences + 1 : 0
    if (seen === 'gone') return tell({ state: 'unknown', reason: 'job-forgotten', jobReference })
    if (silences > pace.silences) return tell({ state: 'unknown', reason: 'spooler-lost', jobReference })
    if (seen !== null) {
      const { isFinal, ...known } = seen
      const progress = tell({ ...known, jobReference })
      if (isFinal) return progress
    }
    // The wait ends early, once, when the cancelling is asked for; that is the only way this promise rejects.
    await delay(pace.everyMs, undefined, isCancelAsked ? {} : { signal }).catch(() => undefined)
  }
}
