import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { galleryChecklists, galleryProofs, galleryTests, testedLaptop } from '../gallery/proofs.ts'
import { machineReport } from '../machine-report.ts'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { deviceView } from '../views.ts'

const device = deviceView(1, machineReport(), laptop)
const { deviceId } = device.summary
const proofs = galleryProofs('ready', deviceId, device.gates, device.report.disks ?? [])
const list = proofs.checklist
if (list === null) throw new Error('a laptop has a list')

const openChecklist = async () => {
  const mounted = await mountApp(
    {
      'device.get': () => device,
      'device.proofs': () => proofs,
      'checklist.list': () => [...galleryChecklists],
      'checklist.record': () => ({}),
    },
    { hash: `#/device/${deviceId}/ready` },
  )
  await screen.findByRole('button', { name: 'Bon' })
  const results = () =>
    mounted.calls.flatMap(({ name, input }) =>
      name === 'checklist.record' ? [(input as { result: string }).result] : [],
    )
  return { ...mounted, results }
}

const press = (code: string, key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key, ...more })

test.each([
  ['Digit1', '&', 'pass'],
  ['Numpad2', '2', 'fail'],
  ['Digit3', '"', 'absent'],
])('the key %s, which may write "%s", answers the item that stands there: %s', async (code, key, result) => {
  const { results } = await openChecklist()
  press(code, key)
  await waitFor(() => expect(results()).toEqual([result]))
})

test('a digit of a scan or of a typed text is no answer, and a key that is held down is one', async () => {
  const { results } = await openChecklist()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const pressAt = (code: string, key: string, atMs: number, more = {}) => {
      const target = document.activeElement ?? document.body
      const event = createEvent.keyDown(target, { code, key, ...more })
      Object.defineProperty(event, 'timeStamp', { value: atMs })
      fireEvent(target, event)
    }
    for (const [index, digit] of Array.from('10123820').entries()) {
      pressAt(`Digit${digit}`, digit, 1_000_000 + 200 * index)
      vi.advanceTimersByTime(200)
    }
    vi.advanceTimersByTime(1000)
    expect(results()).toEqual([])
    // The first digit was held back for a moment and stands in the field, which takes digits from then on.
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('1')
    pressAt('Escape', 'Escape', 1_005_000)
    pressAt('Digit2', '2', 1_010_000)
    pressAt('Digit2', '2', 1_010_050, { repeat: true })
    vi.advanceTimersByTime(1000)
  } finally {
    vi.useRealTimers()
  }
  await waitFor(() => expect(results()).toEqual(['fail']))
})

test('keys leave a dialog alone', async () => {
  const { user, results } = await openChecklist()
  await user.click(screen.getByRole('button', { name: /Ce que ce poste demande/ }))
  await screen.findByRole('dialog')
  press('Digit1', '1')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(results()).toEqual([])
})

test('an item that was answered goes back to not tested by its button', async () => {
  const { user, results } = await openChecklist()
  expect(screen.queryByRole('button', { name: /Revenir à/ })).toBeNull()
  const answered = screen
    .getAllByRole('button')
    .find((button) => button.textContent?.endsWith('Bon') && button.closest('li'))
  await user.click(answered ?? document.body)
  await user.click(await screen.findByRole('button', { name: /Revenir à/ }))
  await waitFor(() => expect(results()).toEqual(['not-tested']))
})

test.each([
  ['done', 1],
  ['ready', 0],
])('Shift and F7 mark a device ready only when its gates hold: %s', async (scene, times) => {
  const stands = galleryProofs(scene, deviceId, device.gates, device.report.disks ?? [])
  const prepared = { ...device, summary: { ...device.summary, state: 'prepared' as const } }
  const { user, calls } = await mountApp(
    {
      'device.get': () => prepared,
      'device.proofs': () => stands,
      'checklist.list': () => [...galleryChecklists],
      'device.ready': () => ({ result: 'ready' }),
    },
    { hash: `#/device/${deviceId}/ready` },
  )
  const button = await screen.findByRole<HTMLButtonElement>('button', { name: 'Marquer prêt' })
  expect(button.disabled).toBe(times === 0)
  await user.keyboard('{Shift>}{F7}{/Shift}')
  expect(calls.filter(({ name }) => name === 'device.ready')).toHaveLength(times)
})

test('the verdict leads to the very test that it lacks, which stands there to be answered', async () => {
  const judged = deviceView(1, machineReport(), testedLaptop, { tests: galleryTests })
  const { calls } = await mountApp(
    {
      'device.get': () => judged,
      'device.proofs': () => proofs,
      'checklist.list': () => [...galleryChecklists],
      'checklist.record': () => ({}),
    },
    { hash: `#/device/${deviceId}/verdict` },
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Faire ce test' }))
  expect(await screen.findByText('Enregistrer sa voix et la réécouter.')).toBeDefined()
  expect(window.location.hash).toBe(`#/device/${deviceId}/ready/test.microphone`)
  fireEvent.click(screen.getByRole('button', { name: 'Bon' }))
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'checklist.record')?.input).toMatchObject({ itemId: 'microphone' }),
  )
})

test('a list without the test that is asked for says so', async () => {
  await mountApp(
    {
      'device.get': () => device,
      'device.proofs': () => ({
        ...proofs,
        checklist: { ...list, items: list.items.filter(({ id }) => id !== 'camera') },
      }),
      'checklist.list': () => [...galleryChecklists],
    },
    { hash: `#/device/${deviceId}/ready/test.camera` },
  )
  expect(await screen.findByText(/Cette liste n’a pas ce test : Test de la caméra/)).toBeDefined()
})
