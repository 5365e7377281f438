import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FoundDevice } from '../../../shared/contract/found-device.ts'
import { mountApp } from '../mount.tsx'
import { machineReport } from '../machine-report.ts'
import { laptop } from '../profiles.ts'
import { deviceSummary } from '../views.ts'

const device = (number: number, foundIn: FoundDevice['foundIn']): FoundDevice => ({
  ...deviceSummary(number, machineReport(), laptop),
  foundIn,
})
const here = (search: string) => ({ hash: `#/devices/${encodeURIComponent(search)}` })

test('a found device says in which field, where its row does not show it, and what was typed is marked', async () => {
  const found = device(1, [{ field: 'diskSerial', text: 'WD-WX11A80W7430' }])
  await mountApp({ 'device.list': () => ({ devices: [found], next: null }) }, here('7430'))
  const row = await screen.findByRole('row')
  expect(within(row).getByText(/n° de série du disque/).textContent).toContain('WD-WX11A80W7430')
  expect(within(row).getByText('7430').tagName).toBe('MARK')
})

test('a word that the row shows is marked there and needs no reason', async () => {
  const found = device(1, [{ field: 'model', text: 'ThinkPad T480' }])
  await mountApp({ 'device.list': () => ({ devices: [found], next: null }) }, here('thinkpad'))
  const row = await screen.findByRole('row')
  expect(within(row).getByText('ThinkPad').tagName).toBe('MARK')
  expect(within(row).queryByText(/modèle/)).toBeNull()
})

test('a search that has not looked at all devices says so and goes on by itself', async () => {
  const answers: (() => void)[] = []
  const { calls } = await mountApp(
    {
      'device.list': ({ after }) =>
        new Promise((resolve) => {
          const devices = after === '500' ? [device(1, [])] : []
          answers.push(() => resolve({ devices, next: after === null ? '900' : after === '900' ? '500' : null }))
        }),
    },
    here('zq'),
  )
  const answer = async (count: number) => {
    await waitFor(() => expect(answers).toHaveLength(count))
    answers[count - 1]?.()
  }
  await answer(1)
  expect(await screen.findByText('Recherche dans les appareils plus anciens…')).toBeDefined()
  expect(screen.queryByText(/Aucun appareil ne correspond/)).toBeNull()
  await answer(2)
  await answer(3)
  expect(await screen.findByRole('row')).toBeDefined()
  await waitFor(() => expect(screen.queryByText(/plus anciens…/)).toBeNull())
  const asked = calls
    .filter(({ name }) => name === 'device.list')
    .map(({ input }) => (input as { after: string }).after)
  expect(asked).toEqual([null, '900', '500'])
})
