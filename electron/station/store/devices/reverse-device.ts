import { canReverse, type DeviceState } from '../../../../shared/device/states.ts'
import { statement } from '../connection.ts'
import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { appendCommand } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Entry = { readonly type: string; readonly payload: string }

/**
 * Takes back that a device left for parts or for recycling: it stands again where it stood, with its reading, verdict and
 * evidence. Its kit and what was kept for it went back into the stock then and stay there.
 *
 * @returns `not-reversible` for a device that is in neither end; `taken-apart` where the stock counts its parts.
 */
export function reverseDevice(
  store: Store,
  act: Act,
  deviceId: string,
  reason: string,
): 'reversed' | 'device-not-found' | 'not-reversible' | 'taken-apart' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    if (device.state !== 'parts' && device.state !== 'recycled') return 'not-reversible'
    const last = statement<Entry>(
      store.db,
      `SELECT type, payload FROM events WHERE device_id = ? AND type IN ('device.retired', 'part.salvaged')
       ORDER BY seq DESC LIMIT 1`,
    ).get(deviceId)
    if (last?.type === 'part.salvaged') return 'taken-apart'
    if (last === undefined) return 'not-reversible'
    const { from: to } = JSON.parse(last.payload) as { readonly from: DeviceState }
    if (!canReverse(device.state, to)) return 'not-reversible'
    const command = appendCommand(store, act, { kind: 'device.reverse', version: 1, payload: { deviceId, to, reason } })
    recordDeviceEvents(store, command, deviceId, device, [
      { type: 'device.reversed', payload: { from: device.state, to, reason } },
    ])
    return 'reversed'
  })
}
