import { Gate } from '../../../shared/device/gate.ts'
import { statement } from './connection.ts'
import type { Store } from './store.ts'

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
