import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { laptop } from '../profiles.ts'
import { machineReport } from '../machine-report.ts'
import { mountApp } from '../mount.tsx'
import { benchView, doneCard, lotView, readingCard } from '../views.ts'

const passing = doneCard(1, machineReport(), laptop)
const failing = doneCard(2, machineReport({ memoryGibibytes: 4 }), laptop)
const lot = lotView(1)

const called = (calls: readonly { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.input)

describe('the bench', () => {
  test('says what to do when no machine is on it', async () => {
    await mountApp()
    expect(await screen.findByText('Aucune machine sur l’établi')).toBeDefined()
  })

  test('F2 reads this machine with the bench’s profile and lot', async () => {
    const { user, calls } = await mountApp({
      'bench.status': () => benchView({ lotId: lot.lotId }),
      'intake.start': () => ({ intakeId: passing.intakeId }),
    })
    await screen.findByText('Aucune machine sur l’établi')
    await user.keyboard('{F2}')
    expect(called(calls, 'intake.start')).toEqual([
      { source: { kind: 'local' }, profileId: 'laptop-2026', lotId: lot.lotId },
    ])
  })

  test('F3 asks for a folder and reads it; a closed dialog reads nothing', async () => {
    const answers = [null, { grant: 'g1', name: 'thinkpad' }]
    const { user, calls } = await mountApp(
      { 'intake.start': () => ({ intakeId: passing.intakeId }) },
      { shell: { 'capture.choose': () => answers.shift() ?? null } },
    )
    await screen.findByText('Aucune machine sur l’établi')
    await user.keyboard('{F3}')
    await user.keyboard('{F3}')
    await waitFor(() => expect(called(calls, 'intake.start')).toHaveLength(1))
    expect(called(calls, 'intake.start')).toEqual([
      { source: { kind: 'capture', grant: 'g1', name: 'thinkpad' }, profileId: 'laptop-2026', lotId: null },
    ])
  })

  test('a card comes and changes with what the station tells', async () => {
    const bench = await mountApp()
    await screen.findByText('Aucune machine sur l’établi')
    act(() => bench.emit('intake.changed', readingCard(1)))
    expect(await screen.findByText('LECTURE…')).toBeDefined()
    act(() => bench.emit('intake.changed', passing))
    expect(await screen.findByText('CONFORME')).toBeDefined()
    act(() => bench.emit('intake.dismissed', { intakeId: passing.intakeId }))
    expect(await screen.findByText('Aucune machine sur l’établi')).toBeDefined()
  })

  test('everything is asked again when a station answers anew', async () => {
    const bench = await mountApp()
    await screen.findByText('Aucune machine sur l’établi')
    const before = called(bench.calls, 'intake.list').length
    act(() => bench.reconnect())
    await waitFor(() => expect(called(bench.calls, 'intake.list').length).toBe(before + 1))
  })

  test('arrows choose a card and the function keys act on it, with the focus in the scan field', async () => {
    const { user, calls } = await mountApp({
      'bench.status': () => benchView({ lotId: lot.lotId, printer: 'QL-820' }),
      'intake.list': () => [passing, failing],
      'queue.add': () => ({ result: 'queued', lot }),
      'label.print': ({ deviceId, printer, format }) => ({
        printJobId: 'j1',
        deviceId,
        printer,
        format,
        state: 'sending',
        reason: null,
        at: '2026-11-23T05:00:00.000Z',
        tag: null,
        repeats: null,
        repeatReason: null,
        actor: 'technician',
      }),
      'intake.dismiss': () => ({}),
    })
    await screen.findByText('NON CONFORME')
    // The newest is chosen first; it does not pass, so F7 asks for nothing.
    await user.keyboard('{F7}')
    expect(called(calls, 'queue.add')).toEqual([])
    await user.keyboard('{ArrowDown}{F7}{F6}{Escape}')
    const deviceId = passing.device?.deviceId
    expect(called(calls, 'queue.add')).toEqual([{ deviceId, lotId: lot.lotId }])
    expect(called(calls, 'label.print')).toEqual([{ deviceId, format: '62x29', language: 'fr', printer: 'QL-820' }])
    expect(called(calls, 'intake.dismiss')).toEqual([{ intakeId: passing.intakeId }])
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Scanner/ }))
  })

  test('from three machines on each has a tile with its tag and its verdict, which brings its card', async () => {
    const [first, second] = [doneCard(11, machineReport(), laptop), doneCard(12, machineReport(), laptop)]
    const third = readingCard(13, { source: { kind: 'lan', name: 'atelier-7' } })
    const { user } = await mountApp({ 'intake.list': () => [first, second, third] })
    const strip = await screen.findByRole('list', { name: 'Où en est chaque machine' })
    const tiles = within(strip).getAllByRole('button')
    expect(tiles.map((tile) => tile.getAttribute('aria-label'))).toEqual([
      expect.stringMatching(/^Réseau\s: atelier-7 — LECTURE…$/),
      `${spacedTag(second.device?.tag ?? '')} — CONFORME`,
      `${spacedTag(first.device?.tag ?? '')} — CONFORME`,
    ])
    expect(tiles.map((tile) => tile.textContent)).toEqual([
      '0/9',
      ...[second, first].map(({ device }) => spacedTag(device?.tag ?? '').slice(-5)),
    ])
    await user.click(within(strip).getByRole('button', { name: new RegExp(spacedTag(first.device?.tag ?? '')) }))
    const chosen = screen.getAllByRole('article').map((card) => card.getAttribute('aria-current'))
    expect(chosen).toEqual(['false', 'false', 'true'])
  })

  test('two machines are in sight together: they have no tiles', async () => {
    await mountApp({ 'intake.list': () => [passing, failing] })
    await screen.findByText('NON CONFORME')
    expect(screen.queryByRole('list', { name: 'Où en est chaque machine' })).toBeNull()
  })

  test('Escape stops a reading that goes on', async () => {
    const { user, calls } = await mountApp({ 'intake.list': () => [readingCard(1)], 'intake.cancel': () => ({}) })
    await screen.findByText('LECTURE…')
    await user.keyboard('{Escape}')
    expect(called(calls, 'intake.cancel')).toEqual([{ intakeId: readingCard(1).intakeId }])
  })

  test('without a lot, queueing says to choose one', async () => {
    const { user, calls } = await mountApp({ 'intake.list': () => [passing] })
    await screen.findByText('CONFORME')
    await user.keyboard('{F7}')
    expect(await screen.findByText(/^Choisissez d’abord le lot de l’établi/)).toBeDefined()
    expect(called(calls, 'queue.add')).toEqual([])
  })

  test('a refusal of the station is shown in French and stays', async () => {
    const { user } = await mountApp({
      'bench.status': () => benchView({ lotId: lot.lotId }),
      'intake.list': () => [passing],
      'queue.add': () => {
        throw new Refusal({ code: 'lot-full', what: 'This lot has all the devices it wants' })
      },
    })
    await screen.findByText('CONFORME')
    await user.keyboard('{F7}')
    const notice = await screen.findByRole('alert')
    expect(notice.textContent).toMatch(/Ce lot est complet\..*Choisissez un autre lot/)
  })

  test('F9 lists the keys', async () => {
    const { user } = await mountApp()
    await screen.findByText('Aucune machine sur l’établi')
    await user.keyboard('{F9}')
    expect(await screen.findByRole('dialog', { name: 'Raccourcis clavier' })).toBeDefined()
  })
})
