/** One row of the vendor's SMART attribute table (ATA only). */
export type SmartAttribute = {
  readonly id: number
  /** The name that smartmontools' drive database gives it for this model. */
  readonly name: string
  /** The normalised value, 1–253; its direction is the vendor's. */
  readonly normalised: number
  /** The raw value as smartctl prints it for this model: "1975", "180 (Average 187)", "12345h+10m+00.000s". */
  readonly raw: string
}

/** Why smartctl could say nothing of a device. */
export type OpenFailure =
  /** Root or administrator rights are needed. */
  | 'denied'
  /** It answers no identification although it is there: a dead disk, or one that is asleep or detached. */
  | 'no-answer'
  /** A USB device whose bridge smartctl does not know: in practice a stick. */
  | 'unknown-usb'
  /** Not something that could have SMART at all: a floppy, a volume, no such device. */
  | 'not-a-disk'

/** What one run of smartctl says of one device, the same for its JSON and its text. */
export type SmartctlOutput = {
  /** The kernel's name, without /dev/: "sda", "nvme0". */
  readonly device: string | null
  /** smartctl's access method: "sat", "usbjmicron", "sat+megaraid,0", "nvme". */
  readonly accessType: string | null
  readonly isBehindUsb: boolean
  readonly failure: OpenFailure | null
  readonly protocol: 'ATA' | 'NVMe' | 'SCSI' | null
  /** "SAS", "FCP"… where a SCSI device tells. */
  readonly transport: string | null
  /** Whether the identify data hold a SATA version (parallel ATA disks have none). */
  readonly isSerialAta: boolean
  /** SCSI peripheral type: "disk", "cd/dvd"…; null where it is not said. */
  readonly peripheral: string | null
  readonly family: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly sizeBytes: number | null
  /** 0: solid state. Null: not said. */
  readonly rotationsPerMinute: number | null
  readonly passed: boolean | null
  /** Hours as smartctl works them out of this model's own unit; unchecked. */
  readonly powerOnHours: number | null
  readonly powerCycles: number | null
  readonly attributes: readonly SmartAttribute[]
  /** ATA Device Statistics page 7, offset 8, where valid: ACS-4 §9.5.9, "Percentage Used Endurance Indicator". */
  readonly enduranceUsedPercent: number | null
  /** NVMe SMART log (page 02h), byte 5. */
  readonly percentageUsed: number | null
  /** NVMe SMART log, "Media and Data Integrity Errors". */
  readonly mediaErrors: number | null
  /** SCSI: elements in the grown defect list. */
  readonly grownDefects: number | null
  /** Whether SMART was asked at all: `smartctl -i` only identifies. */
  readonly hasHealth: boolean
}

/** The kernel's name of a device file: "/dev/sda [SAT]" is "sda". Null for other paths (macOS: "IOService:/…"). */
export function deviceName(path: string | null): string | null {
  return path === null ? null : (/^(?:\/dev\/)?([\w!.-]+)(?![\w!.:/-])/.exec(path.trim())?.[1] ?? null)
}

/** Tells from smartctl's messages why a device could not be asked; null when none of them says so. */
export function openFailure(messages: string): OpenFailure | null {
  if (/permission denied|operation not permitted|access is denied|requires? (?:root|admin)/i.test(messages)) {
    return 'denied'
  }
  if (/unknown usb bridge|unsupported usb bridge/i.test(messages)) return 'unknown-usb'
  if (/unable to detect device type|no such device(?! or address)|no such file|no medium/i.test(messages)) {
    return 'not-a-disk'
  }
  if (
    /identify|identity failed|inquiry failed|read nvme identify|open device: |input\/output error|no such device or address/i.test(
      messages,
    )
  ) {
    return 'no-answer'
  }
  return null
}

/** Whether smartctl's access method goes through a USB bridge: "usbjmicron", "sntasmedia", "/dev/sdc [USB JMicron]". */
export function goesThroughUsb(accessType: string | null, infoName: string | null): boolean {
  return /^(?:usb|snt)/i.test(accessType ?? '') || /\[USB\b/i.test(infoName ?? '')
}
