import { expect } from 'vitest'
import type { DeviceEvent } from '../../../electron/station/store/journal/device-events.ts'
import { project, type Device } from '../../../electron/station/store/devices/device-projection.ts'
import { deviceColumns } from '../../../electron/station/store/devices/device-rows.ts'
import { loadCaptureFiles, loadReport } from '../../../electron/station/store/devices/reports.ts'
import type { Store } from '../../../electron/station/store/store.ts'
import { loadVerdict } from '../../../electron/station/store/devices/verdict-documents.ts'
import { verifyChains } from '../../../electron/station/store/journal/verify-chains.ts'
import { parseTag } from '../../../shared/label/tag.ts'
import { keptLines } from './arrivals/kept-lines.ts'

type Count = { readonly n: number }

/** What a device's events say it is, and where it is queued, worked out from the journal alone. */
function replay(store: Store): Map<string, { device: Device; lotId: string | null }> {
  const replayed = new Map<string, { device: Device; lotId: string | null }>()
  const rows = store.db
    .prepare<[], { deviceId: string; type: string; at: string; payload: string }>(
      'SELECT device_id AS deviceId, type, at, payload FROM events WHERE device_id IS NOT NULL ORDER BY seq',
    )
    .all()
  for (const { deviceId, type, at, payload } of rows) {
    const event = { type, payload: JSON.parse(payload) as unknown } as DeviceEvent
    const before = replayed.get(deviceId)
    const device = project(before?.device ?? null, event, deviceId, at)
    const isPut = event.type === 'device.queued' || event.type === 'device.unpacked'
    const lotId = isPut ? event.payload.lotId : (before?.lotId ?? null)
    replayed.set(deviceId, { device, lotId: device.state === 'queued' ? lotId : null })
  }
  return replayed
}

