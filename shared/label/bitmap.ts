/** A grid of dots, as a print head burns it. Rows are whole bytes, the leftmost dot is the highest bit; 1 is black. */
export type Bitmap = {
  readonly widthDots: number
  readonly heightDots: number
  readonly bytesPerRow: number
  readonly bits: Uint8Array
}

/** A white one. */
export function createBitmap(widthDots: number, heightDots: number): Bitmap {
  const bytesPerRow = Math.ceil(widthDots / 8)
  return { widthDots, heightDots, bytesPerRow, bits: new Uint8Array(bytesPerRow * heightDots) }
}

/** Whether a dot is black; one outside of the grid is white. */
export function isBlack({ widthDots, bytesPerRow, bits }: Bitmap, x: number, y: number): boolean {
  return x >= 0 && x < widthDots && ((bits[y * bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
}

/** Blackens the dots of one row from `from` up to and without `end`; what lies outside of the grid is left out. */
export function blackenRow({ widthDots, heightDots, bytesPerRow, bits }: Bitmap, y: number, from: number, end: number) {
  if (y < 0 || y >= heightDots) return
  const row = y * bytesPerRow
  const last = Math.min(end, widthDots)
  for (let x = Math.max(0, from); x < last; x += 1) {
    if ((x & 7) === 0 && x + 8 <= last) {
      bits[row + (x >> 3)] = 0xff
      x += 7
    } else {
      const place = row + (x >> 3)
      bits[place] = (bits[place] ?? 0) | (0x80 >> (x & 7))
    }
  }
}
