import {
  deviceDocumentSchema,
  type DeviceDocument,
  type DeviceHistory,
} from '../../../../shared/device/device-document.ts'
import type { Profile } from '../../../../shared/profile/profile.ts'
import type { Report } from '../../../../shared/report/report.ts'
import type { Verdict } from '../../../../shared/verdict/verdict.ts'
import { getBench } from '../bench/bench.ts'
import { statement } from '../connection.ts'
import { findDevice } from './device-rows.ts'
import { deviceJournal } from '../journal/journal.ts'
import { unpack, type Packed } from '../packed.ts'
import { loadCaptureFiles } from './reports.ts'
import type { Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

const json = (packed: Packed): unknown => JSON.parse(unpack(packed).toString('utf8'))

/** The lives that a device led on other benches, the newest first; none for one that began here. */
export function earlierHistories({ db }: Reading, deviceId: string): DeviceHistory[] {
  const row = statement<Packed>(
    db,
    `SELECT histories AS bytes, size_bytes AS sizeBytes, json_sha256 AS sha256 FROM imported_devices WHERE device_id = ?`,
  ).get(deviceId)
  return row === undefined ? [] : (json(row) as DeviceHistory[])
}

/** Everything that this bench knows of a device, as a document that another one takes in. Null: it is not here. */
export function deviceDocument(store: Reading, deviceId: string): DeviceDocument | null {
  const { db } = store
  const device = findDevice(store, deviceId)
  if (device === null) return null
  const bench = getBench(store).prefix
  const packed = 'document AS bytes, document_bytes AS sizeBytes, sha256'
  // In the order in which they came, which is that of the journal: ids grow with time, imported ones among them do not.
  const order = `ORDER BY (SELECT min(seq) FROM events WHERE events.device_id = :deviceId`
  const reports = statement<Packed & { reportId: string; recordedAt: string }>(
    db,
    `SELECT id AS reportId, recorded_at AS recordedAt, ${packed} FROM reports WHERE device_id = :deviceId
     ${order} AND type = 'report.recorded' AND payload ->> 'reportId' = reports.id)`,
  ).all({ deviceId })
  const verdicts = statement<Packed & { verdictId: string; reportId: string; reachedAt: string }>(
    db,
    `SELECT id AS verdictId, report_id AS reportId, reached_at AS reachedAt, ${packed} FROM verdicts
     WHERE device_id = :deviceId
     ${order} AND type = 'verdict.reached' AND payload ->> 'verdictId' = verdicts.id)`,
  ).all({ deviceId })
  const profiles = statement<{ document: string }>(
    db,
    `SELECT document FROM profiles WHERE (id, version) IN
       (SELECT profile_id, profile_version FROM verdicts WHERE device_id = ?) ORDER BY id, version`,
  ).all(deviceId)
  const erasures = statement<Packed & { name: string }>(
    db,
    `SELECT DISTINCT name, bytes, size_bytes AS sizeBytes, erasure_documents.sha256 FROM erasure_evidence
       JOIN erasure_documents ON erasure_documents.sha256 = document_sha256
     WHERE device_id = ? ORDER BY erasure_documents.sha256`,
  ).all(deviceId)
  const history: DeviceHistory = { bench, state: device.state, journal: deviceJournal(store, deviceId) }
  return {
    schema: deviceDocumentSchema,
    deviceId,
    tag: device.tag,
    profiles: profiles.map(({ document }) => JSON.parse(document) as Profile),
    reports: reports.map(({ reportId, recordedAt, ...document }) => ({
      reportId,
      recordedAt,
      sha256: document.sha256,
      report: json(document) as Report,
      files: loadCaptureFiles(store, reportId).map(({ name, status, bytes }) => ({
        name,
        status,
        bytes: bytes === null ? null : Buffer.from(bytes).toString('base64'),
      })),
    })),
    verdicts: verdicts.map(({ verdictId, reportId, reachedAt, ...document }) => ({
      verdictId,
      reportId,
      reachedAt,
      sha256: document.sha256,
      verdict: json(document) as Verdict,
    })),
    erasureDocuments: erasures.map(({ name, ...document }) => ({
      name,
      sha256: document.sha256,
      bytes: unpack(document).toString('base64'),
    })),
    histories: [history, ...earlierHistories(store, deviceId)],
  }
}
