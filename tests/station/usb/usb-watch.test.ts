import { afterEach, describe, expect, test, vi } from 'vitest'
import { watchUsb, type UsbWatch } from '../../../electron/station/usb/usb-watch.ts'
import { madeBus, type MadeBus } from './made-bus.ts'
import { seenTablet } from './seen-device.ts'

let watch: UsbWatch | undefined
afterEach(async () => {
  await watch?.close()
  watch = undefined
})

function watched(bus: MadeBus, everyMs = 10_000) {
  const changes: string[] = []
  const states: string[] = []
  const faults: unknown[] = []
  let there: readonly string[] = []
  watch = watchUsb({
    bus,
    everyMs,
    pollMs: 20,
    onState: (state) => states.push(state),
    onFault: (error) => faults.push(error),
    onChange(presence, list) {
      there = presence.filter(({ goneAtMs }) => goneAtMs === null).map(({ key }) => key)
      for (const { change } of list) changes.push(change)
    },
  })
  return { changes, states, faults, there: () => there }
}

/** Ends a hang; what is waited for comes when it comes. */
const patience = { timeout: 20_000, interval: 5 }

describe('the USB watch', () => {
  test('finds what is plugged in at its start, and tells of plugs as they are told to it', async () => {
    const bus = madeBus()
    bus.plug(seenTablet())
    const seen = watched(bus)
    await vi.waitFor(() => expect(seen.changes).toEqual(['appeared']), patience)
    bus.plug(seenTablet({ handle: '1/7', serial: 'OTHER', port: '1-3' }))
    await vi.waitFor(() => expect(seen.changes).toEqual(['appeared', 'appeared']), patience)
    bus.pull('1/4')
    await vi.waitFor(() => expect(seen.there()).toEqual(['04e8:OTHER']), patience)
    expect(seen.states).toEqual(['watching'])
  })

  test('twenty plugs in one moment end in one clear state after few listings', async () => {
    const bus = madeBus()
    const seen = watched(bus)
    await vi.waitFor(() => expect(bus.listeners).toBe(1), patience)
    for (let round = 0; round < 20; round++) {
      bus.plug(seenTablet({ handle: `1/${round}` }))
      bus.pull(`1/${round}`)
    }
    bus.plug(seenTablet({ handle: '1/99' }))
    await vi.waitFor(() => expect(seen.there()).toEqual(['04e8:R52N60ABCDE']), patience)
    expect(seen.changes).toEqual(['appeared'])
    expect(bus.listings).toBeLessThan(6)
  })

  test('root hubs are no devices', async () => {
    const bus = madeBus()
    bus.plug(seenTablet({ vendorId: 0x1d6b, deviceClass: 9 }))
    bus.plug(seenTablet({ handle: '1/8' }))
    const seen = watched(bus)
    await vi.waitFor(() => expect(seen.there()).toEqual(['04e8:R52N60ABCDE']), patience)
  })

  test('a system that claims to tell of plugs and does not is found out, and polled', async () => {
    const bus = madeBus()
    const seen = watched(bus, 20)
    await vi.waitFor(() => expect(seen.states).toEqual(['watching']), patience)
    bus.isSilent = true
    bus.plug(seenTablet())
    await vi.waitFor(() => expect(seen.states).toEqual(['watching', 'polling']), patience)
    expect(seen.there()).toEqual(['04e8:R52N60ABCDE'])
  })

  test('a system that does not tell is polled from the start', async () => {
    const bus = madeBus(false)
    const seen = watched(bus)
    await vi.waitFor(() => expect(seen.states).toEqual(['polling']), patience)
    bus.plug(seenTablet())
    await vi.waitFor(() => expect(seen.changes).toEqual(['appeared']), patience)
  })

  test('a computer without USB says so, and notices when it gets one', async () => {
    const bus = madeBus()
    bus.isThere = false
    const seen = watched(bus, 20)
    await vi.waitFor(() => expect(seen.states).toEqual(['no-bus']), patience)
    expect(bus.listings).toBe(0)
    bus.isThere = true
    await vi.waitFor(() => expect(seen.states).toEqual(['no-bus', 'watching']), patience)
  })

  test('a bus that fails is told once, and watched again when it works', async () => {
    const bus = madeBus()
    bus.failure = new Error('getDevices error')
    const seen = watched(bus, 20)
    await vi.waitFor(() => expect(bus.listings).toBeGreaterThan(2), patience)
    expect(seen.faults).toEqual([bus.failure])
    bus.failure = null
    await vi.waitFor(() => expect(seen.states).toEqual(['failed', 'watching']), patience)
  })

  test('after closing nobody listens and nothing is told', async () => {
    const bus = madeBus()
    const seen = watched(bus)
    await vi.waitFor(() => expect(bus.listeners).toBe(1), patience)
    await watch?.close()
    bus.plug(seenTablet())
    expect([bus.listeners, seen.changes]).toEqual([0, []])
  })
})
