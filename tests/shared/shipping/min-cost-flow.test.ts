import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minCostMaxFlow, type FlowEdge } from '../../../shared/shipping/min-cost-flow.ts'
import { allSteps } from '../../../shared/shipping/steps.ts'

const nodeCount = 4
const [source, sink] = [0, nodeCount - 1]

/** What flows out of a node more than into it. */
const surplus = (node: number, edges: readonly FlowEdge[], flow: readonly number[]): number =>
  edges.reduce((sum, { from, to }, index) => {
    const amount = flow[index] ?? 0
    return sum + (from === node ? amount : 0) - (to === node ? amount : 0)
  }, 0)

const isFlow = (edges: readonly FlowEdge[], flow: readonly number[]): boolean =>
  edges.every(({ capacity }, index) => (flow[index] ?? -1) >= 0 && (flow[index] ?? 0) <= capacity) &&
  [1, 2].every((node) => surplus(node, edges, flow) === 0)

const costOf = (edges: readonly FlowEdge[], flow: readonly number[]): number =>
  edges.reduce((sum, { cost }, index) => sum + cost * (flow[index] ?? 0), 0)

/** The greatest amount and its least cost, over every flow there is. */
function bestOfAll(edges: readonly FlowEdge[]): { amount: number; cost: number } {
  let best = { amount: 0, cost: 0 }
  const from = (flow: readonly number[]): void => {
    const edge = edges[flow.length]
    if (edge === undefined) {
      if (!isFlow(edges, flow)) return
      const [amount, cost] = [surplus(source, edges, flow), costOf(edges, flow)]
      if (amount > best.amount || (amount === best.amount && cost < best.cost)) best = { amount, cost }
      return
    }
    for (let amount = 0; amount <= edge.capacity; amount += 1) from([...flow, amount])
  }
  from([])
  return best
}

const edge = fc
  .record({
    from: fc.integer({ min: 0, max: nodeCount - 2 }),
    to: fc.integer({ min: 1, max: nodeCount - 1 }),
    capacity: fc.nat(2),
    cost: fc.nat(4),
  })
  .filter(({ from, to }) => from !== to)

describe('the greatest flow that costs least', () => {
  test('is a flow, as great as any, and no other as great costs less', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 7 }), (edges) => {
        const flow = allSteps(minCostMaxFlow(nodeCount, edges, source, sink))
        expect(isFlow(edges, flow)).toBe(true)
        const found = { amount: surplus(source, edges, flow), cost: costOf(edges, flow) }
        expect(found).toEqual(bestOfAll(edges))
      }),
      { numRuns: 300 },
    )
  })

  test('takes back what it sent along a way that is better used otherwise', () => {
    // The cheapest way goes through both inner nodes; with two units, each inner node has its own.
    const edges: FlowEdge[] = [
      { from: 0, to: 1, capacity: 1, cost: 1 },
      { from: 0, to: 2, capacity: 1, cost: 5 },
      { from: 1, to: 2, capacity: 1, cost: 0 },
      { from: 1, to: 3, capacity: 1, cost: 5 },
      { from: 2, to: 3, capacity: 1, cost: 1 },
    ]
    expect(allSteps(minCostMaxFlow(nodeCount, edges, source, sink))).toEqual([1, 1, 0, 1, 1])
  })
})
