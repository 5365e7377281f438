import { maximisePacking } from './integer-program.ts'
import { givePartsOut, needKey, type PartNeed, type StockPart } from './parts.ts'
import { shortageRows } from './part-shortages.ts'
import type { PackingProgram } from './simplex.ts'
import { eachInSteps } from './steps.ts'

/** One way to make a machine conform to an allocation; no needs: it conforms as it is. */
export type UpgradeWay = { readonly allocationId: string; readonly needs: readonly PartNeed[] }

export type UpgradableMachine = { readonly deviceId: string; readonly ways: readonly UpgradeWay[] }

/** In the order in which allocations are served; the first comes first where as many machines conform either way. */
export type PlanAllocation = { readonly allocationId: string; /** Null: any number. */ readonly room: number | null }

export type PlannedMachine = {
  readonly deviceId: string
  readonly allocationId: string
  readonly parts: readonly { readonly partId: string; readonly count: number }[]
}

export type UpgradePlan = {
  readonly machines: readonly PlannedMachine[]
  /** No plan makes more machines conform than this; the plan is proven best where it has as many. */
  readonly atMost: number
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const wayKey = ({ allocationId, needs }: UpgradeWay): string =>
  JSON.stringify([allocationId, needs.map((need) => `${needKey(need)} ${need.count}`)])
/** The same way, whichever requirement was judged first. */
const inOrder = ({ allocationId, needs }: UpgradeWay): UpgradeWay => ({
  allocationId,
  needs: needs.toSorted((one, other) => order(needKey(one), needKey(other)) || one.count - other.count),
})

type Group = { readonly ways: readonly UpgradeWay[]; readonly deviceIds: readonly string[] }

/** Machines that could go the same ways, as one group, in an order that does not hang on how they were listed. */
function* groupsOf(
  machines: readonly UpgradableMachine[],
  allocations: readonly PlanAllocation[],
): Generator<void, Group[]> {
  const isOpen = new Set(allocations.filter(({ room }) => room !== 0).map(({ allocationId }) => allocationId))
  const groups = new Map<string, { ways: UpgradeWay[]; deviceIds: string[] }>()
  yield* eachInSteps(machines, 64, ({ deviceId, ways }) => {
    const open = ways.filter((way) => isOpen.has(way.allocationId)).map(inOrder)
    const keyed = new Map(open.map((way) => [wayKey(way), way]))
    if (keyed.size === 0) return
    const keys = [...keyed.keys()].toSorted(order)
    const key = keys.join()
    const group = groups.get(key) ?? { ways: keys.flatMap((one) => keyed.get(one) ?? []), deviceIds: [] }
    group.deviceIds.push(deviceId)
    groups.set(key, group)
  })
  const ordered = [...groups].toSorted(([one], [other]) => order(one, other))
  yield
  return ordered.map(([, { ways, deviceIds }]) => ({ ways, deviceIds: deviceIds.toSorted(order) }))
}

/** A way that a group may go: one variable of the program. What it asks for names needs by their place in a list. */
type Choice = {
  readonly groupIndex: number
  readonly way: UpgradeWay
  readonly asked: readonly { readonly need: number; readonly count: number }[]
}

/** Every choice, and the needs that they ask for. */
function* choicesOf(groups: readonly Group[]): Generator<void, { choices: Choice[]; needs: Map<string, PartNeed> }> {
  const needs = new Map<string, PartNeed>()
  const placeOf = new Map<string, number>()
  const choices: Choice[] = []
  yield* eachInSteps(groups, 64, ({ ways }, groupIndex) => {
    for (const way of ways) {
      const asked = way.needs.map((need) => {
        const key = needKey(need)
        const place = placeOf.get(key) ?? placeOf.size
        placeOf.set(key, place)
        needs.set(key, need)
        return { need: place, count: need.count }
      })
      choices.push({ groupIndex, way, asked })
    }
  })
  return { choices, needs }
}

/**
 * Which parts in which machines make the most machines conform to which open allocation.
 *
 * Exact: the machines are counted by what they need, and the plan is the greatest packing of those counts into the
 * machines there are, the rooms of the allocations and the parts in stock ({@link maximisePacking}). That a larger part
 * does for a smaller need is said by Hall's condition: for each set of needs, no more parts are asked for than there are
 * that serve any of them; where it holds for every set, whole parts can be given out ({@link givePartsOut}), and the
 * smallest that does is given.
 *
 * Of plans that make as many conform, one with few parts is looked for, and then one that serves the first allocations;
 * that there is none with fewer is not proven. Pauses often, so that a caller can do something else meanwhile.
 *
 * @throws RangeError where the needs of one stock overlap in more ways than can be listed.
 */
export function* planUpgrades(
  machines: readonly UpgradableMachine[],
  allocations: readonly PlanAllocation[],
  stock: readonly StockPart[],
): Generator<void, UpgradePlan> {
  const groups = yield* groupsOf(machines, allocations)
  const { choices, needs } = yield* choicesOf(groups)
  const rows: PackingProgram['rows'][number][] = []
  let variable = 0
  yield* eachInSteps(groups, 512, ({ ways, deviceIds }) => {
    rows.push({ terms: ways.map(() => ({ variable: variable++, coefficient: 1 })), limit: deviceIds.length })
  })
  const row = (coefficientOf: (choice: Choice) => number, limit: number) => {
    const terms: { variable: number; coefficient: number }[] = []
    for (const [index, choice] of choices.entries()) {
      const coefficient = coefficientOf(choice)
      if (coefficient !== 0) terms.push({ variable: index, coefficient })
    }
    rows.push({ terms, limit })
  }
  for (const { allocationId, room } of allocations) {
    if (room === null) continue
    row(({ way }) => (way.allocationId === allocationId ? 1 : 0), room)
    yield
  }
  const shortages = yield* shortageRows([...needs.values()], stock)
  for (const { needKeys, available } of shortages) {
    const isMeant = [...needs.keys()].map((key) => needKeys.has(key))
    row(({ asked }) => asked.reduce((sum, { need, count }) => sum + (isMeant[need] === true ? count : 0), 0), available)
    yield
  }
  const served = new Map(allocations.map(({ allocationId }, index) => [allocationId, index]))
  const costs = choices.map(
    ({ way }) =>
      way.needs.reduce((sum, { count }) => sum + count, 0) * allocations.length + (served.get(way.allocationId) ?? 0),
  )
  const solution = yield* maximisePacking({ costs, rows })
  yield
  const waiting = groups.map(({ deviceIds }) => [...deviceIds])
  const chosen = choices.flatMap(({ groupIndex, way }, index) =>
    (waiting[groupIndex] ?? []).splice(0, solution.values[index] ?? 0).map((deviceId) => ({ deviceId, way })),
  )
  yield
  const given = yield* givePartsOut(
    chosen.map(({ way }) => way.needs),
    stock,
  )
  const planned = chosen.map(({ deviceId, way }, index) => ({
    deviceId,
    allocationId: way.allocationId,
    parts: given[index] ?? [],
  }))
  return { machines: planned.toSorted((one, other) => order(one.deviceId, other.deviceId)), atMost: solution.atMost }
}