/** The counts that must be zero in a file where no transaction was ever half done. */
const broken: Readonly<Record<string, string>> = {
  'device without report or verdict': `SELECT count(*) AS n FROM devices WHERE report_id IS NULL OR verdict_id IS NULL`,
  'report without device': `SELECT count(*) AS n FROM reports WHERE device_id NOT IN (SELECT id FROM devices)`,
  'report without verdict': `SELECT count(*) AS n FROM reports WHERE id NOT IN (SELECT report_id FROM verdicts)`,
  'report without its event': `SELECT count(*) AS n FROM reports WHERE id NOT IN
    (SELECT payload ->> 'reportId' FROM events WHERE type = 'report.recorded')`,
  'report without its command': `SELECT count(*) AS n FROM reports WHERE id NOT IN
    (SELECT payload ->> 'reportId' FROM outbox WHERE payload ->> 'kind' = 'intake.record')`,
  'verdict without its event': `SELECT count(*) AS n FROM verdicts WHERE id NOT IN
    (SELECT payload ->> 'verdictId' FROM events WHERE type = 'verdict.reached')`,
  'command without an event': `SELECT count(*) AS n FROM outbox WHERE id NOT IN (SELECT command_id FROM events)`,
  'device behind its journal': `SELECT count(*) AS n FROM devices WHERE last_event_seq <>
    (SELECT max(seq) FROM events WHERE events.device_id = devices.id)`,
  'queued without a pass for the lot': `SELECT count(*) AS n FROM queue_items JOIN devices ON devices.id = queue_items.device_id
    JOIN lots ON lots.id = lot_id JOIN verdicts ON verdicts.id = devices.verdict_id
    WHERE (verdicts.outcome <> 'pass' AND verdicts.id NOT IN (SELECT verdict_id FROM waived_verdicts))
      OR verdicts.report_id <> devices.report_id
      OR verdicts.profile_id <> lots.profile_id OR verdicts.profile_version <> lots.profile_version`,
  'lot with a wrong count': `SELECT count(*) AS n FROM lots WHERE queued <>
    (SELECT count(*) FROM queue_items WHERE lot_id = lots.id) OR queued > wanted`,
  'state with a wrong count': `SELECT count(*) AS n FROM device_counts WHERE devices <>
    (SELECT count(*) FROM devices WHERE devices.state = device_counts.state)`,
  'device that no count holds': `SELECT count(*) AS n FROM devices WHERE state NOT IN (SELECT state FROM device_counts)`,
  'device queued in one lot and meant for another': `SELECT count(*) AS n FROM queue_items LEFT JOIN device_lots
    ON device_lots.device_id = queue_items.device_id WHERE device_lots.lot_id IS NOT queue_items.lot_id`,
  'device meant for a lot in a state that is not on its way': `SELECT count(*) AS n FROM device_lots
    JOIN devices ON devices.id = device_id WHERE state NOT IN ('queued', 'packed', 'in-transit', 'delivered')`,
  'lot without an allocation': `SELECT count(*) AS n FROM lots WHERE id NOT IN (SELECT lot_id FROM lot_allocations)`,
  'lot with a wrong count by kind': `SELECT count(*) AS n FROM lot_kinds WHERE devices <> (SELECT count(*)
    FROM device_lots JOIN devices ON devices.id = device_id WHERE lot_id = lot_kinds.lot_id AND state = lot_kinds.state
      AND coalesce(kind, '') = lot_kinds.kind)`,
  'device in a lot that no count by kind holds': `SELECT count(*) AS n FROM device_lots JOIN devices ON devices.id = device_id
    WHERE (lot_id, coalesce(kind, ''), state) NOT IN (SELECT lot_id, kind, state FROM lot_kinds)`,
  'lot with a wrong count by state': `SELECT count(*) AS n FROM lot_states WHERE devices <> (SELECT count(*)
    FROM device_lots JOIN devices ON devices.id = device_id WHERE lot_id = lot_states.lot_id AND state = lot_states.state)`,
  'allocation with a wrong count': `SELECT count(*) AS n FROM allocations WHERE taken <> (SELECT count(*) FROM device_lots
    JOIN lot_allocations ON lot_allocations.lot_id = device_lots.lot_id WHERE allocation_id = allocations.id)`,
  'allocation over its number without a reason': `SELECT count(*) AS n FROM allocations WHERE taken > allocated
    + (SELECT coalesce(sum(more), 0) FROM allocation_overrides WHERE allocation_id = allocations.id)`,
  'hour with a wrong count': `SELECT count(*) AS n FROM hour_steps WHERE steps <> (SELECT count(*) FROM events
    WHERE substr(at, 1, 13) = hour AND events.type = hour_steps.type)`,
  'device in no carton between packed and delivered': `SELECT count(*) AS n FROM devices WHERE
    (state IN ('packed', 'in-transit', 'delivered', 'lost')) <> EXISTS (SELECT 1 FROM carton_items WHERE device_id = devices.id)`,
  'carton with a wrong count': `SELECT count(*) AS n FROM cartons WHERE devices <>
    (SELECT count(*) FROM carton_items WHERE carton_id = cartons.id)`,
  'packed device in a carton of another lot': `SELECT count(*) AS n FROM carton_items JOIN cartons ON cartons.id = carton_id
    JOIN device_lots ON device_lots.device_id = carton_items.device_id WHERE device_lots.lot_id <> cartons.lot_id`,
  'kit with a wrong count': `SELECT count(*) AS n FROM kit_counts WHERE kits <> (SELECT count(*) FROM kits
    WHERE kits.kind = kit_counts.kind AND kits.state = kit_counts.state)`,
  'kit that is not where its device is': `SELECT count(*) AS n FROM kits JOIN devices ON devices.id = device_id
    WHERE (kits.state = 'shipped') <> (devices.state = 'in-transit')
      OR (kits.state = 'delivered') <> (devices.state = 'delivered')`,
  'kit or part kept for a device that ended': `SELECT (SELECT count(*) FROM kits JOIN devices ON devices.id = device_id
      WHERE devices.state IN ('parts', 'recycled')) + (SELECT count(*) FROM part_reservations JOIN devices
      ON devices.id = device_id WHERE devices.state IN ('parts', 'recycled')) AS n`,
  'paper with a gap before it': `SELECT count(*) AS n FROM papers AS one WHERE sequence <>
    (SELECT count(*) FROM papers AS other WHERE other.kind = one.kind AND other.year = one.year
      AND other.sequence <= one.sequence)`,
  'shipment with a wrong count': `SELECT count(*) AS n FROM shipment_marks WHERE devices <>
    (SELECT count(*) FROM shipment_lines WHERE shipment_lines.shipment_id = shipment_marks.shipment_id
      AND shipment_lines.mark = shipment_marks.mark)`,
  'device on its way in no shipment': `SELECT count(*) AS n FROM devices WHERE state IN ('in-transit', 'delivered', 'lost')
    AND NOT EXISTS (SELECT 1 FROM shipment_lines WHERE device_id = devices.id)`,
  'evidence at a device whose journal does not tell of it': `SELECT count(*) AS n FROM erasure_evidence
    WHERE device_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM events WHERE events.device_id = erasure_evidence.device_id
      AND payload ->> 'evidenceId' = erasure_evidence.id)`,
  'announced device that can not be found, or can be after it arrived': `SELECT count(*) AS n FROM expected_devices
    WHERE (device_id IS NULL) <> EXISTS (SELECT 1 FROM findable WHERE kind = 'expected' AND subject_id = expected_devices.id)`,
  'device that arrived and is missing': `SELECT count(*) AS n FROM missing_devices JOIN expected_devices
    ON expected_devices.id = expected_id WHERE device_id IS NOT NULL`,
  'open line of a list that was taken back': `SELECT count(*) AS n FROM manifest_withdrawals JOIN expected_devices
    ON expected_devices.manifest_id = manifest_withdrawals.manifest_id WHERE device_id IS NULL`,
  ...keptLines,
  'device that no word finds': `SELECT count(*) AS n FROM devices
    WHERE NOT EXISTS (SELECT 1 FROM device_words WHERE device_words.number = devices.number)`,
  'tags and counter apart': `SELECT count(*) AS n FROM bench WHERE next_tag_number - 1 <> (SELECT count(*) FROM devices)
    + (SELECT count(*) FROM blank_tags WHERE device_id IS NULL) AND next_tag_number < 999999`,
}

