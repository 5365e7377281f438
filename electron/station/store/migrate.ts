import type { Connection } from './connection.ts'

/** One step of the schema: from `version - 1` to `version`. */
export type Migration = {
  readonly version: number
  /** Gives the connection the functions that the step's SQL calls; no table's schema may. */
  readonly prepare?: (db: Connection) => void
  readonly sql: string
}

export function schemaVersionOf(db: Connection): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings a file to the newest step, one immediate transaction a step: the schema, the version number and the check
 * of all references stand or fall together.
 *
 * @throws whatever the step threw; Error when a step left a reference dangling or the steps are not in order.
 */
export function migrate(db: Connection, migrations: readonly Migration[]): void {
  for (const [index, { version, prepare, sql }] of migrations.entries()) {
    if (version !== index + 1) throw new Error(`step ${version} stands at place ${index + 1}`)
    if (version <= schemaVersionOf(db)) continue
    prepare?.(db)
    db.transaction(() => {
      db.exec(sql)
      const dangling = db.pragma('foreign_key_check') as readonly object[]
      if (dangling.length > 0)
        throw new Error(`step ${version} left references dangling: ${JSON.stringify(dangling[0])}`)
      db.pragma(`user_version = ${version}`)
    }).immediate()
  }
}
