import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { actOf, type StationContext } from '../context.ts'
import { labelContentOf } from './label-content.ts'
import { rasterView } from './label-templates.ts'
import { scannedTag } from './scanned-tag.ts'
import { advanceSheet } from '../labels/template-view.ts'
import { versionName } from '../labels/label-templates.ts'
import { nextPlace, refusePlace } from '../labels/sheet-places.ts'
import { refuseUnknownPrinter } from '../printing/known-printer.ts'
import { printCodeLabel, printDeviceLabel } from '../printing/print-label.ts'
import { printManyLabels } from '../printing/print-many.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { listCodePrintJobs, recordLabelsDrawn } from '../store/labels/print-jobs.ts'
import { verifyCodeLabel } from '../store/labels/verify-code-label.ts'
import { verifyLabel } from '../store/labels/verify-label.ts'

type LabelHandlers = Pick<
  Handlers<StationContract>,
  | 'label.raster'
  | 'label.pdf'
  | 'label.print'
  | 'label.printCode'
  | 'label.printMany'
  | 'label.verify'
  | 'label.verifyCode'
  | 'print.ofCode'
>

/** A code as it is encoded, whichever way it was typed. */
const asCode = (typed: string): string => typed.replaceAll(/\s/g, '').toUpperCase()

/** Events of so many labels go into one transaction; the station answers in between. */
const recordedTogether = 100

/** The tags of a few labels, the number of many. */
function titleOf({ store }: StationContext, deviceIds: readonly string[]): string {
  if (deviceIds.length > 30) return `Établi (${deviceIds.length})`
  return deviceIds.map((deviceId) => findDevice(store, deviceId)?.tag ?? '').join(' ')
}

/** Labels as dots, as PDF, and on their way to a printer. */
export function labelHandlers(context: StationContext): LabelHandlers {
  const { store, labelPress, labelTemplates } = context

  const pdfOf = async (
    title: string,
    drawings: Iterable<LabelDrawing> | AsyncIterable<LabelDrawing>,
    language: Language,
  ) => (await labelPress()).pdf(drawings, { title, language, createdAt: context.now().toISOString() })

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
      advanceSheet(context, chosen, start, deviceIds.length)
      return { bytes: new Uint8Array(bytes) }
    },
    'label.print': async ({ repeatReason = null, ...order }) => {
      await refuseUnknownPrinter(context, order.printer)
      return printDeviceLabel(context, { ...order, repeatReason })
    },
    'label.printCode': async ({ code, repeatReason = null, ...order }) => {
      await refuseUnknownPrinter(context, order.printer)
      return printCodeLabel(context, { ...order, code: asCode(code), repeatReason })
    },
    'label.printMany': async ({ deviceIds, ...order }) => {
      await refuseUnknownPrinter(context, order.printer)
      return printManyLabels(context, deviceIds, order)
    },
    'label.verifyCode': ({ code, scanned }) => {
      const check = verifyCodeLabel(store, actOf(context), code === null ? null : asCode(code), asCode(scanned))
      if (check === 'label-code-unknown') {
        throw new Refusal({ code: check, what: 'No carton, pallet or kit has this code', where: scanned })
      }
      if (check.result === 'verified' && check.isFirst) context.publish('print.changed', check.job)
      return check
    },
    'print.ofCode': ({ code }) => listCodePrintJobs(store, asCode(code)),
    'label.verify': ({ deviceId, scanned }) => {
      const check = verifyLabel(store, actOf(context), deviceId, scannedTag(scanned))
      if (check.result === 'device-not-found') {
        throw new Refusal({ code: check.result, what: 'There is no such device', where: deviceId })
      }
      if (check.result === 'verified' && check.job !== null) context.publish('print.changed', check.job)
      context.deviceChanged(deviceId)
      return check
    },
  }
}
