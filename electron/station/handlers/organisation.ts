import type { Handlers } from '../../../shared/contract/define.ts'
import type { organisationCommands } from '../../../shared/contract/organisation.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { parseSiret } from '../../../shared/shipping/siret.ts'
import { actOf, type StationContext } from '../context.ts'
import { getOrganisation, keepOrganisation } from '../store/bench/organisation.ts'

/** Who the papers are from. */
export function organisationHandlers(
  context: StationContext,
): Pick<Handlers<StationContract>, keyof typeof organisationCommands> {
  const { store } = context
  return {
    'organisation.show': () => getOrganisation(store),
    'organisation.change': (next) => {
      const typed = next.siret?.trim() ?? ''
      const siret = typed === '' ? null : parseSiret(typed)
      if (typed !== '' && siret === null) {
        throw new Refusal({
          code: 'siret-not-valid',
          what: 'This is no SIRET: fourteen digits of which one is not what it should be',
          where: typed,
          remedy: 'Copy it from the certificate of the Sirene register.',
        })
      }
      const kept = keepOrganisation(store, actOf(context), { ...next, siret })
      context.publish('organisation.changed', kept)
      return kept
    },
  }
}
