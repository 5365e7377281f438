import { followJob, type FollowPace } from './cups-follow.ts'
import { listCupsPrinters } from './cups-list.ts'
import { askPrinter, firstError, groupsOf, notFound, operations, pathOf } from './cups-request.ts'
import { numberOf, textsOf } from './ipp-message.ts'
import type { IppService } from './ipp-service.ts'
import { mediaName } from './media-name.ts'
import type { PrintJob, PrintProgress, PrintRoad } from './print-job.ts'
import { tellChanges } from './tell-changes.ts'

const refusals: Readonly<Record<number, string>> = {
  [notFound]: 'printer-not-found',
  0x040a: 'document-format-not-supported',
  0x040b: 'media-not-supported',
  0x0506: 'printer-not-accepting-jobs',
  0x0507: 'printer-busy',
}

/** Ten seconds of silence: a cupsd that restarts is back sooner. */
const usualPace: FollowPace = { everyMs: 500, silences: 20 }

/**
 * The PDF as it is: its own size as the medium, not scaled, on one side, and without the cover page that a queue may
 * have for office papers. With fidelity, a printer without that medium refuses instead of taking another.
 */
const printRequest = (job: PrintJob) => ({
  ...askPrinter(operations.printJob, job.printer, [
    ['name', 'job-name', job.name],
    ['boolean', 'ipp-attribute-fidelity', true],
    ['mimeType', 'document-format', 'application/pdf'],
  ]),
  jobAttributes: [
    ['integer', 'copies', 1],
    ['keyword', 'media', mediaName(job.drawings[0])],
    ['keyword', 'print-scaling', 'none'],
    ['keyword', 'sides', 'one-sided'],
    ['keyword', 'job-sheets', 'none'],
  ] as const,
  document: job.bytes,
})

/**
 * The printers of CUPS (Linux, macOS), spoken to by IPP and not through `lp` and `lpstat`: only IPP gives the job's
 * number with the answer to the print, its state apart from its history, and reasons as keywords instead of
 * translated sentences.
 */
export function cupsRoad(service: IppService, pace: FollowPace = usualPace): PrintRoad {
  async function print(
    job: PrintJob,
    onState: (progress: PrintProgress) => void,
    signal: AbortSignal,
  ): Promise<PrintProgress> {
    const tell = tellChanges(onState)
    tell({ state: 'prepared', reason: null, jobReference: null })
    if (signal.aborted) return tell({ state: 'cancelled', reason: null, jobReference: null })
    tell({ state: 'sending', reason: null, jobReference: null })
    const answer = await service(pathOf(job.printer), printRequest(job))
    if (!answer.ok) {
      if (answer.kind === 'lost') return tell({ state: 'unknown', reason: answer.detail, jobReference: null })
      const reason = answer.kind === 'unreached' ? 'no-spooler' : answer.detail
      return tell({ state: 'failed', reason, jobReference: null })
    }
    const { status } = answer.response
    if (status >= firstError) {
      const [said] = textsOf(groupsOf(answer.response, 'operation')[0], 'status-message')
      return tell({
        state: 'failed',
        reason: refusals[status] ?? said ?? `IPP ${status.toString(16)}`,
        jobReference: null,
      })
    }
    const jobId = numberOf(groupsOf(answer.response, 'job')[0], 'job-id')
    if (jobId === null) return tell({ state: 'unknown', reason: 'no-job-number', jobReference: null })
    tell({ state: 'sent', reason: null, jobReference: String(jobId) })
    return followJob(service, { printer: job.printer, jobId }, pace, tell, signal)
  }

  return { list: () => listCupsPrinters(service), print }
}
