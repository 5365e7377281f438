import { setTimeout as delay } from 'node:timers/promises'
import { mediaName } from './media-name.ts'
import { groupTags, numberOf, textsOf, type IppAttribute, type IppGroup, type IppResponse } from './ipp-message.ts'
import type { IppService } from './ipp-service.ts'
import { jobOutcome } from './job-state.ts'
import type { Printer, PrintJob, PrintProgress, PrintRoad } from './print-job.ts'

const operations = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getPrinterAttributes: 0x000b,
  cupsGetDefault: 0x4001,
  cupsGetPrinters: 0x4002,
} as const

const notFound = 0x0406
const firstError = 0x0100
const refusals: Readonly<Record<number, string>> = {
  [notFound]: 'printer-not-found',
  0x040a: 'document-format-not-supported',
  0x040b: 'media-not-supported',
  0x0506: 'printer-not-accepting-jobs',
  0x0507: 'printer-busy',
}

const opening: readonly IppAttribute[] = [
  ['charset', 'attributes-charset', 'utf-8'],
  ['language', 'attributes-natural-language', 'en'],
]

const pathOf = (printer: string): string => `/printers/${encodeURIComponent(printer)}`
const uriOf = (printer: string): string => `ipp://localhost${pathOf(printer)}`
const groupsOf = (response: IppResponse, tag: number): IppGroup[] =>
  response.groups.filter((group) => group.tag === tag).map(({ attributes }) => attributes)

const printerStates = new Map<number | null, Printer['state']>([
  [3, 'idle'],
  [4, 'printing'],
  [5, 'stopped'],
])

function printerOf(attributes: IppGroup, defaultName: string | undefined): Printer[] {
  const [name] = textsOf(attributes, 'printer-name')
  if (name === undefined) return []
  const reasons = textsOf(attributes, 'printer-state-reasons').filter((reason) => reason !== 'none')
  const refuses = attributes.get('printer-is-accepting-jobs')?.[0] === false
  return [
    {
      name,
      state: printerStates.get(numberOf(attributes, 'printer-state')) ?? 'unknown',
      reasons: refuses ? [...reasons, 'not-accepting-jobs'] : reasons,
      isDefault: name === defaultName,
    },
  ]
}

/** How often a job that runs is asked for, and how many times in a row silence is borne. */
export type FollowPace = { readonly everyMs: number; readonly silences: number }
const usualPace: FollowPace = { everyMs: 500, silences: 20 }

/**
 * The printers of CUPS, spoken to by IPP and not through `lp` and `lpstat`: only IPP gives the job's number with the
 * answer to the print, its state apart from its history, and reasons as keywords instead of translated sentences.
 */
