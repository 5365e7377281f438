import type { DraftMachine } from '../../../../shared/report/compose.ts'
import type { IdentityField } from '../../../../shared/report/placeholder.ts'
import { best, type Reading } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { smbiosOfType, smbiosText } from '../tools/dmidecode.ts'
import { hwinfoRecords, hwinfoText } from '../tools/hwinfo.ts'
import { inxiBlocks, inxiValue } from '../tools/inxi.ts'
import { textAt } from '../tools/json-value.ts'
import { profilerSection, profilerValue } from '../tools/system-profiler.ts'
import { readCpuModel } from './cpu-model.ts'
import { readMachineKind } from './machine-kind.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { missingOutput, printedText, sameText } from './printed-reading.ts'

/** One source's own words for a field; undefined where the source has no such field. */
type Statement = { readonly from: string; readonly text: string | null | undefined }

const sysfs = 'sys/class/dmi/id/'

/** lshw prints "Satellite L655 (Calpella)": the product with the SKU number in brackets. */
function lshwProduct(product: string | null, sku: string | undefined): string | null {
  const suffix = ` (${sku ?? ''})`
  return sku !== undefined && product?.endsWith(suffix) === true ? product.slice(0, -suffix.length) : product
}

/** systeminformation fills in "Computer" for a model and "-" for a serial that it did not find, and knows Docker. */
function libraryText(text: string | null): string | null {
  return text === null || /^(?:computer|-|docker container)?$/i.test(text.trim()) ? null : text
}

/**
 * lshw, hwinfo and inxi give the Version field too, but outside Lenovo it is a board revision or an order number
 * that says less than nothing to people; there only the firmware's own tables are believed.
 */
const versionForPeople = (maker: string | null, version: string | null) =>
  /^lenovo/i.test(maker?.trim() ?? '') ? version : undefined

function statements(capture: Capture) {
  const { smbios, lshw, hwinfo, inxi, profiler, library } = parsedOutputs(capture)
  const system = smbiosOfType(smbios, 1)[0]
  const [root] = lshw
  const info = hwinfoRecords(hwinfo, 'System Info')[0]
  const machine = inxiBlocks(inxi, 'Machine')[0] ?? []
  const hardware = profilerSection(profiler, 'Hardware')
  const kernel = (field: string) => ({ from: `${sysfs}${field}`, text: capture.text(`${sysfs}${field}`) })
  const firmware = (...keys: readonly string[]) => ({ from: 'dmidecode type 1', text: smbiosText(system, ...keys) })
  const apple = (key: string, older: string) => ({
    from: 'system_profiler SPHardwareDataType',
    text: profilerValue(hardware, key) ?? profilerValue(hardware, older),
  })
  const listed = (field: string, text: string | null | undefined) => ({ from: `hwinfo ${field}`, text })
  const asked = (field: string) => ({
    from: `systeminformation system.${field}`,
    text: libraryText(textAt(library, 'system', field)),
  })
  const maker = hardware === undefined ? null : 'Apple'
  return {
    manufacturer: [
      firmware('Manufacturer', 'Vendor'),
      kernel('sys_vendor'),
      { from: 'lshw', text: root?.vendor },
      listed('System Info', hwinfoText(info, 'Manufacturer')),
      { from: 'inxi -M', text: inxiValue(machine, 'System') },
      { from: 'system_profiler SPHardwareDataType', text: maker },
      asked('manufacturer'),
    ],
    model: [
      firmware('Product Name', 'Product'),
      kernel('product_name'),
      { from: 'lshw', text: lshwProduct(root?.product ?? null, root?.configuration['sku']) },
      listed('System Info', hwinfoText(info, 'Product')),
      { from: 'inxi -M', text: inxiValue(machine, 'product') },
      apple('Model Identifier', 'Machine Model'),
      asked('model'),
      { from: 'proc/device-tree/model', text: capture.text('proc/device-tree/model') },
    ],
    version: [
      firmware('Version'),
      kernel('product_version'),
      { from: 'lshw', text: versionForPeople(root?.vendor ?? null, root?.version ?? null) },
      listed('System Info', versionForPeople(hwinfoText(info, 'Manufacturer'), hwinfoText(info, 'Version'))),
      { from: 'inxi -M', text: versionForPeople(inxiValue(machine, 'System'), inxiValue(machine, 'v', 'product')) },
      apple('Model Name', 'Machine Name'),
      asked('version'),
    ],
    serial: [
      firmware('Serial Number'),
      kernel('product_serial'),
      { from: 'lshw', text: root?.serial },
      listed('System Info', hwinfoText(info, 'Serial')),
      { from: 'inxi -M', text: inxiValue(machine, 'serial', 'System') },
      apple('Serial Number (system)', 'Serial Number'),
      asked('serial'),
      { from: 'proc/device-tree/serial-number', text: capture.text('proc/device-tree/serial-number') },
    ],
    uuid: [
      firmware('UUID'),
      kernel('product_uuid'),
      { from: 'lshw', text: root?.configuration['uuid'] },
      listed('System Info', hwinfoText(info, 'UUID')),
      apple('Hardware UUID', 'Hardware UUID'),
      asked('uuid'),
    ],
  } satisfies Record<string, readonly Statement[]>
}

