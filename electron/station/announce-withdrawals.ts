import type { StationContext } from './context.ts'
import { findDevice } from './store/devices/device-rows.ts'
import { lastWithdrawal, leftPlace } from './store/queue/last-withdrawal.ts'

/**
 * Tells every window, once, that a device lost its place by itself: whoever holds it may be looking at something else, and
 * whoever looks at its lot, its carton or its shipment sees what is no longer so. What was withdrawn before this start
 * stands in the journal and on the device's screen.
 *
 * @returns what is called whenever a device is not what it was.
 */
export function announceWithdrawals({
  store,
  now,
  publish,
}: Pick<StationContext, 'store' | 'now' | 'publish'>): (deviceId: string) => void {
  const since = now().toISOString()
  // By the entry of the journal that tells it; the same one is told in two ways.
  const [told, placesTold] = [new Set<number>(), new Set<number>()]
  const tellPlaces = (deviceId: string) => {
    const left = leftPlace(store, deviceId)
    if (left === null || placesTold.has(left.seq)) return
    placesTold.add(left.seq)
    if (left.lotId !== null) publish('lot.changed', { lotId: left.lotId })
    if (left.wasPacked) {
      publish('packing.changed', {})
      publish('campaign.changed', {})
    }
  }
  return (deviceId) => {
    tellPlaces(deviceId)
    const withdrawal = lastWithdrawal(store, deviceId)
    const tag = findDevice(store, deviceId)?.tag
    if (withdrawal === null || tag === undefined || withdrawal.at < since || told.has(withdrawal.seq)) return
    told.add(withdrawal.seq)
    const { reason, lotName } = withdrawal
    publish('device.withdrawn', { deviceId, tag, reason, lotName })
  }
}
