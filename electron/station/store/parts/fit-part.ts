import { isInTheHall } from '../../../../shared/device/states.ts'
import { statement } from '../connection.ts'
import { findDevice } from '../devices/device-rows.ts'
import { appendCommand } from '../journal/outbox.ts'
import { findPart, moveParts } from './parts.ts'
import { recordProofs } from '../proofs/record-proof.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/**
 * A part goes from the shelf into a device, or with it, without having been kept for it: a charger, or a battery whose
 * model no report told. What is kept for other devices is not taken. Whatever is in a device from then on has to be read: one
 * that was ready is withdrawn, unless it was given a charger.
 *
 * @returns `not-here` for a device that has left, or ended.
 */
export function fitPart(
  store: Store,
  act: Act,
  fitted: { readonly deviceId: string; readonly partId: string; readonly quantity: number },
): 'fitted' | 'device-not-found' | 'part-not-found' | 'part-short' | 'not-here' {
  const { deviceId, partId, quantity } = fitted
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    if (!isInTheHall(device.state)) return 'not-here'
    const part = findPart(store, partId)
    if (part === null) return 'part-not-found'
    if (part.onShelf - part.reserved < quantity) return 'part-short'
    const command = appendCommand(store, act, { kind: 'part.fit', version: 1, payload: fitted })
    const movement = { partId, move: 'used', change: -quantity, deviceId, reason: '' } as const
    const movementId = moveParts(store, command, movement)
    recordProofs(store, command, device, [{ type: 'part.fitted', payload: { partId, quantity, movementId } }])
    return 'fitted'
  })
}

/** What went into a device since it was read last, the oldest first. */
export function fittedSinceReading(
  { db }: Pick<Store, 'db'>,
  deviceId: string,
): readonly { readonly partId: string; readonly quantity: number }[] {
  return statement<{ partId: string; quantity: number }>(
    db,
    `SELECT payload ->> '$.partId' AS partId, payload ->> '$.quantity' AS quantity FROM events
     WHERE device_id = :deviceId AND type IN ('part.used', 'part.fitted') AND seq > coalesce(
       (SELECT max(seq) FROM events WHERE device_id = :deviceId AND type = 'report.recorded'), 0)
     ORDER BY seq`,
  ).all({ deviceId })
}
