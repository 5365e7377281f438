import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dashboardView, operationView } from '../campaign-views.ts'
import { mountApp } from '../mount.tsx'

const mounted = (change: Parameters<typeof dashboardView>[0] = {}) =>
  mountApp(
    { 'operation.list': () => [operationView], 'operation.dashboard': () => dashboardView(change) },
    { hash: '#/campaign/' },
  )

test('says what was announced and what is counted side by side, and names the difference', async () => {
  await mounted()
  const row = within(await screen.findByRole('row', { name: /Appareils attribués/ }))
  expect(row.getAllByRole('cell').map((cell) => cell.textContent.replaceAll(/\s/g, ' '))).toEqual([
    'env. 12 400',
    '12 413',
    '+13',
  ])
  expect(screen.getByRole('row', { name: /Dons en nature/ }).textContent).toContain('identiques')
  expect(screen.getByRole('row', { name: /Nouvelle vague/ }).textContent).toContain('non compté')
})

test('tells each allocation in words, too, for whoever does not see the bar', async () => {
  await mounted()
  const bar = await screen.findByText(/^Collectif Mentorat.*en colis/)
  expect(bar.textContent.replaceAll(/\s/g, ' ')).toBe(
    'Collectif Mentorat : 13 en file, 0 en colis, 0 en cours d’acheminement, 1 090 distribués',
  )
  expect(screen.getByText(/dépassement accordé/).textContent).toContain('3')
})

test('says that there is too little to foresee an end from', async () => {
  await mounted({ forecast: { waveName: 'Vague 1', end: { kind: 'too-little', daysSeen: 2, daysNeeded: 7 } } })
  expect(await screen.findByText(/Pas encore assez de recul/)).toBeDefined()
})

test('asks again when a device has moved', async () => {
  const bench = await mounted()
  await screen.findByRole('row', { name: /Appareils attribués/ })
  const asked = () => bench.calls.filter(({ name }) => name === 'operation.dashboard').length
  const before = asked()
  bench.emit('device.changed', { deviceId: crypto.randomUUID() })
  await expect.poll(asked).toBeGreaterThan(before)
})
