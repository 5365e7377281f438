import { Refusal } from '../../../shared/contract/refusal.ts'
import type { Profile } from '../../../shared/profile/profile.ts'

/** The profiles a bench judges by: the newest version of each. */
export type ProfileCatalogue = {
  readonly all: readonly Profile[]
  /** @throws Refusal `profile-not-found`. */
  byId(id: string): Profile
  /**
   * Adds a profile that a person named by file for this run of the station; it takes the place of its id.
   *
   * @throws Refusal `profile-version-changed` when it claims to be a version that the station has and says something
   *   else: once recorded, it would shut the true one out for ever.
   */
  add(profile: Profile): void
  /** The newest version of its id from now on, as the store keeps it. */
  publish(profile: Profile): void
}

/**
 * @param seeds what came with the station.
 * @param published what this bench made of them, or of others: each stands before the seed of its id, also before a later
 *   one that an update of the station brings, since what this bench asks for is the bench's to say.
 */
export function createCatalogue(seeds: readonly Profile[], published: readonly Profile[]): ProfileCatalogue {
  const byId = new Map([...seeds, ...published].map((profile) => [profile.id, profile]))
  return {
    get all() {
      return [...byId.values()]
    },
    byId(id) {
      const profile = byId.get(id)
      if (profile !== undefined) return profile
      throw new Refusal({
        code: 'profile-not-found',
        what: `There is no profile "${id}"`,
        remedy: `Known: ${[...byId.keys()].join(', ')}.`,
      })
    },
    publish(profile) {
      byId.set(profile.id, profile)
    },
    add(profile) {
      const known = byId.get(profile.id)
      if (known?.version === profile.version && JSON.stringify(known) !== JSON.stringify(profile)) {
        throw new Refusal({
          code: 'profile-version-changed',
          what: 'This profile differs from the one that the station has under the same version',
          where: `${profile.id}, version ${profile.version}`,
          remedy: 'Give the changed profile another id, or the next version.',
        })
      }
      byId.set(profile.id, profile)
    },
  }
}
