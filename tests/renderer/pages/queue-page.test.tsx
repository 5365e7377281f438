import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { makeTag } from '../../../shared/label/tag.ts'
import { dashboardView, lotAllocationView } from '../campaign-views.ts'
import { machineReport } from '../machine-report.ts'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { benchView, deviceSummary, lotView } from '../views.ts'

const lot = lotView(1, { wanted: 40, queued: 14 })
const device = deviceSummary(5, machineReport(), laptop, { state: 'queued', lotId: lot.lotId, lotName: lot.name })
const tag = makeTag('T7', 5)
const inLot = { hash: `#/queue/${lot.lotId}` }
const oneDevice = { 'queue.list': () => ({ devices: [device], next: null }) }

const inputs = (calls: readonly { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map((call) => call.input)

describe('the queue', () => {
  test('shows how full each lot is', async () => {
    await mountApp({}, { hash: '#/queue/' })
    expect(await screen.findByText('14 sur 40')).toBeDefined()
  })

  test('arrows choose a lot, beginning with the bench’s own', async () => {
    const lots = [lotView(1), lotView(2), lotView(3)]
    const { user } = await mountApp(
      {
        'bench.status': () => benchView({ lotId: 'lot-2' }),
        'lot.list': () => lots,
        'queue.list': () => ({ devices: [], next: null }),
      },
      { hash: '#/queue/' },
    )
    await screen.findByText('Vague 3')
    for (const [key, chosen] of [
      ['{ArrowDown}', 'lot-2'],
      ['{ArrowDown}', 'lot-3'],
      ['{ArrowDown}', 'lot-3'],
      ['{ArrowUp}{ArrowUp}', 'lot-1'],
    ] as const) {
      await user.keyboard(key)
      await waitFor(() => expect(window.location.hash).toBe(`#/queue/${chosen}`))
    }
  })

  test('a tag that is scanned enters the chosen lot', async () => {
    const { user, calls } = await mountApp(
      {
        ...oneDevice,
        'device.find': () => ({ deviceId: device.deviceId }),
        'queue.add': () => ({ result: 'queued', lot }),
      },
      inLot,
    )
    await screen.findByRole('textbox', { name: /Scanner pour mettre dans/ })
    await user.keyboard(`${tag}{Enter}`)
    await waitFor(() => expect(inputs(calls, 'queue.add')).toEqual([{ deviceId: device.deviceId, lotId: lot.lotId }]))
    expect(inputs(calls, 'device.find')).toEqual([{ tag }])
  })

  test('a wrong check character is said by name, and nothing is queued', async () => {
    const nobody = { 'device.list': () => ({ devices: [], next: null }) }
    const { user, calls } = await mountApp({ ...oneDevice, ...nobody }, inLot)
    await screen.findByRole('textbox', { name: /Scanner pour mettre dans/ })
    const wrong = `${tag.slice(0, 8)}${tag.endsWith('3') ? '4' : '3'}`
    await user.keyboard(`${wrong}{Enter}`)
    expect((await screen.findByRole('alert')).textContent).toMatch(/le caractère de contrôle ne correspond pas/)
    expect(inputs(calls, 'device.find')).toEqual([])
    expect(inputs(calls, 'queue.add')).toEqual([])
  })

  test('a device that does not pass is refused with the reason in French', async () => {
    const { user } = await mountApp(
      {
        ...oneDevice,
        'device.find': () => ({ deviceId: device.deviceId }),
        'queue.add': () => {
          throw new Refusal({ code: 'gates-not-met', what: 'The gates do not hold' })
        },
      },
      inLot,
    )
    await screen.findByRole('textbox', { name: /Scanner pour mettre dans/ })
    await user.keyboard(`${tag}{Enter}`)
    expect((await screen.findByRole('alert')).textContent).toMatch(/ne peut pas être mis en file/)
  })

  test('a lot says its profile as people call it', async () => {
    await mountApp({}, { hash: '#/queue/' })
    const button = await screen.findByRole('button', { name: /Portable 2026/ })
    expect(button.textContent).toContain(lot.name)
    expect(button.textContent).not.toContain('laptop-2026')
  })

  test('a device is taken out of its lot from the list', async () => {
    const { user, calls } = await mountApp({ ...oneDevice, 'queue.remove': () => ({}) }, inLot)
    await user.click(await screen.findByRole('button', { name: /^Sortir de la file T7/ }))
    expect(inputs(calls, 'queue.remove')).toEqual([{ deviceId: device.deviceId }])
  })

  test('a lot is added to the allocation that was chosen, and becomes the chosen one', async () => {
    const added = lotView(9)
    const other = lotAllocationView({ allocationId: 'allocation-2', waveName: 'Vague 2', roomForLots: 30 })
    const { user, calls } = await mountApp(
      { 'lot.add': () => added, 'lot.allocations': () => [lotAllocationView(), other] },
      { hash: '#/queue/' },
    )
    await user.click(await screen.findByRole('button', { name: 'Ajouter un lot' }))
    await user.click(await screen.findByRole('button', { name: /Dotation/ }))
    await user.click(await screen.findByRole('option', { name: /Connexion d’Urgence · Vague 2/ }))
    await user.type(await screen.findByRole('textbox', { name: /Nom du lot/ }), 'Vague 9')
    await user.type(screen.getByRole('textbox', { name: /Nombre demandé/ }), '25')
    await user.click(screen.getByRole('button', { name: 'Ajouter' }))
    await waitFor(() => expect(window.location.hash).toBe(`#/queue/${added.lotId}`))
    expect(inputs(calls, 'lot.add')).toEqual([{ allocationId: 'allocation-2', name: 'Vague 9', wanted: 25 }])
  })

  test('a lot that goes over its allocation asks for the reason, which coordination answers for', async () => {
    const { user, calls } = await mountApp({ 'lot.add': () => lotView(9) }, { hash: '#/queue/' })
    await user.click(await screen.findByRole('button', { name: 'Ajouter un lot' }))
    await user.type(await screen.findByRole('textbox', { name: /Nom du lot/ }), 'Vague 9')
    await user.type(screen.getByRole('textbox', { name: /Nombre demandé/ }), '25')
    expect(await screen.findByText(/5 appareils de plus que la dotation/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Ajouter' }))
    expect(inputs(calls, 'lot.add')).toEqual([])
    await user.type(screen.getByRole('textbox', { name: /Motif du dépassement/ }), 'foyer plus grand')
    await user.click(screen.getByRole('button', { name: 'Ajouter' }))
    const over = { role: 'coordination', reason: 'foyer plus grand' }
    await waitFor(() =>
      expect(inputs(calls, 'lot.add')).toEqual([{ allocationId: 'allocation-1', name: 'Vague 9', wanted: 25, over }]),
    )
  })

  test('a partner without an allocation gets its first one, and its lot is asked for then', async () => {
    let allocated = false
    const operation = { operationId: 'operation-1', name: 'Printemps', waves: [], figures: [] }
    const wave = { waveId: 'wave-1', name: 'Vague 1', position: 1, promisedOn: null }
    const bench = await mountApp(
      {
        'lot.allocations': () => (allocated ? [lotAllocationView()] : []),
        'operation.add': () => operation,
        'wave.add': () => wave,
        'allocation.add': () => {
          allocated = true
          return dashboardView().allocations[0] ?? lotAllocationView()
        },
      },
      { hash: '#/queue/' },
    )
    const { user, calls } = bench
    await user.click(await screen.findByRole('button', { name: 'Ajouter un lot' }))
    await user.type(await screen.findByRole('textbox', { name: /Nom de l’opération/ }), 'Printemps')
    await user.type(screen.getByRole('textbox', { name: /Appareils attribués/ }), '60')
    await user.click(screen.getByRole('button', { name: 'Attribuer' }))
    act(() => bench.emit('campaign.changed', {}))
    expect(await screen.findByRole('textbox', { name: /Nom du lot/ })).toBeDefined()
    expect(inputs(calls, 'allocation.add')).toMatchObject([
      { waveId: 'wave-1', partnerId: 'partner-1', profileId: 'laptop-2026', allocated: 60 },
    ])
  })

  test('a partner’s name that is taken is said beside it', async () => {
    const { user } = await mountApp(
      {
        'partner.add': () => {
          throw new Refusal({ code: 'name-taken', what: 'This name is taken' })
        },
      },
      { hash: '#/queue/' },
    )
    await user.click(await screen.findByRole('button', { name: 'Ajouter une structure' }))
    await user.type(await screen.findByRole('textbox', { name: /Nom de la structure/ }), 'Croix-Rouge')
    await user.click(screen.getByRole('button', { name: 'Ajouter' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/Ce nom est déjà pris/)
  })
})

describe('the devices', () => {
  test('are narrowed as one types', async () => {
    const { user, calls } = await mountApp(
      {
        'device.range': () => ({ devices: [device], total: 1 }),
        'device.list': () => ({ devices: [], next: null }),
      },
      { hash: '#/devices/' },
    )
    await screen.findByRole('row', { name: /T7 000005/ })
    await user.type(screen.getByRole('searchbox', { name: 'Chercher partout' }), 'rien')
    expect(await screen.findByText(/Aucun appareil ne correspond/)).toBeDefined()
    expect(inputs(calls, 'device.list').at(-1)).toEqual({ search: 'rien', after: null, limit: 60 })
  })

  test('typed text in the scan field searches them', async () => {
    const { user, calls } = await mountApp({ 'device.list': () => ({ devices: [], next: null }) })
    await screen.findByText('Aucune machine sur l’établi')
    await user.keyboard('thinkpad{Enter}')
    await waitFor(() => expect(inputs(calls, 'device.list')).toHaveLength(1))
    expect(inputs(calls, 'device.list')).toEqual([{ search: 'thinkpad', after: null, limit: 60 }])
  })
})
