import { maximisePacking, type PackingProgram } from './integer-program.ts'
import { givePartsOut, needKey, type PartNeed, type StockPart } from './parts.ts'
import { shortageRows } from './part-shortages.ts'

/** One way to make a machine conform to an allocation; no needs: it conforms as it is. */
export type UpgradeWay = { readonly allocationId: string; readonly needs: readonly PartNeed[] }

export type UpgradableMachine = { readonly deviceId: string; readonly ways: readonly UpgradeWay[] }

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
 * @throws RangeError where the needs of one stock overlap in more ways than can be listed.
 */
export function planUpgrades(
  machines: readonly UpgradableMachine[],
  allocations: readonly PlanAllocation[],
  stock: readonly StockPart[],
): UpgradePlan {
  const groups = groupsOf(machines, allocations)
  const choices = groups.flatMap((group, groupIndex) => group.ways.map((way) => ({ groupIndex, way })))
  const row = (coefficientOf: (choice: (typeof choices)[number]) => number, limit: number) => ({
    coefficients: choices.map(coefficientOf),
    limit,
  })
  const rooms = allocations.flatMap(({ allocationId, room }) =>
    room === null ? [] : [row(({ way }) => (way.allocationId === allocationId ? 1 : 0), room)],
  )
  const needs = new Map(choices.flatMap(({ way }) => way.needs.map((need) => [needKey(need), need])))
  const shortages = shortageRows([...needs.values()], stock).map(({ needKeys, available }) =>
    row(
      ({ way }) => way.needs.reduce((sum, need) => sum + (needKeys.has(needKey(need)) ? need.count : 0), 0),
      available,
    ),
  )
  const program: PackingProgram = {
    variableCount: choices.length,
    rows: [
      ...groups.map(({ deviceIds }, index) =>
        row(({ groupIndex }) => (groupIndex === index ? 1 : 0), deviceIds.length),
      ),
      ...rooms,
      ...shortages,
    ],
  }
  const solution = maximisePacking(program)
  const waiting = groups.map(({ deviceIds }) => [...deviceIds])
  const chosen = choices.flatMap(({ groupIndex, way }, index) =>
    (waiting[groupIndex] ?? []).splice(0, solution.values[index] ?? 0).map((deviceId) => ({ deviceId, way })),
  )
  const given = givePartsOut(
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
