import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { galleryPlanning } from '../gallery/planning.ts'
import { operationView } from '../campaign-views.ts'
import { mountApp } from '../mount.tsx'
import { galleryChecklists, testedLaptop } from '../gallery/proofs.ts'
import { laptop } from '../profiles.ts'

const planned = galleryPlanning()
const handlers = {
  ...planned,
  'operation.list': () => [operationView],
  'allocation.list': () => planned['planning.assign']().allocations,
  'profile.list': () => [laptop],
  'queue.list': () => ({ devices: [], next: null }),
}
const press = (name: string | RegExp) => screen.findByRole('button', { name }).then((it) => userEvent.click(it))

test('names each device in the way of a proposal, and leaves them out in one press', async () => {
  await mountApp(handlers, { hash: '#/planning/assign' })
  await press('Proposer')
  await press('Accepter et mettre en file (160)')
  const alert = within(await screen.findByRole('alert'))
  expect(alert.getByText(/4 appareils ne peuvent pas y aller/)).toBeDefined()
  expect(alert.getByText('déjà dans un lot')).toBeDefined()
  await press('Les laisser de côté')
  expect(await screen.findByRole('button', { name: 'Accepter et mettre en file (156)' })).toBeDefined()
})

test('an acceptance that is stopped leaves those that are not queued where they were proposed', async () => {
  const accept = () => ({ queued: 100, refused: [], left: 60 })
  const bench = await mountApp({ ...handlers, 'planning.accept': accept }, { hash: '#/planning/assign' })
  await press('Proposer')
  await press('Accepter et mettre en file (160)')
  expect(await screen.findByText('Arrêté : 100 en file ; 60 gardent leur place proposée.')).toBeDefined()
  await press('Accepter et mettre en file (60)')
  const asked = () => bench.calls.filter(({ name }) => name === 'planning.accept').map(({ input }) => input)
  await expect.poll(() => asked().length).toBe(2)
  const [all, rest] = asked() as { placements: unknown[] }[]
  expect(rest?.placements).toEqual(all?.placements.slice(-60))
})

test('devices that somebody overtook are named beside how many are queued, and are left out in one press', async () => {
  const assigned = handlers['planning.assign']()
  const [first] = assigned.proposals
  const refused = [{ deviceId: first?.deviceId ?? '', tag: first?.tag ?? null, code: 'already-queued' } as const]
  const accept = () => ({ queued: 159, refused, left: 0 })
  await mountApp({ ...handlers, 'planning.accept': accept }, { hash: '#/planning/assign' })
  await press('Proposer')
  await press('Accepter et mettre en file (160)')
  const alert = within(await screen.findByRole('alert'))
  expect(alert.getByText('159 en file ; 1 appareil n’a pas pu y aller.')).toBeDefined()
  expect(await screen.findByRole('button', { name: 'Accepter et mettre en file (1)' })).toBeDefined()
  await press('Les laisser de côté')
  expect(await screen.findByRole('button', { name: 'Accepter et mettre en file (0)' })).toBeDefined()
})

test('leaving the screen does not stop an acceptance, and says when it is done', async () => {
  const accepting = Promise.withResolvers<{ queued: number; refused: []; left: number }>()
  const bench = await mountApp(
    { ...handlers, 'planning.accept': () => accepting.promise },
    { hash: '#/planning/assign' },
  )
  await press('Proposer')
  await press('Accepter et mettre en file (160)')
  expect(await screen.findByText(/Arrêter garde ce qui est déjà en file/)).toBeDefined()
  window.location.hash = '#/planning/upgrade'
  await expect.poll(() => screen.queryByText(/Arrêter garde/), { timeout: 10_000 }).toBeNull()
  accepting.resolve({ queued: 160, refused: [], left: 0 })
  expect(await screen.findByText('160 appareils mis en file')).toBeDefined()
  const inputOf = (name: string) => bench.calls.filter((call) => call.name === name).map(({ input }) => input)
  const [{ jobId }] = inputOf('planning.accept') as [{ jobId: string }]
  expect(inputOf('planning.cancel')).not.toContainEqual({ jobId })
})

test('counts a part with the number and the reason that were typed', async () => {
  const bench = await mountApp(handlers, { hash: '#/planning/upgrade' })
  const memory = await screen.findByRole('group', { name: /8\sGio DDR4/ })
  await userEvent.click(within(memory).getByRole('button', { name: 'Compter' }))
  await userEvent.type(screen.getByLabelText('Sur l’étagère, comptées'), '12')
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Compter' }))
  await expect
    .poll(() => bench.calls.find(({ name }) => name === 'part.count')?.input)
    .toEqual({ partId: 'memory', onShelf: 12, reason: 'Inventaire' })
})

