import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

/** Where an entry of the journal holds a person: an id (`person:…`), or a name that somebody typed. */
export const personFields = ['erasedBy', 'verifiedBy', 'lookedBy', 'waivedBy', 'dismissedBy'] as const

const typesWithPeople = [
  'erasure.recorded',
  'erasure.clarified',
  'erasure.dismissed',
  'erasure.noStorage',
  'gate.waived',
] as const

/** How many entries of the journal hold a typed name that fits. */
export function countTypedNames({ db }: Reading, fits: (name: string) => boolean): number {
  const places = typesWithPeople.map(() => '?').join(', ')
  const sql = `SELECT payload FROM events WHERE type IN (${places})`
  let count = 0
  for (const { payload } of statement<{ payload: string }>(db, sql).iterate(...typesWithPeople)) {
    const entry = JSON.parse(payload) as Readonly<Record<string, unknown>>
    const names = personFields.flatMap((field) => entry[field] ?? [])
    if (names.some((name) => typeof name === 'string' && !name.startsWith('person:') && fits(name))) count += 1
  }
  return count
}

/** The pseudonymised person who was called by the name with this mark. */
export function personOfNameMark({ db }: Reading, mark: Buffer): string | null {
  const row = statement<{ id: string }>(db, 'SELECT id FROM people WHERE name_mark = ?').get(mark)
  return row?.id ?? null
}

export const hasPseudonymised = ({ db }: Reading): boolean =>
  statement(db, `SELECT 1 FROM people WHERE status = 'pseudonymised' LIMIT 1`).get() !== undefined
