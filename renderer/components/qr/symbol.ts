import type { QrVersion } from './codewords.ts'

/** A symbol being drawn: which modules are dark, and which belong to its patterns and take no data. */
export type Grid = { readonly dark: boolean[][]; readonly taken: boolean[][] }

const square = (size: number) => Array.from({ length: size }, () => Array.from({ length: size }, () => false))

export const sideOf = ({ version }: QrVersion): number => version * 4 + 17

function put({ dark, taken }: Grid, row: number, column: number, isDark: boolean): void {
  const [darkRow, takenRow] = [dark[row], taken[row]]
  if (darkRow === undefined || takenRow === undefined || column < 0 || column >= darkRow.length) return
  darkRow[column] = isDark
  takenRow[column] = true
}

/** Rings around a centre: light at the given distances, dark at the others. */
function rings(grid: Grid, row: number, column: number, reach: number, light: readonly number[]): void {
  for (let down = -reach; down <= reach; down++) {
    for (let right = -reach; right <= reach; right++) {
      const distance = Math.max(Math.abs(down), Math.abs(right))
      put(grid, row + down, column + right, !light.includes(distance))
    }
  }
}

/** A number followed by the remainder of its division by a generator, both as bits (BCH code, annexes C and D). */
function withRemainder(value: number, generator: number, bits: number): number {
  let rest = value
  for (let step = 0; step < bits; step++) rest = (rest << 1) ^ ((rest >> (bits - 1)) & 1 ? generator : 0)
  return (value << bits) | rest
}

/** The two copies of level M and the mask (7.9). */
export function putFormat(grid: Grid, mask: number): void {
  const side = grid.dark.length
  const bits = withRemainder(mask, 0x537, 10) ^ 0x5412
  const isSet = (bit: number) => ((bits >> bit) & 1) === 1
  for (let bit = 0; bit < 15; bit++) {
    const row = bit < 6 ? bit : bit < 8 ? bit + 1 : side - 15 + bit
    const column = bit < 8 ? side - 1 - bit : bit === 8 ? 7 : 14 - bit
    put(grid, row, 8, isSet(bit))
    put(grid, 8, column, isSet(bit))
  }
  put(grid, side - 8, 8, true)
}

/** The size's own number, in symbols from version 7 on (7.10). */
function putVersion(grid: Grid, version: number): void {
  const bits = withRemainder(version, 0x1f25, 12)
  for (let bit = 0; bit < 18; bit++) {
    const [far, near] = [grid.dark.length - 11 + (bit % 3), Math.floor(bit / 3)]
    put(grid, far, near, ((bits >> bit) & 1) === 1)
    put(grid, near, far, ((bits >> bit) & 1) === 1)
  }
}

/** A symbol of this size with all that is not data: finders, timing, alignment, and room for format and version. */
export function emptySymbol(size: QrVersion): Grid {
  const side = sideOf(size)
  const grid = { dark: square(side), taken: square(side) }
  for (let at = 0; at < side; at++) {
    put(grid, 6, at, at % 2 === 0)
    put(grid, at, 6, at % 2 === 0)
  }
  const last = side - 4
  for (const [row, column] of [
    [3, 3],
    [3, last],
    [last, 3],
  ] as const)
    rings(grid, row, column, 4, [2, 4])
  const end = size.alignment.at(-1)
  for (const row of size.alignment) {
    for (const column of size.alignment) {
      const isFinder = (row === 6 && column === 6) || (row === 6 && column === end) || (row === end && column === 6)
      if (!isFinder) rings(grid, row, column, 2, [1])
    }
  }
  putFormat(grid, 0)
  if (size.version >= 7) putVersion(grid, size.version)
  return grid
}
