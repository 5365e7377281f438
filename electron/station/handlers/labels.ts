import { createHash } from 'node:crypto'
import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import { parseTag } from '../../../shared/label/tag.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { actOf, type StationContext } from '../context.ts'
import { deviceLabel } from '../labels/device-label.ts'
import type { Printer } from '../printers/print-job.ts'
import { findDevice } from '../store/device-rows.ts'
import { getDevice } from '../store/devices.ts'
import { addPrintJob, listPrintJobs, recordLabelDrawn } from '../store/print-jobs.ts'
import { keptProfile } from '../store/profiles.ts'
import { loadReport } from '../store/reports.ts'
import { verifyLabel } from '../store/verify-label.ts'

type LabelHandlers = Pick<
  Handlers<StationContract>,
  'label.draw' | 'label.pdf' | 'label.print' | 'label.verify' | 'print.list' | 'print.cancel' | 'printer.list'
>

/** The calendar day where the bench stands. */
const dayOf = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** @throws Refusal `device-not-found`. */
function contentOf({ store, now }: StationContext, deviceId: string, language: Language): LabelContent {
  const device = getDevice(store, deviceId)
  const row = findDevice(store, deviceId)
  if (device === null || row === null || row.reportId === null) {
    throw new Refusal({ code: 'device-not-found', what: 'There is no such device', where: deviceId })
  }
  const { profileId, profileVersion } = device
  const profile = profileId === null || profileVersion === null ? null : keptProfile(store, profileId, profileVersion)
  return deviceLabel(device, loadReport(store, row.reportId), profile, dayOf(now()), language)
}

/** Labels as drawings, as PDF, and on their way to a printer. */
export function labelHandlers(context: StationContext): LabelHandlers {
  const { store, labelPress, printing } = context

  const pdfOf = async (title: string, drawings: readonly LabelDrawing[], language: Language) =>
    (await labelPress()).pdf(drawings, { title, language, createdAt: context.now().toISOString() })

  const printers = async (): Promise<readonly Printer[]> => {
    const list = await printing.list()
    if (list.ok) return list.printers
    throw new Refusal({
      code: 'printing-unavailable',
      what: `No print service answers: ${list.reason} (${list.detail})`,
      remedy: 'Start the print service of this computer, or save the label as PDF.',
    })
  }

  return {
    'label.draw': async ({ deviceId, format, language }) => {
      const content = contentOf(context, deviceId, language)
      const [drawing] = (await labelPress()).draw([content], { format, language })
      if (drawing === undefined) throw new Error('a label without a page')
      return drawing
    },
    'label.pdf': async ({ deviceIds, format, language, startPosition }) => {
      const contents = deviceIds.map((deviceId) => contentOf(context, deviceId, language))
      const drawings = (await labelPress()).draw(contents, { format, language, startPosition })
      const bytes = await pdfOf(contents.map(({ tag }) => tag).join(' '), drawings, language)
      for (const deviceId of deviceIds) {
        recordLabelDrawn(store, actOf(context), deviceId, format)
        context.deviceChanged(deviceId)
      }
      return { bytes: new Uint8Array(bytes) }
    },
    'label.print': async ({ deviceId, format, language, printer }) => {
      const content = contentOf(context, deviceId, language)
      if (!(await printers()).some(({ name }) => name === printer)) {
        throw new Refusal({ code: 'printer-not-found', what: 'This computer has no such printer', where: printer })
      }
      const drawings = (await labelPress()).draw([content], { format, language })
      const pdf = await pdfOf(content.tag, drawings, language)
      const [previous] = listPrintJobs(store, deviceId)
      const added = addPrintJob(store, actOf(context), {
        deviceId,
        format,
        printer,
        payloadSha256: createHash('sha256').update(pdf).digest('hex'),
        transport: printing.transport,
        repeats: previous === undefined ? null : { printJobId: previous.printJobId, reason: 'printed-again' },
      })
      if (added.result !== 'added') throw new Refusal({ code: added.result, what: 'There is no such device' })
      const { printJobId } = added.job
      printing.begin(printJobId, { printer, name: `${content.tag}#${printJobId}`, drawings, bytes: pdf })
      context.publish('print.changed', added.job)
      return added.job
    },
    'label.verify': ({ deviceId, scanned }) => {
      const parsed = parseTag(scanned)
      if (!parsed.ok)
        throw new Refusal({ code: 'bad-tag', what: `This is not a tag: ${parsed.reason}`, where: scanned })
      const check = verifyLabel(store, actOf(context), deviceId, parsed.tag)
      if (check.result === 'device-not-found') {
        throw new Refusal({ code: check.result, what: 'There is no such device', where: deviceId })
      }
      if (check.result === 'verified' && check.job !== null) context.publish('print.changed', check.job)
      context.deviceChanged(deviceId)
      return check
    },
    'print.list': ({ deviceId }) => listPrintJobs(store, deviceId),
    'print.cancel': ({ printJobId }) => {
      if (printing.cancel(printJobId)) return {}
      throw new Refusal({
        code: 'print-job-not-found',
        what: 'This print is not on its way any more',
        where: printJobId,
      })
    },
    'printer.list': async () => (await printers()).map((printer) => ({ ...printer, reasons: [...printer.reasons] })),
  }
}