test('publishes only what was judged, with the version that it was made from', async () => {
  const bench = await mountApp(handlers, { hash: '#/planning/what-if' })
  const memory = await screen.findByLabelText('Mémoire vive installée : au moins')
  await userEvent.clear(memory)
  await userEvent.type(memory, '16')
  expect(screen.queryByRole('button', { name: /^Publier/ })).toBeNull()
  await press('Juger tout le stock')
  await press(/^Publier \(84 appareils/)
  await userEvent.click(screen.getByLabelText('Ce qui change, et pourquoi'))
  // Typed at once, it would be taken for a scanner's burst.
  await userEvent.paste('Plus de mémoire')
  await press('Publier ce profil')
  const published = () => bench.calls.find(({ name }) => name === 'profile.publish')?.input
  await expect.poll(published).toMatchObject({ basedOn: laptop.version, reason: 'Plus de mémoire' })
  const { draft } = published() as { draft: typeof laptop }
  expect(draft.requirements.find(({ id }) => id === 'memory')).toMatchObject({ minimum: 16 * 2 ** 30 })
})

test('a requirement that is added is judged and published as it was tried, and what changes after is not', async () => {
  const bench = await mountApp(handlers, { hash: '#/planning/what-if' })
  await press('Ajouter une exigence')
  await userEvent.type(await screen.findByLabelText('au moins'), '16')
  await press('Ajouter au brouillon')
  await press('Juger tout le stock')
  expect(await screen.findByText(/Ne passeraient plus : 24 en file, 5 en colis/)).toBeDefined()
  expect(screen.getAllByText(/Trop peu/).length).toBeGreaterThan(0)
  const inputOf = (name: string) => bench.calls.find((call) => call.name === name)?.input as { draft: typeof laptop }
  const { draft } = inputOf('planning.whatIf')
  expect(draft.requirements.at(-1)).toMatchObject({
    id: 'memory-installed-bytes',
    kind: 'at-least',
    minimum: 16 * 2 ** 30,
    severity: 'block',
  })
  await press(/^Publier \(84 appareils/)
  await userEvent.click(screen.getByLabelText('Ce qui change, et pourquoi'))
  await userEvent.paste('Plus de mémoire')
  await press('Publier ce profil')
  await expect.poll(() => inputOf('profile.publish')?.draft).toEqual(draft)
})

test('a remedy that is changed makes another draft, and what was judged before may no longer be published', async () => {
  const bench = await mountApp(handlers, { hash: '#/planning/what-if' })
  await userEvent.clear(await screen.findByLabelText('Mémoire vive installée : au moins'))
  await userEvent.type(screen.getByLabelText('Mémoire vive installée : au moins'), '16')
  await press('Juger tout le stock')
  expect(await screen.findByRole('button', { name: /^Publier \(84/ })).toBeDefined()
  await press(/^Modifier\s: Mémoire vive installée/)
  await press(/Remède proposé/)
  await userEvent.click(await screen.findByRole('option', { name: 'aucun remède' }))
  await press('Mettre au brouillon')
  expect(screen.queryByRole('button', { name: /^Publier/ })).toBeNull()
  await press('Juger tout le stock')
  await screen.findByRole('button', { name: /^Publier \(84/ })
  const asked = bench.calls.filter(({ name }) => name === 'planning.whatIf').map(({ input }) => input)
  const { draft } = asked.at(-1) as { draft: typeof laptop }
  expect(draft.requirements.find(({ id }) => id === 'memory')).toMatchObject({ remedy: 'none', minimum: 16 * 2 ** 30 })
})

test('a test that is asked for says where it is done, and for which devices no list has it', async () => {
  const checked = { ...handlers, 'profile.list': () => [testedLaptop], 'checklist.list': () => [...galleryChecklists] }
  await mountApp(checked, { hash: '#/planning/what-if' })
  await press(/^Modifier\s: Test du clavier/)
  expect(await screen.findByText(/Vient du test de bon fonctionnement : Clavier/)).toBeDefined()
  expect(screen.getByText(/La liste de tests n’a pas cet essai pour : tablette/)).toBeDefined()
})
