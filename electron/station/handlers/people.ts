import { randomInt } from 'node:crypto'
import type { Handlers } from '../../../shared/contract/define.ts'
import type { peopleCommands, PersonView } from '../../../shared/contract/people.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { stationContract, type StationContract } from '../../../shared/contract/station.ts'
import { badgeCode, badgeRandomCharacters, isBadgeCode } from '../../../shared/label/badge-code.ts'
import { tagAlphabet } from '../../../shared/label/tag.ts'
import { actOf, type StationContext } from '../context.ts'
import { isTooSimple, keepPin } from '../people/pin.ts'
import { requireRole } from '../people/require-role.ts'
import { isCodeOfThing } from '../store/labels/code-in-use.ts'
import { countTypedNames } from '../store/journal/typed-names.ts'
import { actorOf, findPerson, listPeople } from '../store/people/people.ts'
import {
  addPerson,
  changePerson,
  letPersonLeave,
  pseudonymisePerson,
  setBadge,
  setPin,
} from '../store/people/record-person.ts'

type PeopleHandlers = Pick<Handlers<StationContract>, keyof typeof peopleCommands>

const sentences = {
  'person-not-found': ['There is no such person here', 'Look into the list of people.'],
  'name-taken': ['This name is taken', 'Add something that tells the two apart.'],
  'first-person': ['The first person is a quality lead with a PIN', 'Somebody has to let the others in.'],
  'last-quality-lead': ['Nobody could let others in any more', 'Make somebody else quality lead first.'],
  'badge-taken': ['This badge is somebody else’s', 'Take it away from them first.'],
  'badge-of-ours': ['This is a badge that a bench printed', 'Print a new one for this person instead.'],
  'badge-is-code': ['This is the code of a thing that is scanned here', 'Scan a badge, or print one.'],
  'pin-too-simple': ['Everybody tries this PIN first', 'No equal digits, no row like 1234.'],
  'pin-not-given': ['They have no PIN yet', 'A quality lead gives the first one.'],
  'same-person': ['Two people are needed, and this was the same one twice', 'Let somebody else sign.'],
} as const

function refusal(code: keyof typeof sentences, where?: string): Refusal {
  const [what, remedy] = sentences[code]
  return new Refusal({ code, what, where, remedy })
}

/** People of the bench, who is there, and what they answer for. */
export function peopleHandlers(context: StationContext): PeopleHandlers {
  const { store, people } = context
  const told = (answer: PersonView | keyof typeof sentences, where: string): PersonView => {
    if (typeof answer === 'string') throw refusal(answer, where)
    context.publish('people.changed', {})
    context.publish('person.presenceChanged', people.presence())
    return answer
  }
  const pinToKeep = async (pin: string | null) => {
    if (pin !== null && isTooSimple(pin)) throw refusal('pin-too-simple')
    return pin === null ? null : keepPin(pin)
  }
  return {
    'person.list': () => listPeople(store),
    'person.presence': () => people.presence(),
    'person.arrive': async ({ proof }) => {
      const person = await people.identify(proof)
      people.arrive(person)
      return person
    },
    'person.depart': () => {
      people.depart()
      return {}
    },
    'person.grant': async ({ command, input, roles, proofs }) => {
      const definition = Object.hasOwn(stationContract, command)
        ? stationContract[command as keyof StationContract]
        : undefined
      if (definition === undefined) {
        throw new Refusal({ code: 'command-not-found', what: 'The station does not know this command', where: command })
      }
      const parsed = definition.input.safeParse(input)
      if (!parsed.success) throw new Refusal({ code: 'bad-input', what: 'The input does not fit', where: command })
      const answering: PersonView[] = []
      for (const proof of proofs) answering.push(await people.identify(proof))
      if (new Set(answering.map(({ personId }) => personId)).size < answering.length) throw refusal('same-person')
      const without = answering.find((person) => roles.length > 0 && !roles.some((role) => person.roles.includes(role)))
      if (without !== undefined) {
        const what = `${without.name ?? ''} may not do that: ${roles.join(', ')} may`
        throw new Refusal({ code: 'role-may-not', what, where: roles.join(','), remedy: 'Ask who may.' })
      }
      return { grant: people.grants.give(command, parsed.data, answering), people: answering }
    },
    'person.add': async ({ name, roles, pin }) => {
      const mayAdd = people.hasPeople()
      const kept = await pinToKeep(pin)
      // Two first people at the same moment: whoever comes second is let in by the first.
      if (!mayAdd) requireRole(context, 'quality-lead')
      return told(addPerson(store, actOf(context), { name, roles: [...new Set(roles)], pin: kept }), name)
    },
    'person.change': ({ personId, name, roles }) =>
      told(changePerson(store, actOf(context), { personId, name, roles: [...new Set(roles)] }), personId),
    'person.setPin': async ({ personId, pin }) => {
      const kept = await pinToKeep(pin)
      return told(setPin(store, actOf(context), personId, kept), personId)
    },
    'person.changeOwnPin': async ({ proof, pin }) => {
      // Before the old one is looked at, so that nothing comes between its answer and the change.
      const kept = await pinToKeep(pin)
      const { personId, hasPin } = await people.identify(proof)
      if (!hasPin) throw refusal('pin-not-given', personId)
      // Signed by who showed it, whoever is at the bench.
      return told(setPin(store, { ...actOf(context), actor: actorOf(personId) }, personId, kept), personId)
    },
    'person.printBadge': async ({ personId, language }) => {
      const person = findPerson(store, personId)
      if (person?.status !== 'active') throw refusal('person-not-found', personId)
      const code = badgeCode(Array.from({ length: badgeRandomCharacters }, () => randomInt(tagAlphabet.length)))
      const press = await context.labelPress()
      const title = person.name ?? ''
      const createdAt = context.now().toISOString()
      // Drawn before it counts: a badge that could not be drawn must not take the old one away.
      const bytes = new Uint8Array(await press.pdf([press.badge(title, code)], { title, language, createdAt }))
      told(setBadge(store, actOf(context), personId, { hash: people.key.badgeHash(code), kind: 'printed' }), personId)
      return { bytes }
    },
    'person.takeBadge': ({ personId, text }) => {
      if (isBadgeCode(text.trim())) throw refusal('badge-of-ours')
      if (isCodeOfThing(store, text)) throw refusal('badge-is-code', text.trim())
      return told(
        setBadge(store, actOf(context), personId, { hash: people.key.badgeHash(text), kind: 'foreign' }),
        personId,
      )
    },
    'person.removeBadge': ({ personId }) => told(setBadge(store, actOf(context), personId, null), personId),
    'person.leave': ({ personId }) => told(letPersonLeave(store, actOf(context), personId), personId),
    'person.pseudonymise': ({ personId }) => {
      const name = findPerson(store, personId)?.name ?? null
      const mark = name === null ? null : people.key.nameMark(name)
      const typedEntries =
        mark === null ? 0 : countTypedNames(store, (typed) => people.key.nameMark(typed).equals(mark))
      const person = told(pseudonymisePerson(store, actOf(context), personId, people.key.nameMark), personId)
      return { person, typedEntries }
    },
    'person.configure': ({ idleMinutes }) => {
      people.keepIdleMinutes(idleMinutes)
      return people.presence()
    },
  }
}
