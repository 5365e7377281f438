import type { UsbKind } from '../../../shared/contract/usb.ts'
import type { InterfaceClass, SeenDevice } from './usb-bus.ts'

/** What an Android device shows of itself: debugging, its boot loader, or neither. */
export type AndroidFace = 'adb' | 'boot-loader' | 'none'

export type Identified =
  | { readonly kind: 'android'; readonly face: AndroidFace }
  | { readonly kind: Exclude<UsbKind, 'android'> }

const ids = (text: string): ReadonlySet<number> => new Set(text.split(' ').map((id) => Number.parseInt(id, 16)))

/** Makers of tablets and phones, and of the chips in those without a maker's number. */
const androidVendors = ids(
  '18d1 04e8 2717 12d1 17ef 0bb4 22b8 0fce 1004 2a70 0b05 0502 1949 22d9 2d95 0e8d 1782 2e04 2207 05c6 1ebf 2916 29a9 0489 2ae5 339b 1bbb 19d2 2a45 109b 201e 0414',
)
const scannerVendors = ids('0c2e 0536 05e0 05f9 1eab 065a 2dd6 23d0 1fbb 1504')
const labelPrinterVendors = ids('0a5f 04f9 0922 1203 0dd4 1664 28e9 0828 2730 1504 0471')
const networkVendors = ids('0b95 9710 0424')
const appleVendor = 0x05ac

const networkWords = /ethernet|\blan\b|gigabit|10\/100|wi-?fi|wlan|802\.11|network adapter/i
const scannerWords = /bar ?code|\bscanner\b|imager/i
const officePrinterWords = /\b(?:HL|MFC|DCP|FAX|ADS|laserjet|officejet)\b/i
const androidWords = /\bmtp\b|android|\badb\b|galaxy|redmi|mediapad|matepad/i

const isClass = (one: InterfaceClass, wanted: number, subclass?: number, protocol?: number): boolean =>
  one.class === wanted &&
  (subclass === undefined || one.subclass === subclass) &&
  (protocol === undefined || one.protocol === protocol)

/** Hubs are part of the way to a device; root hubs are the computer itself. */
export const isHub = ({ deviceClass, vendorId }: SeenDevice): boolean => deviceClass === 9 || vendorId === 0x1d6b

function identifyAndroid(device: SeenDevice, interfaces: readonly InterfaceClass[]): Identified | null {
  const has = (...wanted: [number, number?, number?]) => interfaces.some((one) => isClass(one, ...wanted))
  if (has(0xff, 0x42, 1)) return { kind: 'android', face: 'adb' }
  if (has(0xff, 0x42, 3)) return { kind: 'android', face: 'boot-loader' }
  // Still image class is what MTP runs over; cameras have it too, by makers that make no tablets.
  const isFileTransfer = has(6, 1, 1) || (has(0xff) && androidWords.test(device.product ?? ''))
  if (device.interfaces === null && androidVendors.has(device.vendorId) && androidWords.test(device.product ?? '')) {
    // The system does not tell without opening (Windows without a driver): trying says what is missing.
    return { kind: 'android', face: 'adb' }
  }
  return androidVendors.has(device.vendorId) && isFileTransfer ? { kind: 'android', face: 'none' } : null
}

/** iPhones, iPads and iPods (1290 to 12af), in recovery (1280 to 1283) or in DFU mode (1222 to 1227). */
const isApplePhone = ({ vendorId, productId }: SeenDevice): boolean =>
  vendorId === appleVendor &&
  ((productId >= 0x1290 && productId <= 0x12af) ||
    (productId >= 0x1280 && productId <= 0x1283) ||
    (productId >= 0x1222 && productId <= 0x1227))

/** Makers of label printers that make office printers too are told apart by the names of those. */
const isLabelPrinter = ({ vendorId, product }: SeenDevice): boolean =>
  labelPrinterVendors.has(vendorId) && !officePrinterWords.test(product ?? '')

/** Communication devices that are a network: ECM, EEM, NCM and MBIM of class 2, and RNDIS of class e0. */
const isNetwork = (one: InterfaceClass): boolean =>
  (one.class === 2 && [6, 0x0c, 0x0d, 0x0e].includes(one.subclass)) || isClass(one, 0xe0, 1, 3)

/**
 * Which kind of device this is, by its descriptors alone; "unknown" is a normal answer, not a fault. Null for hubs.
 *
 * Source: usb.org, "Defined Class Codes"; AOSP for ADB and fastboot.
 */
export function identify(device: SeenDevice): Identified | null {
  if (isHub(device)) return null
  const interfaces = device.interfaces ?? []
  const name = `${device.manufacturer ?? ''} ${device.product ?? ''}`
  const has = (...wanted: [number, number?, number?]) => interfaces.some((one) => isClass(one, ...wanted))
  const android = identifyAndroid(device, interfaces)
  if (android !== null) return android
  if (isApplePhone(device)) return { kind: 'apple' }
  if (has(3) && (scannerVendors.has(device.vendorId) || scannerWords.test(name))) return { kind: 'barcode-scanner' }
  if (has(7)) return { kind: isLabelPrinter(device) ? 'label-printer' : 'printer' }
  if (interfaces.some(isNetwork)) return { kind: 'network-adapter' }
  if (has(0xff) && (networkVendors.has(device.vendorId) || networkWords.test(name))) return { kind: 'network-adapter' }
  if (has(8)) return { kind: 'removable-drive' }
  return { kind: 'unknown' }
}
