import type { campaignCommands } from '../../../shared/contract/campaign.ts'
import type { dashboardCommands } from '../../../shared/contract/dashboard.ts'
import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { dashboardOf } from '../campaign/dashboard.ts'
import { actOf, type StationContext } from '../context.ts'
import { addAllocation, allowOver, changeAllocation, listAllocations } from '../store/campaign/allocations.ts'
import { addOperation, addWave, announceFigure, findOperation, listOperations } from '../store/campaign/operations.ts'
import { addressPartner, partnerAddress } from '../store/campaign/partner-addresses.ts'
import { findPartner, listPartnerTree, placePartner } from '../store/campaign/partner-tree.ts'
import { arrivalHandlers } from './arrivals.ts'
import { campaignRefusal, orRefuse } from './campaign-refusal.ts'
import { correctionHandlers } from './corrections.ts'

type CampaignHandlers = Pick<Handlers<StationContract>, keyof typeof campaignCommands | keyof typeof dashboardCommands>

/** Operations, waves, partners in their tree, allocations, sources and their lists. */
export function campaignHandlers(context: StationContext): CampaignHandlers {
  const { store, profiles } = context
  const act = () => actOf(context)
  const told = <T>(done: T): T => {
    context.publish('campaign.changed', {})
    return done
  }
  const known = (operationId: string) => {
    if (findOperation(store, operationId) === null) throw campaignRefusal('operation-not-found', operationId)
  }
  return {
    'operation.list': () => listOperations(store),
    'operation.add': ({ name }) => told(orRefuse(addOperation(store, act(), name), name)),
    'operation.announce': ({ operationId, ...figure }) =>
      told(orRefuse(announceFigure(store, act(), operationId, figure), operationId)),
    'wave.add': (wave) =>
      told(orRefuse(addWave(store, act(), wave), { 'name-taken': wave.name, otherwise: wave.operationId })),
    'operation.dashboard': ({ operationId, dayStartsAt }) => {
      const operation = findOperation(store, operationId) ?? ('operation-not-found' as const)
      return dashboardOf(store, orRefuse(operation, operationId), new Date(dayStartsAt))
    },
    'partner.tree': () => listPartnerTree(store),
    'partner.place': (place) => told(orRefuse(placePartner(store, act(), place), place.partnerId)),
    'partner.addressOf': ({ partnerId }) => {
      orRefuse(findPartner(store, partnerId) ?? ('partner-not-found' as const), partnerId)
      return partnerAddress(store, partnerId)
    },
    'partner.address': (address) => told(orRefuse(addressPartner(store, act(), address), address.partnerId)),
    'allocation.list': ({ operationId }) => {
      known(operationId)
      return listAllocations(store, operationId)
    },
    'allocation.add': ({ profileId, ...terms }) => {
      const profile = profileId === null ? null : profiles.byId(profileId)
      const where = { 'wave-not-found': terms.waveId, otherwise: terms.partnerId }
      return told(orRefuse(addAllocation(store, act(), { ...terms, profile }), where))
    },
    'allocation.change': ({ allocationId, ...numbers }) =>
      told(orRefuse(changeAllocation(store, act(), allocationId, numbers), allocationId)),
    'allocation.allowOver': (over) => {
      if (over.role !== 'coordination') throw campaignRefusal('role-may-not', over.role)
      return told(orRefuse(allowOver(store, act(), over), over.allocationId))
    },
    ...arrivalHandlers(context),
    ...correctionHandlers(context),
  }
}
