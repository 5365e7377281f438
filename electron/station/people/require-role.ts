import { Refusal } from '../../../shared/contract/refusal.ts'
import type { Role } from '../../../shared/profile/profile.ts'
import type { StationContext } from '../context.ts'
import { actorOf } from '../store/people/people.ts'

type People = Pick<StationContext, 'people'>

/**
 * Asks that the call being answered is granted by somebody with one of these roles; to be called inside a handler, or
 * through the table of {@link neededRoles}. On a bench without people it asks nothing.
 *
 * @returns who answers for it, as a journal names them; null on a bench without people, where names are typed.
 * @throws Refusal `role-needed`, whose `where` lists the roles; the window then asks for badge or PIN and calls again.
 */
export function requireRole({ people }: People, ...roles: readonly Role[]): string | null {
  if (!people.hasPeople()) return null
  // The first signs what is done: another's role behind them would let the journal name somebody who may not.
  const [person] = people.granted()
  if (person !== undefined && roles.some((role) => person.roles.includes(role))) return actorOf(person.personId)
  throw new Refusal({
    code: 'role-needed',
    what: `This needs the badge or the PIN of: ${roles.join(', ')}`,
    where: roles.join(','),
    remedy: 'Show the badge, or type the PIN.',
  })
}

/**
 * The same for what is done a hundred times a day, such as packing: somebody with the role who is at the bench is enough,
 * and only others are asked for a badge.
 */
export function requireRoleAtBench({ people }: People, ...roles: readonly Role[]): string | null {
  const person = people.hasPeople() ? people.atBench() : null
  if (person !== null && roles.some((role) => person.roles.includes(role)) && people.granted().length === 0) {
    return actorOf(person.personId)
  }
  return requireRole({ people }, ...roles)
}

/**
 * Asks that two different people answer for the call being answered, for what one does and another looks after.
 *
 * @returns both, in the order they signed; null on a bench without people, where both names are typed.
 * @throws Refusal `two-people-needed`.
 */
export function requireTwoPeople({ people }: People): readonly [string, string] | null {
  if (!people.hasPeople()) return null
  const [first, second] = people.granted()
  if (first !== undefined && second !== undefined && first.personId !== second.personId) {
    return [actorOf(first.personId), actorOf(second.personId)]
  }
  throw new Refusal({
    code: 'two-people-needed',
    what: 'This needs the badges or PINs of two people',
    remedy: 'Who did it signs first, who looked after it second.',
  })
}
