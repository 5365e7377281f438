import { composeReport, type Draft, type DraftFirmware, type DraftMachine } from '../../../../shared/report/compose.ts'
import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import { kindOfChassis } from '../sections/chassis.ts'
import { firmwareDay } from '../sections/firmware.ts'
import { soundDraft } from '../sound-draft.ts'
import { at, textAt } from '../tools/json-value.ts'
import { foreignSource, type ForeignOptions } from './foreign-source.ts'
import { statedText, unavailable } from './foreign-readings.ts'
import { oversized, refused, type ForeignReading } from './foreign-result.ts'
import { inventoryBatteries } from './glpi-batteries.ts'
import { inventoryCameras, inventoryDisplays, inventoryNetwork, partsOfMachine } from './glpi-devices.ts'
import { inventoryMemory } from './glpi-memory.ts'
import { inventoryProcessor } from './glpi-processor.ts'
import { inventoryShape } from './glpi-shape.ts'
import { inventoryDisks } from './glpi-storage.ts'
import { isOversized, keepOnly } from './keep.ts'

const bios = 'GLPI inventory content.bios'
const hardware = 'GLPI inventory content.hardware'

function kindOf(content: unknown, item: string): Reading<MachineKind> {
  if (/^phone$/i.test(item)) return read('phone', 'GLPI inventory itemtype', item)
  const system = textAt(content, 'hardware', 'vmsystem') ?? ''
  if (system !== '' && !/^(?:physical|n\/a|unknown)$/i.test(system)) return read('vm', `${hardware}.vmsystem`, system)
  const chassis = textAt(content, 'hardware', 'chassis_type')
  const kind = kindOfChassis(chassis)
  const place = `${hardware}.chassis_type`
  const model = textAt(content, 'bios', 'smodel') ?? ''
  // Macs state no chassis: their model says it.
  if (chassis === null && /^mac ?book/i.test(model)) return read('laptop', `${bios}.smodel`, model)
  if (chassis === null && /^(?:imac|mac ?mini|mac ?pro)/i.test(model)) return read('desktop', `${bios}.smodel`, model)
  return kind === null ? unavailable(place, chassis ?? undefined) : read(kind, place, chassis ?? undefined)
}

function machineOf(content: unknown, item: string): DraftMachine {
  const text = (key: string) => textAt(content, 'bios', key)
  return {
    kind: kindOf(content, item),
    manufacturer: statedText(text('smanufacturer'), bios, 'manufacturer'),
    model: statedText(text('smodel'), bios, 'model'),
    modelVersion: unavailable(bios),
    serial: statedText(text('ssn'), bios, 'serial'),
    uuid: statedText(textAt(content, 'hardware', 'uuid'), hardware, 'uuid'),
  }
}

function firmwareOf(content: unknown): DraftFirmware {
  const text = (key: string) => textAt(content, 'bios', key)
  const printed = text('bdate')
  const day = firmwareDay(printed)
  return {
    vendor: statedText(text('bmanufacturer'), bios, 'manufacturer'),
    version: statedText(text('bversion'), bios, 'version'),
    releasedOn:
      day === null
        ? printed === null
          ? unavailable(bios)
          : notRead('absent', bios, printed.slice(0, 100))
        : read(day, bios, printed ?? undefined),
    bootMode: unavailable(bios),
    boardManufacturer: statedText(text('mmanufacturer'), bios, 'manufacturer'),
    boardModel: statedText(text('mmodel'), bios, 'model'),
    boardSerial: statedText(text('msn'), bios, 'serial'),
    chassisSerial: statedText(text('enclosureserial'), bios, 'serial'),
  }
}

/** What the server knows that stands on no refurbishment bench. */
const otherItems = /^(?:printer|networkequipment|unmanaged|rack|enclosure|pdu|cluster)$/i

/**
 * Reads a GLPI inventory in JSON (GLPI agent, FusionInventory): what the agent concluded, `content.{bios, hardware, cpus,
 * memories, storages, batteries, monitors, networks}`. It has no SMART, no cycles and no boot mode.
 *
 * Source: glpi-project/inventory_format, inventory.schema.json; the meanings that differ between agents are told at
 * each section.
 */
export function readInventory(document: unknown, name: string, options: ForeignOptions): ForeignReading {
  const item = textAt(document, 'itemtype') ?? ''
  if (otherItems.test(item) || at(document, 'content', 'network_device') !== undefined) {
    const what = `This is the inventory of a device of another kind${item === '' ? '' : `: ${item}`}`
    return refused('foreign-not-a-computer', what, name, 'Choose the inventory of a computer.')
  }
  const listed = keepOnly(document, inventoryShape)
  if (isOversized(listed.value)) return oversized(name)
  const { content, dropped } = partsOfMachine(at(listed.value, 'content'))
  const machine = machineOf(content, item)
  const kind = machine.kind.value
  const draft: Draft = {
    machine,
    cpu: inventoryProcessor(content),
    memory: inventoryMemory(content),
    disks: inventoryDisks(content),
    batteries: inventoryBatteries(content, kind),
    displays: inventoryDisplays(content, kind),
    network: inventoryNetwork(content),
    cameras: inventoryCameras(content),
    firmware: firmwareOf(content),
  }
  const agent = textAt(content, 'versionclient') ?? textAt(content, 'versionprovider', 'name') ?? ''
  const bytes = new TextEncoder().encode(JSON.stringify({ ...(listed.value as object), content }, null, 1))
  return {
    kind: 'read',
    format: 'glpi-inventory',
    report: composeReport(soundDraft(draft), foreignSource(`GLPI inventory ${agent}`, options)),
    files: [{ name: 'glpi-inventory.json', status: 'read', bytes }],
    dropped: [...listed.dropped, ...dropped],
  }
}
