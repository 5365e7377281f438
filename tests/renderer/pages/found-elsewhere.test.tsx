import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { mountApp } from '../mount.tsx'

const things = [
  {
    kind: 'lot',
    id: 'lot-1',
    name: 'Marseille 3',
    of: 'Écoles de la deuxième chance',
    seenOn: { kind: 'lot', id: 'lot-1' },
  },
  {
    kind: 'expected',
    id: 'expected-1',
    name: 'HP · EliteBook 840',
    of: 'Reconditel · 12',
    seenOn: { kind: 'operation', id: 'operation-1' },
  },
] as const

test('what a search finds beside devices stands above them, and leads to its screen', async () => {
  const { user, calls } = await mountApp(
    {
      'device.list': () => ({ devices: [], next: null }),
      'search.everything': ({ text }) => ({
        devices: [],
        things: text === 'mar' ? [...things] : [],
        more: [],
        next: null,
      }),
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

const seen = [
  ['Colis', { kind: 'carton', name: 'XKT70000017', seenOn: { kind: 'carton', id: 'a' } }, '#/packing/carton/a'],
  [
    'Expédition',
    { kind: 'shipment', name: 'EXP-T7-0001', seenOn: { kind: 'shipment', id: 'b' } },
    '#/packing/shipment/b',
  ],
  ['Palette', { kind: 'pallet', name: 'XKT70000025', seenOn: null }, '#/packing'],
  ['Pack connexion', { kind: 'kit', name: 'XNT70000019', seenOn: { kind: 'device', id: 'c' } }, '#/device/c/verdict'],
  ['Pack connexion', { kind: 'kit', name: 'XNT70000027', seenOn: null }, '#/packing/kits/XNT70000027'],
  [
    'Document',
    { kind: 'paper', name: 'BL-T7-2026-000001', seenOn: { kind: 'shipment', id: 'b' } },
    '#/packing/shipment/b',
  ],
  ['Personne', { kind: 'person', name: 'Inès Martin', seenOn: null }, '#/people'],
] as const

test.each(seen)('a %s that is found leads to where it is seen', async (word, thing, hash) => {
  const { user } = await mountApp(
    {
      'device.list': () => ({ devices: [], next: null }),
      'search.everything': () => ({ devices: [], things: [{ ...thing, id: 'thing', of: null }], more: [], next: null }),
    },
    { hash: '#/devices' },
  )
  await user.type(await screen.findByRole('searchbox', { name: 'Chercher partout' }), thing.name.slice(0, 4))
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${word} ?${thing.name}`) }))
  expect(window.location.hash).toBe(hash)
})
