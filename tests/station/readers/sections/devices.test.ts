import { describe, expect, test } from 'vitest'
import { captureOf } from '../../../../electron/station/readers/capture.ts'
import { readCameras } from '../../../../electron/station/readers/sections/cameras.ts'
import { readDisplays } from '../../../../electron/station/readers/sections/displays.ts'
import { readNetwork } from '../../../../electron/station/readers/sections/network.ts'
import { captureFrom, fileOf } from '../shared-captures.ts'

/** A base block with one timing of 1920x1080 at 309x174 mm and a text descriptor. */
function madeUpEdid(): string {
  const bytes = new Uint8Array(128)
  bytes.set([0, 255, 255, 255, 255, 255, 255, 0])
  // "AUO": 1, 21, 15 in five bits each.
  const letters = (1 << 10) | (21 << 5) | 15
  bytes.set([letters >> 8, letters & 255, 0x3d, 0x31], 8)
  bytes.set([31, 17], 21)
  bytes.set([1, 1, 0x80, 0, 0x70, 0x38, 0, 0x40, 0, 0, 0, 0, 309 & 255, 174, 0x10], 54)
  bytes.set([0, 0, 0, 0xfe, 0, ...new TextEncoder().encode('B140HAN01.3\n ')], 72)
  return Buffer.from(bytes).toString('hex')
}

describe('displays', () => {
  test('a panel is decoded from its EDID, its connector says that it is the own one', () => {
    const list = readDisplays(captureFrom({ 'sys/class/drm/card0-eDP-1/edid.hex': madeUpEdid() }), 'laptop')
    expect(list.entries).toHaveLength(1)
    expect(list.entries[0]).toMatchObject({
      connector: { value: 'eDP-1' },
      manufacturer: { value: 'AUO' },
      model: { value: 'B140HAN01.3' },
      isInternal: { value: true },
      widthPixels: { value: 1920 },
      heightPixels: { value: 1080 },
      widthMillimetres: { value: 309 },
      heightMillimetres: { value: 174 },
      diagonalInches: { value: 14 },
    })
  })

  test('the only small display of a laptop is its own, that of a desktop is not known to be', () => {
    const text =
      '01: None 00.0: 10002 LCD Monitor\n  Hardware Class: monitor\n  Model: "AUO LCD Monitor"\n  Resolution: 1366x768@60Hz\n  Size: 344x193 mm\n'
    const isInternal = (kind: 'laptop' | 'desktop') =>
      readDisplays(captureFrom({ 'hwinfo.txt': text }), kind).entries[0]?.isInternal.value
    expect(isInternal('laptop')).toBe(true)
    expect(isInternal('desktop')).toBeNull()
  })

  test('a screen behind graphics without a driver is not read; without any graphics there is none', () => {
    const listing = fileOf('sys/class/drm/listing.txt', '')
    const none = { ...listing, status: 'absent', bytes: null } as const
    const graphics = fileOf('sys/bus/pci/devices/0000-06-00.0/uevent', 'PCI_CLASS=30000\nPCI_ID=1002:15D8\n')
    expect(readDisplays(captureOf([none, graphics]), 'laptop').status).toBe('unavailable')
    expect(readDisplays(captureOf([none]), 'laptop').status).toBe('absent')
  })

  test('a damaged EDID is no display', () => {
    const files = { 'sys/class/drm/card0-eDP-1/edid.hex': 'ffff' }
    expect(readDisplays(captureFrom(files), 'laptop')).toMatchObject({ status: 'unavailable', entries: [] })
  })

  test("a Mac's built-in panel is told from what is plugged in", () => {
    const text =
      'Graphics/Displays:\n\n    Apple M1:\n\n      Chipset Model: Apple M1\n      Displays:\n        Color LCD:\n          Display Type: Built-In Retina LCD\n          Resolution: 2560 x 1600 Retina\n        W2261:\n          Resolution: 1920 x 1080 @ 60 Hz\n'
    const list = readDisplays(captureFrom({ 'system_profiler.txt': text }), 'laptop')
    expect(list.entries.map((one) => [one.model.value, one.isInternal.value, one.widthPixels.value])).toEqual([
      ['Color LCD', true, 2560],
      ['W2261', false, 1920],
    ])
  })
})

