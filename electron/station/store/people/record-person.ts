import type { Role } from '../../../../shared/profile/profile.ts'
import type { PersonView } from '../../../../shared/contract/people.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { forgetForGood } from '../forget-for-good.ts'
import type { CommandDraft } from '../journal/outbox.ts'
import { findPerson, hasPeople, isNameTaken, otherQualityLeads, type KeptPin } from './people.ts'
import type { PersonEvent } from '../journal/person-events.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type NewPerson = { readonly name: string; readonly roles: readonly Role[]; readonly pin: KeptPin | null }

/** Adds somebody; `first-person` where nobody could let the next one in. */
export function addPerson(store: Store, act: Act, added: NewPerson): PersonView | 'name-taken' | 'first-person' {
  return inTransaction(store, () => {
    const { name, roles, pin } = added
    if (isNameTaken(store, name, null)) return 'name-taken'
    if (!hasPeople(store) && (pin === null || !roles.includes('quality-lead'))) return 'first-person'
    const personId = store.newId()
    const row = statement<{ number: number }>(
      store.db,
      `INSERT INTO people (id, number, name, roles, status, pin_salt, pin_hash, added_at)
       SELECT ?, coalesce(max(number), 0) + 1, ?, ?, 'active', ?, ?, ? FROM people RETURNING number`,
    ).get(personId, name, JSON.stringify(roles), pin?.salt ?? null, pin?.hash ?? null, act.at)
    if (row === undefined) throw new Error('an insert returned no row')
    const payload = { personId, number: row.number, roles }
    recordBenchChange(store, act, 'person.add', { type: 'person.added', payload })
    if (pin !== null) {
      const set = { personId, number: row.number, hasPin: true }
      recordBenchChange(store, act, 'person.setPin', { type: 'person.pinSet', payload: set })
    }
    return present(store, personId)
  })
}

function present(store: Store, personId: string): PersonView {
  const person = findPerson(store, personId)
  if (person === null) throw new Error(`person ${personId} is gone in their own transaction`)
  return person
}

type Change = {
  /** The new values of the columns that change, by name. */
  readonly columns: Readonly<Record<string, string | Buffer | null>>
  readonly kind: CommandDraft['kind']
  readonly event: PersonEvent
}

type NotChanged = 'person-not-found' | 'name-taken' | 'badge-taken'

/** The person as they are now, or why nothing changed. */
export type Changed = PersonView | NotChanged | 'last-quality-lead'

/** Whether a person can still let others in: a quality lead with a PIN or a badge. */
const letsIn = ({ status, roles, hasPin, badge }: PersonView): boolean =>
  status === 'active' && roles.includes('quality-lead') && (hasPin || badge !== null)

/**
 * One change of one active person. What would leave the bench without a quality lead who can show who they are is
 * taken back (`last-quality-lead`).
 */
function change(store: Store, act: Act, personId: string, step: (before: PersonView) => Change | NotChanged): Changed {
  const lastLead = new Error('the last quality lead')
  try {
    return inTransaction(store, (): Changed => {
      const before = findPerson(store, personId)
      if (before === null || before.status === 'pseudonymised') return 'person-not-found'
      const made = step(before)
      if (typeof made === 'string') return made
      const names = Object.keys(made.columns)
      const sql = `UPDATE people SET ${names.map((name) => `${name} = :${name}`).join(', ')} WHERE id = :personId`
      statement(store.db, sql).run({ ...made.columns, personId })
      const after = present(store, personId)
      if (letsIn(before) && !letsIn(after) && otherQualityLeads(store, personId) === 0) throw lastLead
      recordBenchChange(store, act, made.kind, made.event)
      return after
    })
  } catch (error) {
    if (error === lastLead) return 'last-quality-lead'
    throw error
  }
}

export function changePerson(
  store: Store,
  act: Act,
  changed: { readonly personId: string; readonly name: string; readonly roles: readonly Role[] },
): Changed {
  const { personId, name, roles } = changed
  return change(store, act, personId, ({ number, status, name: before }) => {
    if (status !== 'active') return 'person-not-found'
    if (isNameTaken(store, name, personId)) return 'name-taken'
    const payload = { personId, number, roles, isRenamed: name !== before }
    const event = { type: 'person.changed', payload } as const
    return { columns: { name, roles: JSON.stringify(roles) }, kind: 'person.change', event } as const
  })
}

export function setPin(store: Store, act: Act, personId: string, pin: KeptPin | null): Changed {
  return change(store, act, personId, ({ number, status }) => {
    if (status !== 'active') return 'person-not-found'
    const event = { type: 'person.pinSet', payload: { personId, number, hasPin: pin !== null } } as const
    return { columns: { pin_salt: pin?.salt ?? null, pin_hash: pin?.hash ?? null }, kind: 'person.setPin', event }
  })
}

export type KeptBadge = { readonly hash: Buffer; readonly kind: 'printed' | 'foreign' }

export function setBadge(store: Store, act: Act, personId: string, badge: KeptBadge | null): Changed {
  return change(store, act, personId, ({ number, status }) => {
    if (status !== 'active') return 'person-not-found'
    const taken = 'SELECT 1 FROM people WHERE badge_hash = ? AND id <> ?'
    if (badge !== null && statement(store.db, taken).get(badge.hash, personId) !== undefined) {
      return 'badge-taken'
    }
    const payload = { personId, number, badge: badge?.kind ?? null }
    const event = { type: 'person.badgeSet', payload } as const
    const columns = { badge_hash: badge?.hash ?? null, badge_kind: badge?.kind ?? null }
    return { columns, kind: 'person.setBadge', event } as const
  })
}

const noProofs = { pin_salt: null, pin_hash: null, badge_hash: null, badge_kind: null } as const

/** They work here no more: nothing opens anything in their name; the name stays with what they did. */
export function letPersonLeave(store: Store, act: Act, personId: string): Changed {
  return change(store, act, personId, ({ number }) => {
    const event = { type: 'person.left', payload: { personId, number } } as const
    return { columns: { ...noProofs, status: 'left' }, kind: 'person.leave', event } as const
  })
}

/**
 * Takes the name of a person out of the file for good; id and number stay, and with them every entry of the journal.
 *
 * @param nameMark by which the name is known again where somebody typed it; see `typedNames`.
 */
export function pseudonymisePerson(
  store: Store,
  act: Act,
  personId: string,
  nameMark: (name: string) => Buffer,
): Changed {
  return forgetForGood(store, () =>
    change(store, act, personId, ({ number, name }) => {
      if (name === null) return 'person-not-found'
      const event = { type: 'person.pseudonymised', payload: { personId, number } } as const
      const columns = { ...noProofs, name: null, name_mark: nameMark(name), status: 'pseudonymised' }
      return { columns, kind: 'person.pseudonymise', event } as const
    }),
  )
}
