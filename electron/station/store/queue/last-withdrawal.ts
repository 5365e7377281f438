import { Gate } from '../../../../shared/device/gate.ts'
import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

export type Withdrawal = {
  readonly seq: number
  readonly at: string
  readonly reason: Gate['reason']
  /** The lot it stood in; null where it stood in none. */
  readonly lotName: string | null
}

/** How a device lost its place by itself, as long as that is the last step it took; null otherwise. */
export function lastWithdrawal({ db }: Pick<Store, 'db'>, deviceId: string): Withdrawal | null {
  const sql = `SELECT seq, type, at, payload FROM events WHERE device_id = ? AND type GLOB 'device.*'
    ORDER BY seq DESC LIMIT 1`
  const last = statement<{ seq: number; type: string; at: string; payload: string }>(db, sql).get(deviceId)
  if (last === undefined || last.type !== 'device.withdrawn') return null
  const payload = JSON.parse(last.payload) as { readonly reason: unknown; readonly lot: { lotName: string } | null }
  const { seq, at } = last
  return { seq, at, reason: Gate.shape.reason.parse(payload.reason), lotName: payload.lot?.lotName ?? null }
}

/** What a device was taken out of in its newest act, past the scan that puts it there and takes it out. */
export type LeftPlace = {
  readonly seq: number
  /** The lot whose count is another now; null where it is not named, or there was none. */
  readonly lotId: string | null
  /** A carton, a shipment's list or a kit says something else of it now. */
  readonly wasPacked: boolean
}

/** What a device left by its newest act, because a gate no longer holds or because it came back; null for any other act. */
export function leftPlace({ db }: Pick<Store, 'db'>, deviceId: string): LeftPlace | null {
  const sql = `SELECT seq, type, payload FROM events WHERE device_id = :deviceId AND type IN ('device.withdrawn', 'device.returned')
      AND command_id = (SELECT command_id FROM events WHERE device_id = :deviceId ORDER BY seq DESC LIMIT 1)
    ORDER BY seq DESC LIMIT 1`
  const left = statement<{ seq: number; type: string; payload: string }>(db, sql).get({ deviceId })
  if (left === undefined) return null
  const { seq, type } = left
  const payload = JSON.parse(left.payload) as { readonly lot?: { lotId: string } | null; readonly cartonCode?: string }
  const wasPacked = type === 'device.returned' || payload.cartonCode !== undefined
  return { seq, lotId: payload.lot?.lotId ?? null, wasPacked }
}
