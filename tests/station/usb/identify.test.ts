import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findAdbInterface } from '../../../electron/station/usb/adb-interface.ts'
import { identify } from '../../../electron/station/usb/identify.ts'
import { obstacleOf } from '../../../electron/station/usb/open-error.ts'
import { shippedUsbIds } from '../../../electron/station/usb/usb-ids.ts'
import { adbClass, classOf, seenTablet } from './seen-device.ts'

const mtp = classOf(6, 1, 1)
const named = (vendorId: number, productId: number, product: string | null, interfaces = [classOf(3, 1, 1)]) =>
  seenTablet({ vendorId, productId, product, manufacturer: null, interfaces })

describe('what is plugged in, by its descriptors', () => {
  test.each([
    ['a tablet with debugging', seenTablet(), { kind: 'android', face: 'adb' }],
    [
      'a tablet of an unknown maker with debugging',
      named(0xabcd, 1, null, [mtp, adbClass]),
      { kind: 'android', face: 'adb' },
    ],
    ['a tablet without debugging', named(0x2717, 0xff40, 'Xiaomi Pad 6', [mtp]), { kind: 'android', face: 'none' }],
    [
      'a tablet in its boot loader',
      named(0x18d1, 0x4ee0, 'Android', [classOf(0xff, 0x42, 3)]),
      { kind: 'android', face: 'boot-loader' },
    ],
    [
      'a camera, which has the same file transfer',
      named(0x04a9, 0x32a0, 'Canon Digital Camera', [mtp]),
      { kind: 'unknown' },
    ],
    ['an iPad', named(0x05ac, 0x12ab, 'iPad', [mtp]), { kind: 'apple' }],
    ['an iPad in recovery', named(0x05ac, 0x1281, null, [classOf(0xfe, 1, 0)]), { kind: 'apple' }],
    ['an Apple keyboard', named(0x05ac, 0x024f, 'Apple Keyboard'), { kind: 'unknown' }],
    ['a stick', named(0x0781, 0x5581, 'Ultra', [classOf(8, 6, 0x50)]), { kind: 'removable-drive' }],
    ['a scanner by its maker', named(0x0c2e, 0x0b61, '1450g'), { kind: 'barcode-scanner' }],
    ['a scanner by its name', named(0x1a86, 0x5456, 'USB Barcode Scanner'), { kind: 'barcode-scanner' }],
    ['a keyboard', named(0x046d, 0xc31c, 'USB Keyboard'), { kind: 'unknown' }],
    ['a label printer', named(0x0a5f, 0x0166, 'ZTC ZD421', [classOf(7, 1, 2)]), { kind: 'label-printer' }],
    [
      'a label printer of a maker of office printers',
      named(0x04f9, 0x209b, 'QL-800', [classOf(7, 1, 2)]),
      { kind: 'label-printer' },
    ],
    [
      'an office printer of the same maker',
      named(0x04f9, 0x0062, 'HL-L2350DW series', [classOf(7, 1, 2)]),
      { kind: 'printer' },
    ],
    ['an office printer', named(0x03f0, 0x0c17, 'LaserJet', [classOf(7, 1, 2)]), { kind: 'printer' }],
    ['a network adapter by its class', named(0x0fe6, 0x9900, null, [classOf(2, 6, 0)]), { kind: 'network-adapter' }],
    [
      'a network adapter by its name',
      named(0x0bda, 0x8153, 'USB 10/100/1000 LAN', [classOf(0xff, 0xff, 0)]),
      { kind: 'network-adapter' },
    ],
    ['a device that says nothing', { ...named(0x1234, 1, null), interfaces: null }, { kind: 'unknown' }],
    ['a hub', { ...seenTablet(), deviceClass: 9 }, null],
    ['a root hub', named(0x1d6b, 2, 'xHCI Host Controller'), null],
  ] as const)('%s', (_, device, expected) => {
    expect(identify(device)).toEqual(expected)
  })

  test('a Samsung printer or disk is no tablet', () => {
    expect(identify(named(0x04e8, 0x3301, 'ML-1660', [classOf(7, 1, 2)]))).toEqual({ kind: 'printer' })
    expect(identify(named(0x04e8, 0x61f5, 'PSSD T7', [classOf(8, 6, 0x62)]))).toEqual({ kind: 'removable-drive' })
  })
})

describe('the ADB interface', () => {
  const bulk = (endpointNumber: number, direction: string) => ({
    endpointNumber,
    direction,
    type: 'bulk',
    packetSize: 512,
  })
  const alternate = (interfaceProtocol: number, endpoints = [bulk(1, 'in'), bulk(2, 'out')]) => ({
    alternateSetting: 0,
    interfaceClass: 0xff,
    interfaceSubclass: 0x42,
    interfaceProtocol,
    endpoints,
  })

  test('is found with its pair of pipes', () => {
    const found = findAdbInterface([
      { interfaceNumber: 0, alternates: [alternate(3)] },
      { interfaceNumber: 1, alternates: [alternate(1)] },
    ])
    expect(found).toEqual({
      interfaceNumber: 1,
      in: { endpoint: 1, packetBytes: 512 },
      out: { endpoint: 2, packetBytes: 512 },
    })
  })

  test('is none with one pipe alone, or with fastboot', () => {
    expect(findAdbInterface([{ interfaceNumber: 0, alternates: [alternate(1, [bulk(1, 'in')])] }])).toBeNull()
    expect(findAdbInterface([{ interfaceNumber: 0, alternates: [alternate(3)] }])).toBeNull()
  })
})

describe('names', () => {
  const ids = shippedUsbIds(fileURLToPath(new URL('../../../resources', import.meta.url)))

  test('of vendors and products come from the shipped list', () => {
    expect(ids.vendor(0x04e8)).toBe('Samsung Electronics Co., Ltd')
    expect(ids.product(0x0781, 0x5581)).toBe('Ultra')
    expect(ids.vendor(0x0001)).toBe("Fry's Electronics")
  })

  test('are null for what is not listed, and never those of the next vendor', () => {
    expect(ids.vendor(0xfff1)).toBeNull()
    expect(ids.product(0x0042, 0x5301)).toBeNull()
    expect(ids.product(0xfff1, 1)).toBeNull()
  })
})

describe('a device that does not open', () => {
  test.each([
    ['open error: permission denied (errno 13)', 'linux', 'no-permission', 'udev-rule'],
    ['claimInterface error: interface is busy (errno 16)', 'linux', 'held-elsewhere', 'close-adb-server'],
    ['open error: device not supported', 'win32', 'no-permission', 'winusb-driver'],
    ['open error: no such device (errno 19)', 'linux', 'failed', 'plug-again'],
  ] as const)('%s on %s: %s, %s', (message, platform, state, hint) => {
    expect(obstacleOf(new Error(message), platform)).toEqual({ state, hint })
  })
})
