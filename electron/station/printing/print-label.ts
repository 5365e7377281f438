import { createHash } from 'node:crypto'
import type { RepeatReason } from '../../../shared/contract/print-words.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import { markDuplicate } from '../../../shared/label/duplicate-mark.ts'
import { isOpen, mayHaveComeOut } from '../../../shared/label/print-state.ts'
import { printerAddress } from '../../../shared/label/printer-address.ts'
import { actOf, type StationContext } from '../context.ts'
import { addPrintJob, listCodePrintJobs, listPrintJobs, type NewPrintJob } from '../store/labels/print-jobs.ts'
import { composeLabel } from './compose-label.ts'
import { drawCodeLabel } from './draw-code-label.ts'
import { drawForPrinter, type DrawnLabel, type LabelOrder } from './draw-for-printer.ts'
import { setupOf } from './kept-printers.ts'
import { labelContentOf } from '../handlers/label-content.ts'

type RepeatableOrder = LabelOrder & {
  readonly printer: string
  /** Why it is printed once more; null for a first label. */
  readonly repeatReason: RepeatReason | null
}
export type DeviceLabelOrder = RepeatableOrder & { readonly deviceId: string }

type Parent = Pick<NewPrintJob, 'deviceId' | 'blankTag' | 'code' | 'repeats'>

/**
 * Sends one drawn label on its way, after the ledger knows it.
 *
 * @param running asked when everything is ready, in one breath with the ledger's entry: the job that is given instead.
 */
export async function sendLabel(
  context: StationContext,
  parent: Parent,
  order: LabelOrder & { readonly printer: string; readonly title: string },
  drawn: DrawnLabel,
  running: () => PrintJobView | null = () => null,
): Promise<PrintJobView> {
  const { store, printing, labelPress } = context
  const { printer, title, language } = order
  const at = context.now().toISOString()
  const settings = { printer: setupOf(store, printer), media: drawn.media, title, language, at }
  const { drawings, bytes } = await composeLabel(await labelPress(), drawn.drawings, settings)
  const instead = running()
  if (instead !== null) return instead
  const added = addPrintJob(store, actOf(context), {
    ...parent,
    format: drawn.format,
    printer,
    payloadSha256: createHash('sha256').update(bytes).digest('hex'),
    transport: printerAddress(printer).road,
  })
  if (added.result !== 'added') throw new Refusal({ code: added.result, what: 'There is no such device' })
  const { printJobId } = added.job
  drawn.use()
  printing.begin(printJobId, { printer, name: `${title}#${printJobId}`, drawings, bytes })
  context.publish('print.changed', added.job)
  return added.job
}

/**
 * What stands in the way of printing this device's label, or the print that it would repeat.
 *
 * @throws Refusal `label-in-doubt` while nobody knows whether the last one came out, `label-under-way` while it can
 *   still come out of another printer, `repeat-needs-reason` when it did come out.
 */
function parentOf(jobs: readonly PrintJobView[], { printer, repeatReason }: RepeatableOrder): PrintJobView | null {
  const last = jobs.find(({ state }) => isOpen(state) || mayHaveComeOut(state) || state === 'voided')
  if (last === undefined || (isOpen(last.state) && last.printer === printer)) return last ?? null
  if (isOpen(last.state)) {
    throw new Refusal({
      code: 'label-under-way',
      what: `The label is under way on ${last.printer}`,
      where: last.printJobId,
      remedy: 'Wait for it, or cancel it there first.',
    })
  }
  if (last.state === 'unknown') {
    throw new Refusal({
      code: 'label-in-doubt',
      what: 'Nobody knows whether the last label came out',
      where: last.printJobId,
      remedy: 'Look at the printer: scan the label, or say that none came out.',
    })
  }
  // Who threw the last one away said why; that is the reason of the next.
  if (repeatReason === null && last.state !== 'voided') {
    throw new Refusal({
      code: 'repeat-needs-reason',
      what: 'This label was printed already',
      where: last.printJobId,
      remedy: 'Say why it is printed once more.',
    })
  }
  return last
}

/** Whose label is printed: its prints so far, what the ledger says of them, and how it is drawn. */
type LabelOf = {
  readonly jobs: () => readonly PrintJobView[]
  readonly parent: Omit<Parent, 'repeats'>
  readonly title: string
  readonly draw: () => Promise<DrawnLabel>
}

/** Prints once: a second press gives the first one's job, one more needs a reason and carries a small mark. */
async function printOnce(
  context: StationContext,
  order: RepeatableOrder,
  { jobs: listJobs, parent: owner, title, draw }: LabelOf,
): Promise<PrintJobView> {
  const drawn = await draw()
  const { measure } = await context.labelPress()
  const jobs = listJobs()
  const parent = parentOf(jobs, order)
  if (parent !== null && isOpen(parent.state)) return parent
  const earlier = jobs.filter(({ state }) => mayHaveComeOut(state) || state === 'voided').length
  const marked = earlier === 0 ? drawn.drawings : drawn.drawings.map((one) => markDuplicate(one, earlier, measure))
  const reason = order.repeatReason ?? (parent?.state === 'voided' ? parent.reason : null)
  const repeats = parent === null || reason === null ? null : { printJobId: parent.printJobId, reason }
  // Of two presses at one moment the second finds the first one's job here.
  const running = (): PrintJobView | null => {
    const present = parentOf(listJobs(), order)
    return present !== null && isOpen(present.state) ? present : null
  }
  return sendLabel(context, { ...owner, repeats }, { ...order, title }, { ...drawn, drawings: marked }, running)
}

/**
 * Prints the label of a device: at most one is under way, so that a second press gives the first one's job; one more
 * than one needs a reason, and carries a small mark.
 *
 * @throws Refusal `device-not-found` and those of {@link parentOf} and {@link composeLabel}.
 */
export async function printDeviceLabel(context: StationContext, order: DeviceLabelOrder): Promise<PrintJobView> {
  const { store } = context
  const { deviceId, printer } = order
  const content = labelContentOf(context, deviceId, order.language)
  return printOnce(context, order, {
    jobs: () => listPrintJobs(store, deviceId),
    parent: { deviceId },
    title: content.tag,
    draw: () => drawForPrinter(context, content, order, setupOf(store, printer)),
  })
}

/**
 * The same for the label of a carton, a pallet or a kit, by its code.
 *
 * @throws Refusal those of {@link drawCodeLabel}, {@link parentOf} and {@link composeLabel}.
 */
export async function printCodeLabel(
  context: StationContext,
  order: RepeatableOrder & { readonly code: string },
): Promise<PrintJobView> {
  const { store } = context
  const { code, printer } = order
  return printOnce(context, order, {
    jobs: () => listCodePrintJobs(store, code),
    parent: { deviceId: null, code },
    title: code,
    draw: () => drawCodeLabel(context, code, order, setupOf(store, printer)),
  })
}
