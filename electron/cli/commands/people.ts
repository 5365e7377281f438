import type { PersonView } from '../../../shared/contract/people.ts'
import type { Role } from '../../../shared/profile/profile.ts'
import { roles } from '../../../shared/profile/roles.ts'
import type { CommandLine } from '../arguments.ts'
import { askPin } from '../ask-pin.ts'
import { exitCodes, UsageError } from '../exit.ts'
import { withStation } from '../open-station.ts'
import { personNamed } from '../signed-station.ts'
import type { Language, Terminal } from '../terminal.ts'

const words = {
  fr: { left: 'ne travaille plus ici', pseudonymised: 'nom effacé', pin: 'code', badge: 'badge', none: 'Personne.' },
  en: { left: 'no longer works here', pseudonymised: 'name erased', pin: 'PIN', badge: 'badge', none: 'Nobody.' },
} as const

function personLine(person: PersonView, language: Language): string {
  const { number, name, status, hasPin, badge } = person
  const said = words[language]
  const shown = name ?? (language === 'fr' ? `Personne ${number}` : `Person ${number}`)
  const proofs = [hasPin ? said.pin : null, badge === null ? null : said.badge].filter((one) => one !== null)
  return [shown, ...(status === 'active' ? [person.roles.join(', '), proofs.join(', ') || '–'] : [said[status]])].join(
    ' · ',
  )
}

function rolesOf(asked: string | undefined): Role[] {
  const named = (asked ?? 'technician').split(',').map((word) => word.trim())
  return named.map((word) => {
    const role = roles.find((one) => one === word)
    if (role !== undefined) return role
    const known = roles.join(', ')
    throw new UsageError(
      `--role: no role "${word}"; there are: ${known}`,
      `--role : pas de rôle « ${word} » ; il y a : ${known}`,
    )
  })
}

/** `etabli people`: who works at the bench; adds somebody, or gives a quality lead a new PIN on the bench's own account. */
export function people(line: CommandLine, terminal: Terminal): Promise<number> {
  const { language } = terminal
  const [added, recovered] = [line.text('add'), line.text('recover')]
  if (added !== undefined && recovered !== undefined) {
    throw new UsageError('people: --add or --recover, not both', 'people : --add ou --recover, pas les deux')
  }
  const newPin = (name: string) => askPin(language === 'fr' ? `Nouveau code de ${name} :` : `New PIN of ${name}:`)
  const asked = rolesOf(line.text('role'))
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    if (added !== undefined) {
      const pin = await newPin(added)
      await client.call('person.add', { name: added, roles: asked, pin: pin === '' ? null : pin })
    }
    if (recovered !== undefined) {
      const { personId } = await personNamed(station, recovered)
      await station.recoverPin(personId, await newPin(recovered))
    }
    const list = await client.call('person.list', {})
    if (list.length === 0) terminal.note(words[language].none)
    terminal.result(list, () => list.map((person) => personLine(person, language)))
    return exitCodes.done
  })
}
