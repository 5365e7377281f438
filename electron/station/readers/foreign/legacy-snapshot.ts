import { composeReport, type Draft, type DraftDisk, type DraftMachine } from '../../../../shared/report/compose.ts'
import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import { batteryEvidence } from '../sections/battery-evidence.ts'
import { composeBattery } from '../sections/battery-merge.ts'
import { firmwareDay } from '../sections/firmware.ts'
import { kindOfChassis } from '../sections/chassis.ts'
import { flagAt, listAt, numberAt, textAt } from '../tools/json-value.ts'
import { parseWorkbenchComponents } from '../tools/workbench-components.ts'
import { soundDraft } from '../sound-draft.ts'
import {
  adapter,
  batteryList,
  diagonal,
  diskBytes,
  display,
  listOf,
  ownPanel,
  screenLength,
  smartUnread,
  statedCount,
  statedText,
  unavailable,
} from './foreign-readings.ts'
import { foreignSource, type ForeignOptions } from './foreign-source.ts'
import { oversized, type ForeignReading } from './foreign-result.ts'
import { kindOfListed } from './hard-disk-name.ts'
import { isOversized, keepOnly } from './keep.ts'
import { legacyMemory } from './legacy-memory.ts'
import { legacyProcessor } from './legacy-processor.ts'
import { legacyShape } from './legacy-shape.ts'

const at0 = 'eReuse snapshot'
const device = `${at0} device`
const component = (type: string): string => `${at0} components ${type}`

const kinds: Readonly<Record<string, MachineKind>> = {
  laptop: 'laptop',
  netbook: 'laptop',
  desktop: 'desktop',
  server: 'server',
  tablet: 'tablet',
  smartphone: 'phone',
  mobile: 'phone',
  cellphone: 'phone',
}

function kindOf(document: unknown): Reading<MachineKind> {
  const type = textAt(document, 'device', 'type')
  const chassis = textAt(document, 'device', 'chassis')
  const kind = kinds[type?.toLowerCase() ?? ''] ?? kinds[chassis?.toLowerCase() ?? ''] ?? kindOfChassis(chassis)
  return kind === null ? unavailable(device, type ?? undefined) : read(kind, device)
}

function machineOf(document: unknown): DraftMachine {
  const text = (key: string, field: 'manufacturer' | 'model' | 'version' | 'serial' | 'uuid') =>
    statedText(textAt(document, 'device', key), device, field)
  return {
    kind: kindOf(document),
    manufacturer: text('manufacturer', 'manufacturer'),
    model: text('model', 'model'),
    modelVersion: text('version', 'version'),
    serial: text('serialNumber', 'serial'),
    // The document's own uuid is the snapshot's.
    uuid: unavailable(device),
  }
}

const storage = new Set(['HardDrive', 'SolidStateDrive', 'DataStorage'])
const ofType = (document: unknown, ...types: readonly string[]): readonly unknown[] =>
  listAt(document, 'components').filter((one) => types.includes(textAt(one, 'type') ?? ''))

function disksOf(document: unknown): readonly DraftDisk[] {
  const components = ofType(document, ...storage)
  const parsed = parseWorkbenchComponents(JSON.stringify(document))?.disks ?? []
  return parsed.flatMap((disk, index): readonly DraftDisk[] => {
    const printed = components[index]
    const from = component(textAt(printed, 'type') ?? 'DataStorage')
    const bus = textAt(printed, 'interface')?.toLowerCase() ?? null
    if (bus === 'usb') return []
    const kind = kindOfListed(disk.kind, disk.model)
    const count = (value: number | null): Reading<number> => statedCount(value, `${from} TestDataStorage`, 10_000_000)
    return [
      {
        device: unavailable(from),
        model: statedText(disk.model, from, 'model'),
        serial: statedText(disk.serial, from, 'serial'),
        sizeBytes: diskBytes(numberAt(printed, 'size'), from),
        kind: kind === null ? unavailable(from, textAt(printed, 'type') ?? undefined) : read(kind, from),
        bus: bus === null || bus === '' ? unavailable(from) : read(bus, from),
        removable: unavailable(from),
        smart: disk.isTested
          ? {
              passed: disk.passed === null ? unavailable(from) : read(disk.passed, `${from} TestDataStorage`),
              powerOnHours: count(disk.powerOnHours),
              powerCycles: count(disk.powerCycles),
              lifeUsedPercent: unavailable(from),
              reallocatedSectors: count(disk.reallocatedSectors),
              pendingSectors: count(disk.pendingSectors),
              uncorrectable: count(disk.uncorrectable),
            }
          : smartUnread(from),
      },
    ]
  })
}

