import type { StickView } from '../../shared/contract/import.ts'
import type { LanSession } from '../../shared/contract/lan.ts'
import type { UsbDeviceView } from '../../shared/contract/usb.ts'

export const lanInterfaces = [
  { name: 'lo', address: '127.0.0.1', isLoopback: true },
  { name: 'enp0s31f6', address: '192.168.30.12', isLoopback: false },
  { name: 'wlp3s0', address: '10.4.0.77', isLoopback: false },
]

/** A bench that listens. */
export function lanSession(change: Partial<LanSession> = {}): LanSession {
  return {
    url: 'https://192.168.30.12:47301',
    interfaceName: 'enp0s31f6',
    code: 'T7K4XH3P',
    fingerprint: '0JZ1nVn1zVdJm9nF3X4J1n0QpVxw7m0cX2m9b3a0S9E=',
    token: 'a'.repeat(43),
    pairingText: 'etabli://192.168.30.12:47301/?code=T7K4XH3P&key=0JZ1nVn1zVdJm9nF3X4J1n0QpVxw7m0cX2m9b3a0S9E%3D',
    captureCommand: `sh etabli-capture.sh --post https://192.168.30.12:47301 --token ${'a'.repeat(43)} --fingerprint 0JZ1nVn1zVdJm9nF3X4J1n0QpVxw7m0cX2m9b3a0S9E=`,
    isAnnounced: true,
    profileId: 'laptop-2026',
    lotId: null,
    openedAt: '2026-11-23T05:00:00.000Z',
    ...change,
  }
}

/** A USB device that is only seen. */
export function usbDevice(change: Partial<UsbDeviceView> = {}): UsbDeviceView {
  return {
    key: `key-${change.port ?? '1-1'}`,
    kind: 'unknown',
    vendorId: 0x04_e8,
    productId: 0x68_60,
    vendorName: null,
    productName: null,
    serial: null,
    port: '1-1',
    android: null,
    hint: null,
    ...change,
  }
}

/** A tablet in a state of letting the bench in. */
export function tablet(
  state: NonNullable<UsbDeviceView['android']>['state'],
  change: Partial<UsbDeviceView> = {},
): UsbDeviceView {
  const isAsking = state === 'awaiting-authorisation'
  return usbDevice({
    kind: 'android',
    vendorName: 'Samsung Electronics Co., Ltd',
    productName: 'SM-T500',
    serial: 'R52R40ABCDE',
    port: '1-2',
    android: {
      state,
      fingerprint: isAsking ? '4E:21:9B:C0:77:1A:5D:02:EE:93:11:8C:6F:3A:D4:50' : null,
      intakeId: null,
    },
    hint: isAsking ? 'tap-allow' : null,
    ...change,
  })
}

export function stickView(change: Partial<StickView> = {}): StickView {
  return {
    stickId: 'stick-1',
    label: 'ATELIER',
    state: 'imported',
    counts: { new: 6, known: 2, unreadable: 1 },
    canWriteReceipt: true,
    ...change,
  }
}
