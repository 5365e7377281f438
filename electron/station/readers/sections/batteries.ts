import type { DraftBattery, DraftList } from '../../../../shared/report/compose.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import type { Capture } from '../capture.ts'
import { powerSupplies } from '../tools/power-supply.ts'
import { parseUpowerEnumeration } from '../tools/upower.ts'
import { groupBatteries } from './battery-evidence.ts'
import { composeBattery } from './battery-merge.ts'
import { firmwareBatteryEvidence } from './firmware-battery-evidence.ts'
import { foreignBatteryEvidence, isMacWithoutBattery } from './foreign-battery-evidence.ts'
import { systemBatteryEvidence } from './system-battery-evidence.ts'

/** Kinds of machines that have no battery of their own; a battery that their system sees is listed all the same. */
const withoutBattery = new Set<MachineKind>(['desktop', 'server', 'vm'])

/** The source that was asked for all batteries and named none; null where nobody could tell. */
function absentFrom(capture: Capture): string | null {
  const listing = 'power_supply/listing.txt'
  // A listing with a mains adapter alone is a laptop whose pack was taken out: that, too, was asked and answered.
  if (capture.status(listing) === 'absent' || capture.text(listing) !== null) return 'power_supply'
  if (powerSupplies(capture).length > 0) return 'power_supply'
  const lists = capture.names
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parseUpowerEnumeration(capture.text(name) ?? ''))
  const enumerated = lists.filter((list) => list !== null)
  if (enumerated.length > 0 && !enumerated.flat().some((path) => /\/battery_/.test(path))) return 'upower'
  if (capture.status('windows-batteries.json') === 'absent') return 'BatteryStaticData'
  return isMacWithoutBattery(capture) ? 'system_profiler' : null
}

/**
 * The batteries of the machine, from every source a capture has: each pack on its own, peripherals' batteries left out.
 *
 * The list is `absent` where a source that lists all batteries names none, or where the machine is of a kind that has
 * none; `unavailable` (or why the listing failed) where nobody could tell. Firmware tables alone never make a desktop's
 * battery, and never say how worn one is.
 *
 * @param machineKind what the machine was found to be, or null.
 */
export function readBatteries(capture: Capture, machineKind: MachineKind | null): DraftList<DraftBattery> {
  const system = [...systemBatteryEvidence(capture), ...foreignBatteryEvidence(capture)]
  const hasNone = machineKind !== null && withoutBattery.has(machineKind)
  const missing = system.length === 0 ? absentFrom(capture) : null
  const firmware = missing === null && !hasNone ? firmwareBatteryEvidence(capture) : []
  const groups = groupBatteries([...system, ...firmware])
  if (groups.length > 0) {
    const from = [...new Set(groups.flatMap((group) => group.map((one) => one.from)))].join(', ')
    const entries = groups.map(composeBattery)
    const order = (entry: DraftBattery): string =>
      `${entry.id.value ?? '~'} ${entry.serial.value ?? ''} ${entry.model.value ?? ''}`
    const sorted = entries.toSorted((left, right) => order(left).localeCompare(order(right), 'en', { numeric: true }))
    return { status: 'read', from: from.slice(0, 200), entries: sorted }
  }
  if (missing !== null) return { status: 'absent', from: missing, entries: [] }
  if (hasNone) return { status: 'absent', from: `kind of machine: ${machineKind}`, entries: [] }
  const statuses = new Set(['power_supply/listing.txt', 'windows-batteries.json'].map((name) => capture.status(name)))
  const status = statuses.has('denied') ? 'denied' : statuses.has('timed-out') ? 'timed-out' : 'unavailable'
  return { status, from: 'no source of batteries', entries: [] }
}
