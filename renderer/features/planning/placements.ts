import type { AllocationView } from '../../../shared/contract/campaign.ts'
import type { Output } from '../../../shared/contract/define.ts'
import type { ProposalView } from '../../../shared/contract/planning.ts'
import type { StationContract } from '../../../shared/contract/station.ts'

/** Where each device is meant to go: the proposal, with what a person changed. */
export type Placed = Omit<ProposalView, 'reason'> & { readonly reason: ProposalView['reason'] | 'person' }

/** Puts a device elsewhere; null where it does not fit there, so that nothing is promised that the gates refuse. */
export function moved(placed: readonly Placed[], deviceId: string, allocationId: string | null): Placed[] | null {
  const one = placed.find((candidate) => candidate.deviceId === deviceId)
  if (one === undefined || (allocationId !== null && !one.fits.includes(allocationId))) return null
  return placed.map((other) => (other === one ? { ...one, allocationId, reason: 'person' } : other))
}

/** What is left of a proposal when the station has queued some of it: all but what went into a lot. */
export function withoutQueued(
  placed: readonly Placed[],
  placements: readonly { readonly deviceId: string }[],
  { queued, refused, left }: Output<StationContract, 'planning.accept'>,
): Placed[] {
  if (queued === 0) return [...placed]
  const cameTo = new Set(placements.slice(0, placements.length - left).map(({ deviceId }) => deviceId))
  const stayed = new Set(refused.map(({ deviceId }) => deviceId))
  return placed.filter(({ deviceId }) => !cameTo.has(deviceId) || stayed.has(deviceId))
}

export const inAllocation = (placed: readonly Placed[], allocationId: string | null): Placed[] =>
  placed.filter((one) => one.allocationId === allocationId)

/** The place beside the one where a device is, among those that it fits and none; it goes round. */
export function placeBeside({ allocationId, fits }: Placed, by: 1 | -1): string | null {
  const places = [...fits, null]
  return places[(places.indexOf(allocationId) + by + places.length) % places.length] ?? null
}

/** How many more devices an allocation takes; null for any number. */
export const roomIn = ({ allocated, overAllowed, queued, packed, inTransit, delivered }: AllocationView) =>
  allocated === null ? null : Math.max(0, allocated + overAllowed - queued - packed - inTransit - delivered)
