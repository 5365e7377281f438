import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseProfile } from '../../../shared/profile/parse.ts'
import type { Profile } from '../../../shared/profile/profile.ts'

/**
 * The profiles that come with the station (`resources/profiles/*.json`), sorted by id.
 *
 * @param resourcesFolder `resources` of a checkout, or the packaged app's resources.
 * @throws Error when one of them is not valid: that is a fault of the delivery, not of the bench.
 */
export function seedProfiles(resourcesFolder: string): readonly Profile[] {
  const folder = join(resourcesFolder, 'profiles')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const parsed = parseProfile(readFileSync(join(folder, name), 'utf8'))
      if (!parsed.ok) throw new Error(`${name}: ${parsed.refusal.what} ${parsed.refusal.where}`)
      return parsed.profile
    })
}
