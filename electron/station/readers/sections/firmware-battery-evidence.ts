import type { Capture } from '../capture.ts'
import { parseDmidecode, smbiosOfType, smbiosText, type SmbiosRecord } from '../tools/dmidecode.ts'
import { lshwOfClass, parseLshw } from '../tools/lshw.ts'
import { cleanName, printedInteger } from '../tools/printed-text.ts'
import { batteryEvidence, type BatteryEvidence } from './battery-evidence.ts'

/** Names that reference firmware ships with and that makers leave in. */
const filler =
  /virtual battery|crb battery|\bfake\b|smart battery|real battery|oem_define|tbd by o[de]m|to be filled|default string|^intel corp|\bbattery 0\b|^(?:li-?ion|bat)$/i

/** Packs of laptops and tablets: below, a figure given as mWh is one in mAh; above, it is nothing. */
const leastMilliwattHours = 9000
const mostMilliwattHours = 200_000

/**
 * The design capacity of a firmware record in mWh. Some firmware writes the mAh into the field for mWh: 4400 "mWh" at
 * 10800 mV are 4400 mAh. Null where neither reading is a battery.
 */
export function firmwareDesign(capacity: number | null, millivolts: number | null): number | null {
  if (capacity === null || capacity > mostMilliwattHours) return null
  if (capacity >= leastMilliwattHours) return capacity
  const energy = Math.round((capacity * (millivolts ?? 0)) / 1000)
  const isLikely = capacity >= 1000 && millivolts !== null && millivolts >= 3000 && millivolts <= 30_000
  return isLikely && energy >= leastMilliwattHours && energy <= mostMilliwattHours ? energy : null
}

function recordEvidence(record: SmbiosRecord): readonly BatteryEvidence[] {
  const [manufacturer, model] = [smbiosText(record, 'Manufacturer'), smbiosText(record, 'Name')]
  const location = smbiosText(record, 'Location')
  const printed = smbiosText(record, 'Design Capacity')
  const design = firmwareDesign(printedInteger(printed), printedInteger(smbiosText(record, 'Design Voltage')))
  const isFiller = [manufacturer, model, location].some((text) => text !== null && filler.test(text))
  if (design === null || isFiller || cleanName(model) === null) return []
  return [
    batteryEvidence('dmidecode type 22', {
      basis: 'firmware',
      id: cleanName(location),
      manufacturer,
      model,
      serial: smbiosText(record, 'SBDS Serial Number', 'Serial Number'),
      chemistry: smbiosText(record, 'SBDS Chemistry', 'Chemistry'),
      designMilliwattHours: design,
      // Only where the number is not simply what was printed: milliampere-hours in the field for energy.
      capacityText: printedInteger(printed) === design ? null : printed,
    }),
  ]
}

function lshwEvidence(capture: Capture): readonly BatteryEvidence[] {
  // lshw's other nodes of this class are power supplies (type 39), whose "capacity" is the watts they deliver.
  const nodes = lshwOfClass(parseLshw(capture.text('lshw.json')), 'power').filter(({ node }) =>
    node.id.startsWith('battery'),
  )
  return nodes.flatMap(({ node }) => {
    const design = firmwareDesign(node.capacity, printedInteger(node.configuration['voltage']))
    const isFiller = [node.vendor, node.product, node.slot].some((text) => text !== null && filler.test(text))
    if (design === null || isFiller || cleanName(node.product) === null) return []
    return [
      batteryEvidence('lshw', {
        basis: 'firmware',
        id: cleanName(node.slot),
        manufacturer: node.vendor,
        model: node.product,
        serial: node.serial,
        designMilliwattHours: design,
      }),
    ]
  })
}

/**
 * Batteries in the firmware's own table. It was written when the machine was made: it tells the pack's design and that
 * the machine has a bay for one, never wear, charge or that this pack is still in it. Records without a likely design
 * capacity, or with the names of reference firmware, are no evidence of anything.
 *
 * Source: DMTF DSP0134, 7.23 (Portable Battery, type 22).
 */
export function firmwareBatteryEvidence(capture: Capture): readonly BatteryEvidence[] {
  const records = smbiosOfType(parseDmidecode(capture.text('dmidecode.txt')), 22)
  return records.length > 0 ? records.flatMap(recordEvidence) : lshwEvidence(capture)
}
