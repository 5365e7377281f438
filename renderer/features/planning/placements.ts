import type { AllocationView } from '../../../shared/contract/campaign.ts'
import type { ProposalView } from '../../../shared/contract/planning.ts'

/** Where each device is meant to go: the proposal, with what a person changed. */
export type Placed = Omit<ProposalView, 'reason'> & { readonly reason: ProposalView['reason'] | 'person' }

/** Puts a device elsewhere; null where it does not fit there, so that nothing is promised that the gates refuse. */
export function moved(placed: readonly Placed[], deviceId: string, allocationId: string | null): Placed[] | null {
  const one = placed.find((candidate) => candidate.deviceId === deviceId)
  if (one === undefined || (allocationId !== null && !one.fits.includes(allocationId))) return null
  return placed.map((other) => (other === one ? { ...one, allocationId, reason: 'person' } : other))
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
