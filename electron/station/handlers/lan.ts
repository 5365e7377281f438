import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { StationContext } from '../context.ts'
import type { LanIntake } from '../intake/lan/lan-intake.ts'
import { findLot } from '../store/campaign/lots.ts'

type LanHandlers = Pick<Handlers<StationContract>, 'lan.interfaces' | 'lan.status' | 'lan.open' | 'lan.close'>

/** The LAN intake: which networks there are, opening and closing it. */
export function lanHandlers({ profiles, store }: StationContext, lan: LanIntake): LanHandlers {
  return {
    'lan.interfaces': () => lan.interfaces(),
    'lan.status': () => ({ session: lan.session() }),
    'lan.open': ({ address, profileId, lotId }) => {
      profiles.byId(profileId)
      if (lotId !== null && findLot(store, lotId) === null) {
        throw new Refusal({ code: 'lot-not-found', what: 'There is no such lot', where: lotId })
      }
      return lan.open({ address, profileId, lotId })
    },
    'lan.close': async () => {
      await lan.close()
      return {}
    },
  }
}
