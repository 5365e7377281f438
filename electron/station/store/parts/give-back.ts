import type { DeviceEvent } from '../journal/device-events.ts'
import { kitOf } from '../packing/kits.ts'
import { moveKit } from '../packing/pair-kit.ts'
import { releaseReservations, reservationsOf } from './part-reservations.ts'
import type { Store } from '../store.ts'

/**
 * What a device that ends as parts or in recycling gives back: its kit goes into the stock, and the parts that are kept for
 * it are let go. Only inside the transaction that records these events, and before the device's row changes.
 */
export function givingBack(store: Store, deviceId: string, at: string, reason: string): DeviceEvent[] {
  const released = releaseReservations(store, reservationsOf(store, deviceId), 'parts')
  const kit = kitOf(store, deviceId)
  if (kit === null) return released
  moveKit(store, kit.kitId, 'in-stock', null, at)
  const payload = { kitId: kit.kitId, kitCode: kit.code, kind: kit.kind, reason }
  return [{ type: 'kit.unpaired', payload }, ...released]
}
