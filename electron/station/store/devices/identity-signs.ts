import type { Candidate, Sign } from '../../../../shared/device/identity.ts'
import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

/** Every known device that shares at least one of these signs, each with all of its own. */
export function candidatesFor({ db }: Pick<Store, 'db'>, signs: readonly Sign[]): Candidate[] {
  const sharing = statement<{ deviceId: string }>(
    db,
    'SELECT device_id AS deviceId FROM identity_signs WHERE kind = ? AND value = ?',
  )
  const deviceIds = new Set(signs.flatMap(({ kind, value }) => sharing.all(kind, value).map((row) => row.deviceId)))
  return [...deviceIds].map((deviceId) => ({ deviceId, signs: signsOfDevice({ db }, deviceId) }))
}

/** What a device is known by. */
export function signsOfDevice({ db }: Pick<Store, 'db'>, deviceId: string): Sign[] {
  return statement<Sign>(db, 'SELECT kind, value FROM identity_signs WHERE device_id = ? ORDER BY kind, value').all(
    deviceId,
  )
}

/** A device whose machine goes on as another is known by nothing any more. */
export function forgetSigns({ db }: Store, deviceId: string): void {
  statement(db, 'DELETE FROM identity_signs WHERE device_id = ?').run(deviceId)
}

/**
 * Keeps the signs of a device's newest report. A kind that this report shows replaces what was known of that kind (a
 * disk was changed); a kind that it does not show stays, since not read is not gone.
 */
export function keepSigns({ db }: Store, deviceId: string, signs: readonly Sign[]): void {
  const forget = statement(db, 'DELETE FROM identity_signs WHERE device_id = ? AND kind = ?')
  for (const kind of new Set(signs.map((sign) => sign.kind))) forget.run(deviceId, kind)
  const insert = statement(db, 'INSERT INTO identity_signs (kind, value, device_id) VALUES (?, ?, ?)')
  for (const { kind, value } of signs) insert.run(kind, value, deviceId)
}
