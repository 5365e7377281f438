import { Verdict } from '../../../../shared/verdict/verdict.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { pack, unpack, type Packed } from '../packed.ts'
import type { Store } from '../store.ts'

/** Only inside the transaction that records the report, or the new verdict on it. */
export function insertVerdict(
  { db }: Store,
  ids: { readonly verdictId: string; readonly deviceId: string; readonly reportId: string },
  at: string,
  verdict: Verdict,
): DeviceEvent {
  const { verdictId, deviceId, reportId } = ids
  const { profileId, profileVersion, outcome } = verdict
  const { bytes, sizeBytes, sha256: digest } = pack(JSON.stringify(verdict))
  statement(
    db,
    `INSERT INTO verdicts (id, device_id, report_id, profile_id, profile_version, outcome, document, document_bytes,
       sha256, reached_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(verdictId, deviceId, reportId, profileId, profileVersion, outcome, bytes, sizeBytes, digest, at)
  return { type: 'verdict.reached', payload: { verdictId, reportId, profileId, profileVersion, outcome } }
}

/** The verdict with this id. @throws Error when it is not there, or not what was recorded. */
export function loadVerdict({ db }: Pick<Store, 'db'>, verdictId: string): Verdict {
  const row = statement<Packed>(
    db,
    'SELECT document AS bytes, document_bytes AS sizeBytes, sha256 FROM verdicts WHERE id = ?',
  ).get(verdictId)
  if (row === undefined) throw new Error(`there is no verdict ${verdictId}`)
  return Verdict.parse(JSON.parse(unpack(row).toString('utf8')))
}

/** The report that a verdict is on; null where there is no such verdict. */
export function reportOfVerdict({ db }: Pick<Store, 'db'>, verdictId: string): string | null {
  const sql = 'SELECT report_id AS reportId FROM verdicts WHERE id = ?'
  return statement<{ reportId: string }>(db, sql).get(verdictId)?.reportId ?? null
}
