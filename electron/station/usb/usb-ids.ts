import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names of vendors and products by their numbers; null for one that is not listed. */
export type UsbIds = {
  vendor(vendorId: number): string | null
  product(vendorId: number, productId: number): string | null
}

const hexadecimal = (id: number) => id.toString(16).padStart(4, '0')

/**
 * Looks names up in the text of usb.ids: a vendor begins a line, its products follow with one tab.
 *
 * Source: linux-usb.org, usb.ids ("Syntax" in its head).
 */
export function usbIdsOf(text: string): UsbIds {
  /** Where a vendor's line begins, and where the next vendor's does. */
  const blockOf = (vendorId: number): string | null => {
    const start = text.indexOf(`\n${hexadecimal(vendorId)}  `)
    if (start === -1) return null
    const next = /\n[^\t\n]/g
    next.lastIndex = start + 1
    return text.slice(start + 1, next.exec(text)?.index ?? text.length)
  }
  const named = (line: string | undefined): string | null => line?.replace(/^\t?[0-9a-f]{4} {2}/, '').trim() ?? null
  return {
    vendor: (vendorId) => named(blockOf(vendorId)?.split('\n')[0]),
    product: (vendorId, productId) =>
      named(
        blockOf(vendorId)
          ?.split('\n')
          .find((line) => line.startsWith(`\t${hexadecimal(productId)}  `)),
      ),
  }
}

/** The list that the station ships. It is 700 kB and read when the first name is asked for. */
export function shippedUsbIds(resourcesFolder: string): UsbIds {
  let ids: UsbIds | undefined
  const list = () => {
    ids ??= usbIdsOf(readFileSync(join(resourcesFolder, 'usb', 'usb.ids'), 'latin1'))
    return ids
  }
  return {
    vendor: (vendorId) => list().vendor(vendorId),
    product: (vendorId, productId) => list().product(vendorId, productId),
  }
}
