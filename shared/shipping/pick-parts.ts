import { doesFor, type PartNeed, type StockPart } from './parts.ts'

export type PickedNeed = {
  readonly need: PartNeed
  /** What serves it on the shelf, the smallest first; no more than is needed. */
  readonly taken: readonly { readonly partId: string; readonly quantity: number }[]
  /** How many more it takes than lie there free. */
  readonly missing: number
}

/**
 * What the shelf has for one machine's needs: for each the smallest parts that serve, so that the large ones stay for
 * who needs them. A part goes to one need only.
 *
 * @param stock with how many of each are free.
 */
export function pickParts(needs: readonly PartNeed[], stock: readonly StockPart[]): readonly PickedNeed[] {
  const free = new Map(stock.map(({ partId, count }) => [partId, count]))
  const bySize = stock.toSorted((one, other) => one.size - other.size)
  return needs.map((need) => {
    let missing = need.count
    const taken = bySize
      .filter((part) => doesFor(part, need))
      .flatMap(({ partId }) => {
        const quantity = Math.min(missing, free.get(partId) ?? 0)
        if (quantity <= 0) return []
        missing -= quantity
        free.set(partId, (free.get(partId) ?? 0) - quantity)
        return [{ partId, quantity }]
      })
    return { need, taken, missing }
  })
}
