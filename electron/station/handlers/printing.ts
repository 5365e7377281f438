import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import { parseTag } from '../../../shared/label/tag.ts'
import { actOf, type StationContext } from '../context.ts'
import { autoPrintOf, keepAutoPrint } from '../printing/auto-print.ts'
import { localDay } from '../local-day.ts'
import { blankContent } from './label-content.ts'
import { drawForPrinter } from '../printing/draw-for-printer.ts'
import { forgetPrinter, keepPrinter, setupOf } from '../printing/kept-printers.ts'
import { listPrinters } from '../printing/list-printers.ts'
import { refuseUnknownPrinter } from '../printing/known-printer.ts'
import { sendLabel } from '../printing/print-label.ts'
import { probePrinter, searchPrinters } from '../printing/search-printers.ts'
import { printTestLabel } from '../printing/test-label.ts'
import { findBlankTag, presentedTag, presentTag, reserveTags } from '../store/devices/blank-tags.ts'
import {
  followPrintJob,
  getPrintJob,
  listNewestPrintJobs,
  listPrintJobs,
  listSpoiltPrintJobs,
} from '../store/labels/print-jobs.ts'
import { isBlankVoided, voidLabel } from '../store/labels/void-label.ts'

type PrintingHandlers = Pick<
  Handlers<StationContract>,
  | 'print.list'
  | 'print.newest'
  | 'print.spoilt'
  | 'print.void'
  | 'print.cancel'
  | 'print.settle'
  | 'print.automation'
  | 'print.automate'
  | 'printer.list'
  | 'printer.search'
  | 'printer.probe'
  | 'printer.keep'
  | 'printer.forget'
  | 'printer.test'
  | 'tag.printBlank'
  | 'tag.present'
  | 'tag.presented'
>

const noSuchJob = (where: string) =>
  new Refusal({ code: 'print-job-not-found', what: 'This print is not on its way any more', where })

/** @throws Refusal `bad-tag`, `tag-not-blank`, `tag-bound`, `tag-voided`. */
function blankTagOf({ store }: StationContext, text: string): string {
  const parsed = parseTag(text)
  if (!parsed.ok) throw new Refusal({ code: 'bad-tag', what: `This is not a tag: ${parsed.reason}`, where: text })
  const blank = findBlankTag(store, parsed.tag)
  if (blank === null) {
    throw new Refusal({
      code: 'tag-not-blank',
      what: 'This tag was not printed as a blank one here',
      where: parsed.tag,
    })
  }
  if (blank.deviceId !== null) {
    throw new Refusal({ code: 'tag-bound', what: 'This tag is on a device already', where: parsed.tag })
  }
  if (isBlankVoided(store, parsed.tag)) {
    throw new Refusal({
      code: 'tag-voided',
      what: 'The label of this tag was thrown away',
      where: parsed.tag,
      remedy: 'Take another blank label.',
    })
  }
  return parsed.tag
}

/** Printers, what is printed on them, and labels that are of no device. */
export function printingHandlers(context: StationContext): PrintingHandlers {
  const { store, printing } = context
  return {
    'print.list': ({ deviceId }) => listPrintJobs(store, deviceId),
    'print.newest': ({ limit }) => listNewestPrintJobs(store, limit),
    'print.cancel': ({ printJobId }) => {
      if (printing.cancel(printJobId)) return {}
      throw noSuchJob(printJobId)
    },
    'print.spoilt': ({ limit }) => listSpoiltPrintJobs(store, limit),
    'print.void': ({ printJobId, reason }) => {
      const voided = voidLabel(store, actOf(context), printJobId, reason)
      if (voided.result === 'print-job-not-found') throw noSuchJob(printJobId)
      if (voided.result === 'not-voidable') {
        throw new Refusal({
          code: 'print-not-voidable',
          what: `This print is ${voided.state}: there is no label of it to throw away`,
          where: printJobId,
        })
      }
      context.publish('print.changed', voided.job)
      if (voided.job.deviceId !== null) context.deviceChanged(voided.job.deviceId)
      return voided.job
    },
    'print.settle': ({ printJobId, cameOut }) => {
      const job = getPrintJob(store, printJobId)
      if (job === null) throw noSuchJob(printJobId)
      if (job.state !== 'unknown') {
        throw new Refusal({ code: 'print-not-in-doubt', what: `This print is ${job.state}`, where: printJobId })
      }
      const step = { state: cameOut ? 'printed?' : 'failed', reason: 'said-by-person' } as const
      const settled = followPrintJob(store, actOf(context), printJobId, step)
      if (settled === null) throw noSuchJob(printJobId)
      context.publish('print.changed', settled)
      return settled
    },
    'print.automation': () => autoPrintOf(store),
    'print.automate': (automation) => {
      keepAutoPrint(store, automation)
      return autoPrintOf(store)
    },
    'printer.list': () => listPrinters(context),
    'printer.search': () => searchPrinters(context),
    'printer.probe': ({ address }) => probePrinter(context, address),
    'printer.keep': (setup) => {
      keepPrinter(store, setup)
      context.publish('printers.changed', {})
      return {}
    },
    'printer.forget': ({ name }) => {
      forgetPrinter(store, name)
      context.publish('printers.changed', {})
      return {}
    },
    'printer.test': (order) => printTestLabel(context, order),
    'tag.printBlank': async ({ count, printer, ...look }) => {
      await refuseUnknownPrinter(context, printer)
      const jobs: PrintJobView[] = []
      // The look is tried before a tag is taken: tags are never given back.
      await drawForPrinter(context, blankContent('T70000013', localDay(context.now())), look, setupOf(store, printer))
      const tags = reserveTags(store, actOf(context), count)
      for (const tag of tags) {
        const content = blankContent(tag, localDay(context.now()))
        const drawn = await drawForPrinter(context, content, look, setupOf(store, printer))
        const parent = { deviceId: null, blankTag: tag, repeats: null }
        jobs.push(await sendLabel(context, parent, { ...look, printer, title: tag }, drawn))
        await setImmediate()
      }
      return { tags: [...tags], jobs }
    },
    'tag.present': ({ tag }) => {
      presentTag(store, tag === null ? null : blankTagOf(context, tag))
      context.publish('tag.presented', { tag: presentedTag(store) })
      return { tag: presentedTag(store) }
    },
    'tag.presented': () => ({ tag: presentedTag(store) }),
  }
}