export function cupsRoad(service: IppService, pace: FollowPace = usualPace): PrintRoad {
  const user: IppAttribute = ['name', 'requesting-user-name', 'etabli']
  const about = (printer: string, ...more: IppAttribute[]): IppAttribute[] => [
    ...opening,
    ['uri', 'printer-uri', uriOf(printer)],
    user,
    ...more,
  ]

  async function list(): ReturnType<PrintRoad['list']> {
    const wanted: IppAttribute = [
      'keyword',
      'requested-attributes',
      ['printer-name', 'printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'],
    ]
    const all = await service('/', { operation: operations.cupsGetPrinters, operationAttributes: [...opening, wanted] })
    if (!all.ok)
      return { ok: false, reason: all.kind === 'refused' ? 'spooler-refused' : 'no-spooler', detail: all.detail }
    // CUPS answers "not found" when it has no printer at all, or no default one.
    if (all.response.status === notFound) return { ok: true, printers: [] }
    if (all.response.status >= firstError) {
      return { ok: false, reason: 'spooler-refused', detail: `IPP ${all.response.status.toString(16)}` }
    }
    const preferred = await service('/', {
      operation: operations.cupsGetDefault,
      operationAttributes: [...opening, wanted],
    })
    const defaultGroup = preferred.ok ? groupsOf(preferred.response, groupTags.printer)[0] : undefined
    const [defaultName] = textsOf(defaultGroup, 'printer-name')
    const printers = groupsOf(all.response, groupTags.printer).flatMap((group) => printerOf(group, defaultName))
    return { ok: true, printers }
  }

  /** One look at the job: its state, `gone` when CUPS no longer knows it, null when nobody answered. */
  async function look(printer: string, jobId: number) {
    const job = await service(pathOf(printer), {
      operation: operations.getJobAttributes,
      operationAttributes: about(
        printer,
        ['integer', 'job-id', jobId],
        ['keyword', 'requested-attributes', ['job-state', 'job-state-reasons', 'job-printer-state-message']],
      ),
    })
    if (!job.ok) return null
    const [attributes] = groupsOf(job.response, groupTags.job)
    if (job.response.status === notFound) return 'gone'
    if (attributes === undefined) return null
    const state = await service(pathOf(printer), {
      operation: operations.getPrinterAttributes,
      operationAttributes: about(printer, [
        'keyword',
        'requested-attributes',
        ['printer-state', 'printer-state-reasons'],
      ]),
    })
    return jobOutcome(attributes, state.ok ? (groupsOf(state.response, groupTags.printer)[0] ?? null) : null)
  }

  async function follow(
    job: PrintJob,
    jobId: number,
    tell: (progress: PrintProgress) => PrintProgress,
    signal: AbortSignal,
  ) {
    const jobReference = String(jobId)
    let silences = 0
    let cancelAsked = false
    for (;;) {
      if (signal.aborted && !cancelAsked) {
        cancelAsked = true
        await service(pathOf(job.printer), {
          operation: operations.cancelJob,
          operationAttributes: about(job.printer, ['integer', 'job-id', jobId]),
        })
      }
      const seen = await look(job.printer, jobId)
      silences = seen === null ? silences + 1 : 0
      if (seen === 'gone') return tell({ state: 'unknown', reason: 'job-forgotten', jobReference })
      if (silences > pace.silences) return tell({ state: 'unknown', reason: 'spooler-lost', jobReference })
      if (seen !== null) {
        const { isFinal, ...known } = seen
        const progress = tell({ ...known, jobReference })
        if (isFinal) return progress
      }
      // Waiting ends early when the cancelling is asked for, and only for the first time.
      await delay(pace.everyMs, undefined, cancelAsked ? {} : { signal }).catch(() => undefined)
    }
  }

  /**
   * Hands the PDF over. The document is printed as it is: its own size as the medium, not scaled, not turned into a
   * leaf of a booklet, and without the cover page that a queue may have for office papers.
   */
  async function print(
    job: PrintJob,
    onState: (progress: PrintProgress) => void,
    signal: AbortSignal,
  ): Promise<PrintProgress> {
    let last: PrintProgress | null = null
    const tell = (progress: PrintProgress): PrintProgress => {
      if (last?.state !== progress.state || last.reason !== progress.reason) onState(progress)
      last = progress
      return progress
    }
    tell({ state: 'prepared', reason: null, jobReference: null })
    if (signal.aborted) return tell({ state: 'cancelled', reason: null, jobReference: null })
    tell({ state: 'sending', reason: null, jobReference: null })
    const answer = await service(pathOf(job.printer), {
      operation: operations.printJob,
      operationAttributes: about(
        job.printer,
        ['name', 'job-name', job.name],
        ['boolean', 'ipp-attribute-fidelity', true],
        ['mimeType', 'document-format', 'application/pdf'],
      ),
      jobAttributes: [
        ['integer', 'copies', 1],
        ['keyword', 'media', mediaName(job.drawings[0])],
        ['keyword', 'print-scaling', 'none'],
        ['keyword', 'sides', 'one-sided'],
        ['keyword', 'job-sheets', 'none'],
      ],
      document: job.pdf,
    })
    if (!answer.ok) {
      if (answer.kind === 'lost') return tell({ state: 'unknown', reason: answer.detail, jobReference: null })
      const reason = answer.kind === 'unreached' ? 'no-spooler' : answer.detail
      return tell({ state: 'failed', reason, jobReference: null })
    }
    const { status } = answer.response
    if (status >= firstError) {
      const said = textsOf(groupsOf(answer.response, groupTags.operation)[0], 'status-message')[0]
      const reason = refusals[status] ?? said ?? `IPP ${status.toString(16)}`
      return tell({ state: 'failed', reason, jobReference: null })
    }
    const jobId = numberOf(groupsOf(answer.response, groupTags.job)[0], 'job-id')
    if (jobId === null) return tell({ state: 'unknown', reason: 'no-job-number', jobReference: null })
    tell({ state: 'sent', reason: null, jobReference: String(jobId) })
    return follow(job, jobId, tell, signal)
  }

  return { list, print }
}
