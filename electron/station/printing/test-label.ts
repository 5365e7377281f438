import type { PrintJobView } from '../../../shared/contract/views.ts'
import type { StationContext } from '../context.ts'
import type { LabelOrder } from './draw-for-printer.ts'
import { drawTestLabel } from './draw-for-printer.ts'
import { setupOf } from './kept-printers.ts'
import { refuseUnknownPrinter } from './known-printer.ts'
import { sendLabel } from './print-label.ts'

/**
 * Prints a label of rulers on a printer: laid on a ruler it tells scale and offset, its frame what the printer can't
 * reach, and its code whether the dots are right.
 */
export async function printTestLabel(
  context: StationContext,
  order: LabelOrder & { readonly printer: string },
): Promise<PrintJobView> {
  await refuseUnknownPrinter(context, order.printer)
  const drawn = await drawTestLabel(context, order, setupOf(context.store, order.printer))
  return sendLabel(context, { deviceId: null, repeats: null }, { ...order, title: 'test' }, drawn)
}
