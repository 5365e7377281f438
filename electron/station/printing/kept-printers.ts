import { z } from 'zod'
import { PrinterSetup } from '../../../shared/contract/printing.ts'
import { printerAddress, type PrinterRoad } from '../../../shared/label/printer-address.ts'
import { getSetting, keepSetting } from '../store/bench/settings.ts'
import type { Store } from '../store/store.ts'

const settingName = 'printers'
/** One that an older station kept in another shape is left out, and the others are not. */
const Kept = z.array(PrinterSetup.nullable().catch(null)).catch([])

/** The printers that this bench remembers, in the order they were added. */
export function keptPrinters(store: Store): readonly PrinterSetup[] {
  return Kept.parse(getSetting(store, settingName) ?? []).filter((one) => one !== null)
}

/** Brother's label printers have heads of 300 dots to the inch; the others say it themselves or are 203. */
const usualDotsPerInch = (road: PrinterRoad): number | null => {
  if (road.startsWith('brother')) return 300
  return road.startsWith('zpl') ? 203 : null
}

/** How a printer is set up here; one that is not remembered is taken as it is. */
export function setupOf(store: Store, name: string): PrinterSetup {
  const kept = keptPrinters(store).find((one) => one.name === name)
  const dotsPerInch = kept?.dotsPerInch ?? usualDotsPerInch(printerAddress(name).road)
  const plain = { name, title: name, tellsState: true, offsetXMillimetres: 0, offsetYMillimetres: 0 }
  return { ...plain, ...kept, dotsPerInch }
}

export function keepPrinter(store: Store, setup: PrinterSetup): void {
  const others = keptPrinters(store)
  const isKnown = others.some(({ name }) => name === setup.name)
  const next = isKnown ? others.map((one) => (one.name === setup.name ? setup : one)) : [...others, setup]
  keepSetting(store, settingName, next)
}

export function forgetPrinter(store: Store, name: string): void {
  keepSetting(
    store,
    settingName,
    keptPrinters(store).filter((one) => one.name !== name),
  )
}
