import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allSteps } from '../../../shared/shipping/steps.ts'
import { doesFor, type PartNeed, type StockPart } from '../../../shared/shipping/parts.ts'
import {
  planUpgrades as planning,
  type PlanAllocation,
  type UpgradableMachine,
} from '../../../shared/shipping/upgrade-plan.ts'

const memory = (size: number, count: number): StockPart => ({ partId: `ram-${size}`, families: ['ram'], size, count })
const machine = (deviceId: string, ...ways: { allocationId: string; needs: PartNeed[] }[]): UpgradableMachine => ({
  deviceId,
  ways,
})
const ram = (minimumSize: number, count = 1): PartNeed => ({ family: 'ram', minimumSize, maximumSize: null, count })
const ssd: PartNeed = { family: 'ssd', minimumSize: 240, maximumSize: null, count: 1 }

const planUpgrades = (...given: Parameters<typeof planning>) => allSteps(planning(...given))

describe('a plan', () => {
  test('spends two small parts on two machines rather than on one', () => {
    const machines = [
      machine('both', { allocationId: 'a', needs: [ram(8), ssd] }),
      machine('memory', { allocationId: 'a', needs: [ram(8)] }),
      machine('disk', { allocationId: 'a', needs: [ssd] }),
    ]
    const stock = [memory(8, 1), { partId: 'ssd', families: ['ssd'], size: 256, count: 1 }]
    const { machines: planned, atMost } = planUpgrades(machines, [{ allocationId: 'a', room: null }], stock)
    expect(planned.map(({ deviceId, parts }) => [deviceId, parts.map(({ partId }) => partId)])).toEqual([
      ['disk', ['ssd']],
      ['memory', ['ram-8']],
    ])
    expect(atMost).toBe(2)
  })

  test('keeps the large part for the machine that nothing smaller serves', () => {
    const machines = [
      machine('needs-4', { allocationId: 'a', needs: [ram(4)] }),
      machine('needs-8', { allocationId: 'a', needs: [ram(8)] }),
    ]
    const { machines: planned } = planUpgrades(machines, [{ allocationId: 'a', room: 9 }], [memory(8, 1), memory(4, 1)])
    expect(planned.map(({ deviceId, parts }) => [deviceId, parts[0]?.partId])).toEqual([
      ['needs-4', 'ram-4'],
      ['needs-8', 'ram-8'],
    ])
  })

  test('puts no module into a board that takes none so large', () => {
    const machines = [machine('old', { allocationId: 'a', needs: [{ ...ram(4), maximumSize: 4 }] })]
    expect(planUpgrades(machines, [{ allocationId: 'a', room: null }], [memory(8, 5)]).machines).toEqual([])
  })

  test('spends no part on a machine that conforms without one just as well', () => {
    const ways = [
      { allocationId: 'first', needs: [ram(8)] },
      { allocationId: 'second', needs: [] },
    ]
    const open = [
      { allocationId: 'first', room: 5 },
      { allocationId: 'second', room: 1 },
    ]
    const plan = planUpgrades([machine('a', ...ways), machine('b', ...ways)], open, [memory(8, 5)])
    expect(plan.machines.map(({ allocationId, parts: given }) => [allocationId, given.length])).toEqual([
      ['first', 1],
      ['second', 0],
    ])
  })

  test('serves the allocation that comes first where a machine conforms to two as it is, whatever they are called', () => {
    const ways = [
      { allocationId: 'later', needs: [] },
      { allocationId: 'urgent', needs: [] },
    ]
    const open = (...ids: string[]) => ids.map((allocationId) => ({ allocationId, room: 1 }))
    const servedFirst = (...ids: string[]) =>
      planUpgrades([machine('a', ...ways)], open(...ids), []).machines[0]?.allocationId
    expect(servedFirst('urgent', 'later')).toBe('urgent')
    expect(servedFirst('later', 'urgent')).toBe('later')
  })

  test('uses no part where the machine conforms as it is, and none where no allocation has room', () => {
    const ways = [
      { allocationId: 'full', needs: [] },
      { allocationId: 'open', needs: [ram(8)] },
    ]
    const allocations = [
      { allocationId: 'full', room: 0 },
      { allocationId: 'open', room: 1 },
    ]
    const machines = [machine('a', ...ways), machine('b', ...ways)]
    expect(planUpgrades(machines, allocations, [memory(8, 5)]).machines).toEqual([
      { deviceId: 'a', allocationId: 'open', parts: [{ partId: 'ram-8', count: 1 }] },
    ])
  })
})

const parts = fc
  .record({ ram4: fc.nat(2), ram8: fc.nat(2), ram16: fc.nat(1), ssd: fc.nat(2), hdd: fc.nat(1) })
  .map(({ ram4, ram8, ram16, ssd: ssds, hdd }): StockPart[] => [
    memory(4, ram4),
    memory(8, ram8),
    memory(16, ram16),
    { partId: 'ssd', families: ['ssd', 'disk'], size: 256, count: ssds },
    { partId: 'hdd', families: ['disk'], size: 500, count: hdd },
  ])
const need = fc.oneof(
  fc.record({
    family: fc.constant('ram'),
    minimumSize: fc.constantFrom(4, 8, 16),
    maximumSize: fc.constantFrom(null, 8, 16),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    family: fc.constantFrom('ssd', 'disk'),
    minimumSize: fc.constantFrom(240, 300),
    maximumSize: fc.constant(null),
    count: fc.constant(1),
  }),
)
const way = fc.record({
  allocationId: fc.constantFrom('a', 'b'),
  needs: fc.uniqueArray(need, { maxLength: 2, selector: ({ family }) => family }),
})
const machines = fc
  .array(fc.array(way, { minLength: 1, maxLength: 3 }), { maxLength: 5 })
  .map((made): UpgradableMachine[] => made.map((ways, index) => ({ deviceId: `d${index}`, ways })))
