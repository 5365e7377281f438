import { cleanName, printedInteger } from './printed-text.ts'

/** What `hdparm -I` prints of an ATA disk. */
export type HdparmIdentity = {
  readonly device: string
  readonly model: string
  readonly serial: string | null
  readonly sizeBytes: number | null
  /** 0: solid state. Null: not said. */
  readonly rotationsPerMinute: number | null
  readonly isSerialAta: boolean
}

/**
 * Reads `hdparm -I`. A device that is no ATA disk (a card reader, a DVD drive, an NVMe namespace) answers with an empty
 * frame of zeros: without a model number there is no identity and the result is null.
 *
 * Source: hdparm(8); the words are those of IDENTIFY DEVICE in ACS-4.
 */
export function parseHdparm(text: string): HdparmIdentity | null {
  const device = /^\/dev\/(\S+):/m.exec(text)?.[1]
  const model = cleanName(/^\s*Model Number:(.*)$/m.exec(text)?.[1])
  if (device === undefined || model === null) return null
  const sectors = printedInteger(
    /LBA48\s+user addressable sectors:\s*(\d+)/.exec(text)?.[1] ??
      /LBA\s+user addressable sectors:\s*(\d+)/.exec(text)?.[1],
  )
  const sectorBytes = printedInteger(
    /Logical\s+Sector size:\s*(\d+)/.exec(text)?.[1] ?? /Logical\/Physical Sector size:\s*(\d+)/.exec(text)?.[1],
  )
  const rotation = /Nominal Media Rotation Rate:\s*(.+)$/m.exec(text)?.[1] ?? ''
  return {
    device,
    model,
    serial: cleanName(/^\s*Serial Number:(.*)$/m.exec(text)?.[1]),
    sizeBytes: sectors === null || sectors === 0 ? null : sectors * (sectorBytes ?? 512),
    rotationsPerMinute: /solid state/i.test(rotation) ? 0 : printedInteger(rotation),
    isSerialAta: /Transport:\s*Serial/.test(text),
  }
}
