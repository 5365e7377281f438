import { Profile } from '../../../../shared/profile/profile.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { keepProfile } from './profiles.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/** The newest version of each profile that this bench published, by id. */
export function newestPublished({ db }: Pick<Store, 'db'>): Profile[] {
  return statement<{ document: string }>(
    db,
    `SELECT document FROM published_profiles JOIN profiles ON id = profile_id AND profiles.version = published_profiles.version
     WHERE profiles.version = (SELECT max(version) FROM published_profiles AS newest WHERE newest.profile_id = id)
     ORDER BY id`,
  )
    .all()
    .map(({ document }) => Profile.parse(JSON.parse(document)))
}

/** The newest version that anything here was judged by or promised under; 0 where there is none. */
function newestKept({ db }: Pick<Store, 'db'>, profileId: string): number {
  const sql = 'SELECT coalesce(max(version), 0) AS version FROM profiles WHERE id = ?'
  return statement<{ version: number }>(db, sql).get(profileId)?.version ?? 0
}

/**
 * Keeps a draft as the version after the one it is based on; after a later one where a file of the command line has
 * used that number already, so that no verdict ever names two texts.
 *
 * @param basedOn the newest version; whoever calls has made sure that it still is.
 */
export function publishProfile(
  store: Store,
  act: Act,
  { draft, basedOn, reason }: { readonly draft: Profile; readonly basedOn: number; readonly reason: string },
): Profile {
  return inTransaction(store, () => {
    const version = Math.max(basedOn, newestKept(store, draft.id)) + 1
    const profile: Profile = { ...draft, version, isExample: false }
    keepProfile(store, profile, act.at)
    statement(
      store.db,
      `INSERT INTO published_profiles (profile_id, version, based_on, reason, published_at) VALUES (?, ?, ?, ?, ?)`,
    ).run(profile.id, version, basedOn, reason, act.at)
    recordBenchChange(store, act, 'profile.publish', {
      type: 'profile.published',
      payload: { profile, basedOn, reason },
    })
    return profile
  })
}
