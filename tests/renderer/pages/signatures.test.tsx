import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { station } from '../../../renderer/station/clients.ts'
import { useSignatures } from '../../../renderer/station/signatures.ts'
import type { PersonView } from '../../../shared/contract/people.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationHandlers } from '../fake-bench.ts'
import { mountApp } from '../mount.tsx'

// Typed at the pace of a hand, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })
afterEach(() => useSignatures.setState({ waiting: [] }))

const person = (number: number, name: string, roles: PersonView['roles']): PersonView => ({
  personId: `01890a5d-ac96-774b-bcce-b302099a800${number}`,
  number,
  name,
  roles,
  status: 'active',
  hasPin: true,
  badge: null,
})
const awa = person(1, 'Awa Diop', ['quality-lead'])
const noe = person(2, 'Noé Martin', ['technician'])
const pins: Record<string, string> = { [awa.personId]: '480213', [noe.personId]: '739104' }

/** A bench where people work by name, which checks PINs as the station does. */
const withPeople: StationHandlers = {
  'person.list': () => [awa, noe],
  'person.presence': () => ({ hasPeople: true, person: null, idleMinutes: 15 }),
  'person.grant': ({ proofs }) => {
    const people = proofs.map((proof) => {
      const found = [awa, noe].find((one) => proof.kind === 'pin' && one.personId === proof.personId)
      if (found === undefined || proof.kind !== 'pin' || proof.pin !== pins[found.personId]) {
        throw new Refusal({ code: 'pin-wrong', what: 'This is not the PIN' })
      }
      return found
    })
    return { grant: 'granted', people }
  },
}

/** Refuses the first call, answers the one that comes after it. */
function refusedOnce<T>(refusal: Refusal, output: T): () => T {
  let calls = 0
  return () => {
    calls += 1
    if (calls === 1) throw refusal
    return output
  }
}

