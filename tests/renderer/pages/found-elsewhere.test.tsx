import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountApp } from '../mount.tsx'

const things = [
  { kind: 'lot', id: 'lot-1', name: 'Marseille 3', of: 'Écoles de la deuxième chance', operationId: null },
  { kind: 'expected', id: 'expected-1', name: 'HP · EliteBook 840', of: 'Reconditel · 12', operationId: 'operation-1' },
] as const

test('what a search finds beside devices stands above them, and leads to its screen', async () => {
  const { user, calls } = await mountApp(
    {
      'device.list': () => ({ devices: [], next: null }),
      'search.everything': ({ text }) => ({ devices: [], things: text === 'mar' ? [...things] : [], more: [] }),
    },
    { hash: '#/devices' },
  )
  expect(screen.queryByRole('list', { name: 'Trouvé ailleurs' })).toBeNull()
  await user.type(await screen.findByRole('searchbox', { name: 'Chercher partout' }), 'mar')
  const list = within(await screen.findByRole('list', { name: 'Trouvé ailleurs' }))
  expect(list.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'LotMarseille 3Écoles de la deuxième chance',
    'AttenduHP · EliteBook 840Reconditel · 12',
  ])
  await user.click(list.getByRole('button', { name: /Marseille 3/ }))
  expect(window.location.hash).toBe('#/queue/lot-1')
  expect(
    calls
      .filter(({ name }) => name === 'search.everything')
      .every(({ input }) => (input as { text: string }).text !== ''),
  ).toBe(true)
})
