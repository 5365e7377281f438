import type { Handlers } from '../../../shared/contract/define.ts'
import type { lotCommands } from '../../../shared/contract/lots.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { requireRole } from '../people/require-role.ts'
import { allocationsOfPartner } from '../store/campaign/allocations.ts'
import { roomForLots } from '../store/campaign/lot-room.ts'
import { addLot, listLots } from '../store/campaign/lots.ts'
import { listOperations } from '../store/campaign/operations.ts'
import { findPartner } from '../store/campaign/partner-tree.ts'
import { campaignRefusal } from './campaign-refusal.ts'

/** Lots, each in an allocation that somebody chose. */
export function lotHandlers(context: StationContext): Pick<Handlers<StationContract>, keyof typeof lotCommands> {
  const { store, publish } = context
  return {
    'lot.list': () => listLots(store),
    'lot.allocations': ({ partnerId }) => {
      if (findPartner(store, partnerId) === null) throw campaignRefusal('partner-not-found', partnerId)
      const names = new Map(listOperations(store).map(({ operationId, name }) => [operationId, name]))
      return allocationsOfPartner(store, partnerId).map((allocation) => ({
        ...allocation,
        operationName: names.get(allocation.operationId) ?? '',
        roomForLots: roomForLots(store, allocation),
      }))
    },
    'lot.add': (lot) => {
      if (lot.over !== undefined) {
        if (lot.over.role !== 'coordination') throw campaignRefusal('role-may-not', lot.over.role)
        requireRole(context, 'coordination')
      }
      const added = addLot(store, actOf(context), lot)
      if (added.result !== 'added') {
        throw campaignRefusal(added.result, added.result === 'name-taken' ? lot.name : lot.allocationId)
      }
      publish('lot.changed', { lotId: added.lot.lotId })
      if (lot.over !== undefined) publish('campaign.changed', {})
      return added.lot
    },
  }
}
