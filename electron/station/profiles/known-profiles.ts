import { Refusal } from '../../../shared/contract/refusal.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { keptProfiles } from '../store/bench/kept-profiles.ts'
import { seedProfiles } from './seed-profiles.ts'

/**
 * Where a profile version comes from: with the station, published by the bench, or only used there (from a file, or shipped
 * by an earlier station).
 */
export type ProfileOrigin =
  | { readonly kind: 'shipped' }
  | { readonly kind: 'published'; readonly at: string }
  | { readonly kind: 'used' }

export type KnownProfile = {
  readonly profile: Profile
  readonly origin: ProfileOrigin
  /** Whether the bench judges by it where this id is named. */
  readonly isCurrent: boolean
}

const nameOf = ({ id, version }: Profile) => `${id}@${version}`

/**
 * Every profile version that a folder's bench knows, by id and version: what came with the station and what the bench keeps.
 * Of each id one is current, by the rule of `createCatalogue`: the newest that the bench published, else the shipped one.
 * An id that was only ever named by a file has none, since the file has to be named again.
 *
 * @param dataFolder one without a bench knows what came with the station.
 * @throws Refusal where there is a bench that can't be read.
 */
export function knownProfiles(resourcesFolder: string, dataFolder: string): KnownProfile[] {
  const seeds = seedProfiles(resourcesFolder)
  const kept = keptProfiles(dataFolder) ?? []
  const known = new Map<string, Omit<KnownProfile, 'isCurrent'>>()
  const current = new Map<string, string>()
  for (const profile of seeds) {
    known.set(nameOf(profile), { profile, origin: { kind: 'shipped' } })
    current.set(profile.id, nameOf(profile))
  }
  for (const { profile, publishedAt } of kept) {
    const name = nameOf(profile)
    // An update of the station may ship a version that the bench has published already: the bench's own stands.
    if (publishedAt !== null) known.set(name, { profile, origin: { kind: 'published', at: publishedAt } })
    else if (!known.has(name)) known.set(name, { profile, origin: { kind: 'used' } })
    if (publishedAt !== null) current.set(profile.id, name)
  }
  return [...known.values()]
    .map((one) => ({ ...one, isCurrent: current.get(one.profile.id) === nameOf(one.profile) }))
    .toSorted((a, b) =>
      a.profile.id < b.profile.id ? -1 : a.profile.id > b.profile.id ? 1 : a.profile.version - b.profile.version,
    )
}

/**
 * The profile that a word names: an id, or an id and a version as tables write it (`laptop-2026@2`).
 *
 * @throws Refusal `profile-not-found`, which names all that are known.
 */
export function namedAmong(word: string, known: readonly KnownProfile[]): KnownProfile {
  const found = known.find(({ profile, isCurrent }) =>
    word.includes('@') ? nameOf(profile) === word : isCurrent && profile.id === word,
  )
  if (found !== undefined) return found
  const names = known.map(({ profile, isCurrent }) => (isCurrent ? profile.id : nameOf(profile)))
  throw new Refusal({
    code: 'profile-not-found',
    what: `There is no profile "${word}"`,
    remedy: `Known: ${names.join(', ')}; or name a JSON file.`,
  })
}
