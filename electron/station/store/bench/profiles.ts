import { Refusal } from '../../../../shared/contract/refusal.ts'
import { Profile } from '../../../../shared/profile/profile.ts'
import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

/**
 * Keeps a profile version, so that verdicts and lots can name it for ever. Only inside a transaction.
 *
 * @throws Refusal `profile-version-changed` when another text was recorded under this id and version: a published
 *   version is never edited.
 */
export function keepProfile({ db }: Store, profile: Profile, at: string): void {
  const document = JSON.stringify(Profile.parse(profile))
  const insert = statement(
    db,
    'INSERT INTO profiles (id, version, document, recorded_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  if (insert.run(profile.id, profile.version, document, at).changes === 1) return
  const kept = statement<{ document: string }>(db, 'SELECT document FROM profiles WHERE id = ? AND version = ?').get(
    profile.id,
    profile.version,
  )
  if (kept?.document === document) return
  throw new Refusal({
    code: 'profile-version-changed',
    what: 'This profile differs from the one recorded under the same version',
    where: `${profile.id}, version ${profile.version}`,
    remedy: 'Give the changed profile the next version.',
  })
}

/** A profile as it was when it was first used, or null. */
export function keptProfile({ db }: Pick<Store, 'db'>, id: string, version: number): Profile | null {
  const row = statement<{ document: string }>(db, 'SELECT document FROM profiles WHERE id = ? AND version = ?').get(
    id,
    version,
  )
  return row === undefined ? null : Profile.parse(JSON.parse(row.document))
}
