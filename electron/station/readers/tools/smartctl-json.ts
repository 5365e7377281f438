import { at, countAt, flagAt, listAt, numberAt, parseJson, textAt } from './json-value.ts'
import { cleanName } from './printed-text.ts'
import { deviceName, goesThroughUsb, openFailure, type SmartAttribute, type SmartctlOutput } from './smartctl-output.ts'

function attributesOf(root: unknown): readonly SmartAttribute[] {
  return listAt(root, 'ata_smart_attributes', 'table').flatMap((row) => {
    const [id, normalised] = [numberAt(row, 'id'), numberAt(row, 'value')]
    if (id === null || normalised === null) return []
    return [
      {
        id,
        name: textAt(row, 'name') ?? '',
        normalised,
        raw: textAt(row, 'raw', 'string') ?? textAt(row, 'raw', 'value') ?? '',
      },
    ]
  })
}

function enduranceOf(root: unknown): number | null {
  const rows = listAt(root, 'ata_device_statistics', 'pages').flatMap((page) => listAt(page, 'table'))
  const row = rows.find((one) => textAt(one, 'name') === 'Percentage Used Endurance Indicator')
  return flagAt(row, 'flags', 'valid') === false ? null : numberAt(row, 'value')
}

function protocolOf(root: unknown): SmartctlOutput['protocol'] {
  const protocol = textAt(root, 'device', 'protocol')
  return protocol === 'ATA' || protocol === 'NVMe' || protocol === 'SCSI' ? protocol : null
}

/** smartctl(8), "EXIT STATUS", bit 3: "SMART status check returned DISK FAILING". */
const diskFailing = 0b1000

function passedOf(root: unknown): boolean | null {
  const stated = flagAt(root, 'smart_status', 'passed')
  if (stated !== null) return stated
  return ((numberAt(root, 'smartctl', 'exit_status') ?? 0) & diskFailing) === 0 ? null : false
}

function outputOf(root: unknown): SmartctlOutput {
  const messages = listAt(root, 'smartctl', 'messages').map((message) => textAt(message, 'string') ?? '')
  const infoName = textAt(root, 'device', 'info_name')
  const accessType = textAt(root, 'device', 'type')
  // A device that could not be opened has no `device` object: its name stands in the message or on the command line.
  const words = listAt(root, 'smartctl', 'argv').flatMap((word) => (typeof word === 'string' ? [word] : []))
  const fromMessage = messages.flatMap((message) => /^\/dev\/[\w!.-]+/.exec(message)?.[0] ?? [])
  const device = textAt(root, 'device', 'name') ?? fromMessage[0] ?? words.findLast((word) => word.startsWith('/dev/'))
  const model = cleanName(textAt(root, 'model_name') ?? textAt(root, 'scsi_model_name'))
  const log = at(root, 'nvme_smart_health_information_log')
  const attributes = attributesOf(root)
  const grownDefects = numberAt(root, 'scsi_grown_defect_list')
  const passed = passedOf(root)
  return {
    device: deviceName(device ?? null),
    accessType,
    isBehindUsb: goesThroughUsb(accessType, infoName),
    failure: model === null ? openFailure(messages.join('\n')) : null,
    protocol: protocolOf(root),
    transport: textAt(root, 'scsi_transport_protocol', 'name'),
    isSerialAta: at(root, 'sata_version') !== undefined,
    peripheral: textAt(root, 'device_type', 'name'),
    family: cleanName(textAt(root, 'model_family')),
    model,
    serial: cleanName(textAt(root, 'serial_number')),
    sizeBytes: countAt(root, 'user_capacity', 'bytes') ?? countAt(root, 'nvme_total_capacity'),
    rotationsPerMinute: numberAt(root, 'rotation_rate'),
    passed,
    powerOnHours: numberAt(root, 'power_on_time', 'hours'),
    powerCycles: numberAt(root, 'power_cycle_count'),
    attributes,
    enduranceUsedPercent: enduranceOf(root),
    percentageUsed: numberAt(log, 'percentage_used') ?? numberAt(root, 'scsi_percentage_used_endurance_indicator'),
    mediaErrors: numberAt(log, 'media_errors'),
    grownDefects,
    hasHealth: passed !== null || attributes.length > 0 || log !== undefined || grownDefects !== null,
  }
}

/** Whether a JSON text is smartctl's, whatever its file is called: by the keys that only smartctl writes. */
export const isSmartctlJson = (text: string): boolean =>
  text.includes('"json_format_version"') || (text.includes('"info_name"') && text.includes('"protocol"'))

/**
 * Reads `smartctl --json` output: one object, or several in an array as inventory tools collect them, each of
 * which may be JSON inside a JSON string. Anything else in the array (an empty text where smartctl was missing)
 * is passed over. Numbers beyond 2^53 lose their last digits; no field read here is that large on a real disk.
 *
 * @returns one entry for each device; empty when the text is not smartctl's JSON.
 * Source: smartctl(8), "-j, --json"; smartmontools' smartctl.cpp, ataprint.cpp, nvmeprint.cpp, scsiprint.cpp.
 */
export function parseSmartctlJson(text: string): readonly SmartctlOutput[] {
  const root = parseJson(text)
  return (Array.isArray(root) ? root : [root]).flatMap((entry: unknown) => {
    const object = typeof entry === 'string' ? parseJson(entry) : entry
    return at(object, 'smartctl') === undefined && at(object, 'device') === undefined ? [] : [outputOf(object)]
  })
}
