import { parseStationCode } from '../../../../shared/label/station-code.ts'
import { parseIccid } from '../../../../shared/shipping/iccid.ts'
import { statement } from '../connection.ts'
import { findKit } from '../packing/kits.ts'
import type { Store } from '../store.ts'

/**
 * Whether a scanned text stands for a thing: one of our own codes (a tag, a paper, a control of the printed card), a SIM, or the
 * serial of a kit or of a device that is here. Such a text names no person: whoever scans the thing would become them.
 */
export function isCodeOfThing(store: Pick<Store, 'db'>, text: string): boolean {
  const joined = text.replaceAll(/\s/g, '').toUpperCase()
  const own = parseStationCode(joined)
  if ((own !== null && own.kind !== 'badge') || parseIccid(text).ok || findKit(store, text) !== null) return true
  const sql = 'SELECT 1 FROM devices WHERE serial = ? COLLATE NOCASE LIMIT 1'
  return statement(store.db, sql).get(text.trim()) !== undefined
}
