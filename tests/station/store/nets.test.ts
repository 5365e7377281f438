import { beforeEach, describe, expect, test } from 'vitest'
import { findDevice } from '../../../electron/station/store/devices/device-rows.ts'
import { enqueue } from '../../../electron/station/store/queue/queue.ts'
import { joinQueue } from '../../../electron/station/store/queue/queue-items.ts'
import { inTransaction, type Store } from '../../../electron/station/store/store.ts'
import { eventColumns, hashOf, type EventRow } from '../../../electron/station/store/journal/journal.ts'
import { chainOf } from '../../../electron/station/store/journal/outbox.ts'
import { verifyChains } from '../../../electron/station/store/journal/verify-chains.ts'
import { act, madeLot, take } from './made/made-intake.ts'
import { temporaryStore } from './temporary-store.ts'

let store: Store
let passing: string
let failing: string
let lotId: string

beforeEach(() => {
  store = temporaryStore()
  lotId = madeLot(store, 1)
  passing = take(store, { serial: 'PASS1' }).deviceId
  failing = take(store, { serial: 'FAIL1', memoryGib: 4 }).deviceId
})

const run = (sql: string) => store.db.exec(sql)

describe('the file itself refuses', () => {
  test.each([
    ['an edited event', `UPDATE events SET actor = 'someone'`],
    ['a deleted event', 'DELETE FROM events WHERE seq = 3'],
    ['a replaced event', `INSERT OR REPLACE INTO events SELECT * FROM events WHERE seq = 3`],
    [
      'a gap in the journal',
      `INSERT INTO events SELECT 999, 'x', command_id, device_id, type, at, bench, actor, payload, hash, 'x' FROM events ORDER BY seq DESC LIMIT 1`,
    ],
    ['an edited command', `UPDATE outbox SET payload = '{}'`],
    ['a deleted command', 'DELETE FROM outbox'],
    ['an edited profile version', `UPDATE profiles SET document = '{}'`],
    ['a deleted device', 'DELETE FROM devices'],
    ['a device state without an event', `UPDATE devices SET state = 'ready'`],
    ['a renumbered tag', `UPDATE devices SET tag = 'T70000099', last_event_seq = last_event_seq + 1`],
  ])('%s', (_, sql) => {
    expect(() => run(sql)).toThrow(/only grows|not the next link|frozen|never deleted|written by its events/)
    expect(verifyChains(store)).toMatchObject({ ok: true })
  })

  test('a queue place for a device whose verdict is not a pass, by direct SQL and by our own function', () => {
    const insert = `INSERT INTO queue_items (device_id, lot_id, position, queued_at)`
    expect(() => run(`${insert} VALUES ('${failing}', '${lotId}', 1, '')`)).toThrow('gates not met')
    expect(() => inTransaction(store, () => joinQueue(store, failing, lotId, act.at))).toThrow('gates not met')
    const otherLot = madeLot(store)
    expect(() => run(`INSERT OR REPLACE INTO queue_items VALUES ('${failing}', '${otherLot}', 1, '')`)).toThrow(
      'gates not met',
    )
  })

  test('one device more than the lot wants', () => {
    expect(enqueue(store, act, { deviceId: passing, lotId }).result).toBe('queued')
    const second = take(store, { serial: 'PASS2' }).deviceId
    expect(() => inTransaction(store, () => joinQueue(store, second, lotId, act.at))).toThrow(
      'the lot has all the devices it wants',
    )
  })

  test('other terms for a lot that devices are queued in', () => {
    enqueue(store, act, { deviceId: passing, lotId })
    expect(() => run('UPDATE lots SET profile_version = 2')).toThrow('devices are queued')
    expect(() => run('UPDATE queue_items SET position = 9')).toThrow('taken out and queued again')
  })

  test('a failing verdict on a device that stays queued', () => {
    enqueue(store, act, { deviceId: passing, lotId })
    const event =
      "INSERT INTO events SELECT seq + 1, 'e', command_id, device_id, type, at, bench, actor, payload, hash, 'h'"
    run(`${event} FROM events WHERE seq = (SELECT max(seq) FROM events)`)
    const failed = findDevice(store, failing)
    expect(() =>
      run(`UPDATE devices SET verdict_id = '${failed?.verdictId}', report_id = '${failed?.reportId}', outcome = 'fail',
             last_event_seq = (SELECT max(seq) FROM events) WHERE id = '${passing}'`),
    ).toThrow('a queued device holds its gates')
  })
})

describe('the chains', () => {
  /** Changes a row past the triggers, as damage or another program would. */
  const tamper = (table: string, sql: string) => {
    run(`DROP TRIGGER ${table}_no_update; DROP TRIGGER ${table}_no_delete; ${sql}`)
  }

  test('find an edited event at its place', () => {
    tamper(
      'events',
      `UPDATE events SET payload = replace(payload, '"incomplete"', '"pass"'), actor = 'x' WHERE seq = 5`,
    )
    expect(verifyChains(store)).toEqual({ ok: false, chain: 'events', seq: 5 })
  })

  test('find a missing event at its place', () => {
    tamper('events', `PRAGMA foreign_keys = OFF; DELETE FROM events WHERE seq = 2`)
    expect(verifyChains(store)).toEqual({ ok: false, chain: 'events', seq: 2 })
  })

  test('find an edited command at its place', () => {
    const sql = `SELECT max(seq) FROM outbox WHERE payload LIKE '%Camille%'`
    const seq = store.db.prepare<[], number>(sql).pluck().get()
    expect(seq).toBeGreaterThan(1)
    tamper('outbox', `UPDATE outbox SET payload = replace(payload, 'Camille', 'Camila') WHERE seq = ${seq}`)
    expect(verifyChains(store)).toEqual({ ok: false, chain: 'outbox', seq })
  })

  test('find a number that was left out of the journal though every hash agrees', () => {
    const last = store.db.prepare<[], EventRow>(`SELECT ${eventColumns} FROM events ORDER BY seq DESC LIMIT 1`).get()
    if (last === undefined) throw new Error('no events')
    const hash = hashOf({ ...last, seq: last.seq + 1 })
    const sql = `UPDATE events SET seq = ${last.seq + 1}, hash = '${hash}' WHERE seq = ${last.seq}`
    tamper('events', `PRAGMA foreign_keys = OFF; ${sql}`)
    expect(verifyChains(store)).toEqual({ ok: false, chain: 'events', seq: last.seq })
  })

  test('find a number that was left out of the outbox though every hash agrees', () => {
    type Link = { seq: number; id: string; payload: string; previous: string }
    const sql = 'SELECT seq, id, payload, previous_chain AS previous FROM outbox ORDER BY seq DESC LIMIT 1'
    const last = store.db.prepare<[], Link>(sql).get()
    if (last === undefined) throw new Error('no commands')
    const chain = chainOf({ ...last, seq: last.seq + 1 })
    tamper('outbox', `UPDATE outbox SET seq = ${last.seq + 1}, chain = '${chain}' WHERE seq = ${last.seq}`)
    expect(verifyChains(store)).toEqual({ ok: false, chain: 'outbox', seq: last.seq })
  })

  test('find a missing command at its place', () => {
    tamper('outbox', `PRAGMA foreign_keys = OFF; DELETE FROM outbox WHERE seq = 2`)
    expect(verifyChains(store)).toEqual({ ok: false, chain: 'outbox', seq: 2 })
  })

  test('count what they walked', () => {
    expect(verifyChains(store)).toEqual({ ok: true, events: 13, commands: 7 })
  })
})
