import type { ManifestView } from '../../../../shared/contract/arrivals.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>
type Row = Omit<ManifestView, 'withdrawn'> & {
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  readonly sourceId: string
}

const select = `SELECT manifests.id AS manifestId, manifests.source_id AS sourceId, file_name AS fileName,
    imported_at AS importedAt, manifest_withdrawals.at AS withdrawnAt, manifest_withdrawals.reason AS withdrawnReason,
    (SELECT coalesce(sum(lines), 0) FROM expected_counts WHERE source_id = manifests.source_id
      AND manifest_id = manifests.id AND list <> 'offered') AS lines,
    (SELECT coalesce(sum(lines), 0) FROM expected_counts WHERE source_id = manifests.source_id
      AND manifest_id = manifests.id AND list = 'arrived') AS arrived
  FROM manifests LEFT JOIN manifest_withdrawals ON manifest_withdrawals.manifest_id = manifests.id`

function viewOf({ manifestId, fileName, importedAt, lines, arrived, ...row }: Row): ManifestView {
  const { withdrawnAt: at, withdrawnReason: reason } = row
  const withdrawn = at === null || reason === null ? null : { at, reason }
  return { manifestId, fileName, importedAt, lines, arrived, withdrawn }
}

/** The lists of a source, the newest first, those that were taken back too. */
export function listManifests({ db }: Reading, sourceId: string): ManifestView[] {
  const sql = `${select} WHERE manifests.source_id = ? ORDER BY imported_at DESC, manifests.id DESC`
  return statement<Row>(db, sql).all(sourceId).map(viewOf)
}

/**
 * Takes a wrong list back: lines that nothing arrived for go, from the search as well; those that a device was ticked off
 * on stay, and so does the file. It may be imported again.
 */
export function withdrawManifest(
  store: Store,
  act: Act,
  manifestId: string,
  reason: string,
): ManifestView | 'manifest-not-found' | 'manifest-withdrawn' {
  return inTransaction(store, () => {
    const find = statement<Row>(store.db, `${select} WHERE manifests.id = ?`)
    const list = find.get(manifestId)
    if (list === undefined) return 'manifest-not-found'
    if (list.withdrawnAt !== null) return 'manifest-withdrawn'
    const { sourceId, fileName, arrived: kept } = list
    const forget = statement(store.db, 'DELETE FROM expected_devices WHERE manifest_id = ? AND device_id IS NULL')
    const removed = forget.run(manifestId).changes
    statement(store.db, 'INSERT INTO manifest_withdrawals (manifest_id, reason, actor, at) VALUES (?, ?, ?, ?)').run(
      manifestId,
      reason,
      act.actor,
      act.at,
    )
    const payload = { manifestId, sourceId, fileName, removed, kept, reason }
    recordBenchChange(store, act, 'manifest.withdraw', { type: 'manifest.withdrawn', payload })
    const after = find.get(manifestId)
    return after === undefined ? 'manifest-not-found' : viewOf(after)
  })
}
