import { composeReport, type Draft, type DraftFirmware, type DraftMachine } from '../../../../shared/report/compose.ts'
import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import { batteryEvidence } from '../sections/battery-evidence.ts'
import { composeBattery } from '../sections/battery-merge.ts'
import { kindOfChassis } from '../sections/chassis.ts'
import { firmwareDay } from '../sections/firmware.ts'
import { soundDraft } from '../sound-draft.ts'
import { textAt } from '../tools/json-value.ts'
import { parseWorkbenchComponents } from '../tools/workbench-components.ts'
import { batteryList, listOf, statedText, unavailable } from './foreign-readings.ts'
import { oversized, type ForeignReading } from './foreign-result.ts'
import { foreignSource, type ForeignOptions } from './foreign-source.ts'
import { isOversized, keepOnly } from './keep.ts'
import { componentsOf, componentSource } from './legacy-components.ts'
import { legacyCameras, legacyDisplays, legacyNetwork } from './legacy-devices.ts'
import { legacyDisks } from './legacy-disks.ts'
import { legacyMemory } from './legacy-memory.ts'
import { legacyProcessor } from './legacy-processor.ts'
import { legacyShape } from './legacy-shape.ts'

const device = 'eReuse snapshot device'

/** A map: a document may say `__proto__`, which every object knows. */
const kinds: ReadonlyMap<string | undefined, MachineKind> = new Map(
  Object.entries({
    laptop: 'laptop',
    netbook: 'laptop',
    desktop: 'desktop',
    server: 'server',
    tablet: 'tablet',
    smartphone: 'phone',
    mobile: 'phone',
    cellphone: 'phone',
  } as const),
)

function kindOf(document: unknown): Reading<MachineKind> {
  const type = textAt(document, 'device', 'type')
  const chassis = textAt(document, 'device', 'chassis')
  const kind = kinds.get(type?.toLowerCase()) ?? kinds.get(chassis?.toLowerCase()) ?? kindOfChassis(chassis)
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

function firmwareOf(document: unknown): DraftFirmware {
  const from = componentSource('Motherboard')
  const board = componentsOf(document, 'Motherboard')[0]
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
  const draft: Draft = {
    machine,
    cpu: legacyProcessor(componentsOf(kept, 'Processor')),
    memory: legacyMemory(componentsOf(kept, 'RamModule'), componentsOf(kept, 'Motherboard')[0]),
    disks: listOf(legacyDisks(kept), componentSource('DataStorage')),
    batteries: batteryList(
      batteries.map((battery) => composeBattery([batteryEvidence(componentSource('Battery'), battery)])),
      kind,
      componentSource('Battery'),
    ),
    displays: legacyDisplays(kept, kind),
    network: legacyNetwork(kept),
    cameras: legacyCameras(kept),
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
