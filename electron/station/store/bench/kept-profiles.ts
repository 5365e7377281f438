import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Profile } from '../../../../shared/profile/profile.ts'
import { inspectFile } from '../database-file.ts'
import { migrations } from '../migrations/all.ts'
import { publishedProfiles } from '../migrations/0018-published-profiles.ts'
import { databaseName } from '../open-store.ts'
import { asStoreRefusal, storeRefusal } from '../refusals.ts'

/** A profile version that a bench keeps: one that it published, or one that something of it was judged by. */
export type KeptProfile = {
  readonly profile: Profile
  /** ISO 8601, UTC. Null: this bench never published it; it came with the station or from a file. */
  readonly publishedAt: string | null
}

/**
 * Every profile version in a bench's folder, by id and version, read beside a station that may work there; nothing is made
 * or changed.
 *
 * @returns null where the folder holds no bench.
 * @throws Refusal with a code of `storeRefusalCodes` where it holds one that can't be read.
 */
export function keptProfiles(folder: string): KeptProfile[] | null {
  const path = join(folder, databaseName)
  if (!existsSync(path)) return null
  let db: Database.Database | undefined
  try {
    const { version } = inspectFile(path)
    if (version > migrations.length) {
      const what = `The database was written by a newer station (version ${version}; this one knows ${migrations.length})`
      throw storeRefusal('database-newer', what, path)
    }
    // Opened for reading alone SQLite would leave its shared memory behind.
    db = new Database(path, { fileMustExist: true })
    db.pragma('query_only = ON')
    const published = version < publishedProfiles.version ? 'NULL' : 'published_at'
    const beside = version < publishedProfiles.version ? '' : publishedJoin
    return db
      .prepare<[], { document: string; publishedAt: string | null }>(
        `SELECT document, ${published} AS publishedAt FROM profiles ${beside} ORDER BY profiles.id, profiles.version`,
      )
      .all()
      .map(({ document, publishedAt }) => ({ profile: Profile.parse(JSON.parse(document)), publishedAt }))
  } catch (error) {
    throw asStoreRefusal(error, path, folder)
  } finally {
    db?.close()
  }
}

const publishedJoin = `LEFT JOIN published_profiles AS published
  ON published.profile_id = profiles.id AND published.version = profiles.version`
