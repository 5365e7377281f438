import { Refusal } from '../../../shared/contract/refusal.ts'
import { printerAddress } from '../../../shared/label/printer-address.ts'
import type { StationContext } from '../context.ts'
import { keptPrinters } from './kept-printers.ts'

/**
 * Refuses a printer that this bench can't print on. One that the bench remembers is not asked here: whether it is
 * there, the print itself finds out, and the label waits for nothing.
 *
 * @throws Refusal `printer-not-found`, `printing-unavailable`.
 */
export async function refuseUnknownPrinter(
  { store, printing }: Pick<StationContext, 'store' | 'printing'>,
  name: string,
): Promise<void> {
  const isQueue = ['spooler', 'zpl-raw', 'brother-raw'].includes(printerAddress(name).road)
  if (!isQueue && keptPrinters(store).some((one) => one.name === name)) return
  const list = await printing.list()
  if (!list.ok) {
    throw new Refusal({
      code: 'printing-unavailable',
      what: `No print service answers: ${list.reason} (${list.detail})`,
      remedy: 'Start the print service of this computer, or save the label as PDF.',
    })
  }
  const address = printerAddress(name)
  const queue = 'queue' in address ? address.queue : name
  if (list.printers.some((one) => one.name === queue)) return
  throw new Refusal({ code: 'printer-not-found', what: 'This bench has no such printer', where: name })
}
