import type { PartView } from '../../../../shared/contract/parts.ts'
import { parseStationCode } from '../../../../shared/label/station-code.ts'
import { statement } from '../connection.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand } from '../journal/outbox.ts'
import { findPart } from '../parts/parts.ts'
import { takeStationCode } from './station-codes.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

/** The kind of part whose label says this code (XT…); null for none. */
export function partOfCode(store: Reading, text: string): PartView | null {
  const code = text.replaceAll(/\s/g, '').toUpperCase()
  if (parseStationCode(code)?.kind !== 'part') return null
  const sql = 'SELECT part_id AS partId FROM part_codes WHERE code = ?'
  const row = statement<{ partId: string }>(store.db, sql).get(code)
  return row === undefined ? null : findPart(store, row.partId)
}

function codeOf({ db }: Reading, partId: string): string | null {
  return statement<{ code: string }>(db, 'SELECT code FROM part_codes WHERE part_id = ?').get(partId)?.code ?? null
}

/** The code of a kind of part, for the label on its place: given once, when somebody first asks for it. Null: no such part. */
export function codePart(store: Store, act: Act, partId: string): string | null {
  return inTransaction(store, () => {
    if (findPart(store, partId) === null) return null
    const known = codeOf(store, partId)
    if (known !== null) return known
    const code = takeStationCode(store, 'part')
    const payload = { partId, code }
    statement(store.db, 'INSERT INTO part_codes (part_id, code) VALUES (?, ?)').run(partId, code)
    appendEvents(store, appendCommand(store, act, { kind: 'part.code', version: 1, payload }), null, [
      { type: 'part.coded', payload },
    ])
    return code
  })
}
