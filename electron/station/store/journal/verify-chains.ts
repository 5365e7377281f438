import { statement } from '../connection.ts'
import { eventColumns, hashOf, type EventRow } from './journal.ts'
import { chainOf, firstLink } from './outbox.ts'
import type { Store } from '../store.ts'

export type ChainCheck =
  | { readonly ok: true; readonly events: number; readonly commands: number }
  /** `seq` is the first entry that is not what was written, or that a missing one should precede. */
  | { readonly ok: false; readonly chain: 'events' | 'outbox'; readonly seq: number }

/**
 * Walks the journal and the outbox and recomputes every hash. This finds a flipped bit where SQLite's own check sees
 * nothing wrong (it finds about half of them), and any edit made past the station.
 */
export function verifyChains({ db }: Pick<Store, 'db'>): ChainCheck {
  let [previous, events] = [firstLink, 0]
  for (const row of statement<EventRow>(db, `SELECT ${eventColumns} FROM events ORDER BY seq`).iterate()) {
    events += 1
    if (row.seq !== events || row.previousHash !== previous || row.hash !== hashOf(row)) {
      return { ok: false, chain: 'events', seq: events }
    }
    previous = row.hash
  }
  type Link = { seq: number; id: string; previous: string; chain: string; payload: string }
  let commands = 0
  previous = firstLink
  const links = statement<Link>(
    db,
    'SELECT seq, id, previous_chain AS previous, chain, payload FROM outbox ORDER BY seq',
  )
  for (const row of links.iterate()) {
    commands += 1
    if (row.seq !== commands || row.previous !== previous || row.chain !== chainOf(row)) {
      return { ok: false, chain: 'outbox', seq: commands }
    }
    previous = row.chain
  }
  return { ok: true, events, commands }
}
