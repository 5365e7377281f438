import { maximisePacking } from './integer-program.ts'
import { givePartsOut, needKey, type PartNeed, type StockPart } from './parts.ts'
import { shortageRows } from './part-shortages.ts'
import type { PackingProgram } from './simplex.ts'

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
  JSON.stringify([allocationId, needs.map((need) => `${needKey(need)} ${need.count}`).toSorted(order)])

type Group = { readonly ways: readonly UpgradeWay[]; readonly deviceIds: readonly string[] }

/** Machines that could go the same ways, as one group, in an order that does not hang on how they were listed. */
function groupsOf(machines: readonly UpgradableMachine[], allocations: readonly PlanAllocation[]): Group[] {
  const isOpen = new Set(allocations.filter(({ room }) => room !== 0).map(({ allocationId }) => allocationId))
  const groups = new Map<string, { ways: UpgradeWay[]; deviceIds: string[] }>()
  for (const { deviceId, ways } of machines) {
    const keyed = new Map(ways.filter((way) => isOpen.has(way.allocationId)).map((way) => [wayKey(way), way]))
    if (keyed.size === 0) continue
    const keys = [...keyed.keys()].toSorted(order)
    const group = groups.get(keys.join()) ?? { ways: keys.flatMap((key) => keyed.get(key) ?? []), deviceIds: [] }
    group.deviceIds.push(deviceId)
    groups.set(keys.join(), group)
  }
  return [...groups]
    .toSorted(([one], [other]) => order(one, other))
    .map(([, { ways, deviceIds }]) => ({ ways, deviceIds: deviceIds.toSorted(order) }))
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
  const groups = groupsOf(machines, allocations)
  yield
  const choices = groups.flatMap((group, groupIndex) => group.ways.map((way) => ({ groupIndex, way })))
  const firstOf: number[] = []
  for (const [index, { ways }] of groups.entries()) firstOf[index + 1] = (firstOf[index] ?? 0) + ways.length
  const row = (coefficientOf: (choice: (typeof choices)[number]) => number, limit: number) => ({
    terms: choices.flatMap((choice, variable) => {
      const coefficient = coefficientOf(choice)
      return coefficient === 0 ? [] : [{ variable, coefficient }]
    }),
    limit,
  })
  const rooms = allocations.flatMap(({ allocationId, room }) =>
    room === null ? [] : [row(({ way }) => (way.allocationId === allocationId ? 1 : 0), room)],
  )
  const needs = new Map(choices.flatMap(({ way }) => way.needs.map((need) => [needKey(need), need])))
  const shortages: PackingProgram['rows'][number][] = []
  for (const { needKeys, available } of shortageRows([...needs.values()], stock)) {
    const asked = ({ way }: (typeof choices)[number]) =>
      way.needs.reduce((sum, need) => sum + (needKeys.has(needKey(need)) ? need.count : 0), 0)
    shortages.push(row(asked, available))
    yield
  }
  const served = new Map(allocations.map(({ allocationId }, index) => [allocationId, index]))
  const program: PackingProgram = {
    costs: choices.map(
      ({ way }) =>
        way.needs.reduce((sum, { count }) => sum + count, 0) * allocations.length + (served.get(way.allocationId) ?? 0),
    ),
    rows: [
      ...groups.map(({ ways, deviceIds }, groupIndex) => ({
        terms: ways.map((_, place) => ({ variable: (firstOf[groupIndex] ?? 0) + place, coefficient: 1 })),
        limit: deviceIds.length,
      })),
      ...rooms,
      ...shortages,
    ],
  }
  const solution = yield* maximisePacking(program)
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