describe('network adapters', () => {
  test("the kernel's own files tell wireless from wired and modems", () => {
    const list = readNetwork(
      captureFrom({
        'sys/class/net/eth0/address': '00:1B:FC:E7:CE:7A\n',
        'sys/class/net/eth0/type': '1\n',
        'sys/class/net/eth0/uevent': 'INTERFACE=eth0\nIFINDEX=2\n',
        'sys/class/net/wlan0/address': '00:15:af:19:87:55\n',
        'sys/class/net/wlan0/type': '1\n',
        'sys/class/net/wlan0/uevent': 'DEVTYPE=wlan\nINTERFACE=wlan0\n',
        'sys/class/net/wlan0/udev':
          'E:ID_VENDOR_FROM_DATABASE=Intel Corporation\nE:ID_MODEL_FROM_DATABASE=Wireless 8265\n',
        'sys/class/net/wwan0/address': '00:00:00:00:00:00\n',
        'sys/class/net/wwan0/type': '519\n',
      }),
    )
    expect(list.entries.map((one) => [one.name.value, one.kind.value, one.macAddress.value])).toEqual([
      ['eth0', 'ethernet', '00:1b:fc:e7:ce:7a'],
      ['wlan0', 'wifi', '00:15:af:19:87:55'],
      ['wwan0', 'mobile', null],
    ])
    expect(list.entries[1]).toMatchObject({
      manufacturer: { value: 'Intel Corporation' },
      model: { value: 'Wireless 8265' },
    })
  })

  test('a card without its driver is there, without a name, and its kind is told where class and maker tell it', () => {
    const list = readNetwork(
      captureFrom({
        'sys/class/net/eth0/address': '00:1B:FC:E7:CE:7A\n',
        'sys/class/net/eth0/type': '1\n',
        'sys/bus/pci/devices/0000-03-00.0/uevent': 'PCI_CLASS=28000\nPCI_ID=8086:24FD\nPCI_SUBSYS_ID=8086:0010\n',
        'sys/bus/pci/devices/0000-04-00.0/uevent': 'PCI_CLASS=28000\nPCI_ID=1B36:0006\n',
        'sys/bus/pci/devices/0000-05-00.0/uevent': 'PCI_CLASS=D4000\nPCI_ID=8086:7360\n',
        'sys/bus/pci/devices/0000-05-00.0/udev': 'E:ID_MODEL_FROM_DATABASE=XMM7360 LTE Advanced Modem\n',
        'sys/bus/pci/devices/0000-06-00.0/uevent': 'PCI_CLASS=30000\nPCI_ID=1002:15D8\n',
      }),
    )
    expect(list.entries.map(({ name, kind, model }) => [name.value, kind.status, kind.value, model.value])).toEqual([
      ['eth0', 'read', 'ethernet', null],
      [null, 'read', 'wifi', 'PCI 8086:24fd'],
      [null, 'unavailable', null, 'PCI 1b36:0006'],
      [null, 'read', 'mobile', 'XMM7360 LTE Advanced Modem'],
    ])
    expect(list.entries[1]).toMatchObject({ manufacturer: { value: 'Intel', from: 'sys/bus/pci/devices' } })
  })

  test('a card that Windows has no driver for is there too, on PCI by its class and on USB by its own name', () => {
    const unserved = (DeviceID: string, more: object) => ({
      ConfigManagerErrorCode: 28,
      DeviceID,
      Name: 'Périphérique',
      ...more,
    })
    const list = readNetwork(
      captureFrom({
        'systeminformation.json': JSON.stringify({
          networkInterfaces: [{ iface: 'Ethernet', type: 'wired', mac: '00:1b:fc:e7:ce:7a', internal: false }],
        }),
        'windows-network.json': JSON.stringify({
          Unserved: [
            unserved('PCI\\VEN_8086&DEV_24FD&SUBSYS_00108086&REV_78\\4&1', {
              Name: 'Contrôleur réseau',
              HardwareID: ['PCI\\VEN_8086&DEV_24FD&CC_028000', 'PCI\\VEN_8086&DEV_24FD&CC_0280'],
            }),
            unserved('USB\\VID_0BDA&PID_8179\\00E04C0001', { Name: '802.11n NIC', CompatibleID: ['USB\\Class_ff'] }),
            unserved('USB\\VID_0BDA&PID_C811\\1', { Name: '802.11ac NIC', ConfigManagerErrorCode: 45 }),
            unserved('USB\\VID_27C6&PID_55A2\\1', { Name: 'Goodix fingerprint' }),
            unserved('PCI\\VEN_8086&DEV_9D3A\\1', { CompatibleID: 'PCI\\CC_0780' }),
          ],
        }),
      }),
    )
    expect(list.entries.map(({ kind, model }) => [kind.value, model.value])).toEqual([
      ['ethernet', null],
      ['wifi', 'PCI 8086:24fd'],
      ['wifi', '802.11n NIC'],
    ])
    expect(list.entries[1]?.manufacturer).toMatchObject({ value: 'Intel', from: 'Win32_PnPEntity' })
  })

  test('lshw lists adapters on a bus, once, and no bridges', () => {
    const lshw = {
      id: 'pc',
      class: 'system',
      children: [
        {
          id: 'network',
          class: 'network',
          businfo: 'pci@0000:00:03.0',
          product: 'Virtio network device',
          vendor: 'Red Hat, Inc.',
          description: 'Ethernet controller',
          children: [
            {
              id: 'virtio1',
              class: 'network',
              businfo: 'virtio@1',
              description: 'Ethernet interface',
              logicalname: 'eth0',
            },
          ],
        },
        { id: 'network:1', class: 'network', description: 'Ethernet interface', logicalname: 'docker0' },
      ],
    }
    const list = readNetwork(captureFrom({ 'lshw.json': JSON.stringify(lshw) }))
    expect(list.entries.map((one) => [one.name.value, one.kind.value, one.model.value])).toEqual([
      ['eth0', 'ethernet', 'Virtio network device'],
    ])
  })

  test('lspci alone names the controllers', () => {
    const text =
      '00:1f.6 Ethernet controller: Intel Corporation Ethernet Connection (4) I219-V (rev 21)\n04:00.0 Network controller [0280]: Intel Corporation Wireless 8265 / 8275 [8086:24fd] (rev 78)\n\tSubsystem: Intel\n'
    const list = readNetwork(captureFrom({ 'lspci.txt': text }))
    expect(list.entries.map((one) => [one.kind.value, one.model.value])).toEqual([
      ['ethernet', 'Intel Corporation Ethernet Connection (4) I219-V'],
      ['wifi', 'Intel Corporation Wireless 8265 / 8275'],
    ])
  })
})

