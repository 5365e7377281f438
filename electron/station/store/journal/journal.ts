import type { JournalEntry } from '../../../../shared/contract/views.ts'
import { getBench } from '../bench/bench.ts'
import { statement } from '../connection.ts'
import { sha256 } from '../packed.ts'
import type { BenchEvent, DeviceEvent } from './device-events.ts'
import { firstLink, type Command } from './outbox.ts'
import type { Store } from '../store.ts'

/** One entry as the file holds it; `payload` is the JSON text that the hash was taken over. */
export type EventRow = {
  readonly seq: number
  readonly id: string
  readonly commandId: string
  readonly deviceId: string | null
  readonly type: string
  readonly at: string
  readonly bench: string
  readonly actor: string
  readonly payload: string
  readonly previousHash: string
  readonly hash: string
}

export const eventColumns = `seq, id, command_id AS commandId, device_id AS deviceId, type, at, bench, actor, payload,
  previous_hash AS previousHash, hash`

/** The hash over everything an entry says, and over the hash of the one before. */
export function hashOf(event: Omit<EventRow, 'hash'>): string {
  const { previousHash, seq, id, commandId, deviceId, type, at, bench, actor, payload } = event
  return sha256(JSON.stringify([previousHash, seq, id, commandId, deviceId, type, at, bench, actor, payload]))
}

/**
 * Appends events as the next links, in this order. Only inside the transaction that also changes what they speak of.
 *
 * @param deviceId null for a matter of the bench.
 * @returns the number of the last one.
 */
export function appendEvents(
  store: Store,
  command: Command,
  deviceId: string | null,
  events: readonly (DeviceEvent | BenchEvent)[],
): number {
  const { db, newId } = store
  if (!db.inTransaction) throw new Error('an event is written with its effect')
  const bench = getBench(store).prefix
  let { seq, hash } = statement<{ seq: number; hash: string }>(
    db,
    'SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1',
  ).get() ?? { seq: 0, hash: firstLink }
  const insert = statement(
    db,
    `INSERT INTO events (seq, id, command_id, device_id, type, at, bench, actor, payload, previous_hash, hash)
     VALUES (:seq, :id, :commandId, :deviceId, :type, :at, :bench, :actor, :payload, :previousHash, :hash)`,
  )
  for (const { type, payload } of events) {
    seq += 1
    const row = {
      seq,
      id: newId(),
      commandId: command.id,
      deviceId,
      type,
      at: command.at,
      bench,
      actor: command.actor,
      payload: JSON.stringify(payload),
      previousHash: hash,
    }
    hash = hashOf(row)
    insert.run({ ...row, hash })
  }
  return seq
}

/** Everything that happened to a device, oldest first; empty for one that is not there. */
export function deviceJournal({ db }: Pick<Store, 'db'>, deviceId: string): JournalEntry[] {
  return statement<EventRow>(db, `SELECT ${eventColumns} FROM events WHERE device_id = ? ORDER BY seq`)
    .all(deviceId)
    .map(({ seq, at, type, actor, bench, payload }) => ({
      seq,
      at,
      type,
      actor,
      bench,
      payload: JSON.parse(payload) as Record<string, unknown>,
    }))
}
