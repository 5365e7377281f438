import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createStation, type Station } from '../../../electron/station/station.ts'
import type { UsbStatus } from '../../../shared/contract/usb.ts'
import type { Card } from '../../../shared/contract/views.ts'
import { adbdObstacle, askingObstacle, startDevice, type Device } from '../readers/android/adbd.ts'
import { hasTablets, tabletsFolder } from '../readers/android/tablets.ts'
import { tabletByTransfers } from './adb-by-transfers.ts'
import { madeBus } from './made-bus.ts'
import { seenTablet } from './seen-device.ts'

const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url))
const log = { info: () => undefined, fault: (_: string, where: string, error: unknown) => faults.push([where, error]) }
const faults: unknown[] = []
const open: { close: () => unknown }[] = []
let device: Device | undefined

afterEach(async () => {
  for (const { close } of open.splice(0)) close()
  await device?.stop()
  device = undefined
  const found = faults.splice(0)
  if (found.length > 0) throw new Error('the station had a fault', { cause: found })
})

/** A whole station with a bus that the test plugs into, and what it told. */
async function bench() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'etabli-bench-'))
  const bus = madeBus()
  const station: Station = await createStation({ dataFolder, resourcesFolder, log, usbBus: bus })
  open.push({ close: () => station.close() }, { close: () => rmSync(dataFolder, { recursive: true }) })
  const client = station.client()
  const cards = new Map<string, Card>()
  client.on('intake.changed', (card) => cards.set(card.intakeId, card))
  const told: UsbStatus[] = []
  client.on('usb.changed', (status) => told.push(status))
  return { bus, client, told, cards: () => [...cards.values()] }
}

const states = (told: readonly UsbStatus[]) => [
  ...new Set(told.flatMap(({ devices }) => devices.map(({ android }) => android?.state))),
]

const patience = { timeout: 20_000, interval: 20 }

describe.skipIf(adbdObstacle !== null || !hasTablets)(`a tablet on the bench (${adbdObstacle ?? 'runs here'})`, () => {
  test('is plugged in, read over USB transfers, judged and recorded, with no typing', async () => {
    device = await startDevice(join(tabletsFolder, 'samsung-tab-s7plus'))
    const { bus, client, told, cards } = await bench()
    bus.plug(seenTablet({ serial: 'L15E4637FLL' }), tabletByTransfers(device.port))
    await vi.waitFor(() => expect(cards()[0]?.stage).toBe('done'), patience)
    const [card] = cards()
    expect(card).toMatchObject({ source: { kind: 'android' }, profileId: 'tablet-2026', isNewDevice: true })
    expect(card?.verdict?.outcome).toBe('pass')
    expect(card?.device).toMatchObject({ kind: 'tablet', model: 'SM-T970', serial: 'L15E4637FLL' })
    await vi.waitFor(async () => {
      const [usb] = (await client.call('usb.list', {})).devices
      expect(usb).toMatchObject({ kind: 'android', android: { state: 'done', intakeId: card?.intakeId } })
    }, patience)
    expect(states(told)).toEqual(expect.arrayContaining(['opening', 'reading', 'done']))
    const view = await client.call('device.get', { deviceId: card?.device?.deviceId ?? '' })
    expect(view.captureFiles.map(({ name }) => name)).toContain('android/getprop.txt')
    const again = await client.call('device.judge', { deviceId: view.summary.deviceId, profileId: 'tablet-2026' })
    expect(again.verdict?.outcome).toBe('pass')
  }, 60_000)

  test('comes back after it left, and is the same device', async () => {
    device = await startDevice(join(tabletsFolder, 'samsung-tab-s7plus'))
    const { bus, client, cards } = await bench()
    const tablet = tabletByTransfers(device.port)
    bus.plug(seenTablet({ serial: 'L15E4637FLL' }), tablet)
    await vi.waitFor(() => expect(cards()[0]?.stage).toBe('done'), patience)
    bus.pull('1/4')
    await vi.waitFor(async () => expect((await client.call('usb.list', {})).devices).toEqual([]), patience)
    await vi.waitFor(() => expect(tablet.isOpen).toBe(false), patience)
    bus.plug(seenTablet({ serial: 'L15E4637FLL', handle: '1/5' }), tabletByTransfers(device.port))
    await vi.waitFor(() => expect(cards().map(({ stage }) => stage)).toEqual(['done', 'done']), patience)
    expect(cards().map(({ isNewDevice }) => isNewDevice)).toEqual([true, false])
  }, 60_000)

  test('is pulled out while it is read: its card says so, nothing is recorded, and the next plug works', async () => {
    device = await startDevice(join(tabletsFolder, 'samsung-tab-s7plus'))
    const plugged = device
    const { bus, client, cards } = await bench()
    const pulled = client.on('intake.changed', (card) => {
      if (card.parts.some(({ status }) => status === 'read') && card.stage === 'reading') plugged.unplug()
    })
    bus.plug(seenTablet({ serial: 'L15E4637FLL' }), tabletByTransfers(device.port))
    await vi.waitFor(() => expect(cards()[0]?.stage).toBe('refused'), patience)
    pulled()
    expect(cards()[0]?.refusal?.code).toBe('android-disconnected')
    bus.pull('1/4')
    expect((await client.call('device.list', { search: '', after: null, limit: 10 })).devices).toEqual([])
    bus.plug(seenTablet({ serial: 'L15E4637FLL', handle: '1/5' }), tabletByTransfers(device.port))
    await vi.waitFor(() => expect(cards().at(-1)?.stage).toBe('done'), patience)
  }, 60_000)
})

