import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import { chargersFor } from '../../../../electron/station/store/parts/chargers.ts'
import { createBench } from '../../../../electron/station/store/bench/bench.ts'
import { applicationId, connect, type Connection } from '../../../../electron/station/store/connection.ts'
import { getDevice, listDevices } from '../../../../electron/station/store/devices/devices.ts'
import { migrate } from '../../../../electron/station/store/migrate.ts'
import { migrations, schemaVersion } from '../../../../electron/station/store/migrations/all.ts'
import { openStore } from '../../../../electron/station/store/open-store.ts'
import { createUuidV7, systemIdSources } from '../../../../electron/station/store/uuid-v7.ts'
import { makeTag } from '../../../../shared/label/tag.ts'
import { expectInvariants } from '../invariants.ts'
import { act, take } from '../made/made-intake.ts'
import { insertEarlierMissing, insertEarlierUntick, insertEarlierWords } from './earlier-arrivals.ts'
import { insertEarlierCodePrint, insertEarlierPacking } from './earlier-packing.ts'
import {
  insertEarlierCharger,
  insertEarlierImport,
  insertEarlierPartCode,
  insertEarlierParts,
  insertEarlierProfile,
  insertEarlierSchedule,
} from './earlier-stock.ts'
import {
  insertEarlierContent,
  insertEarlierBlankTag,
  insertEarlierAddress,
  insertEarlierCampaign,
  insertEarlierDevice,
  insertEarlierErasure,
  insertEarlierLabelTemplate,
  insertEarlierLot,
  insertEarlierPerson,
  insertEarlierPhoto,
  insertEarlierPrintJob,
  insertEarlierPutAway,
} from './earlier-rows.ts'
import { temporaryFolder, temporaryStore } from '../temporary-store.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder, 'etabli.db')
})

/** A file as a station with only the first steps left it, with rows in every table that it had. */
function makeEarlier(version: number): { deviceId: string; tables: Map<string, unknown[]> } {
  const db = connect(path)
  db.pragma(`application_id = ${applicationId}`)
  migrate(db, migrations.slice(0, version))
  const newId = createUuidV7(systemIdSources, null)
  createBench(db, newId, act.at, { prefix: 'T7' }, systemIdSources)
  const deviceId = insertEarlierDevice({ db, newId })
  if (version >= 2) insertEarlierLot({ db, newId }, deviceId)
  if (version >= 3) insertEarlierPrintJob({ db, newId }, deviceId)
  if (version >= 5) insertEarlierBlankTag({ db }, deviceId)
  if (version >= 4) insertEarlierContent({ db }, deviceId)
  if (version >= 6) insertEarlierLabelTemplate({ db })
  if (version >= 7) insertEarlierCampaign({ db })
  if (version >= 8) insertEarlierErasure({ db })
  if (version >= 9) insertEarlierPhoto({ db }, deviceId)
  if (version >= 10) insertEarlierPerson({ db })
  if (version >= 12) insertEarlierPutAway({ db })
  if (version >= 13) insertEarlierPacking(db, deviceId)
  if (version >= 14) insertEarlierSchedule(db)
  // From version 22 on nothing is kept for a device that is queued, as this one is.
  if (version >= 16) insertEarlierParts(db, version < 22 ? deviceId : null)
  if (version >= 16) insertEarlierCharger(db, deviceId)
  if (version >= 17) insertEarlierImport(db, deviceId)
  if (version >= 18) insertEarlierProfile(db)
  if (version >= 19) insertEarlierAddress({ db })
  if (version >= 23) insertEarlierMissing(db)
  if (version >= 28) insertEarlierWords(db)
  if (version >= 29) insertEarlierUntick(db, deviceId)
  if (version >= 24) insertEarlierCodePrint(db)
  if (version >= 32) insertEarlierPartCode(db)
  const tables = contentOf(db)
  db.close()
  return { deviceId, tables }
}

