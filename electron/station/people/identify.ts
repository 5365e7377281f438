import type { PersonProof, PersonView } from '../../../shared/contract/people.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { findPerson, personOfBadge, pinOf } from '../store/people/people.ts'
import { beginTry, forgetFailures, type Patience } from '../store/people/sign-in-failures.ts'
import type { Store } from '../store/store.ts'
import type { PeopleKey } from './people-key.ts'
import { isPin } from './pin.ts'

/** Two slips of a gloved hand cost nothing; a thief of the tenth try waits a quarter of an hour for each one. */
const pinPatience: Patience = { free: 3, firstWaitSeconds: 30, longestWaitSeconds: 900 }

/** A wrong badge is mostly another code that came under the scanner; the waits are for programs. */
const badgePatience: Patience = { free: 20, firstWaitSeconds: 2, longestWaitSeconds: 60 }

export type Identify = (proof: PersonProof) => Promise<PersonView>

const wait = (code: 'pin-wait' | 'badge-wait', seconds: number) =>
  new Refusal({
    code,
    what: `Too many wrong ones: the next is taken in ${seconds} s`,
    where: String(seconds),
    remedy: code === 'pin-wait' ? 'Wait, or scan the badge.' : 'Wait, or use the PIN.',
  })

/**
 * Says who somebody is by what they show.
 *
 * Each try is taken down in the database before it is looked at, for each person by itself, so that neither many tries
 * at once nor a restart wins any. Nothing that was shown is kept, logged or answered.
 *
 * @throws Refusal `person-not-found`, `pin-wrong`, `pin-wait`, `badge-unknown`, `badge-wait` (`where`: seconds left).
 */
export function identifier(store: Store, key: PeopleKey, now: () => Date): Identify {
  const byBadge = (text: string): PersonView => {
    const seconds = beginTry(store, 'badge', now(), badgePatience)
    if (seconds !== null) throw wait('badge-wait', seconds)
    const person = personOfBadge(store, key.badgeHash(text))
    if (person === null) {
      const remedy = 'Use a badge that was given to somebody here, or the PIN.'
      throw new Refusal({ code: 'badge-unknown', what: 'This badge is nobody’s here', remedy })
    }
    forgetFailures(store, 'badge')
    return person
  }
  const byPin = async (personId: string, pin: string): Promise<PersonView> => {
    const kept = pinOf(store, personId)
    if (kept === null)
      throw new Refusal({ code: 'person-not-found', what: 'Nobody here has this PIN', where: personId })
    const seconds = beginTry(store, personId, now(), pinPatience)
    if (seconds !== null) throw wait('pin-wait', seconds)
    if (!(await isPin(pin, kept))) {
      throw new Refusal({ code: 'pin-wrong', what: 'This is not the PIN', remedy: 'Type it again, or scan the badge.' })
    }
    forgetFailures(store, personId)
    const person = findPerson(store, personId)
    // Between the question and the answer the quality lead may have taken them off the bench.
    if (person?.status !== 'active') throw new Refusal({ code: 'person-not-found', what: 'They work here no more' })
    return person
  }
  return async (proof) => (proof.kind === 'badge' ? byBadge(proof.text) : byPin(proof.personId, proof.pin))
}
