import { followJob, type FollowPace } from './ipp-follow.ts'
import { numberOf, textsOf } from './ipp-message.ts'
import { askPrinter, firstError, groupsOf, notFound, operations, type IppTarget } from './ipp-request.ts'
import type { IppService } from './ipp-service.ts'
import { mediaName } from './media-name.ts'
import type { Print, PrintJob } from './print-job.ts'
import { tellChanges } from './tell-changes.ts'

const refusals: Readonly<Record<number, string>> = {
  [notFound]: 'printer-not-found',
  0x040a: 'document-format-not-supported',
  0x040b: 'media-not-supported',
  0x0506: 'printer-not-accepting-jobs',
  0x0507: 'printer-busy',
}

/** Ten seconds of silence: a cupsd that restarts is back sooner. */
export const usualPace: FollowPace = { everyMs: 500, silences: 20 }

type Document = 'application/pdf' | 'application/vnd.cups-raw'

/**
 * The PDF as it is: its own size as the medium, not scaled, on one side, and without the cover page that a queue may
 * have for office papers. With fidelity, a printer without that medium refuses instead of taking another. Bytes of a
 * printer's own language say all of that themselves.
 */
const printRequest = (target: IppTarget, job: PrintJob, format: Document) => ({
  ...askPrinter(operations.printJob, target, [
    ['name', 'job-name', job.name],
    ['boolean', 'ipp-attribute-fidelity', format === 'application/pdf'],
    ['mimeType', 'document-format', format],
  ]),
  jobAttributes:
    format === 'application/pdf'
      ? ([
          ['integer', 'copies', 1],
          ['keyword', 'media', mediaName(job.drawings[0])],
          ['keyword', 'print-scaling', 'none'],
          ['keyword', 'sides', 'one-sided'],
          ['keyword', 'job-sheets', 'none'],
        ] as const)
      : ([['keyword', 'job-sheets', 'none']] as const),
  document: job.bytes,
})

/**
 * Prints a PDF by IPP, through a print service or at the printer itself, and follows the job to its end.
 *
 * IPP and not `lp`: only IPP gives the job's number with the answer to the print, its state apart from its history,
 * and reasons as keywords instead of translated sentences.
 *
 * `unreached` is the reason that is told when nobody listens.
 */
export async function printByIpp(
  service: IppService,
  target: IppTarget,
  pace: FollowPace,
  { unreached, format = 'application/pdf' }: { readonly unreached: string; readonly format?: Document },
  ...[job, onState, signal]: Parameters<Print>
): ReturnType<Print> {
  const tell = tellChanges(onState)
  tell({ state: 'prepared', reason: null, jobReference: null })
  if (signal.aborted) return tell({ state: 'cancelled', reason: null, jobReference: null })
  tell({ state: 'sending', reason: null, jobReference: null })
  const answer = await service(target.path, printRequest(target, job, format))
  if (!answer.ok) {
    if (answer.kind === 'lost') return tell({ state: 'unknown', reason: answer.detail, jobReference: null })
    const reason = answer.kind === 'unreached' ? unreached : answer.detail
    return tell({ state: 'failed', reason, jobReference: null })
  }
  const { status } = answer.response
  if (status >= firstError) {
    const [said] = textsOf(groupsOf(answer.response, 'operation')[0], 'status-message')
    const reason = refusals[status] ?? said ?? `IPP ${status.toString(16)}`
    return tell({ state: 'failed', reason, jobReference: null })
  }
  const jobId = numberOf(groupsOf(answer.response, 'job')[0], 'job-id')
  if (jobId === null) return tell({ state: 'unknown', reason: 'no-job-number', jobReference: null })
  tell({ state: 'sent', reason: null, jobReference: String(jobId) })
  return followJob(service, { target, jobId }, pace, tell, signal)
}