/** Every row of every table with its columns' values, search index left out. */
function contentOf(db: Connection): Map<string, unknown[]> {
  const names = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE 'device_search%' AND name NOT LIKE 'findable_search%'
         AND name NOT LIKE 'part_search%' ORDER BY name`,
    )
    .pluck()
    .all()
  return new Map(names.map((name) => [name, db.prepare(`SELECT * FROM ${name} ORDER BY 1, 2`).all()]))
}

describe('a database of an earlier version', () => {
  const earlier = Array.from({ length: schemaVersion - 1 }, (_, index) => index + 1)

  test.each(earlier)('%i comes to the newest with every row as it was, and a copy beside it', (version) => {
    const { deviceId, tables } = makeEarlier(version)
    // A carton's devices are packed ones, and this device is queued; a doubt is about two devices.
    const empty = [...tables].filter(
      ([name, rows]) => rows.length === 0 && !['carton_items', 'part_reservations', 'identity_doubts'].includes(name),
    )
    expect(empty).toEqual([])
    const store = temporaryStore({ folder })
    expect(store.db.pragma('user_version', { simple: true })).toBe(schemaVersion)
    const now = contentOf(store.db)
    for (const [name, rows] of tables) {
      // A later step makes more rows findable, and the same ones by more words; and gives out codes of one more kind.
      const kept =
        name === 'findable'
          ? expect.arrayContaining(
              (rows as { words: string }[]).map((row) => ({ ...row, words: expect.stringContaining(row.words) })),
            )
          : name === 'code_numbers'
            ? expect.arrayContaining(rows)
            : rows
      expect([name, now.get(name)]).toEqual([name, kept])
    }
    expectInvariants(store)
    // What was given before anybody kept which charger a device has.
    const chargers = version < 16 ? [] : [{ partId: 'charger|LA65', model: 'LA65', free: 2, given: 1 }]
    expect(chargersFor(store, deviceId)).toEqual(chargers)
    expect(getDevice(store, deviceId)?.tag).toBe(makeTag('T7', 1))
    expect(listDevices(store, { search: '1A2B', after: null, limit: 5 }).devices).toHaveLength(1)
    expect(take(store, { serial: 'NEXT' }).tag.slice(0, 8)).toBe('T7000002')
    const kept = connect(join(folder, `etabli-before-v${schemaVersion}.db`))
    expect(kept.pragma('user_version', { simple: true })).toBe(version)
    expect(contentOf(kept)).toEqual(tables)
    kept.close()
  })

  test('stays what it was when a step fails, and the next start tries again', () => {
    makeEarlier(1)
    const before = readFileSync(path)
    const broken = {
      version: schemaVersion + 1,
      sql: 'CREATE TABLE half (done TEXT) STRICT; INSERT INTO nowhere VALUES (1)',
    }
    expect(() => openStore({ folder, migrations: [...migrations, broken] })).toThrow('no such table: nowhere')
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder).toSorted()).toEqual([
      `etabli-before-v${schemaVersion + 1}.db`,
      'etabli.db',
      'etabli.lock',
    ])
    expectInvariants(temporaryStore({ folder }))
  })

  test('is not brought half way by a step that leaves a reference dangling', () => {
    makeEarlier(2)
    const dangling = {
      version: schemaVersion + 1,
      sql: `PRAGMA defer_foreign_keys = ON; DROP TRIGGER devices_no_delete; DELETE FROM lots; DELETE FROM devices`,
    }
    expect(() => openStore({ folder, migrations: [...migrations, dangling] })).toThrow(/dangling|FOREIGN KEY/)
    expectInvariants(temporaryStore({ folder }))
  })

  test('with changes that stand in its write-ahead log only is copied with them', () => {
    const { deviceId } = makeEarlier(1)
    const reader = connect(path)
    reader.prepare('SELECT count(*) FROM devices').get()
    const writer = connect(path)
    writer.pragma('wal_autocheckpoint = 0')
    writer.exec(`UPDATE bench SET name = 'in the log'`)
    expect(existsSync(`${path}-wal`)).toBe(true)
    const store = temporaryStore({ folder: copyOf(folder) })
    expect(store.db.prepare('SELECT name FROM bench').pluck().get()).toBe('in the log')
    expect(getDevice(store, deviceId)).not.toBeNull()
    writer.close()
    reader.close()
  })
})

/** The folder as a killed station leaves it: database and log, without shared memory. */
function copyOf(source: string): string {
  const target = join(temporaryFolder(), 'copy')
  mkdirSync(target)
  for (const name of ['etabli.db', 'etabli.db-wal']) {
    copyFileSync(join(source, name), join(target, name))
  }
  return target
}

describe('the schema', () => {
  test('is the one that is written down', async () => {
    const store = temporaryStore({ folder })
    const schema = store.db
      .prepare<[], string>(
        `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'device_search_%' AND name NOT LIKE 'part_search_%'
           AND name NOT LIKE 'findable_search_%' ORDER BY type, name`,
      )
      .pluck()
      .all()
    const text = `${schema.join(';\n\n')};\n`
    const fixture = fileURLToPath(new URL('../../../fixtures/schema.sql', import.meta.url))
    await expect(text).toMatchFileSnapshot(fixture)
  })

  test('has its steps in order', () => {
    const db = connect(path)
    expect(() => migrate(db, migrations.toReversed())).toThrow(`step ${schemaVersion} stands at place 1`)
    db.close()
  })
})
