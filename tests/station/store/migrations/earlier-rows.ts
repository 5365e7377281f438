import { takeTag } from '../../../../electron/station/store/bench/bench.ts'
import { findDevice, recordDeviceEvents } from '../../../../electron/station/store/devices/device-rows.ts'
import { keepSigns } from '../../../../electron/station/store/devices/identity-signs.ts'
import { appendCommand } from '../../../../electron/station/store/journal/outbox.ts'
import { keepProfile } from '../../../../electron/station/store/bench/profiles.ts'
import { joinQueue } from '../../../../electron/station/store/queue/queue-items.ts'
import { insertReport, packReport } from '../../../../electron/station/store/devices/reports.ts'
import { inTransaction, type Store } from '../../../../electron/station/store/store.ts'
import { insertVerdict } from '../../../../electron/station/store/devices/verdict-documents.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { signsOf } from '../../../../shared/device/identity.ts'
import { act, madeFiles, madeReport, memoryProfile } from '../made/made-intake.ts'

type Opened = Pick<Store, 'db' | 'newId'>

/** A device with report and verdict, written with the parts that a station of version 1 already had. */
export function insertEarlierDevice(opened: Opened, report = madeReport()): string {
  const store: Store = { ...opened, close: () => undefined }
  const profile = memoryProfile()
  const verdict = judge(report, profile)
  const [deviceId, reportId, verdictId] = [store.newId(), store.newId(), store.newId()]
  inTransaction(store, () => {
    const tag = takeTag(store)
    keepProfile(store, profile, act.at)
    const payload = { deviceId, tag, reportId, verdictId }
    const command = appendCommand(store, act, { kind: 'intake.record', version: 1, payload })
    const packed = packReport(report, madeFiles)
    insertReport(store, reportId, deviceId, act.at, packed)
    keepSigns(store, deviceId, signsOf(report))
    const { kind, manufacturer, model, modelVersion, serial } = report.machine
    const face = { kind, manufacturer, model, modelVersion, serial, specLine: 'i5-8250U · 8 Gio' }
    const source = { sourceKind: report.source.kind, readAt: report.source.readAt, captureFiles: madeFiles.length }
    recordDeviceEvents(store, command, deviceId, null, [
      { type: 'device.received', payload: { tag } },
      { type: 'report.recorded', payload: { reportId, sha256: packed.document.sha256, ...source, ...face } },
      insertVerdict(store, { verdictId, deviceId, reportId }, act.at, verdict),
      { type: 'device.audited', payload: { from: 'received', to: 'audited' } },
    ])
  })
  return deviceId
}

/** A lot with that device queued in it, as version 2 knew them. */
export function insertEarlierLot(opened: Opened, deviceId: string): void {
  const store: Store = { ...opened, close: () => undefined }
  const [partnerId, lotId] = [store.newId(), store.newId()]
  inTransaction(store, () => {
    store.db.prepare(`INSERT INTO partners VALUES (?, 'Secours', ?)`).run(partnerId, act.at)
    store.db
      .prepare(
        `INSERT INTO lots (id, partner_id, name, profile_id, profile_version, wanted, created_at)
         VALUES (?, ?, 'Vague 1', 'memory-8', 1, 5, ?)`,
      )
      .run(lotId, partnerId, act.at)
    const position = joinQueue(store, deviceId, lotId, act.at)
    const command = appendCommand(store, act, { kind: 'queue.add', version: 1, payload: { deviceId, lotId, position } })
    const lot = { lotId, lotName: 'Vague 1', partnerName: 'Secours', position }
    const before = findDevice(store, deviceId)
    recordDeviceEvents(store, command, deviceId, before, [
      { type: 'device.prepared', payload: { from: 'audited', to: 'prepared', notProven: [] } },
      { type: 'device.readied', payload: { from: 'prepared', to: 'ready', gates: [] } },
      { type: 'device.queued', payload: { from: 'ready', to: 'queued', ...lot } },
    ])
  })
}

/** A printed label and a setting, as version 3 knew them. */
export function insertEarlierPrintJob({ db, newId }: Opened, deviceId: string): void {
  db.prepare(
    `INSERT INTO print_jobs (id, device_id, format, payload_sha256, printer, transport, copies, state, actor, created_at,
       updated_at)
     VALUES (?, ?, '62x29', '00', 'QL-800', 'cups-ipp', 1, 'printed?', ?, ?, ?)`,
  ).run(newId(), deviceId, act.actor, act.at, act.at)
  db.prepare(`INSERT INTO settings (name, value) VALUES ('bench-defaults', '{"profileId":"laptop-2026"}')`).run()
}

/** What was imported from a file, as version 4 knew it. */
export function insertEarlierContent({ db }: Pick<Store, 'db'>, deviceId: string): void {
  db.prepare(
    `INSERT INTO imported_contents (sha256, name, report_id, imported_at)
     SELECT '00', 'portable.json', id, ? FROM reports WHERE device_id = ?`,
  ).run(act.at, deviceId)
}