/** Outputs whose refusal explains a missing identity: serials are for root on Linux. */
const guarded: Readonly<Partial<Record<IdentityField, readonly string[]>>> = {
  serial: [`${sysfs}product_serial`, 'dmidecode.txt'],
  uuid: [`${sysfs}product_uuid`, 'dmidecode.txt'],
  manufacturer: [`${sysfs}sys_vendor`, 'dmidecode.txt', 'system_profiler.txt', 'systeminformation.json'],
  model: [`${sysfs}product_name`, 'dmidecode.txt', 'system_profiler.txt', 'systeminformation.json'],
}

function identity(
  capture: Capture,
  field: IdentityField,
  stated: readonly Statement[],
  agree: (left: string, right: string) => boolean = sameText,
): Reading<string> {
  const readings = stated.map(({ from, text }) => printedText(text, from, field))
  const refusals = (guarded[field] ?? []).map((name) => missingOutput(capture, name))
  return best<string>([...readings, ...refusals], agree)
}

const sameLetters = (left: string, right: string) => left.toLowerCase() === right.toLowerCase()

/**
 * Reads who made the machine and what it calls itself.
 *
 * The firmware's own table (dmidecode, or what the kernel keeps of it) ranks before the tools that read it in turn;
 * the model is never taken from the board, which several machines share. A filler is `absent` with its text kept; a
 * serial that needs root and was asked without it is `denied`.
 *
 * Source: DSP0134 clause 7.2, "System Information (Type 1)"; ABI/testing/sysfs-class-dmi... of the kernel.
 */
export function readMachine(capture: Capture): DraftMachine {
  const stated = statements(capture)
  const manufacturer = identity(capture, 'manufacturer', stated.manufacturer)
  const model = identity(capture, 'model', stated.model)
  const modelVersion = identity(capture, 'version', stated.version)
  const { smbios, lshw, hwinfo } = parsedOutputs(capture)
  const system = smbiosOfType(smbios, 1)[0]
  const board = smbiosOfType(smbios, 2)[0]
  const info = hwinfoRecords(hwinfo, 'Board Info')[0]
  const text = (one: string | null | undefined, field: IdentityField) => printedText(one, '-', field)?.value ?? null
  const kernel = (field: string) => capture.text(`${sysfs}${field}`)
  const kind = readMachineKind(capture, {
    manufacturer: manufacturer.value,
    model: model.value,
    version: modelVersion.value,
    sku: text(smbiosText(system, 'SKU Number') ?? kernel('product_sku') ?? lshw[0]?.configuration['sku'], 'part'),
    family: text(smbiosText(system, 'Family') ?? kernel('product_family') ?? lshw[0]?.configuration['family'], 'model'),
    boardManufacturer: text(
      smbiosText(board, 'Manufacturer') ?? kernel('board_vendor') ?? hwinfoText(info, 'Manufacturer'),
      'manufacturer',
    ),
    boardModel: text(smbiosText(board, 'Product Name') ?? kernel('board_name') ?? hwinfoText(info, 'Product'), 'model'),
    cpuModel: readCpuModel(capture).value,
  })
  return {
    kind,
    manufacturer,
    model,
    modelVersion,
    serial: identity(capture, 'serial', stated.serial),
    uuid: identity(capture, 'uuid', stated.uuid, sameLetters),
  }
}