function displaysOf(document: unknown, kind: MachineKind | null): Draft['displays'] {
  const from = component('Display')
  const displays = ofType(document, 'Display')
  const entries = displays.map((one) => {
    const code = /^([A-Z]{3})\b/.exec(textAt(one, 'manufacturer') ?? '')?.[1] ?? null
    return display(from, {
      manufacturer: statedText(textAt(one, 'manufacturer'), from, 'manufacturer'),
      model: statedText(textAt(one, 'model'), from, 'model'),
      serial: statedText(textAt(one, 'serialNumber'), from, 'serial'),
      isInternal: ownPanel(kind, displays.length, code, from),
      widthPixels: screenLength(numberAt(one, 'resolutionWidth'), from),
      heightPixels: screenLength(numberAt(one, 'resolutionHeight'), from),
      diagonalInches: diagonal(numberAt(one, 'size'), from),
    })
  })
  return listOf(entries, from)
}

function networkOf(document: unknown): Draft['network'] {
  const from = component('NetworkAdapter')
  const entries = ofType(document, 'NetworkAdapter').map((one) => {
    const isWireless = flagAt(one, 'wireless')
    return adapter(from, {
      kind: isWireless === null ? 'other' : isWireless ? 'wifi' : 'ethernet',
      manufacturer: textAt(one, 'manufacturer'),
      model: textAt(one, 'model'),
      mac: textAt(one, 'serialNumber'),
    })
  })
  return listOf(entries, from)
}

/** The workbench has no class for cameras: lshw lists them as multimedia devices, and it calls those sound cards. */
function camerasOf(document: unknown): Draft['cameras'] {
  const from = component('SoundCard')
  const entries = ofType(document, 'SoundCard')
    .filter((one) => /web ?cam|camera/i.test(textAt(one, 'model') ?? ''))
    .map((one) => ({ name: statedText(textAt(one, 'model'), from, 'model'), device: unavailable(from) }))
  return listOf(entries, from)
}

function firmwareOf(document: unknown): Draft['firmware'] {
  const from = component('Motherboard')
  const board = ofType(document, 'Motherboard')[0]
  const printed = textAt(board, 'biosDate')
  const day = firmwareDay(printed)
  return {
    vendor: unavailable(from),
    version: statedText(textAt(board, 'version'), from, 'version'),
    releasedOn:
      day === null
        ? printed === null
          ? unavailable(from)
          : notRead('absent', from, printed)
        : read(day, from, printed ?? ''),
    bootMode: unavailable(from),
    boardManufacturer: statedText(textAt(board, 'manufacturer'), from, 'manufacturer'),
    boardModel: statedText(textAt(board, 'model'), from, 'model'),
    boardSerial: statedText(textAt(board, 'serialNumber'), from, 'serial'),
    chassisSerial: unavailable(from),
  }
}

/**
 * Reads a snapshot of eReuse's legacy Workbench: what it concluded of the machine, `device` and `components[]`.
 *
 * Memory and disks are in MB, batteries in mAh: their voltage is the one of the moment, so that no energy is made of
 * it and the wear is the ratio of the two charges. Source: eReuse devicehub, schemas of devices and actions (facts
 * about the format).
 */
export function readLegacySnapshot(document: unknown, name: string, options: ForeignOptions): ForeignReading {
  const { value: kept, dropped } = keepOnly(document, legacyShape)
  if (isOversized(kept)) return oversized(name)
  const machine = machineOf(kept)
  const kind = machine.kind.value
  const batteries = parseWorkbenchComponents(JSON.stringify(kept))?.batteries ?? []
  const disks = disksOf(kept)
  const draft: Draft = {
    machine,
    cpu: legacyProcessor(ofType(kept, 'Processor')),
    memory: legacyMemory(ofType(kept, 'RamModule'), ofType(kept, 'Motherboard')[0]),
    disks: listOf(disks, component('DataStorage')),
    batteries: batteryList(
      batteries.map((battery) => composeBattery([batteryEvidence(component('Battery'), battery)])),
      kind,
      component('Battery'),
    ),
    displays: displaysOf(kept, kind),
    network: networkOf(kept),
    cameras: camerasOf(kept),
    firmware: firmwareOf(kept),
  }
  const tool = `eReuse ${textAt(document, 'software') ?? 'Workbench'} ${textAt(document, 'version') ?? ''}`
  const bytes = new TextEncoder().encode(JSON.stringify(kept, null, 1))
  return {
    kind: 'read',
    format: 'ereuse-legacy',
    report: composeReport(soundDraft(draft), foreignSource(tool, options)),
    files: [{ name: 'ereuse-legacy.json', status: 'read', bytes }],
    dropped,
  }
}
