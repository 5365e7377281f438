import { findDeviceByTag } from '../store/devices/devices.ts'
import type { Store } from '../store/store.ts'
import { packingRefusal } from './packing-refusal.ts'
import { scannedTag } from './scanned-tag.ts'

/**
 * The device whose tag was scanned at the packing table.
 *
 * @throws Refusal `bad-tag`, `code-of-paper`, `device-not-found`.
 */
export function scannedDevice(store: Store, text: string): { readonly deviceId: string; readonly tag: string } {
  const tag = scannedTag(text)
  const deviceId = findDeviceByTag(store, tag)
  if (deviceId === null) throw packingRefusal('device-not-found', tag)
  return { deviceId, tag }
}
