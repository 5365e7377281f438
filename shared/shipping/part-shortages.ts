import { doesFor, needKey, type PartNeed, type StockPart } from './parts.ts'

/** A set of needs, and how many parts there are in all that serve at least one of them. */
export type Shortage = { readonly needKeys: ReadonlySet<string>; readonly available: number }

const mostSets = 4096

/**
 * Hall's condition as rows: enough of them that, where all hold, whole parts can be given out to all needs. Of the sets
 * of needs that are served by the same parts only the greatest is kept, and sets are only joined where they share parts.
 * Pauses after each set.
 *
 * @throws RangeError where more than some thousand sets are left.
 */
export function* shortageRows(
  needs: readonly PartNeed[],
  stock: readonly StockPart[],
): Generator<void, readonly Shortage[]> {
  const servedBy = new Map(
    needs.map((need) => [needKey(need), stock.flatMap((part, index) => (doesFor(part, need) ? [index] : []))]),
  )
  const sets = new Map<string, readonly number[]>()
  const pending = [...servedBy.values()]
  for (const parts of pending) {
    if (sets.has(parts.join())) continue
    if (sets.size >= mostSets) throw new RangeError('these parts serve each other in too many ways')
    for (const other of sets.values()) {
      if (parts.some((part) => other.includes(part))) {
        pending.push([...new Set([...parts, ...other])].toSorted((one, another) => one - another))
      }
    }
    sets.set(parts.join(), parts)
    yield
  }
  const rows: Shortage[] = []
  for (const parts of sets.values()) {
    const own = new Set(parts)
    rows.push({
      needKeys: new Set(
        [...servedBy].filter(([, serving]) => serving.every((part) => own.has(part))).map(([key]) => key),
      ),
      available: parts.reduce((sum, part) => sum + (stock[part]?.count ?? 0), 0),
    })
    yield
  }
  return rows
}
