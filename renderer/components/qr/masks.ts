/** The eight patterns that data may be turned over with (ISO/IEC 18004, table 10). */
export const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/** Runs of five and more, and what looks like a finder, in one line of the symbol written as 0 and 1. */
function linePenalty(line: string): number {
  let penalty = 0
  for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2
  penalty += 40 * [...line.matchAll(/(?=00001011101|10111010000)/g)].length
  return penalty
}

/** How hard a symbol is to read, the less the better (7.8.3.1). */
export function penaltyOf(dark: readonly (readonly boolean[])[]): number {
  const lines = dark.map((row) => row.map((isDark) => (isDark ? '1' : '0')).join(''))
  const columns = dark.map((_, column) => lines.map((line) => line[column]).join(''))
  let penalty = [...lines, ...columns].reduce((total, line) => total + linePenalty(line), 0)
  for (let row = 1; row < dark.length; row++) {
    for (let column = 1; column < dark.length; column++) {
      const corner = dark[row]?.[column]
      const others = [dark[row - 1]?.[column - 1], dark[row - 1]?.[column], dark[row]?.[column - 1]]
      if (others.every((other) => other === corner)) penalty += 3
    }
  }
  const count = dark.flat().filter(Boolean).length
  const percent = (count * 100) / dark.length ** 2
  return penalty + 10 * Math.floor(Math.abs(percent - 50) / 5)
}
