import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { StationContext } from '../context.ts'
import type { Imports } from '../intake/import/import-files.ts'
import { findLot } from '../store/campaign/lots.ts'

type ImportHandlers = Pick<Handlers<StationContract>, 'import.start'>

/** Files that were dropped or chosen. */
export function importHandlers({ profiles, store }: StationContext, imports: Imports): ImportHandlers {
  return {
    'import.start': async ({ files, profileId, lotId }) => {
      profiles.byId(profileId)
      if (lotId !== null && findLot(store, lotId) === null) {
        throw new Refusal({ code: 'lot-not-found', what: 'There is no such lot', where: lotId })
      }
      return { results: await imports.run(files, { profileId, lotId, cameBy: 'foreign' }) }
    },
  }
}
