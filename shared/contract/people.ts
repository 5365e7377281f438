import { z } from 'zod'
import { Role } from '../profile/profile.ts'
import { command } from './define.ts'
import { plainTyped } from './plain-typed.ts'

const Nothing = z.strictObject({})
const PersonId = z.uuid()
const PersonName = plainTyped(80)
const Roles = z.array(Role).min(1).max(4)
/** Digits alone: the same keys on every keyboard, and a pad of ten big ones on the screen. */
const Pin = z.string().regex(/^\d{4,12}$/)
/** A printed badge of ours, or whatever text a badge from elsewhere carries. */
const BadgeText = z.string().min(4).max(200)

/** How a person shows who they are. */
export const PersonProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('badge'), text: BadgeText }),
  z.strictObject({ kind: z.literal('pin'), personId: PersonId, pin: z.string().min(1).max(12) }),
])
export type PersonProof = z.infer<typeof PersonProof>

/** A person as every screen may see them: never a PIN, a badge, or anything made of one. */
export const PersonView = z.strictObject({
  personId: PersonId,
  /** From 1, in the order they were added; what a pseudonymised person is called by. */
  number: z.number().int().positive(),
  /** Null once pseudonymised: "Person 7" is all that is left. */
  name: z.string().nullable(),
  roles: z.array(Role),
  status: z.enum(['active', 'left', 'pseudonymised']),
  hasPin: z.boolean(),
  /** `printed`: a code of ours; `foreign`: a badge that they had already. */
  badge: z.enum(['printed', 'foreign']).nullable(),
})
export type PersonView = z.infer<typeof PersonView>

/** Who stands at the bench, as far as it knows. */
export const PresenceView = z.strictObject({
  /** False: nobody has been added, and names are typed as before. */
  hasPeople: z.boolean(),
  /** Null: nobody in particular, the bench. */
  person: PersonView.nullable(),
  /** After so long without an act nobody is at the bench any more. */
  idleMinutes: z.number().int(),
})
export type PresenceView = z.infer<typeof PresenceView>

const proofRefusals = ['person-not-found', 'badge-unknown', 'pin-wrong', 'pin-wait', 'badge-wait'] as const
const found = ['person-not-found'] as const

/** People of the bench: who they are, who is there, and what one of them answers for. */
export const peopleCommands = {
  'person.list': command({ input: Nothing, output: z.array(PersonView), refusals: [] }),
  'person.presence': command({ input: Nothing, output: PresenceView, refusals: [] }),
  /** Somebody comes to the bench: what is done from now on is theirs, until another comes or nobody does anything. */
  'person.arrive': command({
    input: z.strictObject({ proof: PersonProof }),
    output: PersonView,
    refusals: proofRefusals,
  }),
  'person.depart': command({ input: Nothing, output: Nothing, refusals: [] }),
  /**
   * One or two people answer for one command with exactly this input: the grant that comes back is spent by the first
   * call that shows it and ends after a minute. `roles`: each has one of these; empty for any.
   */
  'person.grant': command({
    input: z.strictObject({
      command: z.string().min(1).max(80),
      input: z.unknown(),
      roles: z.array(Role).max(4),
      proofs: z.array(PersonProof).min(1).max(2),
    }),
    output: z.strictObject({ grant: z.string(), people: z.array(PersonView) }),
    refusals: [...proofRefusals, 'command-not-found', 'bad-input', 'role-may-not', 'same-person'],
  }),
  /** The first person of a bench is a quality lead with a PIN: somebody has to let the others in. */
  'person.add': command({
    input: z.strictObject({ name: PersonName, roles: Roles, pin: Pin.nullable() }),
    output: PersonView,
    refusals: ['name-taken', 'pin-too-simple', 'first-person'],
  }),
  'person.change': command({
    input: z.strictObject({ personId: PersonId, name: PersonName, roles: Roles }),
    output: PersonView,
    refusals: [...found, 'name-taken', 'last-quality-lead'],
  }),
  'person.setPin': command({
    input: z.strictObject({ personId: PersonId, pin: Pin.nullable() }),
    output: PersonView,
    refusals: [...found, 'pin-too-simple', 'last-quality-lead'],
  }),
  /**
   * Somebody changes their own PIN, by showing the old one or their badge: nobody else has to be there. Wrong ones are slowed
   * down as everywhere. The first PIN is given by a quality lead.
   */
  'person.changeOwnPin': command({
    input: z.strictObject({ proof: PersonProof, pin: Pin }),
    output: PersonView,
    refusals: [...proofRefusals, 'pin-too-simple', 'pin-not-given'],
  }),
  /** A new badge as a page; the one before opens nothing any more. Its code is drawn once and kept nowhere. */
  'person.printBadge': command({
    input: z.strictObject({ personId: PersonId, language: z.enum(['fr', 'en']) }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    refusals: found,
  }),
  /** A badge from elsewhere, as the scanner read it. */
  'person.takeBadge': command({
    input: z.strictObject({ personId: PersonId, text: BadgeText }),
    output: PersonView,
    refusals: [...found, 'badge-taken', 'badge-of-ours', 'badge-is-code'],
  }),
  'person.removeBadge': command({
    input: z.strictObject({ personId: PersonId }),
    output: PersonView,
    refusals: [...found, 'last-quality-lead'],
  }),
  /** They no longer work here: PIN and badge are gone, the name stays with what they did. */
  'person.leave': command({
    input: z.strictObject({ personId: PersonId }),
    output: PersonView,
    refusals: [...found, 'last-quality-lead'],
  }),
  /**
   * The name goes too, for good; the journal keeps its chain, since it never held one. `typedEntries` counts the
   * entries of before in which somebody typed this name: those are shown without it, and stay as they were written.
   */
  'person.pseudonymise': command({
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({ person: PersonView, typedEntries: z.number().int().nonnegative() }),
    refusals: [...found, 'last-quality-lead'],
  }),
  'person.configure': command({
    input: z.strictObject({ idleMinutes: z.number().int().min(1).max(480) }),
    output: PresenceView,
    refusals: [],
  }),
}

export const peopleEvents = {
  /** Somebody was added, changed or left. */
  'people.changed': Nothing,
  'person.presenceChanged': PresenceView,
}