test('an act that needs a role shows who may, takes a PIN, says a wrong one, and is then done', async () => {
  const refusal = new Refusal({ code: 'role-needed', what: 'Needs a badge', where: 'quality-lead' })
  const answer = { asked: ['verdict' as const], withdrawn: [] }
  const bench = await mountApp({ ...withPeople, 'gates.configure': refusedOnce(refusal, answer) })
  const done = station.call('gates.configure', { asked: ['verdict'] })
  const sheet = await screen.findByRole('dialog', { name: /Qui en répond/ })
  expect(within(sheet).getByText(/responsable qualité/)).toBeDefined()
  // Only one person has the role: the keys stand ready.
  await bench.user.type(within(sheet).getByLabelText('Ou le code : Awa Diop'), '111222{Enter}')
  expect((await within(sheet).findByRole('alert')).textContent).toContain('Ce n’est pas le bon code')
  for (const digit of '480213') await bench.user.click(within(sheet).getByRole('button', { name: digit }))
  await bench.user.click(within(sheet).getByRole('button', { name: 'Valider' }))
  await expect(done).resolves.toEqual(answer)
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('two people sign one after the other, and the first is not asked twice', async () => {
  const refusal = new Refusal({ code: 'two-people-needed', what: 'Needs two people' })
  const bench = await mountApp({ ...withPeople, 'erasure.noStorage': refusedOnce(refusal, {}) })
  const input = { deviceId: '01890a5d-ac96-774b-bcce-b302099a8057', lookedBy: '1', verifiedBy: '2' }
  const done = station.call('erasure.noStorage', input)
  const sheet = await screen.findByRole('dialog', { name: 'Deux personnes en répondent' })
  await bench.user.click(within(sheet).getByRole('button', { name: 'Noé Martin' }))
  await bench.user.type(within(sheet).getByLabelText('Ou le code : Noé Martin'), '739104{Enter}')
  await within(sheet).findByText(/Noé Martin a signé/)
  await bench.user.type(within(sheet).getByLabelText('Ou le code : Awa Diop'), '480213{Enter}')
  await expect(done).resolves.toEqual({})
  const last = bench.calls.findLast(({ name }) => name === 'person.grant')
  expect(last?.input).toMatchObject({
    command: 'erasure.noStorage',
    input,
    proofs: [{ personId: noe.personId }, { personId: awa.personId }],
  })
})

test('whoever turns away leaves the act undone, with the station’s refusal', async () => {
  const refusal = new Refusal({ code: 'role-needed', what: 'Needs a badge', where: 'quality-lead' })
  const bench = await mountApp({ ...withPeople, 'gates.configure': refusedOnce(refusal, { asked: [], withdrawn: [] }) })
  const outcome = station.call('gates.configure', { asked: [] }).catch((error: unknown) => error)
  const sheet = await screen.findByRole('dialog', { name: /Qui en répond/ })
  await bench.user.click(within(sheet).getByRole('button', { name: 'Annuler' }))
  expect(await outcome).toMatchObject({ code: 'role-needed' })
  expect(bench.calls.filter(({ name }) => name === 'gates.configure')).toHaveLength(1)
})

test.each([
  ['nobody has it', awa, /Personne ici n’a ce rôle/],
  [
    'who has it can’t show it',
    { ...person(3, 'Léa Roy', ['coordination']), hasPin: false },
    /Léa Roy a ce rôle, mais ni badge ni code/,
  ],
])('where a role is asked for and %s, the sheet says who can change that and where', async (_why, other, told) => {
  const refusal = new Refusal({ code: 'role-needed', what: 'Needs a badge', where: 'coordination' })
  const bench = await mountApp({
    ...withPeople,
    'person.list': () => [awa, noe, ...(other === awa ? [] : [other])],
    'organisation.change': refusedOnce(refusal, null as never),
  })
  const outcome = station.call('organisation.change', {} as never).catch((error: unknown) => error)
  const sheet = await screen.findByRole('dialog', { name: /Qui en répond/ })
  const alert = await within(sheet).findByRole('alert')
  expect(alert.textContent).toMatch(told)
  expect(alert.textContent).toMatch(/Awa Diop peut y remédier sur l’écran Personnes/)
  expect(within(sheet).queryByText('Scannez votre badge')).toBeNull()
  await bench.user.click(within(sheet).getByRole('button', { name: 'Ouvrir Personnes' }))
  expect(await outcome).toMatchObject({ code: 'role-needed' })
  expect(await screen.findByRole('heading', { name: 'Personnes de ce poste' })).toBeDefined()
})

test('an act of two people says at once where there are not two who can sign', async () => {
  const refusal = new Refusal({ code: 'two-people-needed', what: 'Needs two people' })
  await mountApp({
    ...withPeople,
    'person.list': () => [awa, { ...noe, hasPin: false }],
    'erasure.noStorage': refusedOnce(refusal, {}),
  })
  const input = { deviceId: '01890a5d-ac96-774b-bcce-b302099a8057', lookedBy: '1', verifiedBy: '2' }
  const outcome = station.call('erasure.noStorage', input).catch((error: unknown) => error)
  const sheet = await screen.findByRole('dialog', { name: 'Deux personnes en répondent' })
  expect(await within(sheet).findByText(/il n’y en a pas deux ici/)).toBeDefined()
  within(sheet).getByRole('button', { name: 'Annuler' }).click()
  expect(await outcome).toMatchObject({ code: 'two-people-needed' })
})

test('the first person of a bench is offered with every role, which can be taken away at once', async () => {
  const bench = await mountApp(
    { 'person.add': () => awa, 'person.presence': () => ({ hasPeople: false, person: null, idleMinutes: 15 }) },
    { hash: '#/people' },
  )
  await bench.user.click(await screen.findByRole('button', { name: 'Inscrire quelqu’un' }))
  await bench.user.click(screen.getByRole('checkbox', { name: 'logistique' }))
  await bench.user.click(screen.getByRole('textbox', { name: 'Nom' }))
  await bench.user.paste('Awa Diop')
  await bench.user.click(screen.getByLabelText(/^Code/))
  await bench.user.paste('480213')
  await bench.user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  await waitFor(() =>
    expect(bench.calls.find(({ name }) => name === 'person.add')?.input).toMatchObject({
      roles: ['technician', 'quality-lead', 'coordination'],
    }),
  )
})

test('somebody changes their own PIN: the old one first, then the new one twice, with nobody else', async () => {
  const { user, calls } = await mountApp({
    ...withPeople,
    'person.arrive': ({ proof }) => {
      if (proof.kind !== 'pin' || proof.pin !== pins[noe.personId]) {
        throw new Refusal({ code: 'pin-wrong', what: 'This is not the PIN' })
      }
      return noe
    },
    'person.changeOwnPin': () => noe,
  })
  await user.click(await screen.findByRole('button', { name: /^Au poste/ }))
  await user.click(await screen.findByRole('button', { name: 'Changer mon code…' }))
  const sheet = within(await screen.findByRole('dialog', { name: 'Changer mon code' }))
  await user.click(sheet.getByRole('button', { name: 'Noé Martin' }))
  await user.type(sheet.getByLabelText('Ou le code : Noé Martin'), '000111{Enter}')
  expect((await sheet.findByRole('alert')).textContent).toContain('Ce n’est pas le bon code')
  await user.type(sheet.getByLabelText('Ou le code : Noé Martin'), '739104{Enter}')
  const chosen = within(await screen.findByRole('dialog', { name: /^Code.: Noé Martin$/ }))
  await user.type(chosen.getByLabelText(/^Nouveau code/), '518260{Enter}')
  await user.type(chosen.getByLabelText(/encore une fois/), '518261{Enter}')
  expect((await chosen.findByRole('alert')).textContent).toMatch(/différents/)
  await user.type(chosen.getByLabelText(/^Nouveau code/), '518260{Enter}')
  await user.type(chosen.getByLabelText(/encore une fois/), '518260{Enter}')
  await screen.findByText('Le code est changé.')
  expect(calls.find(({ name }) => name === 'person.changeOwnPin')?.input).toEqual({
    proof: { kind: 'pin', personId: noe.personId, pin: '739104' },
    pin: '518260',
  })
  expect(calls.some(({ name }) => name === 'person.grant')).toBe(false)
})
