import type { Bitmap } from '../../../../shared/label/bitmap.ts'

const hexadecimal = '0123456789ABCDEF'

/** Repeat counts of a hexadecimal digit: G is 1 to Y 19, g is 20 to z 400, added up. ZPL II guide, "Alternative Data Compression Scheme". */
function repeated(digit: string, count: number): string {
  let [text, rest] = ['', count]
  while (rest >= 400) {
    text += 'z'
    rest -= 400
  }
  if (rest >= 20) {
    text += String.fromCharCode('g'.charCodeAt(0) + Math.floor(rest / 20) - 1)
    rest %= 20
  }
  if (rest > 1 || (rest === 1 && text !== '')) text += String.fromCharCode('G'.charCodeAt(0) + rest - 1)
  return text + digit
}

/** One row: runs of a digit counted, and a rest of only zeros or only ones as one sign. */
function packedRow(row: string): string {
  if (row === '') return ''
  const tail = row.at(-1) ?? ''
  const isFilled = tail === '0' || tail === 'F'
  const body = isFilled ? row.replace(tail === '0' ? /0+$/ : /F+$/, '') : row
  const packed = body.replaceAll(/(.)\1*/g, (run, digit: string) => repeated(digit, run.length))
  if (!isFilled) return packed
  return packed + (tail === '0' ? ',' : '!')
}

/** The dots as `^GFA` takes them: each row in hexadecimal digits, a row like the one before as a colon. */
export function packedDots({ bits, bytesPerRow, heightDots }: Bitmap): string {
  let [text, last] = ['', '']
  for (let y = 0; y < heightDots; y += 1) {
    let row = ''
    for (let index = y * bytesPerRow; index < (y + 1) * bytesPerRow; index += 1) {
      const byte = bits[index] ?? 0
      row += hexadecimal.charAt(byte >> 4) + hexadecimal.charAt(byte & 15)
    }
    text += row === last ? ':' : packedRow(row)
    last = row
  }
  return text
}

/**
 * One label as ZPL II: the dots of the whole page as one picture, so that what is printed is what the preview showed,
 * in our own letters and on the grid of the print head, whatever fonts and code versions the firmware has.
 *
 * It says the page's size and one copy, and touches nothing else of how the printer was set up (darkness, speed,
 * media, tear-off): that was set by whoever put the roll in.
 *
 * No text of a device stands in it; commands hidden in a model's name can therefore do nothing.
 */
export function zplLabel(bitmap: Bitmap): Buffer {
  const { widthDots, heightDots, bytesPerRow } = bitmap
  const bytes = bytesPerRow * heightDots
  return Buffer.from(
    `^XA^PW${widthDots}^LL${heightDots}^LH0,0^LS0^PON^LRN` +
      `^FO0,0^GFA,${bytes},${bytes},${bytesPerRow},${packedDots(bitmap)}^FS^PQ1,0,0,N^XZ\r\n`,
    'ascii',
  )
}
