import { Refusal } from '../../../shared/contract/refusal.ts'
import type { Profile } from '../../../shared/profile/profile.ts'

/** The profiles a bench judges by: the newest version of each. */
export type ProfileCatalogue = {
  readonly all: readonly Profile[]
  /** @throws Refusal `profile-not-found`. */
  byId(id: string): Profile
  /** Adds a profile that a person named by file for this run of the station; it takes the place of its id. */
  add(profile: Profile): void
}

export function createCatalogue(seeds: readonly Profile[]): ProfileCatalogue {
  const byId = new Map(seeds.map((profile) => [profile.id, profile]))
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
    add: (profile) => void byId.set(profile.id, profile),
  }
}
