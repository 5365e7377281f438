import { cleanName, printedDecimal, printedInteger } from './printed-text.ts'
import { deviceName, goesThroughUsb, openFailure, type SmartAttribute, type SmartctlOutput } from './smartctl-output.ts'

/** The value after a label at a line's beginning; null when no line has it. */
function labelled(text: string, ...labels: readonly string[]): string | null {
  for (const label of labels) {
    const found = new RegExp(`^${label}[ \\t]*[:=][ \\t]*(\\S.*)$`, 'mi').exec(text)?.[1]
    if (found !== undefined) return found.trim()
  }
  return null
}

/**
 * One row of the attribute table, in the old layout (`FLAG VALUE WORST THRESH TYPE UPDATED WHEN_FAILED RAW_VALUE`)
 * or the brief one of `smartctl -x` (`FLAGS VALUE WORST THRESH FAIL RAW_VALUE`). Values may be "---" (not valid).
 */
const attributeRow =
  /^\s*(?:ID#)?\s*(\d{1,3})\s+(\S+)\s+(?:0x[0-9a-f]{4}|[-POSRCK]{6})\s+(\d{1,3})\s+[\d-]{3}\s+[\d-]{3}\s+(?:(?:Pre-fail|Old_age)\s+(?:Always|Offline)\s+(?:-|FAILING_NOW|In_the_past)|-|NOW|Past)\s+(\S.*)$/

function attributesOf(text: string): readonly SmartAttribute[] {
  return text.split('\n').flatMap((line) => {
    const [, id, name, normalised, raw] = attributeRow.exec(line) ?? []
    if (id === undefined || name === undefined || normalised === undefined || raw === undefined) return []
    return [{ id: Number(id), name, normalised: Number(normalised), raw: raw.trim() }]
  })
}

/**
 * "9344h+32m+05.120s" is hours, minutes, seconds, whatever unit the disk counts in; "4661 (12 34 0)" and "1631" are
 * hours, but not where the attribute's name says that the plain number is minutes or seconds.
 */
function hoursOf(attributes: readonly SmartAttribute[]): number | null {
  const attribute = attributes.find(({ id }) => id === 9)
  const hours = /^(\d+)h\b/.exec(attribute?.raw.replace('+', ' ') ?? '')?.[1]
  if (hours !== undefined) return Number(hours)
  return /minutes|seconds|half/i.test(attribute?.name ?? '') ? null : printedInteger(attribute?.raw)
}

/**
 * Device Statistics print "0x07  0x008  1              15  ---  Percentage Used …" since version 6.6 and
 * "  7  0x008  1           15~ Percentage Used …" before; "-" in place of the number is "not valid".
 */
function enduranceOf(text: string): number | null {
  const row = /^\s*(?:0x07|7)\s+0x008\s+\d\s+(\d+|-)~?\s+.*Percentage Used Endurance Indicator/m.exec(text)?.[1]
  return row === undefined ? null : printedInteger(row)
}

function passedOf(text: string): boolean | null {
  const verdict = labelled(text, 'SMART overall-health self-assessment test result', 'SMART Health Status')
  if (verdict === null) return null
  if (/^(?:PASSED|OK)\b/i.test(verdict)) return true
  return /FAIL|NOT OK|PREDICT|IMPENDING|THRESHOLD|\[asc=/i.test(verdict) ? false : null
}

function rotationsOf(text: string): number | null {
  const printed = labelled(text, 'Rotation Rate')
  return /solid state/i.test(printed ?? '') ? 0 : printedInteger(printed)
}

function protocolOf(text: string): SmartctlOutput['protocol'] {
  if (/^(?:NVMe Version|Model Number|PCI Vendor\/Subsystem ID)\b/m.test(text)) return 'NVMe'
  if (/^(?:Device Model|ATA Version is)\b/m.test(text)) return 'ATA'
  return /^(?:Vendor|Product|Transport protocol)\s*:/m.test(text) ? 'SCSI' : null
}

function scsiModelOf(text: string): string | null {
  const parts = [cleanName(labelled(text, 'Vendor')), cleanName(labelled(text, 'Product'))]
  return cleanName(parts.filter((part) => part !== null).join(' '))
}

/**
 * Reads what `smartctl -i`, `-a`, `-H` or `-x` printed as text for one device.
 *
 * Numbers come with the group separators of the locale ("500,107,862,016", "160.041.885.696"). The device's name is
 * only printed in refusals, so it comes from the output's own name.
 *
 * @returns null when the text is not smartctl's.
 * Source: smartctl(8); the layouts of versions 5.4 to 7.4 (ataprint.cpp, nvmeprint.cpp, scsiprint.cpp).
 */
export function parseSmartctlText(text: string): SmartctlOutput | null {
  if (!/^smartctl\b|smartmontools|START OF INFORMATION SECTION/m.test(text)) return null
  const protocol = protocolOf(text)
  const attributes = attributesOf(text)
  const model = cleanName(labelled(text, 'Device Model', 'Model Number')) ?? scsiModelOf(text)
  const infoName = /^(\/dev\/[\w!.-]+(?: \[[^\]]*\])*)\s*:/m.exec(text)?.[1] ?? null
  const passed = passedOf(text)
  const used = labelled(text, 'Percentage Used(?: endurance indicator)?')
  const scsiHours = printedInteger(/Accumulated power on time, hours:minutes (\d+)/.exec(text)?.[1])
  const oldScsiHours = printedDecimal(/number of hours powered up = ([\d.]+)/.exec(text)?.[1])
  const hours = printedInteger(labelled(text, 'Power On Hours')) ?? hoursOf(attributes) ?? scsiHours ?? oldScsiHours
  const grownDefects = printedInteger(labelled(text, 'Elements in grown defect list'))
  const mediaErrors = printedInteger(labelled(text, 'Media and Data Integrity Errors'))
  const cycles = attributes.find(({ id }) => id === 12)?.raw ?? labelled(text, 'Power Cycles')
  return {
    device: deviceName(infoName),
    accessType: null,
    isBehindUsb: goesThroughUsb(null, infoName),
    failure: model === null ? openFailure(text) : null,
    protocol,
    transport: /^SAS\b/.exec(labelled(text, 'Transport protocol') ?? '')?.[0] ?? null,
    isSerialAta: labelled(text, 'SATA Version is') !== null,
    peripheral: labelled(text, 'Device type'),
    family: cleanName(labelled(text, 'Model Family')),
    model,
    serial: cleanName(labelled(text, 'Serial Number')),
    sizeBytes: printedInteger(
      labelled(text, 'User Capacity', 'Total NVM Capacity', 'Namespace 1 Size/Capacity', 'Namespace 1 Size'),
    ),
    rotationsPerMinute: rotationsOf(text),
    passed,
    powerOnHours: hours === null ? null : Math.floor(hours),
    powerCycles: printedInteger(cycles),
    attributes,
    enduranceUsedPercent: enduranceOf(text),
    percentageUsed: printedInteger(used),
    mediaErrors,
    grownDefects,
    hasHealth: passed !== null || attributes.length > 0 || used !== null || grownDefects !== null,
  }
}
