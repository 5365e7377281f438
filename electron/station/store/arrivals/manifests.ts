import type { ManifestLine } from '../../../../shared/shipping/manifest.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { hereBySerial } from './expected-devices.ts'
import { pack } from '../packed.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type NewManifest = {
  readonly sourceId: string
  readonly fileName: string
  /** The file as it came: it is kept. */
  readonly bytes: Uint8Array
  readonly lines: readonly ManifestLine[]
}

export type ManifestImport =
  | { readonly result: 'imported'; readonly added: number; readonly known: number; readonly arrived: number }
  | { readonly result: 'known-file'; readonly importedAt: string }

/**
 * A list that was taken back stands again when its file comes once more.
 *
 * @returns of its lines those that stayed, by how many devices each, since they are not added twice; null for a list that
 *   was not taken back.
 */
function standAgain({ db }: Store, manifestId: string): Map<number, number> | null {
  const { changes } = statement(db, 'DELETE FROM manifest_withdrawals WHERE manifest_id = ?').run(manifestId)
  if (changes === 0) return null
  const sql = 'SELECT line, count(*) AS devices FROM expected_devices WHERE manifest_id = ? GROUP BY line'
  const rows = statement<{ line: number; devices: number }>(db, sql).all(manifestId)
  return new Map(rows.map(({ line, devices }) => [line, devices]))
}

/**
 * Keeps a list and its lines. A line whose serial this source announced before adds nothing; a device that is here
 * already, and that no list announced, is ticked off at once.
 *
 * @returns `known-file` when this very file was imported for this source before, and not taken back since.
 */
export function importManifest(store: Store, act: Act, manifest: NewManifest): ManifestImport {
  const { sourceId, fileName, lines } = manifest
  const packed = pack(manifest.bytes)
  return inTransaction(store, () => {
    const before = statement<{ id: string; importedAt: string }>(
      store.db,
      'SELECT id, imported_at AS importedAt FROM manifests WHERE source_id = ? AND sha256 = ?',
    ).get(sourceId, packed.sha256)
    const kept = before === undefined ? null : standAgain(store, before.id)
    if (before !== undefined && kept === null) return { result: 'known-file', importedAt: before.importedAt } as const
    const manifestId = before?.id ?? store.newId()
    if (before === undefined) {
      statement(
        store.db,
        `INSERT INTO manifests (id, source_id, file_name, bytes, size_bytes, sha256, actor, imported_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(manifestId, sourceId, fileName, packed.bytes, packed.sizeBytes, packed.sha256, act.actor, act.at)
    }
    const insert = statement(
      store.db,
      `INSERT INTO expected_devices (id, source_id, manifest_id, line, kind, manufacturer, model, serial, part_number,
         supplier_reference, pallet, device_id, arrived_at)
       VALUES (:id, :sourceId, :manifestId, :line, :kind, :manufacturer, :model, :serial, :partNumber,
         :supplierReference, :pallet, :deviceId, :arrivedAt)
       ON CONFLICT (source_id, serial COLLATE NOCASE) WHERE serial IS NOT NULL DO NOTHING`,
    )
    let [added, arrived] = [0, 0]
    for (const line of lines) {
      const stays = kept?.get(line.line) ?? 0
      if (stays > 0) {
        kept?.set(line.line, stays - 1)
        continue
      }
      const deviceId = line.serial === null ? null : hereBySerial(store, line.serial, line.manufacturer)
      const arrivedAt = deviceId === null ? null : act.at
      const { changes } = insert.run({ ...line, id: store.newId(), sourceId, manifestId, deviceId, arrivedAt })
      added += changes
      if (deviceId !== null) arrived += changes
    }
    const known = lines.length - added
    recordBenchChange(store, act, 'manifest.import', {
      type: 'manifest.imported',
      payload: { manifestId, sourceId, fileName, sha256: packed.sha256, added, known, arrived },
    })
    return { result: 'imported', added, known, arrived } as const
  })
}
