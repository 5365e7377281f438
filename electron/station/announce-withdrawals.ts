import type { StationContext } from './context.ts'
import { findDevice } from './store/device-rows.ts'
import { lastWithdrawal } from './store/last-withdrawal.ts'

/**
 * Tells every window, once, that a device lost its place by itself: whoever holds it may be looking at something else.
 * What was withdrawn before this start stands in the journal and on the device's screen.
 *
 * @returns what is called whenever a device is not what it was.
 */
export function announceWithdrawals({
  store,
  now,
  publish,
}: Pick<StationContext, 'store' | 'now' | 'publish'>): (deviceId: string) => void {
  const since = now().toISOString()
  const told = new Set<number>()
  return (deviceId) => {
    const withdrawal = lastWithdrawal(store, deviceId)
    const tag = findDevice(store, deviceId)?.tag
    if (withdrawal === null || tag === undefined || withdrawal.at < since || told.has(withdrawal.seq)) return
    told.add(withdrawal.seq)
    const { reason, lotName } = withdrawal
    publish('device.withdrawn', { deviceId, tag, reason, lotName })
  }
}
