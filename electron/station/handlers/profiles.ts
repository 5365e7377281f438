import type { Handlers } from '../../../shared/contract/define.ts'
import type { profileCommands } from '../../../shared/contract/profiles.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { actOf, type StationContext } from '../context.ts'
import { publishProfile } from '../store/bench/published-profiles.ts'

/** What a profile asks for, apart from its number. */
const asked = ({ title, deviceKinds, requirements }: Profile): string =>
  JSON.stringify([title, deviceKinds, requirements])

/** Versions of profiles that this bench publishes; who may is asked before. */
export function profileHandlers(
  context: StationContext,
): Pick<Handlers<StationContract>, keyof typeof profileCommands> {
  const { store, profiles } = context
  return {
    'profile.publish': ({ draft, basedOn, reason }) => {
      const present = profiles.byId(draft.id)
      const where = `${present.id}, version ${present.version}`
      if (present.version !== basedOn) {
        throw new Refusal({
          code: 'profile-overtaken',
          what: 'Another version of this profile was published meanwhile',
          where,
          remedy: 'Start again from that version.',
        })
      }
      if (asked(present) === asked(draft)) {
        const remedy = 'Change a number or a requirement first.'
        throw new Refusal({ code: 'profile-unchanged', what: 'This draft asks for nothing else', where, remedy })
      }
      const profile = publishProfile(store, actOf(context), { draft, basedOn, reason })
      profiles.publish(profile)
      context.publish('profile.published', { profileId: profile.id, version: profile.version })
      return profile
    },
  }
}
