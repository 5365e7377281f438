import type { Capture } from '../capture.ts'
import { isSmartctlJson, parseSmartctlJson } from '../tools/smartctl-json.ts'
import type { SmartctlOutput } from '../tools/smartctl-output.ts'
import { parseSmartctlText } from '../tools/smartctl-text.ts'
import { evidence, type DiskEvidence } from './disk-evidence.ts'
import { smartNotRead, smartReadings } from './disk-health.ts'
import { kindBySmartctl } from './disk-kind.ts'

/** Kernel names of devices that smartctl is asked about: Linux, FreeBSD, macOS. */
const deviceInName =
  /[-_](?:dev[-_])?((?:[hsv]d[a-z]+|nvme\d+(?:n\d+)?|mmcblk\d+|nvd\d+|a?da\d+|disk\d+|sr\d+|fd\d+|zd\d+))\.(?:json|txt)$/

/** "smartctl-sda.json", "smartctl-dev-sdb.txt" and the like: the device that an output is named after, or null. */
export function deviceOfOutput(name: string): string | null {
  return deviceInName.exec(name)?.[1] ?? null
}

function busOf({ protocol, isBehindUsb, isSerialAta, transport }: SmartctlOutput): string | null {
  if (isBehindUsb) return 'usb'
  if (protocol === 'NVMe') return 'nvme'
  if (protocol === 'ATA') return isSerialAta ? 'sata' : 'ata'
  return protocol === 'SCSI' ? (transport?.toLowerCase() ?? 'scsi') : null
}

/** "sat+megaraid,3": a disk behind a RAID controller, whose device name is the controller's. */
const memberOf = (accessType: string | null): string | null =>
  /(?:megaraid|cciss|3ware|areca|aacraid|hpt|sssraid),[\d/]+/.exec(accessType ?? '')?.[0] ?? null

function failedEvidence(output: SmartctlOutput, device: string | null, from: string): DiskEvidence {
  const { failure } = output
  if (failure === 'unknown-usb') return evidence(from, { device, exclusion: 'usb', bus: 'usb', isSeen: false })
  const status = failure === 'denied' ? 'denied' : 'unavailable'
  return evidence(from, {
    device,
    smart: smartNotRead(status, from),
    // A device that refused or did not answer is there; one that is no disk, or of which nothing was said, is not shown.
    isSeen: failure === 'denied' || failure === 'no-answer',
  })
}

function evidenceOf(output: SmartctlOutput, name: string): DiskEvidence {
  const device = output.device ?? deviceOfOutput(name)
  const from = 'smartctl'
  if (output.model === null && output.serial === null && output.sizeBytes === null) {
    return failedEvidence(output, device, from)
  }
  const isOptical = /\bcd|dvd|optical|tape/i.test(output.peripheral ?? '')
  return evidence(from, {
    device,
    member: memberOf(output.accessType),
    model: output.model,
    serial: output.serial,
    sizeBytes: output.sizeBytes,
    kind: kindBySmartctl(output),
    bus: busOf(output),
    smart: output.hasHealth ? smartReadings(output, from) : smartNotRead('unavailable', from),
    exclusion: isOptical ? 'optical' : null,
  })
}

/** JSON is known by its content, whatever the file is called: inventory scripts write it into a .txt. */
function outputsOf(name: string, text: string): readonly SmartctlOutput[] {
  const isJson = /^\s*[[{"]/.test(text)
  if (isJson) return /smart/i.test(name) || isSmartctlJson(text) ? parseSmartctlJson(text) : []
  const output = /smartctl[^/]*\.txt$/.test(name) ? parseSmartctlText(text) : null
  return output === null ? [] : [output]
}

/** What every smartctl output of a capture says, its JSON before its text. One that cannot be read says nothing. */
export function smartctlEvidence(capture: Capture): readonly DiskEvidence[] {
  const names = capture.names.filter((name) => /\.(?:json|txt)$/.test(name))
  return names
    .toSorted((left, right) => Number(left.endsWith('.txt')) - Number(right.endsWith('.txt')))
    .flatMap((name) => outputsOf(name, capture.text(name) ?? '').map((output) => evidenceOf(output, name)))
}

/** The same for one text that another dump holds, under the name it has there ("smartctl-sda"). */
export function smartctlTextEvidence(name: string, text: string): DiskEvidence | null {
  const output = parseSmartctlText(text)
  return output === null ? null : evidenceOf(output, `${name}.txt`)
}
