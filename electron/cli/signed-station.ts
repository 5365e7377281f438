import type { PersonProof, PersonView } from '../../shared/contract/people.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import type { Role } from '../../shared/profile/profile.ts'
import { roles } from '../../shared/profile/roles.ts'
import type { Station } from '../station/station.ts'
import { askPin } from './ask-pin.ts'
import type { Language } from './terminal.ts'

/** The active person of this name. @throws Refusal `person-not-found`. */
export async function personNamed(station: Station, name: string): Promise<PersonView> {
  const people = await station.client().call('person.list', {})
  const folded = (text: string | null) => text?.trim().toLowerCase()
  const person = people.find((one) => one.status === 'active' && folded(one.name) === folded(name))
  if (person !== undefined) return person
  const remedy = 'See etabli people.'
  throw new Refusal({ code: 'person-not-found', what: `There is nobody called "${name}" here`, remedy })
}

const rolesIn = (where: string | undefined): Role[] => roles.filter((role) => where?.split(',').includes(role) === true)

/**
 * A station that is worked with in a person's name: their PIN is asked for once, everything that is done is theirs, and
 * what needs their role is signed with it.
 */
export async function signedStation(station: Station, name: string, language: Language): Promise<Station> {
  const { personId } = await personNamed(station, name)
  const pin = await askPin(language === 'fr' ? `Code de ${name} :` : `PIN of ${name}:`)
  const proof: PersonProof = { kind: 'pin', personId, pin }
  await station.client().call('person.arrive', { proof })
  return {
    ...station,
    client() {
      const client = station.client()
      return {
        ...client,
        async call(command, input, grant) {
          try {
            return await client.call(command, input, grant)
          } catch (error) {
            if (!(error instanceof Refusal) || error.code !== 'role-needed') throw error
            const asked = { command, input, roles: rolesIn(error.where), proofs: [proof] }
            const { grant: signed } = await client.call('person.grant', asked)
            return client.call(command, input, signed)
          }
        },
      }
    },
  }
}
