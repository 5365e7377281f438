import type { PersonView } from '../../../../shared/contract/people.ts'
import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

/** How a journal names a person: by id, so that a name can go and the chain stays. */
export const actorOf = (personId: string): string => `person:${personId}`

/** What a person is called on paper: by name, or by number once the name is gone. */
export const shownName = ({ name, number }: Pick<PersonView, 'name' | 'number'>): string => name ?? `Personne ${number}`

type PersonRow = Omit<PersonView, 'roles' | 'hasPin'> & { readonly roles: string; readonly hasPin: number }

const columns = `id AS personId, number, name, roles, status, pin_hash IS NOT NULL AS hasPin, badge_kind AS badge`

const viewOf = ({ roles, hasPin, ...row }: PersonRow): PersonView => ({
  ...row,
  roles: JSON.parse(roles) as PersonView['roles'],
  hasPin: hasPin === 1,
})

/** Everybody who ever worked here, in the order they were added. */
export const listPeople = ({ db }: Reading): PersonView[] =>
  statement<PersonRow>(db, `SELECT ${columns} FROM people ORDER BY number`).all().map(viewOf)

export function findPerson({ db }: Reading, personId: string): PersonView | null {
  const row = statement<PersonRow>(db, `SELECT ${columns} FROM people WHERE id = ?`).get(personId)
  return row === undefined ? null : viewOf(row)
}

/** Whether anybody works here by name; until then every name is typed, as on a bench without people. */
export const hasPeople = ({ db }: Reading): boolean =>
  statement(db, `SELECT 1 FROM people WHERE status = 'active' LIMIT 1`).get() !== undefined

/** Whether a name is an active person's other than this one. Compared without case, as the index behind it does. */
export function isNameTaken({ db }: Reading, name: string, exceptId: string | null): boolean {
  const sql = `SELECT 1 FROM people WHERE name = ? COLLATE NOCASE AND status = 'active' AND id IS NOT ?`
  return statement(db, sql).get(name, exceptId) !== undefined
}

/** The active person whose badge has this hash. */
export function personOfBadge({ db }: Reading, badgeHash: Buffer): PersonView | null {
  const sql = `SELECT ${columns} FROM people WHERE badge_hash = ? AND status = 'active'`
  const row = statement<PersonRow>(db, sql).get(badgeHash)
  return row === undefined ? null : viewOf(row)
}

export type KeptPin = { readonly salt: Buffer; readonly hash: Buffer }

/** The PIN of an active person as it is kept; null for none. */
export function pinOf({ db }: Reading, personId: string): KeptPin | null {
  const sql = `SELECT pin_salt AS salt, pin_hash AS hash FROM people
    WHERE id = ? AND status = 'active' AND pin_hash IS NOT NULL`
  return statement<KeptPin>(db, sql).get(personId) ?? null
}

/** Quality leads who can show who they are, other than this person: somebody has to let the others in. */
export function otherQualityLeads({ db }: Reading, personId: string): number {
  const sql = `SELECT count(*) AS n FROM people WHERE id <> ? AND status = 'active'
    AND (pin_hash IS NOT NULL OR badge_hash IS NOT NULL)
    AND EXISTS (SELECT 1 FROM json_each(people.roles) WHERE value = 'quality-lead')`
  return statement<{ n: number }>(db, sql).get(personId)?.n ?? 0
}
