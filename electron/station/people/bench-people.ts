import { AsyncLocalStorage } from 'node:async_hooks'
import type { PersonView, PresenceView } from '../../../shared/contract/people.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { actorOf, findPerson, hasPeople } from '../store/people/people.ts'
import { getSetting, keepSetting } from '../store/bench/settings.ts'
import type { Store } from '../store/store.ts'
import type { GrantedCall } from '../transport/serve.ts'
import { identifier, type Identify } from './identify.ts'
import { peopleKey, type PeopleKey } from './people-key.ts'
import { createRoleGrants, type RoleGrants } from './role-grants.ts'

/** What an act is signed with where nobody in particular is at the bench. */
export const benchActor = 'technician'
const settingName = 'people-idle-minutes'
const usualIdleMinutes = 15
const longestIdleMinutes = 480

/** One call while it is worked on: who was at the bench when it came, and who answers for it. */
type Caller = {
  readonly actor: string
  readonly granted: readonly PersonView[]
  readonly atBench: PersonView | null
}

export type BenchPeople = {
  readonly key: PeopleKey
  readonly identify: Identify
  readonly grants: RoleGrants
  /** False while nobody works here by name: names are typed, and no act asks for a person. */
  readonly hasPeople: () => boolean
  /** Who signs what is done now: the first person of the call's grant, who was at the bench when it came, or the bench. */
  readonly actor: () => string
  /** The people who answer for the call that is worked on; none outside of one. */
  readonly granted: () => readonly PersonView[]
  /** Who was at the bench when the call that is worked on came; null for nobody in particular. */
  readonly atBench: () => PersonView | null
  readonly presence: () => PresenceView
  readonly arrive: (person: PersonView) => void
  readonly depart: () => void
  readonly keepIdleMinutes: (minutes: number) => void
  /** Runs the work of a call in the name of who does it. Throws `grant-not-valid` before any of it is done. */
  readonly during: (call: GrantedCall, work: () => unknown) => unknown
  /**
   * Begins what goes on long after the call that asked for it (a listener, a clock): what it does later is signed by whoever is
   * at the bench then, and not for ever by who began it.
   */
  readonly apart: <T>(work: () => T) => T
  readonly close: () => void
}

function keptIdleMinutes(store: Store): number {
  const kept = getSetting(store, settingName)
  const isValid = typeof kept === 'number' && Number.isInteger(kept) && kept >= 1 && kept <= longestIdleMinutes
  return isValid ? kept : usualIdleMinutes
}

/**
 * The people of this bench while the station runs: who is there, who signs, who answers for an act.
 *
 * @param onPresence told whenever somebody comes, goes, or was idle for too long.
 */
export function createBenchPeople(
  store: Store,
  dataFolder: string,
  now: () => Date,
  onPresence: (presence: PresenceView) => void,
): BenchPeople {
  const callers = new AsyncLocalStorage<Caller | undefined>()
  const key = peopleKey(dataFolder)
  const grants = createRoleGrants(now)
  let present: { readonly personId: string; lastActMs: number } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const idleMs = () => keptIdleMinutes(store) * 60_000
  /** Who is at the bench: somebody who left the team or was idle for too long is not. */
  const presentPerson = (): PersonView | null => {
    if (present === null) return null
    // A clock that was set back since does not keep anybody here until it has caught up.
    present.lastActMs = Math.min(present.lastActMs, now().getTime())
    const person = now().getTime() - present.lastActMs < idleMs() ? findPerson(store, present.personId) : null
    if (person?.status !== 'active') present = null
    return present === null ? null : person
  }
  const presence = (): PresenceView => ({
    hasPeople: hasPeople(store),
    person: presentPerson(),
    idleMinutes: keptIdleMinutes(store),
  })
  const watch = () => {
    clearTimeout(timer)
    if (present === null) return
    const leftMs = Math.max(1000, present.lastActMs + idleMs() - now().getTime())
    timer = setTimeout(() => {
      if (presentPerson() === null) onPresence(presence())
      else watch()
    }, leftMs)
    timer.unref()
  }
  const benchOrPerson = (isTheirAct: boolean): string => {
    const person = presentPerson()
    if (person === null || present === null) return benchActor
    if (isTheirAct) present.lastActMs = now().getTime()
    return actorOf(person.personId)
  }
  const putPresent = (personId: string | null) => {
    present = personId === null ? null : { personId, lastActMs: now().getTime() }
    watch()
    onPresence(presence())
  }
  return {
    key,
    identify: identifier(store, key, now),
    grants,
    hasPeople: () => hasPeople(store),
    actor() {
      const caller = callers.getStore()
      // Whoever is at the bench is kept there by what is done at it, not by machines that send and clocks that strike.
      const atBench = benchOrPerson(caller !== undefined)
      return caller?.actor ?? atBench
    },
    granted: () => callers.getStore()?.granted ?? [],
    atBench: () => callers.getStore()?.atBench ?? null,
    presence,
    arrive: ({ personId }) => putPresent(personId),
    depart: () => putPresent(null),
    keepIdleMinutes(minutes) {
      keepSetting(store, settingName, minutes)
      watch()
      onPresence(presence())
    },
    during({ name, input, grant }, work) {
      const signed = grant === null ? [] : grants.spend(grant, name, input)
      // As they are now, not as they were when they signed: a role may have been taken from them since.
      const granted = signed?.flatMap(({ personId }) => {
        const person = findPerson(store, personId)
        return person?.status === 'active' ? [person] : []
      })
      if (signed === null || granted === undefined || granted.length < signed.length) {
        const remedy = 'Ask for the badge or the PIN once more.'
        throw new Refusal({
          code: 'grant-not-valid',
          what: 'This consent is spent, too old, or for something else',
          remedy,
        })
      }
      const [first] = granted
      const atBench = presentPerson()
      const person = first ?? atBench
      return callers.run({ actor: person === null ? benchActor : actorOf(person.personId), granted, atBench }, work)
    },
    apart: (work) => callers.run(undefined, work),
    close: () => clearTimeout(timer),
  }
}
