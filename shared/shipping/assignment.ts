import type { Profile, ProfileDeviceKind } from '../profile/profile.ts'
import { demandLevels } from './demand.ts'
import { minCostMaxFlow, type FlowEdge } from './min-cost-flow.ts'
import { eachInSteps } from './steps.ts'

/** A device of the stock that could go to a partner. */
export type AssignableDevice = {
  readonly deviceId: string
  readonly kind: string | null
  /** The profile versions (`id@version`) that its newest report passes. */
  readonly satisfies: readonly string[]
}

/** An allocation that still takes devices. */
export type OpenAllocation = {
  readonly allocationId: string
  readonly deviceKind: ProfileDeviceKind | null
  /** `id@version`. */
  readonly profile: string
  /** How many more devices it takes; null for any number. */
  readonly room: number | null
  readonly priority: number
  readonly wavePosition: number
  readonly promisedOn: string | null
}

/** Where a device is proposed to go, and why. */
export type AssignmentProposal = {
  readonly deviceId: string
  readonly allocationId: string | null
  /**
   * `most-demanding`: no allocation with a more demanding profile takes it. `leaves-room`: the more demanding ones are
   * filled by devices that fit nowhere else as well. `no-room`: every allocation it fits is full. `fits-none`: it passes
   * the profile of none.
   */
  readonly reason: 'most-demanding' | 'leaves-room' | 'no-room' | 'fits-none'
  /** The allocations whose profile and kind it fits, the most demanding first. */
  readonly fits: readonly string[]
}

const order = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0)

/** The order in which allocations of equally demanding profiles are served: priority, wave, promised day, id. */
function served(one: OpenAllocation, other: OpenAllocation): number {
  return (
    order(one.priority, other.priority) ||
    order(one.wavePosition, other.wavePosition) ||
    order(one.promisedOn ?? '9999', other.promisedOn ?? '9999') ||
    order(one.allocationId, other.allocationId)
  )
}

/**
 * Proposes an allocation for each device. In this order: as many devices as possible get one; each goes to the most
 * demanding profile that it satisfies; then priority, wave and promised day decide.
 *
 * Which profile is more demanding, {@link demandLevels} says: requirement by requirement, and by the number of devices that
 * satisfy it only where the requirements do not tell. All devices that fit the
 * same allocations are one node of a flow network, whose cheapest greatest flow is the proposal; whatever order devices
 * and allocations come in, the proposal is the same. No allocation gets more than its room.
 * Pauses now and then, so that a caller can do something else meanwhile.
 *
 * @param profiles the texts of the allocations' profiles by `id@version`.
 */
export function* proposeAssignment(
  devices: readonly AssignableDevice[],
  allocations: readonly OpenAllocation[],
  profiles: ReadonlyMap<string, Profile> = new Map(),
): Generator<void, readonly AssignmentProposal[]> {
  const open = allocations.toSorted(served)
  const holders = new Map<string, number>()
  for (const { satisfies } of devices) {
    for (const profile of new Set(satisfies)) holders.set(profile, (holders.get(profile) ?? 0) + 1)
  }
  const asked = [...new Set(open.map(({ profile }) => profile))]
  const levels = demandLevels(
    asked.map((key) => ({ key, profile: profiles.get(key) ?? null, holders: holders.get(key) ?? 0 })),
  )
  const levelOf = new Map(levels.flatMap((keys, level) => keys.map((key) => [key, level] as const)))
  const demandOf = (index: number) => levelOf.get(open[index]?.profile ?? '') ?? -1
  const byDemand = open
    .map((_, index) => index)
    .toSorted((one, other) => demandOf(one) - demandOf(other) || one - other)
  const groups = new Map<string, { fits: number[]; deviceIds: string[] }>()
  yield* eachInSteps(devices, 256, ({ deviceId, kind, satisfies }) => {
    const fits = byDemand.filter((index) => {
      const one = open[index]
      return one !== undefined && satisfies.includes(one.profile) && (one.deviceKind ?? kind) === kind
    })
    const group = groups.get(fits.join()) ?? { fits, deviceIds: [] }
    group.deviceIds.push(deviceId)
    groups.set(fits.join(), group)
  })
  const classes = [...groups].toSorted(([one], [other]) => order(one, other)).map(([, group]) => group)

  // Above the places in the order of service of all devices together, so that one step of fit outweighs them.
  const fitWeight = devices.length * open.length + 1
  const [source, sink] = [classes.length + open.length, classes.length + open.length + 1]
  const edges: FlowEdge[] = []
  for (const [place, { fits, deviceIds }] of classes.entries()) {
    edges.push({ from: source, to: place, capacity: deviceIds.length, cost: 0 })
    const best = demandOf(fits[0] ?? 0)
    for (const index of fits) {
      const cost = (demandOf(index) - best) * fitWeight + index
      edges.push({ from: place, to: classes.length + index, capacity: deviceIds.length, cost })
    }
  }
  for (const [index, { room }] of open.entries()) {
    edges.push({ from: classes.length + index, to: sink, capacity: room ?? devices.length, cost: 0 })
  }
  const flow = yield* minCostMaxFlow(sink + 1, edges, source, sink)

  const proposals = new Map<string, AssignmentProposal>()
  for (const [place, { fits, deviceIds }] of classes.entries()) {
    const waiting = deviceIds.toSorted(order)
    const named = fits.map((index) => open[index]?.allocationId ?? '')
    for (const [edge, { from, to }] of edges.entries()) {
      if (from !== place) continue
      const index = to - classes.length
      const reason = demandOf(index) === demandOf(fits[0] ?? 0) ? 'most-demanding' : 'leaves-room'
      for (const deviceId of waiting.splice(0, flow[edge] ?? 0)) {
        proposals.set(deviceId, { deviceId, allocationId: open[index]?.allocationId ?? null, reason, fits: named })
      }
    }
    const reason = fits.length === 0 ? 'fits-none' : 'no-room'
    for (const deviceId of waiting) proposals.set(deviceId, { deviceId, allocationId: null, reason, fits: named })
    yield
  }
  return devices.flatMap(({ deviceId }) => proposals.get(deviceId) ?? [])
}
