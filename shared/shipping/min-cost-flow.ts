/** An edge of a flow network; capacities are whole numbers, costs are not negative. */
export type FlowEdge = { readonly from: number; readonly to: number; readonly capacity: number; readonly cost: number }

/**
 * The greatest flow from one node to another, and of all such the cheapest: how much flows over each edge, in whole
 * numbers and in the order of the edges.
 *
 * Successive shortest paths (Ahuja, Magnanti and Orlin, "Network Flows", 1993, 9.7): each path is a cheapest one in the
 * residual network, found by Bellman's and Ford's relaxation, so that the flow is cheapest at every amount. Meant for
 * networks of some thousand edges. The same network gives the same flow. Pauses after each path.
 */
export function* minCostMaxFlow(
  nodeCount: number,
  edges: readonly FlowEdge[],
  source: number,
  sink: number,
): Generator<void, readonly number[]> {
  // Arcs in pairs: 2·e is edge e, 2·e + 1 the way back.
  const target: number[] = []
  const residual: number[] = []
  const price: number[] = []
  const leaving: number[][] = Array.from({ length: nodeCount }, () => [])
  for (const { from, to, capacity, cost } of edges) {
    leaving[from]?.push(target.length)
    target.push(to)
    residual.push(capacity)
    price.push(cost)
    leaving[to]?.push(target.length)
    target.push(from)
    residual.push(0)
    price.push(-cost)
  }
  for (;;) {
    const arrivedBy = cheapestPath(nodeCount, leaving, target, residual, price, source)
    if (arrivedBy[sink] === -1) break
    yield
    let amount = Number.POSITIVE_INFINITY
    for (let node = sink; node !== source; node = target[(arrivedBy[node] ?? 0) ^ 1] ?? source) {
      amount = Math.min(amount, residual[arrivedBy[node] ?? 0] ?? 0)
    }
    for (let node = sink; node !== source; node = target[(arrivedBy[node] ?? 0) ^ 1] ?? source) {
      const arc = arrivedBy[node] ?? 0
      residual[arc] = (residual[arc] ?? 0) - amount
      residual[arc ^ 1] = (residual[arc ^ 1] ?? 0) + amount
    }
  }
  return edges.map((_, index) => residual[2 * index + 1] ?? 0)
}

/** By which arc a cheapest path reaches each node; -1 for one that no path reaches. */
function cheapestPath(
  nodeCount: number,
  leaving: readonly (readonly number[])[],
  target: readonly number[],
  residual: readonly number[],
  price: readonly number[],
  source: number,
): number[] {
  const cost = Array.from({ length: nodeCount }, () => Number.POSITIVE_INFINITY)
  const arrivedBy = Array.from({ length: nodeCount }, () => -1)
  const isWaiting = Array.from({ length: nodeCount }, () => false)
  cost[source] = 0
  const queue = [source]
  for (const node of queue) {
    isWaiting[node] = false
    const base = cost[node] ?? 0
    for (const arc of leaving[node] ?? []) {
      if ((residual[arc] ?? 0) <= 0) continue
      const next = target[arc] ?? 0
      const reached = base + (price[arc] ?? 0)
      if (reached >= (cost[next] ?? 0)) continue
      cost[next] = reached
      arrivedBy[next] = arc
      if (isWaiting[next] === true) continue
      isWaiting[next] = true
      queue.push(next)
    }
  }
  return arrivedBy
}