/** The device's tag as one that was on a label before its machine was read, as version 5 knew them. */
export function insertEarlierBlankTag({ db }: Pick<Opened, 'db'>, deviceId: string): void {
  db.prepare('INSERT INTO blank_tags SELECT tag, ?, ?, id, ? FROM devices WHERE id = ?').run(
    act.at,
    act.actor,
    act.at,
    deviceId,
  )
  db.prepare('INSERT INTO print_job_tags SELECT min(print_jobs.id), tag FROM print_jobs, blank_tags').run()
}

/** A label template that was changed on the bench, as version 6 knew them. */
export function insertEarlierLabelTemplate({ db }: Pick<Opened, 'db'>): void {
  db.prepare(`INSERT INTO label_templates VALUES ('earlier', 1, 'bench', '{}', ?, ?)`).run(act.actor, act.at)
}

/** Evidence of an erasure and an accepted verdict, as version 8 knew them. */
export function insertEarlierErasure({ db }: Pick<Opened, 'db'>): void {
  db.exec(`
    INSERT INTO erasure_documents VALUES ('00', 'nwipe.log', 0, x'00', '${act.at}');
    INSERT INTO erasure_evidence VALUES
      ('evidence', '00', '{}', '1A2B', NULL, 'serial', 'standing', 'no-device', '${act.at}');
    INSERT INTO waived_verdicts SELECT id, device_id FROM verdicts;
  `)
}

/** An operation around the partner and the lot that are there, as version 7 knew it. */
export function insertEarlierCampaign({ db }: Pick<Opened, 'db'>): void {
  db.exec(`
    INSERT INTO operations VALUES ('operation', 'Connexion', '${act.at}');
    INSERT INTO waves VALUES ('wave', 'operation', 'Vague 1', 1, '2026-12-24', '${act.at}');
    INSERT INTO announced_figures VALUES
      ('figure', 'operation', 'devices', 12400, 1, 'près de 12 400', 'communiqué', '2020-05-07', '${act.at}');
    INSERT INTO allocations (id, wave_id, partner_id, announced, allocated, taken, priority, created_at)
      SELECT 'allocation', 'wave', id, 10, 9, (SELECT count(*) FROM device_lots), 5, '${act.at}' FROM partners LIMIT 1;
    INSERT INTO allocation_overrides VALUES
      ('over', 'allocation', 2, 'coordination', 'Urgence', '${act.actor}', '${act.at}');
    INSERT OR IGNORE INTO lot_allocations SELECT id, 'allocation' FROM lots;
    INSERT INTO sources VALUES ('source', 'operation', 'in-kind', 'Donateur', '', 3090, '${act.at}');
    INSERT INTO manifests VALUES ('manifest', 'source', 'liste.csv', x'00', 0, '00', '${act.actor}', '${act.at}');
    INSERT INTO expected_devices (id, source_id, manifest_id, line, serial)
      VALUES ('expected', 'source', 'manifest', 2, 'PF9');
  `)
}

/** Where deliveries to the partner go, as version 19 knew it. */
export function insertEarlierAddress({ db }: Pick<Opened, 'db'>): void {
  db.exec(`INSERT INTO partner_addresses SELECT id, '["1 rue des Lilas"]', NULL FROM partners LIMIT 1`)
}

/** A photo and a discharge that runs, as version 9 knew them. */
export function insertEarlierPhoto({ db }: Pick<Opened, 'db'>, deviceId: string): void {
  db.prepare(`INSERT INTO photos VALUES ('photo', ?, ?, 4, 3, 1, ?, NULL, x'00')`).run(deviceId, '0'.repeat(64), act.at)
  db.prepare(`INSERT INTO battery_runs VALUES ('run', ?, ?, NULL, NULL)`).run(deviceId, act.at)
  db.prepare(`INSERT INTO battery_samples VALUES ('run', ?, 81.5, NULL, 'discharging')`).run(act.at)
}

/** A person, and somebody who was wrong about who they are, as version 10 knew them. */
export function insertEarlierPerson({ db }: Pick<Opened, 'db'>): void {
  db.prepare(
    `INSERT INTO people (id, number, name, roles, status, added_at) VALUES ('person', 1, 'Camille', '[]', 'active', ?)`,
  ).run(act.at)
  db.prepare(`INSERT INTO sign_in_failures VALUES ('person', 1, ?, ?)`).run(act.at, act.at)
}

/** A template of the bench that somebody deleted, as version 12 knew them. */
export function insertEarlierPutAway({ db }: Pick<Opened, 'db'>): void {
  db.prepare(`INSERT INTO put_away_templates VALUES ('earlier', 'deleted', ?, ?)`).run(act.actor, act.at)
}
