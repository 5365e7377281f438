import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { androidStates, type UsbDeviceView, type UsbStatus } from '../../../shared/contract/usb.ts'
import { stickView, tablet, usbDevice } from '../connected.ts'
import { mountApp } from '../mount.tsx'
import { readingCard } from '../views.ts'

const openUsb = (devices: UsbDeviceView[], bus: UsbStatus['bus'] = 'watching', more = {}) =>
  mountApp({ 'usb.list': () => ({ bus, devices }), ...more }, { hash: '#/connect/usb' })
const lines = async () => within(await screen.findByRole('list', { name: 'Branché en USB' })).getAllByRole('listitem')

describe('what is plugged in over USB', () => {
  test('nothing plugged in says what to plug in', async () => {
    await openUsb([])
    expect(await screen.findByText(/Branchez une tablette/)).toBeDefined()
  })

  test.each([
    ['polling', /regarde chaque seconde/],
    ['no-bus', /aucun bus USB/],
    ['failed', /ne répond pas/],
  ] as const)('a bus that is %s is said so', async (bus, sentence) => {
    await openUsb([], bus)
    expect(await screen.findByText(sentence)).toBeDefined()
  })

  test('a device of which nothing is known is normal', async () => {
    await openUsb([usbDevice()])
    const [line] = await lines()
    expect(line?.textContent).toMatch(/Appareil sans nom.*Vu, sans détails.*port 1-1/)
    expect(within(line ?? document.body).queryByRole('button')).toBeNull()
  })

  test('tablets come first, and a maker is not named twice', async () => {
    await openUsb([usbDevice({ vendorName: 'Zebra', productName: 'Zebra ZD421', port: '3-1' }), tablet('done')])
    const [first, second] = await lines()
    expect(first?.dataset['kind']).toBe('android')
    expect(second?.textContent).toMatch(/^Zebra ZD421/)
  })

  test('a tablet that asks shows what it shows itself, to be compared', async () => {
    await openUsb([tablet('awaiting-authorisation')])
    const [line] = await lines()
    expect(line?.textContent).toMatch(/Acceptez sur la tablette.*Autoriser.*4E:21:9B/)
    expect(within(line ?? document.body).queryByRole('button', { name: 'Réessayer' })).toBeNull()
  })

  test('the bench says that a tablet waits for a tap', async () => {
    const bench = await mountApp()
    await screen.findByText('Aucune machine sur l’établi')
    act(() => bench.emit('usb.changed', { bus: 'watching', devices: [tablet('awaiting-authorisation')] }))
    expect(await screen.findByRole('link', { name: /Acceptez sur la tablette/ })).toBeDefined()
  })

  test('a tablet that nobody accepted in time is asked again', async () => {
    const device = tablet('not-authorised', { hint: 'plug-again' })
    const { user, calls } = await openUsb([device], 'watching', { 'usb.retry': () => ({}) })
    await user.click(await screen.findByRole('button', { name: 'Réessayer' }))
    expect(calls.find((call) => call.name === 'usb.retry')?.input).toEqual({ key: device.key })
  })

  test('missing rights come with the rule that gives them', async () => {
    await openUsb([tablet('no-permission', { hint: 'udev-rule' })])
    const [line] = await lines()
    expect(line?.textContent).toMatch(/70-etabli\.rules.*udevadm control --reload/)
  })

  test('on Windows the driver is named', async () => {
    await openUsb([tablet('no-permission', { hint: 'winusb-driver' })])
    const [line] = await lines()
    expect(line?.textContent).toMatch(/WinUSB/)
    expect(line?.textContent).not.toMatch(/udevadm/)
  })

  test('a tablet that is read leads to its card', async () => {
    const { intakeId } = readingCard(1)
    const device = tablet('reading', { android: { state: 'reading', fingerprint: null, intakeId } })
    const { user } = await openUsb([device])
    await user.click(await screen.findByRole('button', { name: 'Voir sur l’établi' }))
    await waitFor(() => expect(window.location.hash).toBe('#/bench'))
  })

  test.each(androidStates)('the state %s is said in words', async (state) => {
    await openUsb([tablet(state)])
    const [line] = await lines()
    expect(line?.dataset['state']).toBe(state)
    expect(line?.textContent).not.toContain(`usb.state`)
    expect(line?.textContent).not.toContain(state === 'done' ? 'usb.' : state)
  })
})

describe('report sticks', () => {
  const hash = '#/connect/stick'

  test('a stick tells how many reports were new, known and unreadable, and that it may be taken out', async () => {
    await mountApp({ 'stick.list': () => [stickView()] }, { hash })
    const line = (await screen.findByText('ATELIER')).closest('li')
    expect(line?.textContent).toMatch(/6 nouveaux2 déjà connus1 illisible.*Elle peut être retirée/)
  })

  test('it is followed while it is imported', async () => {
    const importing = stickView({ state: 'importing', canWriteReceipt: false })
    const bench = await mountApp({ 'stick.list': () => [importing] }, { hash })
    expect(await screen.findByText('Ne la retirez pas encore.')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Écrire un reçu sur la clé' })).toBeNull()
    act(() => bench.emit('stick.changed', stickView({ state: 'gone', canWriteReceipt: false })))
    expect(await screen.findByText('Tout ce qui avait été copié est importé.')).toBeDefined()
    act(() => bench.emit('stick.changed', stickView({ stickId: 'stick-2', label: 'VERBATIM' })))
    expect(await screen.findByText('VERBATIM')).toBeDefined()
  })

  test('a receipt is written only when the technician asks for it', async () => {
    const { user, calls } = await mountApp(
      { 'stick.list': () => [stickView()], 'stick.writeReceipt': () => ({}) },
      { hash },
    )
    const button = await screen.findByRole('button', { name: 'Écrire un reçu sur la clé' })
    expect(calls.some((call) => call.name === 'stick.writeReceipt')).toBe(false)
    await user.click(button)
    expect(calls.find((call) => call.name === 'stick.writeReceipt')?.input).toEqual({ stickId: 'stick-1' })
    expect((await screen.findByRole('status')).textContent).toMatch(/Reçu écrit sur «\sATELIER\s»/)
  })
})
