import type { decisionCommands } from '../../../shared/contract/decisions.ts'
import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { inSlices } from '../planning/in-slices.ts'
import type { JudgedBefore } from '../planning/judge-stock.ts'
import { judgeDecision } from '../planning/what-decided.ts'
import { findAllocation } from '../store/campaign/allocations.ts'
import { decideAllocation } from '../store/campaign/decide-allocation.ts'
import { keptProfile } from '../store/bench/profiles.ts'
import { campaignRefusal, orRefuse } from './campaign-refusal.ts'

/** Kind and profile of allocations, decided after their number, and what that means for the devices that are in. */
export function decisionHandlers(
  context: StationContext,
): Pick<Handlers<StationContract>, keyof typeof decisionCommands> {
  const { store, profiles } = context
  const before: JudgedBefore = new Map()
  return {
    'allocation.whatDecided': ({ allocationId, deviceKind, profileId }) => {
      const allocation = findAllocation(store, allocationId)
      if (allocation === null) throw campaignRefusal('allocation-not-found', allocationId)
      const { profileId: presentId, profileVersion } = allocation
      const present =
        presentId === null || profileVersion === null ? null : keptProfile(store, presentId, profileVersion)
      const profile = profileId === null ? present : profiles.byId(profileId)
      return inSlices(judgeDecision(store, allocationId, deviceKind, profile, before), new AbortController().signal)
    },
    'allocation.decide': ({ profileId, ...decision }) => {
      const profile = profileId === null ? null : profiles.byId(profileId)
      const decided = decideAllocation(store, actOf(context), { ...decision, profile })
      const allocation = orRefuse(decided, decision.allocationId)
      context.publish('campaign.changed', {})
      return allocation
    },
  }
}
