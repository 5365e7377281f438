import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { galleryPlanning } from '../gallery/planning.ts'
import { operationView } from '../campaign-views.ts'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'

const handlers = { ...galleryPlanning(), 'operation.list': () => [operationView], 'profile.list': () => [laptop] }
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

test('counts a part with the number and the reason that were typed', async () => {
  const bench = await mountApp(handlers, { hash: '#/planning/upgrade' })
  const memory = await screen.findByRole('group', { name: /8\sGio DDR4/ })
  await userEvent.click(within(memory).getByRole('button', { name: 'Compter' }))
  await userEvent.type(screen.getByLabelText('Sur l’étagère, comptées'), '12')
  await press(/^Compter\s: /)
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
  await press(/^Publier\s: /)
  const published = () => bench.calls.find(({ name }) => name === 'profile.publish')?.input
  await expect.poll(published).toMatchObject({ basedOn: laptop.version, reason: 'Plus de mémoire' })
  const { draft } = published() as { draft: typeof laptop }
  expect(draft.requirements.find(({ id }) => id === 'memory')).toMatchObject({ minimum: 16 * 2 ** 30 })
})
