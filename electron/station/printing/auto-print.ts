import { AutoPrint } from '../../../shared/contract/printing.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { Card } from '../../../shared/contract/views.ts'
import { isOpen, mayHaveComeOut } from '../../../shared/label/print-state.ts'
import type { StationContext } from '../context.ts'
import { viewOfBench } from '../handlers/bench.ts'
import { listPrintJobs } from '../store/labels/print-jobs.ts'
import { getSetting, keepSetting } from '../store/bench/settings.ts'
import type { Store } from '../store/store.ts'
import { printDeviceLabel } from './print-label.ts'

const settingName = 'auto-print'
const off: AutoPrint = { bench: 'off', profiles: {}, language: 'fr' }

/** When labels are printed by themselves here; never, until somebody says so. */
export function autoPrintOf(store: Store): AutoPrint {
  return AutoPrint.catch(off).parse(getSetting(store, settingName) ?? off)
}

export function keepAutoPrint(store: Store, automation: AutoPrint): void {
  keepSetting(store, settingName, automation)
}

/** Whether a card that has just got its verdict gets a label by itself. */
function isWanted({ bench, profiles }: AutoPrint, { verdict, profileId }: Card): boolean {
  const mode = (profileId === null ? undefined : profiles[profileId]) ?? bench
  return mode === 'always' || (mode === 'on-pass' && verdict?.outcome === 'pass')
}

/**
 * Prints the labels of machines as their verdicts are reached, where the bench is set to.
 *
 * A machine whose label is under way or may have come out already gets none: it came back with its label on. What
 * keeps a label from being printed is told, and keeps nothing else up.
 *
 * @returns what to call with each change of a card.
 */
export function createAutoPrint(context: () => StationContext): (card: Card) => void {
  const seen = new Set<string>()

  const print = async (station: StationContext, deviceId: string, automation: AutoPrint) => {
    const { printer, labelFormat: format } = viewOfBench(station)
    try {
      if (printer === null) throw new Refusal({ code: 'printer-not-found', what: 'This bench has no printer chosen' })
      const { language } = automation
      await printDeviceLabel(station, { deviceId, format, language, printer, repeatReason: null })
    } catch (error) {
      if (!(error instanceof Refusal)) {
        station.log.fault(station.store.newId(), 'auto-print', error)
        return
      }
      const { code, what, where = null, remedy = null } = error
      station.publish('print.refused', { deviceId, refusal: { code, what, where, remedy } })
    }
  }

  return (card) => {
    if (card.stage !== 'done' || card.device === null || card.verdict === null || seen.has(card.intakeId)) return
    seen.add(card.intakeId)
    const station = context()
    const automation = autoPrintOf(station.store)
    const { deviceId } = card.device
    const hasOne = listPrintJobs(station.store, deviceId).some(({ state }) => isOpen(state) || mayHaveComeOut(state))
    if (isWanted(automation, card) && !hasOne) void print(station, deviceId, automation)
  }
}
