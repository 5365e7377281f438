import { takeTag } from '../bench/bench.ts'
import { statement } from '../connection.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/** A tag that is on a label and was not read from a machine. */
export type BlankTag = { readonly tag: string; readonly deviceId: string | null }

/**
 * Takes the bench's next tags for labels that are stuck on machines before these are read. They are this bench's for
 * ever: whatever becomes of the labels, no tag is given out twice.
 *
 * @throws Refusal `tags-used-up`; none is taken then.
 */
export function reserveTags(store: Store, act: Act, count: number): readonly string[] {
  return inTransaction(store, () => {
    const tags = Array.from({ length: count }, () => takeTag(store))
    const insert = statement(store.db, 'INSERT INTO blank_tags (tag, reserved_at, actor) VALUES (?, ?, ?)')
    for (const tag of tags) insert.run(tag, act.at, act.actor)
    const payload = { first: tags[0] ?? '', last: tags.at(-1) ?? '', count }
    const command = appendCommand(store, act, { kind: 'tag.reserve', version: 1, payload: { tags } })
    appendEvents(store, command, null, [{ type: 'tag.reserved', payload }])
    return tags
  })
}

export function findBlankTag({ db }: Pick<Store, 'db'>, tag: string): BlankTag | null {
  const row = statement<BlankTag>(db, 'SELECT tag, device_id AS deviceId FROM blank_tags WHERE tag = ?').get(tag)
  return row ?? null
}

const settingName = 'presented-tag'

/** The blank tag that the next new device of this bench gets; null when none was scanned, or it is bound by now. */
export function presentedTag(store: Pick<Store, 'db'>): string | null {
  const row = statement<{ tag: string }>(
    store.db,
    `SELECT tag FROM blank_tags WHERE device_id IS NULL AND tag = (SELECT value ->> '$' FROM settings WHERE name = ?)`,
  ).get(settingName)
  return row?.tag ?? null
}

/** Keeps a scanned blank tag for the next new device; null lets go of it. */
export function presentTag(store: Store, tag: string | null): void {
  inTransaction(store, () => {
    statement(store.db, 'DELETE FROM settings WHERE name = ?').run(settingName)
    if (tag === null) return
    statement(store.db, 'INSERT INTO settings (name, value) VALUES (?, ?)').run(settingName, JSON.stringify(tag))
  })
}

/**
 * The tag of a new device: the blank one that was scanned for it, or the bench's next. Only inside the transaction
 * that records the device.
 *
 * @throws Refusal `tags-used-up`.
 */
export function tagForNewDevice(store: Pick<Store, 'db'>, deviceId: string, at: string): string {
  const tag = presentedTag(store)
  if (tag === null) return takeTag(store)
  statement(store.db, 'UPDATE blank_tags SET device_id = ?, bound_at = ? WHERE tag = ?').run(deviceId, at, tag)
  statement(store.db, 'DELETE FROM settings WHERE name = ?').run(settingName)
  return tag
}
