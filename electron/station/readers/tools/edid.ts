/** What a display says of itself in its EDID. Null where it does not. */
export type Edid = {
  /** The three-letter code of the UEFI forum's PNP registry: "AUO", "LGD". */
  readonly manufacturer: string
  /** The name descriptor, or on panels, which have none, the last text descriptor ("B140HAN01.3"). */
  readonly model: string | null
  readonly serial: string | null
  readonly widthPixels: number | null
  readonly heightPixels: number | null
  readonly widthMillimetres: number | null
  readonly heightMillimetres: number | null
}

const header = [0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00]
/** The base block: 128 bytes, of which four descriptors of 18 bytes begin at byte 54. */
const blockBytes = 128
const descriptorsAt = 54
const descriptorBytes = 18
const tags = { serial: 0xff, text: 0xfe, name: 0xfc } as const

/** Thirteen characters of ISO 646, ended by a line feed and padded with blanks. */
function descriptorText(descriptor: Uint8Array): string | null {
  const characters = Array.from(descriptor.subarray(5), (byte) => String.fromCharCode(byte)).join('')
  const text = (characters.split('\n')[0] ?? '').replaceAll(/[^\u0020-\u007e]/g, '').trim()
  return text === '' ? null : text
}

const orNull = (value: number): number | null => (value === 0 ? null : value)

/**
 * Decodes the base block of an EDID.
 *
 * The preferred timing gives the native pixels and the size in millimetres; where it gives no size, the size in
 * whole centimetres of bytes 21 and 22 stands in (projectors give none).
 *
 * @returns null when the bytes are no EDID: too short, or another header.
 * Source: VESA E-EDID Standard, release A2, section 3.
 */
export function decodeEdid(bytes: Uint8Array): Edid | null {
  if (bytes.length < blockBytes || header.some((byte, index) => bytes[index] !== byte)) return null
  const at = (index: number) => bytes[index] ?? 0
  const letters = (at(8) << 8) | at(9)
  const letter = (shift: number) => String.fromCharCode(64 + ((letters >> shift) & 0x1f))
  const descriptors = [0, 1, 2, 3].map((index) => {
    const start = descriptorsAt + index * descriptorBytes
    return bytes.subarray(start, start + descriptorBytes)
  })
  const isTiming = (descriptor: Uint8Array) => descriptor[0] !== 0 || descriptor[1] !== 0
  const texts = (tag: number) =>
    descriptors.filter((one) => !isTiming(one) && one[3] === tag).flatMap((one) => descriptorText(one) ?? [])
  const timing = descriptors.find(isTiming) ?? new Uint8Array(descriptorBytes)
  const part = (index: number) => timing[index] ?? 0
  const number = at(12) | (at(13) << 8) | (at(14) << 16) | (at(15) << 24)
  return {
    manufacturer: [10, 5, 0].map(letter).join(''),
    model: texts(tags.name)[0] ?? texts(tags.text).at(-1) ?? null,
    serial: texts(tags.serial)[0] ?? (number === 0 ? null : String(number >>> 0)),
    widthPixels: orNull(part(2) | ((part(4) & 0xf0) << 4)),
    heightPixels: orNull(part(5) | ((part(7) & 0xf0) << 4)),
    widthMillimetres: orNull(part(12) | ((part(14) & 0xf0) << 4)) ?? orNull(at(21) * 10),
    heightMillimetres: orNull(part(13) | ((part(14) & 0x0f) << 8)) ?? orNull(at(22) * 10),
  }
}
