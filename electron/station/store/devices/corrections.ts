import { recordBenchChange } from '../journal/bench-change.ts'
import type { CorrectionEvent } from '../journal/campaign-events.ts'
import { statement } from '../connection.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/** What a correction comes to; the same name again is `corrected`, and nothing is told. */
type Corrected<Missing extends string> = 'corrected' | 'name-taken' | Missing

type Values = Readonly<Record<string, string | number | null>>

/**
 * Puts values in place of those of one row, and tells both. Papers stand whole in the ledger and the journal is never
 * edited, so that both keep the name that was right then.
 *
 * @param before the row as it is, null for none.
 * @param update of the table, with the new values and `:id`; leaves the row alone where the name is another one's.
 */
function correct<T extends Values>(
  store: Store,
  act: Act,
  asked: { readonly before: string; readonly update: string; readonly id: string; readonly after: T },
  told: (change: { readonly before: T; readonly after: T }) => CorrectionEvent & { readonly kind: CorrectionKind },
): 'corrected' | 'name-taken' | null {
  return inTransaction(store, () => {
    const { id, after } = asked
    const before = statement<T>(store.db, asked.before).get(id)
    if (before === undefined) return null
    if (Object.entries(after).every(([name, value]) => before[name] === value)) return 'corrected'
    if (statement(store.db, asked.update).run({ ...after, id }).changes === 0) return 'name-taken'
    const { kind, ...event } = told({ before, after })
    recordBenchChange(store, act, kind, event)
    return 'corrected'
  })
}

type CorrectionKind = 'operation.rename' | 'wave.change' | 'partner.rename' | 'lot.rename' | 'source.change'
type Named = { readonly name: string }

/** Names are held apart by the tables themselves, whatever their capitals: a taken one is left alone. */
const rename = (table: 'operations' | 'partners' | 'lots') => ({
  before: `SELECT name FROM ${table} WHERE id = ?`,
  update: `UPDATE OR IGNORE ${table} SET name = :name WHERE id = :id`,
})

export function renameOperation(
  store: Store,
  act: Act,
  operationId: string,
  name: string,
): Corrected<'operation-not-found'> {
  const asked = { ...rename('operations'), id: operationId, after: { name } }
  const done = correct<Named>(store, act, asked, (change) => ({
    kind: 'operation.rename',
    type: 'operation.renamed',
    payload: { operationId, ...change },
  }))
  return done ?? 'operation-not-found'
}

export function renamePartner(store: Store, act: Act, partnerId: string, name: string): Corrected<'partner-not-found'> {
  const asked = { ...rename('partners'), id: partnerId, after: { name } }
  const done = correct<Named>(store, act, asked, (change) => ({
    kind: 'partner.rename',
    type: 'partner.renamed',
    payload: { partnerId, ...change },
  }))
  return done ?? 'partner-not-found'
}

/** The names of one partner's lots differ; another partner may have one of the same name. */
export function renameLot(store: Store, act: Act, lotId: string, name: string): Corrected<'lot-not-found'> {
  const done = correct<Named>(store, act, { ...rename('lots'), id: lotId, after: { name } }, (change) => ({
    kind: 'lot.rename',
    type: 'lot.renamed',
    payload: { lotId, ...change },
  }))
  return done ?? 'lot-not-found'
}

type WaveTerms = Named & { readonly promisedOn: string | null }

/** Another name or day of a wave; the names of one operation's waves differ. Allocations without a day follow the day. */
export function changeWave(store: Store, act: Act, waveId: string, after: WaveTerms): Corrected<'wave-not-found'> {
  const asked = {
    before: 'SELECT name, promised_on AS promisedOn FROM waves WHERE id = ?',
    update: 'UPDATE OR IGNORE waves SET name = :name, promised_on = :promisedOn WHERE id = :id',
    id: waveId,
    after,
  }
  const done = correct<WaveTerms>(store, act, asked, (change) => ({
    kind: 'wave.change',
    type: 'wave.changed',
    payload: { waveId, ...change },
  }))
  return done ?? 'wave-not-found'
}

type SourceTerms = Named & { readonly reference: string; readonly announced: number | null }

/** Another name, reference or announced number of a source. What its lists named and what arrived stays. */
export function changeSource(
  store: Store,
  act: Act,
  sourceId: string,
  after: SourceTerms,
): Corrected<'source-not-found'> {
  const asked = {
    before: 'SELECT name, reference, announced FROM sources WHERE id = ?',
    update: `UPDATE OR IGNORE sources SET name = :name, reference = :reference, announced = :announced WHERE id = :id`,
    id: sourceId,
    after,
  }
  const done = correct<SourceTerms>(store, act, asked, (change) => ({
    kind: 'source.change',
    type: 'source.changed',
    payload: { sourceId, ...change },
  }))
  return done ?? 'source-not-found'
}
