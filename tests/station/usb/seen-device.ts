import type { InterfaceClass, SeenDevice } from '../../../electron/station/usb/usb-bus.ts'

export const classOf = (one: number, subclass: number, protocol: number): InterfaceClass => ({
  class: one,
  subclass,
  protocol,
})

/** Debugging on, as every Android device shows it. */
export const adbClass = classOf(0xff, 0x42, 1)

/** A tablet with debugging on; tests change what they speak of. */
export const seenTablet = (changes: Partial<SeenDevice> = {}): SeenDevice => ({
  handle: '1/4',
  vendorId: 0x04e8,
  productId: 0x6860,
  manufacturer: 'SAMSUNG',
  product: 'SAMSUNG_Android',
  serial: 'R52N60ABCDE',
  port: '1-2',
  deviceClass: 0,
  interfaces: [adbClass],
  ...changes,
})