describe.skipIf(askingObstacle !== null || !hasTablets)(`a tablet that asks (${askingObstacle ?? 'runs here'})`, () => {
  test('shows its question with the fingerprint, and is read when somebody taps Allow', async () => {
    device = await startDevice(join(tabletsFolder, 'samsung-tab-s7plus'), 'allow')
    const { bus, told, cards } = await bench()
    bus.plug(seenTablet({ serial: 'L15E4637FLL' }), tabletByTransfers(device.port))
    await vi.waitFor(() => expect(cards()[0]?.stage).toBe('done'), patience)
    const asked = told.flatMap(({ devices }) => devices).find((one) => one.android?.state === 'awaiting-authorisation')
    expect(asked).toMatchObject({ hint: 'tap-allow', android: { fingerprint: device.questions[0] } })
  }, 60_000)
})

describe('devices that are not read', () => {
  test('a tablet that may not be opened says what helps, and can be tried again', async () => {
    const { bus, client } = await bench()
    const tablet = tabletByTransfers(1)
    tablet.refusal = new Error('open error: permission denied (errno 13)')
    bus.plug(seenTablet(), tablet)
    const first = async () => (await client.call('usb.list', {})).devices[0]
    const isRefused = async () =>
      expect(await first()).toMatchObject({ hint: 'udev-rule', android: { state: 'no-permission' } })
    await vi.waitFor(isRefused, patience)
    await client.call('usb.retry', { key: '04e8:R52N60ABCDE' })
    await vi.waitFor(isRefused, patience)
    await expect(client.call('usb.retry', { key: 'nobody' })).rejects.toMatchObject({ code: 'usb-device-not-found' })
  })

  test('a stick, a scanner and an unknown thing stand in the list by their names', async () => {
    const { bus, client } = await bench()
    const plain = { serial: null, manufacturer: null, product: null }
    bus.plug(
      seenTablet({
        ...plain,
        handle: 'a',
        port: '1-1',
        vendorId: 0x0781,
        productId: 0x5581,
        interfaces: [{ class: 8, subclass: 6, protocol: 0x50 }],
      }),
    )
    bus.plug(seenTablet({ ...plain, handle: 'b', port: '1-2', vendorId: 0xfff1, productId: 1, interfaces: [] }))
    await vi.waitFor(async () => expect((await client.call('usb.list', {})).devices).toHaveLength(2), patience)
    expect((await client.call('usb.list', {})).devices).toMatchObject([
      { kind: 'removable-drive', vendorName: 'SanDisk Corp.', productName: 'Ultra', android: null },
      { kind: 'unknown', vendorName: null, productName: null, android: null },
    ])
  })
})
