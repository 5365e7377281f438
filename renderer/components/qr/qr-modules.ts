import { codewords } from './codewords.ts'
import { masks, penaltyOf } from './masks.ts'
import { emptySymbol, putFormat, type Grid } from './symbol.ts'

/** Places for data in their order: two columns at a time from the right, up and down by turns, past the timing column. */
function dataPlaces({ taken }: Grid): (readonly [row: number, column: number])[] {
  const side = taken.length
  const places: (readonly [number, number])[] = []
  let isUpward = true
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < side; step++) {
      const row = isUpward ? side - 1 - step : step
      for (const column of [right, right - 1]) if (taken[row]?.[column] === false) places.push([row, column])
    }
    isUpward = !isUpward
  }
  return places
}

/**
 * The modules of a QR code in byte mode at correction level M, rows of dark or not, without its quiet zone.
 *
 * @returns null for a text of more than 180 bytes in UTF-8, which this does not draw.
 * Source: ISO/IEC 18004:2015, clause 7.
 */
export function qrModules(text: string): readonly (readonly boolean[])[] | null {
  const coded = codewords(text)
  if (coded === null) return null
  const empty = emptySymbol(coded.size)
  const places = dataPlaces(empty)
  const bitAt = (place: number) => (((coded.bytes[place >> 3] ?? 0) >> (7 - (place & 7))) & 1) === 1
  const drawn = masks.map((mask, number) => {
    const grid = { dark: empty.dark.map((row) => [...row]), taken: empty.taken }
    places.forEach(([row, column], place) => {
      const line = grid.dark[row]
      if (line !== undefined) line[column] = bitAt(place) !== mask(row, column)
    })
    putFormat({ dark: grid.dark, taken: grid.taken.map((row) => [...row]) }, number)
    return { dark: grid.dark, penalty: penaltyOf(grid.dark) }
  })
  const [best] = drawn.toSorted((left, right) => left.penalty - right.penalty)
  return best?.dark ?? null
}
