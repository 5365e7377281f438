import { describe, expect, test } from 'vitest'
import { parseProfile, profileMaximumLength, type ProfileRefusal } from '../../../shared/profile/parse.ts'
import { seedIds, seedText } from '../seed-profiles.ts'

function refusalOf(text: string): ProfileRefusal {
  const parsed = parseProfile(text)
  if (parsed.ok) throw new Error('the profile was accepted')
  return parsed.refusal
}

// oxlint-disable-next-line typescript/no-explicit-any -- the edits below break the schema on purpose
type Edit = (profile: any) => void

/** The seed laptop profile with one edit made to its parsed JSON. */
function edited(edit: Edit): string {
  const profile: unknown = JSON.parse(seedText('laptop-2020'))
  edit(profile)
  return JSON.stringify(profile)
}

describe('seed profiles', () => {
  test.each(seedIds)('%s is a valid profile, marked as an example, under its own name', (id) => {
    const parsed = parseProfile(seedText(id))
    expect(parsed).toMatchObject({ ok: true, profile: { id, version: 1, isExample: true } })
    expect(seedText(id)).not.toMatch(/emma/i)
  })
})

describe('a text that is not a profile', () => {
  test('an empty file, or one of blanks, is called empty', () => {
    expect(refusalOf('').code).toBe('profile-empty')
    expect(refusalOf('\ufeff \n').code).toBe('profile-empty')
  })

  test('a file cut short is told from a file that is no JSON', () => {
    const cut = refusalOf(seedText('laptop-2026').slice(0, 700))
    expect(cut).toMatchObject({ code: 'profile-not-json', where: null })
    expect(cut.what).toContain('cut short')
    expect(refusalOf('bonjour').what).not.toContain('cut short')
  })

  test('binary content and bytes that are not UTF-8 are called so', () => {
    expect(refusalOf('\u0089PNG\r\n\u001a\n\u0000\u0000').code).toBe('profile-not-text')
    expect(refusalOf('{"id": "caf\ufffd"}').code).toBe('profile-not-text')
  })

  test('a huge text is refused before it is parsed', () => {
    expect(refusalOf(' '.repeat(profileMaximumLength + 1)).code).toBe('profile-too-large')
  })

  test.each(['null', '[]', '7', '{}', '{"schema":"etabli.profile/2"}', '{"schema":"etabli.report/1"}'])(
    'another document (%s) is told by its schema',
    (text) => {
      expect(refusalOf(text)).toMatchObject({ code: 'profile-other-schema', where: 'schema' })
    },
  )

  test.each<[string, Edit]>([
    ['requirements.2.minimum', (profile) => (profile.requirements[2].minimum = '8 GiB')],
    ['requirements.2.minimum', (profile) => (profile.requirements[2].minimum = 1.5)],
    ['requirements.2.minimum', (profile) => delete profile.requirements[2].minimum],
    ['requirements.2.subject', (profile) => (profile.requirements[2].subject = 'memory.colour')],
    ['requirements.2.subject', (profile) => (profile.requirements[2].subject = 'camera')],
    ['requirements.2.kind', (profile) => (profile.requirements[2].kind = 'about')],
    ['requirements.2.colour', (profile) => (profile.requirements[2].colour = 'blue')],
    ['requirements.2.id', (profile) => (profile.requirements[2].id = profile.requirements[1].id)],
    ['requirements.2.id', (profile) => (profile.requirements[2].id = 'device-kind')],
    ['requirements.2.id', (profile) => (profile.requirements[2].id = 'Memory!')],
    ['requirements.2.severity', (profile) => (profile.requirements[2].severity = 'panic')],
    ['requirements.0.values.1', (profile) => (profile.requirements[0].values[1] = 'x86-64')],
    ['requirements.7.minimum', (profile) => (profile.requirements[7].minimum = 20)],
    ['requirements', (profile) => (profile.requirements = [])],
    ['version', (profile) => (profile.version = 0)],
    ['title.fr', (profile) => delete profile.title.fr],
    ['deviceKinds.0', (profile) => (profile.deviceKinds = ['phone'])],
    ['extra', (profile) => (profile.extra = true)],
  ])('a wrong value is named by its path: %s', (where, edit) => {
    const refusal = refusalOf(edited(edit))
    expect(refusal).toMatchObject({ code: 'profile-invalid', where })
    expect(refusal.what).not.toContain('undefined')
  })

  test('a wrong value inside alternatives is named by its path', () => {
    const profile = JSON.parse(seedText('laptop-2026'))
    profile.requirements[0].alternatives[3].conditions[0].values = ['intel-corn']
    expect(refusalOf(JSON.stringify(profile)).where).toBe('requirements.0.alternatives.3.conditions.0.values.0')
  })

  test('a byte order mark and line ends of Windows are tolerated', () => {
    expect(parseProfile(`\ufeff${seedText('tablet-2026').replaceAll('\n', '\r\n')}`).ok).toBe(true)
  })
})
