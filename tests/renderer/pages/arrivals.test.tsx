import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { emptyHands } from '../../../renderer/features/campaign/sources/arrivals-in-hand.ts'
import { clearFeedback } from '../../../renderer/features/scan/feedback.ts'
import type { NamedLine } from '../../../shared/contract/arrivals.ts'
import { usualScanSettings } from '../../../shared/contract/scan.ts'
import { controlCode } from '../../../shared/label/station-code.ts'
import { makeTag } from '../../../shared/label/tag.ts'
import { operationView } from '../campaign-views.ts'
import { galleryCoordination, galleryExpected, galleryManifests } from '../gallery/coordination.ts'
import { mountApp } from '../mount.tsx'
import { scan } from '../scan-keys.ts'
import { benchView } from '../views.ts'

// Typed at the pace of a hand, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const tag = makeTag('T7', 97)
const deviceId = '0195b7a0-0000-7000-8000-000000000097'

const line = (): NamedLine => ({
  ...galleryExpected(0, 'open'),
  sourceId: 'source-1',
  sourceName: 'Mairie',
  operationId: 'operation-1',
  by: 'supplier',
})

const atSources = (named: readonly NamedLine[], hash = '#/campaign/operation-1/sources') =>
  mountApp(
    {
      ...galleryCoordination(),
      'bench.status': () => benchView({ scan: { ...usualScanSettings, hasSound: false } }),
      'operation.list': () => [operationView],
      'device.find': () => ({ deviceId }),
      'device.list': () => ({ devices: [], next: null }),
      'expected.find': ({ texts }) => (texts.includes('LOT120041') ? [...named] : []),
      'expected.get': () => line(),
      'expected.arrive': () => line(),
      'expected.miss': () => ({ missing: 2 }),
      'expected.missRest': () => ({ missing: 1240, undecided: 3 }),
      'expected.awaitMany': () => ({ awaited: 1240 }),
      'expected.untick': () => line(),
      'manifest.withdraw': () => galleryManifests[1] ?? expect.fail(),
    },
    { hash },
  )

afterEach(() => {
  clearFeedback()
  emptyHands()
})

test('a supplier’s label opens its line, and the tag scanned behind it ticks the line off, sheet and all', async () => {
  const { calls } = await atSources([line()])
  await screen.findAllByText('LOT12-0041')
  scan('LOT120041')
  const sheet = await screen.findByRole('dialog')
  expect(within(sheet).getByText('LOT12-0041')).toBeTruthy()
  scan(tag)
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'expected.arrive')?.input).toEqual({ expectedId: 'expected-0', deviceId }),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await screen.findByText('POINTÉ')
})

test('a device that is scanned first waits for the label of its supplier', async () => {
  const { calls } = await atSources([line()])
  await screen.findAllByText('LOT12-0041')
  scan(tag)
  await screen.findByText('EN MAIN')
  scan('LOT120041')
  await screen.findByText('POINTÉ')
  expect(calls.find(({ name }) => name === 'expected.arrive')?.input).toEqual({ expectedId: 'expected-0', deviceId })
})

test('a code that several lines have is ticked off by nobody', async () => {
  const { calls } = await atSources([line(), { ...line(), expectedId: 'expected-1' }])
  await screen.findAllByText('LOT12-0041')
  scan(tag)
  await screen.findByText('EN MAIN')
  scan('LOT120041')
  await screen.findByText('PLUSIEURS LIGNES')
  expect(calls.some(({ name }) => name === 'expected.arrive')).toBe(false)
})

test('a line that never came asks for a reason, and a wrong list does too', async () => {
  const { user, calls } = await atSources([])
  const [miss] = await screen.findAllByRole('button', { name: 'Jamais venu' })
  await user.click(miss ?? expect.fail())
  await user.type(await screen.findByLabelText(/Motif/), 'Palette incomplète{Enter}')
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'expected.miss')?.input).toEqual({
      expectedIds: ['expected-0'],
      reason: 'Palette incomplète',
    }),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.click(await screen.findByRole('button', { name: 'Retirer…' }))
  await user.type(await screen.findByLabelText(/Pourquoi/), 'Autre commande{Enter}')
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'manifest.withdraw')?.input).toEqual({
      manifestId: 'manifest-2',
      reason: 'Autre commande',
    }),
  )
})

test('a line that was searched for opens by itself, ready to be ticked off', async () => {
  const { calls } = await atSources([], '#/campaign/operation-1/sources/expected-0')
  const sheet = await screen.findByRole('dialog')
  expect(within(sheet).getByText('LOT12-0041')).toBeTruthy()
  scan(tag)
  await screen.findByText('POINTÉ')
  expect(calls.find(({ name }) => name === 'expected.arrive')?.input).toEqual({ expectedId: 'expected-0', deviceId })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

const callOf = (calls: readonly { readonly name: string; readonly input: unknown }[], name: string) =>
  calls.find((call) => call.name === name)?.input

async function show(user: { click: (element: Element) => Promise<void> }, name: RegExp) {
  await user.click(await screen.findByRole('button', { name: /Lignes à montrer/ }))
  await user.click(await screen.findByRole('option', { name }))
}

test('a wrong tick is taken back with its reason, and a scanned one by the code that undoes', async () => {
  const { user, calls } = await atSources([line()])
  await show(user, /^Arrivés/)
  const [wrong] = await screen.findAllByRole('button', { name: 'Pas lui…' })
  await user.click(wrong ?? expect.fail())
  await user.type(await screen.findByLabelText(/Motif/), 'Étiquettes échangées{Enter}')
  await waitFor(() =>
    expect(callOf(calls, 'expected.untick')).toEqual({ expectedId: 'expected-0', reason: 'Étiquettes échangées' }),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  scan(tag)
  await screen.findByText('EN MAIN')
  scan('LOT120041')
  await screen.findByText('POINTÉ')
  scan(controlCode('undo'))
  await waitFor(() => expect(calls.filter(({ name }) => name === 'expected.untick')).toHaveLength(2))
})

test('ticked lines and the whole rest are said to never have come at once, and that is taken back together', async () => {
  const { user, calls } = await atSources([])
  await user.click(await screen.findByRole('checkbox', { name: 'Choisir la ligne 2' }))
  await user.click(await screen.findByRole('checkbox', { name: 'Choisir la ligne 4' }))
  await user.click(screen.getByRole('button', { name: /^Lignes cochées jamais venues… \(2\)/ }))
  await user.type(await screen.findByLabelText(/Motif/), 'Palette incomplète{Enter}')
  await waitFor(() =>
    expect(callOf(calls, 'expected.miss')).toEqual({
      expectedIds: ['expected-0', 'expected-2'],
      reason: 'Palette incomplète',
    }),
  )
  await screen.findByText(/^2 lignes dites jamais venues/)
  await user.click(screen.getByRole('button', { name: 'Tout le reste n’est jamais venu…' }))
  await user.type(await screen.findByLabelText(/Motif/), 'Camion perdu{Enter}')
  await waitFor(() => expect(callOf(calls, 'expected.missRest')).toMatchObject({ reason: 'Camion perdu' }))
  await screen.findByText(/^3 lignes restent à décider/)
  await show(user, /^Jamais venus/)
  await user.click(await screen.findByRole('button', { name: 'Les attendre de nouveau' }))
  await waitFor(() => expect(callOf(calls, 'expected.awaitMany')).toEqual({ missId: 'miss-1' }))
})
