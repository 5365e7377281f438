import type { Capture } from '../capture.ts'
import { allNodes, childOf, type IndentedNode } from '../tools/indented-text.ts'
import { parseRegistryBattery } from '../tools/ioreg-battery.ts'
import { flagAt, listAt, at, numberAt, parseJson, textAt } from '../tools/json-value.ts'
import { cleanName, printedDecimal, printedInteger } from '../tools/printed-text.ts'
import { parseSystemProfiler, profilerValue } from '../tools/system-profiler.ts'
import { parseWindowsBatteries } from '../tools/windows-batteries.ts'
import { parseWorkbenchComponents } from '../tools/workbench-components.ts'
import { batteryEvidence, type BatteryEvidence } from './battery-evidence.ts'
import { healthOf } from './battery-health.ts'

/** The power report of every system_profiler text in the capture. */
function powerSections(capture: Capture): readonly IndentedNode[] {
  const texts = capture.names.filter((name) => name.endsWith('.txt')).map((name) => capture.text(name) ?? '')
  return texts
    .filter((text) => /^Power:$/m.test(text))
    .flatMap((text) => parseSystemProfiler(text).filter(({ key }) => key === 'Power'))
}

/** Whether a Mac says of itself that it has no battery: its power report has no such part, or "Installed: No". */
export function isMacWithoutBattery(capture: Capture): boolean {
  const sections = powerSections(capture)
  return (
    sections.length > 0 &&
    sections.every((section) => {
      const battery = childOf(section, 'Battery Information')
      return battery === undefined || /^no$/i.test(profilerValue(battery, 'Battery Installed') ?? '')
    })
  )
}

function percentOf(now: number | null, full: number | null): number | null {
  return now === null || full === null || full <= 0 ? null : Math.min(100, (100 * now) / full)
}

function profilerBattery(battery: IndentedNode): BatteryEvidence {
  const full = printedInteger(profilerValue(battery, 'Full Charge Capacity (mAh)'))
  const remaining = printedInteger(profilerValue(battery, 'Charge Remaining (mAh)'))
  const maximum = printedDecimal(profilerValue(battery, 'Maximum Capacity'))
  return batteryEvidence('system_profiler', {
    manufacturer: profilerValue(battery, 'Manufacturer'),
    model: profilerValue(battery, 'Device Name'),
    serial: profilerValue(battery, 'Serial Number'),
    fullMilliampereHours: full,
    cycles: printedInteger(profilerValue(battery, 'Cycle Count')),
    chargePercent: printedInteger(profilerValue(battery, 'State of Charge (%)')) ?? percentOf(remaining, full),
    statedHealthPercent: maximum === null || maximum < 0 ? null : Math.min(100, maximum),
    capacityText: full === null ? null : `${full} mAh`,
  })
}

function profilerEvidence(capture: Capture): readonly BatteryEvidence[] {
  return powerSections(capture).flatMap((section) =>
    [...allNodes(section.children)]
      .filter(
        (node) => node.key === 'Battery Information' && !/^no$/i.test(profilerValue(node, 'Battery Installed') ?? ''),
      )
      .map(profilerBattery),
  )
}

function registryEvidence(capture: Capture): readonly BatteryEvidence[] {
  const found = parseRegistryBattery(capture.text('ioreg-battery.txt') ?? '')
  if (found === null) return []
  const { remainingMilliampereHours, chargePercent, ...said } = found
  return [
    batteryEvidence('ioreg', {
      ...said,
      chargePercent: chargePercent ?? percentOf(remainingMilliampereHours, said.fullMilliampereHours),
    }),
  ]
}

function windowsEvidence(capture: Capture): readonly BatteryEvidence[] {
  return parseWindowsBatteries(capture.text('windows-batteries.json') ?? '').map(
    ({ remainingMilliwattHours, id: _id, ...said }) => {
      // A driver may give all capacities relative to each other (design 100): then they are no energy, only a ratio.
      const isRelative =
        said.designMilliwattHours !== null && said.designMilliwattHours > 0 && said.designMilliwattHours <= 100
      const chargePercent = percentOf(remainingMilliwattHours, said.fullMilliwattHours)
      if (!isRelative) return batteryEvidence('BatteryStaticData', { ...said, chargePercent })
      return batteryEvidence('BatteryStaticData', {
        ...said,
        designMilliwattHours: null,
        fullMilliwattHours: null,
        statedHealthPercent: healthOf(said.designMilliwattHours, said.fullMilliwattHours),
        chargePercent,
      })
    },
  )
}

/**
 * The library's battery, on Windows only and where no source of ours answered: on Linux its design capacity is a bitwise
 * or of two figures and it sees one battery alone; on macOS its unit is unsure.
 */
function libraryEvidence(capture: Capture): readonly BatteryEvidence[] {
  const isWindows = capture.names.some((name) => name.startsWith('windows-'))
  if (!isWindows || capture.text('windows-batteries.json') !== null) return []
  const first = at(parseJson(capture.text('systeminformation.json')), 'battery')
  return [first, ...listAt(first, 'additionalBatteries')].flatMap((battery) => {
    if (flagAt(battery, 'hasBattery') !== true) return []
    const isEnergy = textAt(battery, 'capacityUnit') === 'mWh'
    return [
      batteryEvidence('systeminformation', {
        manufacturer: textAt(battery, 'manufacturer') || null,
        model: textAt(battery, 'model') || null,
        serial: textAt(battery, 'serial') || null,
        chemistry: textAt(battery, 'type') || null,
        designMilliwattHours: isEnergy ? numberAt(battery, 'designedCapacity') : null,
        fullMilliwattHours: isEnergy ? numberAt(battery, 'maxCapacity') : null,
        chargePercent: numberAt(battery, 'percent'),
      }),
    ]
  })
}

function workbenchEvidence(capture: Capture): readonly BatteryEvidence[] {
  const found = parseWorkbenchComponents(capture.text('workbench-components.json') ?? '')
  return (found?.batteries ?? []).map((battery) =>
    batteryEvidence('workbench', { ...battery, model: cleanName(battery.model) }),
  )
}

/** What macOS, Windows and other programs' inventories say of the batteries. */
export function foreignBatteryEvidence(capture: Capture): readonly BatteryEvidence[] {
  return [
    ...registryEvidence(capture),
    ...profilerEvidence(capture),
    ...windowsEvidence(capture),
    ...libraryEvidence(capture),
    ...workbenchEvidence(capture),
  ]
}
