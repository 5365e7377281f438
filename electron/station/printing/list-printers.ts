import type { PrinterView } from '../../../shared/contract/printing.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { printerAddress } from '../../../shared/label/printer-address.ts'
import type { StationContext } from '../context.ts'
import type { Printer } from '../printers/print-job.ts'
import { keptPrinters, setupOf } from './kept-printers.ts'

/**
 * Every printer that this bench can print on, as it stands just now: the queues of the operating system and those that
 * the bench remembers.
 *
 * @throws Refusal `printing-unavailable` where there is no print service and nothing is remembered.
 */
export async function listPrinters({
  store,
  printing,
}: Pick<StationContext, 'store' | 'printing'>): Promise<PrinterView[]> {
  const kept = keptPrinters(store)
  const ownRoads = kept.filter(({ name }) => printerAddress(name).road !== 'spooler')
  const [spooler, ...conditions] = await Promise.all([
    printing.list(),
    ...ownRoads.map(({ name }) => printing.look(name)),
  ])
  if (!spooler.ok && ownRoads.length === 0) {
    throw new Refusal({
      code: 'printing-unavailable',
      what: `No print service answers: ${spooler.reason} (${spooler.detail})`,
      remedy: 'Start the print service of this computer, or save the label as PDF.',
    })
  }
  const viewOf = (name: string, condition: Pick<Printer, 'state' | 'reasons'>, isDefault: boolean): PrinterView => ({
    ...setupOf(store, name),
    road: printerAddress(name).road,
    state: condition.state,
    reasons: [...condition.reasons],
    isDefault,
    isKept: kept.some((one) => one.name === name),
  })
  return [
    ...ownRoads.map(({ name }, index) => viewOf(name, conditions[index] ?? { state: 'unknown', reasons: [] }, false)),
    ...(spooler.ok ? spooler.printers : []).map((one) => viewOf(one.name, one, one.isDefault)),
  ]
}
