/** Black dots of a page that is read from ZPL, row by row. */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly rows: readonly (readonly boolean[])[]
}

const counts = 'GHIJKLMNOPQRSTUVWXY'
const twenties = 'ghijklmnopqrstuvwxyz'

/** Digits of a row from its packed form; the rest of the row is white or black after a comma or an exclamation mark. */
function* unpack(data: string, digitsPerRow: number): Generator<string> {
  let [row, last, times] = ['', '0'.repeat(digitsPerRow), 0]
  for (const sign of data) {
    if (counts.includes(sign)) times += counts.indexOf(sign) + 1
    else if (twenties.includes(sign)) times += (twenties.indexOf(sign) + 1) * 20
    else if (sign === ':') yield last
    else {
      if (sign === ',' || sign === '!') row = row.padEnd(digitsPerRow, sign === ',' ? '0' : 'F')
      else if (/[0-9A-F]/.test(sign)) row += sign.repeat(Math.max(1, times))
      else throw new Error(`"${sign}" is not of this code`)
      times = 0
      if (row.length > digitsPerRow) throw new Error('a row has more digits than dots')
      if (row.length === digitsPerRow) {
        yield row
        ;[last, row] = [row, '']
      }
    }
  }
  if (row !== '') throw new Error('the last row is cut short')
}

/**
 * What a printer draws from one format: its page and its one picture, read as the ZPL II guide describes `^PW`, `^LL`
 * and `^GFA`; written apart from the station's own writer.
 */
export function pictureOf(format: string): Picture {
  const width = Number(/\^PW(\d+)/.exec(format)?.[1])
  const height = Number(/\^LL(\d+)/.exec(format)?.[1])
  const graphic = /\^FO0,0\^GFA,(\d+),(\d+),(\d+),([^^]*)\^FS/.exec(format)
  if (graphic === null) throw new Error('no picture')
  const [total, , bytesPerRow] = [Number(graphic[1]), graphic[2], Number(graphic[3])]
  const rows = Array.from(unpack(graphic[4] ?? '', bytesPerRow * 2), (digits) =>
    Array.from(digits)
      .flatMap((digit) => Array.from(parseInt(digit, 16).toString(2).padStart(4, '0'), (bit) => bit === '1'))
      .slice(0, width),
  )
  if (rows.length * bytesPerRow !== total)
    throw new Error(`${rows.length} rows of ${bytesPerRow} are not ${total} bytes`)
  return { width, height, rows }
}

/** As a file that other programs read, each dot three pixels wide, with white around. */
export function portableBitmap({ width, height, rows }: Picture): Buffer {
  const [scale, edge] = [3, 30]
  const line = (row: readonly boolean[]): string => {
    const side = '0'.repeat(edge)
    return side + row.map((isBlack) => (isBlack ? '1' : '0').repeat(scale)).join('') + side
  }
  const white = Array.from({ length: edge }, () => '0'.repeat(width * scale + 2 * edge))
  const lines = rows.flatMap((row) => Array.from({ length: scale }, () => line(row)))
  const text = [...white, ...lines, ...white].join('\n').replaceAll(/(.{60})/g, '$1\n')
  return Buffer.from(`P1\n${width * scale + 2 * edge} ${height * scale + 2 * edge}\n${text}\n`)
}
