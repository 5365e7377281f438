import type { PersonView } from '../../../shared/contract/people.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContext } from '../context.ts'
import { findPerson } from '../store/people/people.ts'
import { setPin } from '../store/people/record-person.ts'
import { forgetFailures } from '../store/people/sign-in-failures.ts'
import { isTooSimple, keepPin } from './pin.ts'

/**
 * Gives a quality lead a new PIN without anybody's signature: for a bench where nobody can let others in any more. Not a
 * command of the contract, so that no window can ask for it; only a program of the account that owns the database, which
 * could change the file itself. The journal says who did it: `account`.
 *
 * @throws Refusal `person-not-found` for anybody but an active quality lead, `pin-too-simple`.
 */
export async function recoverPin(
  { store, now }: Pick<StationContext, 'store' | 'now'>,
  personId: string,
  pin: string,
): Promise<PersonView> {
  const person = findPerson(store, personId)
  if (person?.status !== 'active' || !person.roles.includes('quality-lead')) {
    const what = 'Only a quality lead is let in again this way'
    throw new Refusal({ code: 'person-not-found', what, remedy: 'The quality lead gives everybody else their PIN.' })
  }
  if (!/^\d{4,12}$/.test(pin) || isTooSimple(pin)) {
    const what = 'A PIN has 4 to 12 digits, not all equal and not a row like 1234'
    throw new Refusal({ code: 'pin-too-simple', what, remedy: 'Choose another one.' })
  }
  const changed = setPin(store, { actor: 'account', at: now().toISOString() }, personId, await keepPin(pin))
  if (typeof changed === 'string') throw new Error(`a new PIN was refused: ${changed}`)
  forgetFailures(store, personId)
  return changed
}
