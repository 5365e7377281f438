import type { Draft } from '../../../../shared/report/compose.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import { batteryEvidence, type BatteryEvidence } from '../sections/battery-evidence.ts'
import { composeBattery } from '../sections/battery-merge.ts'
import { at, listAt, numberAt, textAt } from '../tools/json-value.ts'
import { batteryList } from './foreign-readings.ts'

const from = 'GLPI inventory content.batteries'

type Capacities = Pick<
  BatteryEvidence,
  'designMilliwattHours' | 'fullMilliwattHours' | 'fullMilliampereHours' | 'statedHealthPercent' | 'capacityText'
>

const nothing: Capacities = {
  designMilliwattHours: null,
  fullMilliwattHours: null,
  fullMilliampereHours: null,
  statedHealthPercent: null,
  capacityText: null,
}

/** The least that a whole pack of a tablet holds: a figure up to 100 below it is a percentage. */
const isEnergy = (figure: number | null): figure is number => figure !== null && figure >= 1000
const isPercentage = (figure: number | null): figure is number => figure !== null && figure > 0 && figure <= 100

/**
 * What the two figures mean. The format says mWh for both; agents also print a percentage for one of them, and agents on
 * macOS the full charge in mAh as the only one. 0 is what they print where nothing was told.
 */
function capacitiesOf(design: number | null, full: number | null, isMac: boolean): Capacities {
  const capacityText = `capacity ${design ?? '-'}, real_capacity ${full ?? '-'}`
  if (isMac) return { ...nothing, fullMilliampereHours: full === null ? design : null, capacityText }
  if (isEnergy(design) && isEnergy(full)) return { ...nothing, designMilliwattHours: design, fullMilliwattHours: full }
  if (isEnergy(design)) {
    const percent = isPercentage(full) ? full : null
    return { ...nothing, designMilliwattHours: design, statedHealthPercent: percent, capacityText }
  }
  if (isEnergy(full)) {
    const percent = isPercentage(design) && design < 100 ? design : null
    return { ...nothing, fullMilliwattHours: full, statedHealthPercent: percent, capacityText }
  }
  // Of two small figures only "n of 100" is a percentage: others may be watt-hours.
  return { ...nothing, statedHealthPercent: design === 100 && isPercentage(full) ? full : null, capacityText }
}

/** The batteries of an inventory: energy in mWh, no cycles, no charge; the voltage is the one of the moment. */
export function inventoryBatteries(content: unknown, kind: MachineKind | null): Draft['batteries'] {
  const system = `${textAt(content, 'operatingsystem', 'kernel_name')} ${textAt(content, 'operatingsystem', 'name')}`
  const isMac = /darwin|mac ?os/i.test(system)
  const entries = listAt(at(content, 'batteries')).map((battery) =>
    composeBattery([
      batteryEvidence(from, {
        manufacturer: textAt(battery, 'manufacturer'),
        model: textAt(battery, 'name'),
        serial: textAt(battery, 'serial'),
        chemistry: textAt(battery, 'chemistry'),
        ...capacitiesOf(numberAt(battery, 'capacity'), numberAt(battery, 'real_capacity'), isMac),
      }),
    ]),
  )
  return batteryList(entries, kind, from)
}
