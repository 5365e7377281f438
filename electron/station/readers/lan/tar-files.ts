const blockBytes = 512
const regularTypes = new Set(['0', '\0', '7'])
/** Long names (GNU), extended headers (pax) and folders hold no output of their own. */
const passedOver = new Set(['5', 'x', 'g', 'L', 'K'])

export type TarFile = { readonly name: string; readonly bytes: Uint8Array }

const text = (block: Uint8Array, from: number, length: number): string => {
  const field = block.subarray(from, from + length)
  const end = field.indexOf(0)
  return new TextDecoder('latin1').decode(end === -1 ? field : field.subarray(0, end))
}

/** Octal digits with blanks around; NaN for anything else, sizes of 8 GB and more included. */
function octal(block: Uint8Array, from: number, length: number): number {
  const digits = text(block, from, length).trim()
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN
}

function hasRightChecksum(block: Uint8Array): boolean {
  const sum = block.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
  return octal(block, 148, 8) === sum
}

/**
 * The plain files of a tar archive (POSIX.1-1988 ustar and the older form, which busybox and GNU tar both write), with
 * names as they stand, without a leading `./`.
 *
 * @returns null when it is no archive, is cut off, or holds links or devices: a capture has none.
 */
export function tarFiles(archive: Uint8Array, mostFiles: number): readonly TarFile[] | null {
  const files: TarFile[] = []
  let offset = 0
  while (offset + blockBytes <= archive.length) {
    const header = archive.subarray(offset, offset + blockBytes)
    if (header.every((byte) => byte === 0)) return files
    const sizeBytes = octal(header, 124, 12)
    if (!hasRightChecksum(header) || Number.isNaN(sizeBytes)) return null
    const begin = offset + blockBytes
    if (begin + sizeBytes > archive.length) return null
    const type = text(header, 156, 1) || '\0'
    if (regularTypes.has(type)) {
      const prefix = text(header, 257, 5) === 'ustar' && header[262] === 0 ? text(header, 345, 155) : ''
      const name = `${prefix === '' ? '' : `${prefix}/`}${text(header, 0, 100)}`.replace(/^(?:\.\/)+/, '')
      files.push({ name, bytes: archive.subarray(begin, begin + sizeBytes) })
      if (files.length > mostFiles) return null
    } else if (!passedOver.has(type)) {
      return null
    }
    offset = begin + Math.ceil(sizeBytes / blockBytes) * blockBytes
  }
  // An archive ends with a block of zeros: without it, it was cut off.
  return null
}
