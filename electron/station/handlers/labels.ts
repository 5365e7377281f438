import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import { parseTag } from '../../../shared/label/tag.ts'
import { placesOf } from '../../../shared/label/template.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { actOf, type StationContext } from '../context.ts'
import { labelContentOf } from './label-content.ts'
import { rasterView } from './label-templates.ts'
import { versionName } from '../labels/label-templates.ts'
import { nextPlace, usePlaces } from '../labels/sheet-places.ts'
import type { Printer } from '../printers/print-job.ts'
import { findDevice } from '../store/device-rows.ts'
import type { KeptTemplate } from '../store/label-templates.ts'
import { addPrintJob, listPrintJobs, recordLabelsDrawn } from '../store/print-jobs.ts'
import { verifyLabel } from '../store/verify-label.ts'

type LabelHandlers = Pick<
  Handlers<StationContract>,
  'label.raster' | 'label.pdf' | 'label.print' | 'label.verify' | 'print.list' | 'print.cancel' | 'printer.list'
>

/** Events of so many labels go into one transaction; the station answers in between. */
const recordedTogether = 100

/** @throws Refusal `place-not-on-sheet`. */
function refusePlace({ templateId, document }: KeptTemplate, place: number): void {
  const places = placesOf(document)
  if (document.media.sheet === null || place <= places) return
  throw new Refusal({
    code: 'place-not-on-sheet',
    what: `This sheet has no place ${place}`,
    where: templateId,
    remedy: `Choose a place from 1 to ${places}.`,
  })
}

/** The tags of a few labels, the number of many. */
function titleOf({ store }: StationContext, deviceIds: readonly string[]): string {
  if (deviceIds.length > 30) return `Établi (${deviceIds.length})`
  return deviceIds.map((deviceId) => findDevice(store, deviceId)?.tag ?? '').join(' ')
}

/** Labels as drawings, as PDF, and on their way to a printer. */
export function labelHandlers(context: StationContext): LabelHandlers {
  const { store, labelPress, labelTemplates, printing } = context

  const pdfOf = async (title: string, drawings: Iterable<LabelDrawing>, language: Language) =>
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
    'label.raster': async ({ deviceId, format, language, dotsPerInch }) => {
      const { document: template } = labelTemplates().byId(format)
      const content = labelContentOf(context, deviceId, language)
      const dots = dotsPerInch ?? Math.min(template.dotsPerInch, 300)
      const { raster } = (await labelPress()).preview(content, { template, language, dotsPerInch: dots })
      return raster === null ? null : rasterView(raster, template)
    },
    'label.pdf': async ({ deviceIds, format, language, startPosition }) => {
      const chosen = labelTemplates().byId(format)
      const start = startPosition ?? nextPlace(store, chosen) ?? 1
      refusePlace(chosen, start)
      const press = await labelPress()
      const contents = function* () {
        for (const deviceId of deviceIds) {
          yield labelContentOf(context, deviceId, language)
        }
      }
      const pages = press.pages(contents(), { template: chosen.document, language, startPosition: start })
      const bytes = await pdfOf(titleOf(context, deviceIds), pages, language)
      for (let first = 0; first < deviceIds.length; first += recordedTogether) {
        const some = deviceIds.slice(first, first + recordedTogether)
        recordLabelsDrawn(store, actOf(context), some, versionName(chosen))
        for (const deviceId of some) context.deviceChanged(deviceId)
        await setImmediate()
      }
      usePlaces(store, chosen, start, deviceIds.length)
      return { bytes: new Uint8Array(bytes) }
    },
    'label.print': async ({ deviceId, format, language, printer, startPosition }) => {
      const chosen = labelTemplates().byId(format)
      const start = startPosition ?? nextPlace(store, chosen) ?? 1
      refusePlace(chosen, start)
      const content = labelContentOf(context, deviceId, language)
      if (!(await printers()).some(({ name }) => name === printer)) {
        throw new Refusal({ code: 'printer-not-found', what: 'This computer has no such printer', where: printer })
      }
      const drawings = (await labelPress()).draw([content], {
        template: chosen.document,
        language,
        startPosition: start,
      })
      const pdf = await pdfOf(content.tag, drawings, language)
      const [previous] = listPrintJobs(store, deviceId)
      const added = addPrintJob(store, actOf(context), {
        deviceId,
        format: versionName(chosen),
        printer,
        payloadSha256: createHash('sha256').update(pdf).digest('hex'),
        transport: printing.transport,
        repeats: previous === undefined ? null : { printJobId: previous.printJobId, reason: 'printed-again' },
      })
      if (added.result !== 'added') throw new Refusal({ code: added.result, what: 'There is no such device' })
      const { printJobId } = added.job
      usePlaces(store, chosen, start, 1)
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