const allocations = fc
  .tuple(fc.option(fc.nat(2), { nil: null }), fc.option(fc.nat(3), { nil: null }))
  .map(([a, b]): PlanAllocation[] => [
    { allocationId: 'a', room: a },
    { allocationId: 'b', room: b },
  ])

describe('whatever the pile', () => {
  test('the plan is proven, and as good as the best of all there are', () => {
    fc.assert(
      fc.property(machines, allocations, parts, (pile, open, stock) => {
        const plan = planUpgrades(pile, open, stock)
        expect(plan.machines.length).toBe(bestOfAll(pile, open, stock))
        expect(plan.atMost).toBe(plan.machines.length)
      }),
      { numRuns: 400 },
    )
  })

  test('no part, no room and no machine is used twice, and every machine gets what its way needs', () => {
    fc.assert(
      fc.property(machines, allocations, parts, (pile, open, stock) => {
        const { machines: planned } = planUpgrades(pile, open, stock)
        expect(new Set(planned.map(({ deviceId }) => deviceId)).size).toBe(planned.length)
        for (const part of stock) {
          const used = planned.flatMap((one) => one.parts).filter(({ partId }) => partId === part.partId)
          expect(used.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(part.count)
        }
        for (const { allocationId, room } of open) {
          const sent = planned.filter((one) => one.allocationId === allocationId)
          expect(sent.length).toBeLessThanOrEqual(room ?? Number.POSITIVE_INFINITY)
        }
        for (const one of planned) {
          const ways = pile.find(({ deviceId }) => deviceId === one.deviceId)?.ways ?? []
          const units = one.parts.flatMap(({ partId, count }) => Array.from({ length: count }, () => partId))
          const fitting = ways.filter((candidate) => candidate.allocationId === one.allocationId)
          expect(fitting.some(({ needs }) => isServed(needs, units, stock))).toBe(true)
        }
      }),
    )
  })

  test('the plan does not hang on the order in which machines are listed', () => {
    fc.assert(
      fc.property(machines, allocations, parts, (pile, open, stock) => {
        expect(planUpgrades(pile.toReversed(), open, stock)).toEqual(planUpgrades(pile, open, stock))
      }),
    )
  })

  test('the plan does not hang on which requirement of a machine was judged first', () => {
    const eightGigabytes = { family: 'ram', minimumSize: 4, maximumSize: 16, count: 1 }
    const disk = { family: 'disk', minimumSize: 240, maximumSize: null, count: 1 }
    const pile = [
      { deviceId: 'd0', ways: [{ allocationId: 'a', needs: [eightGigabytes, disk] }] },
      { deviceId: 'd1', ways: [{ allocationId: 'a', needs: [disk, eightGigabytes] }] },
    ]
    const stock = [
      { partId: 'ram-8', families: ['ram'], size: 8, count: 1 },
      { partId: 'ssd', families: ['ssd', 'disk'], size: 256, count: 1 },
    ]
    const open = [{ allocationId: 'a', room: null }]
    expect(planUpgrades(pile.toReversed(), open, stock)).toEqual(planUpgrades(pile, open, stock))
  })
})

/** Whether these very units serve the needs, each once and none left over. */
function isServed(needs: readonly PartNeed[], units: readonly string[], stock: readonly StockPart[]): boolean {
  const wanted = needs.flatMap((one) => Array.from({ length: one.count }, () => one))
  const [first, ...others] = wanted
  if (first === undefined) return units.length === 0
  return units.some((partId, index) => {
    const part = stock.find((candidate) => candidate.partId === partId)
    if (part === undefined || !doesFor(part, first)) return false
    return isServed(
      others.map((one) => ({ ...one, count: 1 })),
      units.toSpliced(index, 1),
      stock,
    )
  })
}

/** The greatest number of machines over every choice of ways and every way of giving parts out. */
function bestOfAll(
  pile: readonly UpgradableMachine[],
  open: readonly PlanAllocation[],
  stock: readonly StockPart[],
): number {
  const room = new Map(open.map((one) => [one.allocationId, one.room ?? Number.POSITIVE_INFINITY]))
  const left = stock.map(({ count }) => count)
  const serve = (wanted: readonly PartNeed[], then: () => number): number => {
    const [first, ...others] = wanted
    if (first === undefined) return then()
    let best = -1
    for (const [index, part] of stock.entries()) {
      if ((left[index] ?? 0) === 0 || !doesFor(part, first)) continue
      left[index] = (left[index] ?? 0) - 1
      best = Math.max(best, serve(others, then))
      left[index] = (left[index] ?? 0) + 1
    }
    return best
  }
  const from = (index: number): number => {
    const present = pile[index]
    if (present === undefined) return 0
    let best = from(index + 1)
    for (const { allocationId, needs } of present.ways) {
      const places = room.get(allocationId) ?? 0
      if (places === 0) continue
      room.set(allocationId, places - 1)
      const wanted = needs.flatMap((one) => Array.from({ length: one.count }, () => one))
      best = Math.max(
        best,
        serve(wanted, () => 1 + from(index + 1)),
      )
      room.set(allocationId, places)
    }
    return best
  }
  return from(0)
}
