import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
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

describe('a screen on the wall', () => {
  const onWall = (hash: string) =>
    mountApp(
      { 'operation.list': () => [operationView], 'operation.dashboard': () => dashboardView() },
      { hash, shell: { 'window.fillScreen': () => ({}) } },
    )
  const fills = (calls: readonly { name: string; input: unknown }[]) =>
    calls.filter(({ name }) => name === 'window.fillScreen').map(({ input }) => input)

  test('is entered by a key, fills the screen, shows nothing else, and is left by Escape', async () => {
    const { user, calls } = await onWall('#/campaign/operation-1/dashboard')
    await user.click(await screen.findByRole('button', { name: 'Écran mural' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Connexion d’Urgence' })).toBeDefined()
    expect(window.location.hash).toBe('#/wall/operation-1')
    expect(screen.queryByRole('navigation')).toBeNull()
    await expect.poll(() => fills(calls)).toEqual([{ isFilled: true }])
    await user.keyboard('{Escape}')
    expect(await screen.findByRole('tab', { name: 'Tableau de bord' })).toBeDefined()
    expect(fills(calls)).toEqual([{ isFilled: true }, { isFilled: false }])
    await user.keyboard('{F8}')
    await expect.poll(() => window.location.hash).toBe('#/wall/operation-1')
  })

  test('says in one look what was done today, where devices wait, how full allocations are and when the wave ends', async () => {
    await onWall('#/wall/operation-1')
    const region = async (name: RegExp) => {
      const text = (await screen.findByRole('region', { name })).textContent
      return text.replaceAll(/\s/g, ' ')
    }
    expect(await region(/En attente/)).toMatch(/audité318.*en file627/)
    expect(await region(/En attente/)).not.toContain('acheminement')
    expect(await region(/Dotations/)).toContain('4 016 sur 5 660')
    expect(await region(/Fin de la vague/)).toMatch(/vers le .*entre le .* quatre fois sur cinq/)
    expect(await region(/Mis en file par jour/)).toContain('118')
    expect(screen.getByText('137')).toBeDefined()
  })

  test('keeps itself new: it asks again when a device has moved', async () => {
    const bench = await onWall('#/wall/')
    await screen.findByText('137')
    const asked = () => bench.calls.filter(({ name }) => name === 'operation.dashboard').length
    const before = asked()
    bench.emit('device.changed', { deviceId: crypto.randomUUID() })
    await expect.poll(asked).toBeGreaterThan(before)
  })
})