describe('cameras', () => {
  test('the second node of a camera is not a second camera', () => {
    const list = readCameras(
      captureFrom({
        'sys/class/video4linux/video0/name': 'Integrated Camera: Integrated C\n',
        'sys/class/video4linux/video0/index': '0\n',
        'sys/class/video4linux/video1/name': 'Integrated Camera: Integrated C\n',
        'sys/class/video4linux/video1/index': '1\n',
      }),
    )
    expect(list.entries).toHaveLength(1)
    expect(list.entries[0]?.device.value).toBe('/dev/video0')
  })

  test('none is said only by a system that was asked for all', () => {
    const asked = captureOf([{ name: 'sys/class/video4linux/listing.txt', status: 'absent', bytes: null }])
    expect(readCameras(asked).status).toBe('absent')
    expect(readCameras(captureFrom({ 'lshw.json': '{"id":"pc","class":"system"}' })).status).toBe('unavailable')
  })

  test('Windows lists them by name, one or many', () => {
    const files = { 'windows-cameras.json': JSON.stringify({ Camera: [{ Name: 'HP HD Camera' }], failures: {} }) }
    expect(readCameras(captureFrom(files)).entries[0]?.name.value).toBe('HP HD Camera')
  })
})

test('what a late inventory would have listed is timed out, not missing', () => {
  const late = captureOf([{ name: 'systeminformation.json', status: 'timed-out', bytes: null }])
  expect(readDisplays(late, null).status).toBe('timed-out')
  expect(readNetwork(late).status).toBe('timed-out')
  expect(readCameras(captureOf([{ name: 'windows-cameras.json', status: 'denied', bytes: null }])).status).toBe(
    'denied',
  )
})