/** Everything that must hold of a database at any commit. */
export function expectInvariants(store: Store): void {
  const { db } = store
  expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(db.pragma('foreign_key_check')).toEqual([])
  for (const index of ['device_search', 'findable_search_few', 'findable_search_many']) {
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
  }
  expect(verifyChains(store)).toMatchObject({ ok: true })
  for (const [name, sql] of Object.entries(broken)) {
    expect(db.prepare<[], Count>(sql).get()?.n, name).toBe(0)
  }
  const devices = db.prepare<[], Device>(`SELECT ${deviceColumns} FROM devices`).all()
  const lots = db
    .prepare<[], { deviceId: string; lotId: string }>('SELECT device_id AS deviceId, lot_id AS lotId FROM queue_items')
    .all()
  const lotOf = new Map(lots.map(({ deviceId, lotId }) => [deviceId, lotId]))
  const replayed = replay(store)
  expect(replayed.size).toBe(devices.length)
  for (const device of devices) {
    expect(replayed.get(device.id)).toEqual({ device, lotId: lotOf.get(device.id) ?? null })
    expect(parseTag(device.tag).ok).toBe(true)
  }
  const newest = devices.at(-1)
  if (newest !== undefined) {
    expect(loadReport(store, newest.reportId ?? '').schema).toBe('etabli.report/1')
    expect(loadVerdict(store, newest.verdictId ?? '').outcome).toBe(newest.outcome)
    expect(loadCaptureFiles(store, newest.reportId ?? '')).not.toHaveLength(0)
  }
}
