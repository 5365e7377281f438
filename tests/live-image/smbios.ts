export type MadeModule = {
  readonly megabytes: number
  readonly speed: number
  readonly manufacturer: string
  readonly part: string
  readonly serial: string
  readonly locator: string
}

const sodimm = 0x0d
const ddr4 = 0x1a
const chassisTypes = { notebook: 0x0a, desktop: 0x03 } as const

/** A structure's fixed part, followed by its texts, each named by its place in the list, and an empty one at the end. */
function structure(fixed: Buffer, texts: Readonly<Record<number, string>>): Buffer {
  const listed = Object.entries(texts)
  for (const [index, [offset]] of listed.entries()) fixed[Number(offset)] = index + 1
  return Buffer.concat([fixed, Buffer.from(`${listed.map(([, text]) => `${text}\0`).join('')}\0`, 'latin1')])
}

function header(type: number, length: number, handle: number): Buffer {
  const fixed = Buffer.alloc(length)
  fixed[0] = type
  fixed[1] = length
  fixed.writeUInt16LE(handle, 2)
  return fixed
}

/**
 * One memory module as firmware lists it; the emulator's own options know only modules that are all alike.
 * Source: DMTF DSP0134, "Memory Device (Type 17)", version 2.8 and later.
 */
export function memoryDevice(module: MadeModule, place: number): Buffer {
  const fixed = header(17, 40, 0x1100 + place)
  fixed.writeUInt16LE(0x1000, 4)
  fixed.writeUInt16LE(0xfffe, 6)
  fixed.writeUInt16LE(64, 8)
  fixed.writeUInt16LE(64, 10)
  fixed.writeUInt16LE(module.megabytes, 12)
  fixed[14] = sodimm
  fixed[18] = ddr4
  fixed.writeUInt16LE(module.speed, 21)
  fixed.writeUInt16LE(module.speed, 32)
  fixed.writeUInt16LE(1200, 38)
  const { locator, manufacturer, serial, part } = module
  return structure(fixed, { 16: locator, 17: `BANK ${place}`, 23: manufacturer, 24: serial, 26: part })
}

/** Source: DMTF DSP0134, "System Enclosure or Chassis (Type 3)", version 2.3. */
export function chassis(kind: keyof typeof chassisTypes, manufacturer: string, serial: string): Buffer {
  const fixed = header(3, 21, 0x300)
  fixed[5] = chassisTypes[kind]
  fixed.fill(3, 9, 12)
  fixed[12] = 2
  return structure(fixed, { 4: manufacturer, 7: serial })
}

/**
 * The firmware's own entry, without the mark of a virtual machine that the emulator's has.
 * Source: DMTF DSP0134, "BIOS Information (Type 0)", version 2.4.
 */
export function firmware(vendor: string, version: string, date: string): Buffer {
  const fixed = header(0, 24, 0)
  fixed.fill(0xff, 20, 24)
  return structure(fixed, { 4: vendor, 5: version, 8: date })
}
