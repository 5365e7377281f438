import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Profile } from '../../../../shared/profile/profile.ts'

/** The seed profile for tablets, as the station ships it. */
export function readProfile(): Profile {
  const path = fileURLToPath(new URL('../../../../resources/profiles/tablet-2026.json', import.meta.url))
  return Profile.parse(JSON.parse(readFileSync(path, 'utf8')))
}
