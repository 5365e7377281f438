import { minCostMaxFlow, type FlowEdge } from './min-cost-flow.ts'
import { eachInSteps } from './steps.ts'

/** So many parts of one kind into one machine: any of this family that is at least so large, and not too large. */
export type PartNeed = {
  readonly family: string
  readonly minimumSize: number
  /** The largest that the machine takes (a memory module of a board); null where nothing limits it. */
  readonly maximumSize: number | null
  readonly count: number
}

/** Needs of one key are served by the same parts. */
export const needKey = ({ family, minimumSize, maximumSize }: Omit<PartNeed, 'count'>): string =>
  `${family}|${minimumSize}|${maximumSize ?? ''}`

/** Parts of one kind on the shelf. */
export type StockPart = {
  readonly partId: string
  /** What it can stand in for: an SSD serves where an SSD is asked for and where any disk is. */
  readonly families: readonly string[]
  /** Bytes of memory or of a disk; 1 where size says nothing. */
  readonly size: number
  readonly count: number
  /** Not on the shelf: taken only where nothing on the shelf serves. */
  readonly isToBuy?: boolean
}

/** Whether a part serves a need: of its family, at least as large, and no larger than the machine takes. */
export function doesFor(part: StockPart, { family, minimumSize, maximumSize }: Omit<PartNeed, 'count'>): boolean {
  return part.families.includes(family) && part.size >= minimumSize && part.size <= (maximumSize ?? part.size)
}

/**
 * Gives parts out to machines, each the smallest that serves wherever all can be served so. Pauses now and then.
 *
 * @param machines what each needs.
 * @returns the parts of each machine, in their order.
 * @throws Error when the stock does not serve them all.
 */
export function* givePartsOut(
  machines: readonly (readonly PartNeed[])[],
  stock: readonly StockPart[],
): Generator<void, readonly (readonly { readonly partId: string; readonly count: number }[])[]> {
  const needs = new Map<string, { need: PartNeed; wanted: number }>()
  yield* eachInSteps(machines, 256, (own) => {
    for (const need of own) {
      const key = needKey(need)
      const known = needs.get(key)
      needs.set(key, { need, wanted: (known?.wanted ?? 0) + need.count })
    }
  })
  const kinds = [...needs.values()]
  const bySize = [...new Set(stock.map(({ size }) => size))].toSorted((one, other) => one - other)
  const [source, sink] = [kinds.length + stock.length, kinds.length + stock.length + 1]
  const edges: FlowEdge[] = [
    ...kinds.map(({ wanted }, index) => ({ from: source, to: index, capacity: wanted, cost: 0 })),
    ...stock.map(({ count }, index) => ({ from: kinds.length + index, to: sink, capacity: count, cost: 0 })),
  ]
  const first = edges.length
  // Above what all sizes together could save.
  const buying = bySize.length * kinds.reduce((sum, { wanted }) => sum + wanted, 0) + 1
  for (const [index, { need, wanted }] of kinds.entries()) {
    for (const [place, part] of stock.entries()) {
      if (!doesFor(part, need)) continue
      edges.push({
        from: index,
        to: kinds.length + place,
        capacity: wanted,
        cost: bySize.indexOf(part.size) + (part.isToBuy === true ? buying : 0),
      })
    }
    yield
  }
  const flow = yield* minCostMaxFlow(sink + 1, edges, source, sink)
  const shelves = new Map(kinds.map(({ need }) => [needKey(need), new Array<{ partId: string; left: number }>()]))
  for (const [offset, { from, to }] of edges.slice(first).entries()) {
    const [kind, part] = [kinds[from], stock[to - kinds.length]]
    if (kind === undefined || part === undefined) throw new Error('an edge from no need or to no part')
    shelves.get(needKey(kind.need))?.push({ partId: part.partId, left: flow[first + offset] ?? 0 })
  }
  const given: { readonly partId: string; readonly count: number }[][] = []
  yield* eachInSteps(machines, 256, (own) => {
    const taken = new Map<string, number>()
    for (const need of own) {
      let missing = need.count
      for (const shelf of shelves.get(needKey(need)) ?? []) {
        const taking = Math.min(missing, shelf.left)
        if (taking === 0) continue
        shelf.left -= taking
        missing -= taking
        taken.set(shelf.partId, (taken.get(shelf.partId) ?? 0) + taking)
      }
      if (missing > 0) throw new Error(`the stock has too few parts for ${needKey(need)}`)
    }
    given.push([...taken].map(([partId, count]) => ({ partId, count })))
  })
  return given
}
