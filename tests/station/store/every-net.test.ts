import { expect, test } from 'vitest'
import { insertOver } from '../../../electron/station/store/campaign/allocations.ts'
import { endBatteryRun, openBatteryRun, startBatteryRun } from '../../../electron/station/store/proofs/battery-runs.ts'
import { reserveParts } from '../../../electron/station/store/parts/device-parts.ts'
import { saveTemplate } from '../../../electron/station/store/bench/label-templates.ts'
import { findLot } from '../../../electron/station/store/campaign/lots.ts'
import { addOperation, announceFigure } from '../../../electron/station/store/campaign/operations.ts'
import { receiveParts } from '../../../electron/station/store/parts/parts.ts'
import { addPrintJob } from '../../../electron/station/store/labels/print-jobs.ts'
import { putTemplateAway } from '../../../electron/station/store/bench/put-away-templates.ts'
import { importErasures } from '../../../electron/station/store/proofs/record-erasure.ts'
import { addPerson } from '../../../electron/station/store/people/record-person.ts'
import { inTransaction, type Store } from '../../../electron/station/store/store.ts'
import type { ErasureRecord } from '../../../shared/device/erasure.ts'
import { partIdOf, type PartKind } from '../../../shared/shipping/part-kind.ts'
import { shippedTemplate } from '../labels/shipped-template.ts'
import { act, take } from './made/made-intake.ts'
import { madeKit } from './made/made-kits.ts'
import { madeShipment, sure } from './made/made-shipment.ts'
import { temporaryStore } from './temporary-store.ts'

const ssd: PartKind = { category: 'ssd', form: 'm2-nvme', sizeBytes: 256e9 }

const erased: ErasureRecord = {
  source: 'nwipe-log',
  result: 'erased',
  disk: { serial: 'NOBODYS', model: null, sizeBytes: null },
  method: null,
  passes: null,
  rounds: null,
  verification: null,
  errors: null,
  startedAt: null,
  finishedAt: null,
  tool: 'nwipe',
  toolVersion: null,
  erasedBy: null,
  verifiedBy: null,
}

/** A bench with at least one row in each of the tables that a net stands behind. */
function filled(): Store {
  const store = temporaryStore()
  const { lotId } = madeShipment(store, ['A', 'B'])
  const { allocationId = '' } = findLot(store, lotId) ?? {}
  const over = { allocationId, more: 1, role: 'coordination', reason: 'promis' } as const
  inTransaction(store, () => insertOver(store, act, over))
  const { operationId } = sure(addOperation(store, act, 'Autre opération'))
  const said = { subject: 'goal', value: 10_000, isAbout: true, wording: '10 000 jeunes' } as const
  announceFigure(store, act, operationId, { ...said, saidIn: 'texte', saidOn: '2020-05-07' })
  importErasures(store, act, { name: 'nwipe.log', bytes: Buffer.from('log') }, [erased])
  const { deviceId } = take(store, { serial: 'C' })
  startBatteryRun(store, act, deviceId, { at: act.at, percent: 90, energyMilliwattHours: null, state: 'discharging' })
  endBatteryRun(store, act, openBatteryRun(store)?.runId ?? '', 'stopped')
  addPerson(store, act, {
    name: 'Camille',
    roles: ['quality-lead'],
    pin: { salt: Buffer.from('s'), hash: Buffer.from('h') },
  })
  saveTemplate(store, act, { templateId: 'came', origin: 'shipped', document: shippedTemplate('62x29') }, 0)
  putTemplateAway(store, act, 'came', 'hidden')
  madeKit(store, 1)
  receiveParts(store, act, { kind: ssd, quantity: 2, reason: '' })
  reserveParts(store, act, [{ deviceId, allocationId: null, parts: [{ partId: partIdOf(ssd), quantity: 1 }] }])
  addPrintJob(store, act, {
    deviceId,
    format: 'came@1',
    payloadSha256: '0',
    printer: 'P',
    transport: 'ipp',
    repeats: null,
  })
  const [one, other] = [take(store, { serial: 'D' }).deviceId, deviceId].toSorted()
  store.db.exec(`INSERT INTO identity_doubts VALUES ('${one}', '${other}', 'two', NULL, 'Camille', '${act.at}')`)
  return store
}

/** What somebody past the station might write, and the net that stands in its way. */
const nets: Readonly<Record<string, string>> = {
  label_templates_no_update: `UPDATE label_templates SET document = '{}'`,
  label_templates_no_delete: 'DELETE FROM label_templates',
  put_away_templates_no_update: `UPDATE put_away_templates SET how = 'deleted'`,
  announced_figures_no_update: 'UPDATE announced_figures SET value = 1',
  announced_figures_no_delete: 'DELETE FROM announced_figures',
  allocation_overrides_no_update: 'UPDATE allocation_overrides SET more = 9',
  allocation_overrides_no_delete: 'DELETE FROM allocation_overrides',
  erasure_documents_no_update: `UPDATE erasure_documents SET name = 'other'`,
  erasure_documents_no_delete: 'DELETE FROM erasure_documents',
  erasure_evidence_no_delete: 'DELETE FROM erasure_evidence',
  battery_runs_end_once: `UPDATE battery_runs SET end_reason = 'charger'`,
  battery_runs_no_delete: 'DELETE FROM battery_runs',
  battery_samples_of_open_run: `INSERT INTO battery_samples SELECT run_id, 'later', 80, NULL, 'idle' FROM battery_samples`,
  battery_samples_no_update: 'UPDATE battery_samples SET percent = 100',
  battery_samples_no_delete: 'DELETE FROM battery_samples',
  people_no_delete: 'DELETE FROM people',
  people_keep_identity: 'UPDATE people SET number = 7',
  kits_begin_in_stock: `INSERT INTO kits SELECT 'k2', 'XN2', kind, NULL, 'S2', plan, supplier, 'blocked', NULL, added_at,
    updated_at FROM kits WHERE code = (SELECT min(code) FROM kits)`,
  kits_go_their_way: `UPDATE kits SET state = 'returned'`,
  kits_keep_their_names: `UPDATE kits SET code = 'XN9'`,
  kits_no_delete: 'DELETE FROM kits',
  shipments_go_their_way: `UPDATE shipments SET state = 'prepared'`,
  shipments_no_delete: 'DELETE FROM shipments',
  cartons_stay_in_closed_shipments: 'UPDATE cartons SET shipment_id = NULL',
  cartons_keep_their_lot: `UPDATE cartons SET code = 'XK9'`,
  cartons_no_delete: 'DELETE FROM cartons',
  carton_items_confirmed: 'UPDATE carton_items SET has_charger = 1',
  carton_items_stay: `UPDATE carton_items SET carton_id = 'another'`,
  papers_without_gaps: `INSERT INTO papers SELECT 'p', kind, year, sequence + 2, 'XP9', shipment_id, issued_at, issued_on,
    document, document_bytes, sha256, NULL, NULL FROM papers WHERE kind = 'packing-list'`,
  papers_only_void: `UPDATE papers SET sequence = 9, voided_at = 'x', void_reason = 'x'`,
  papers_no_delete: 'DELETE FROM papers',
  shipment_lines_are_facts: 'DELETE FROM shipment_lines',
  code_numbers_only_grow: 'UPDATE code_numbers SET next = 1',
  parts_kind_is_fixed: `UPDATE parts SET kind = '{}'`,
  parts_begin_empty: `INSERT INTO parts VALUES ('x', '{}', 5, 0, 'x')`,
  part_movements_no_update: 'UPDATE part_movements SET change = 9',
  part_movements_no_delete: 'DELETE FROM part_movements',
  part_reservations_no_update: 'UPDATE part_reservations SET quantity = 2',
  part_movements_charger_back: `INSERT INTO part_movements SELECT 'm', part_id, 'back', 1, device_id, '', '', ''
    FROM part_reservations`,
  print_job_codes_alone: `INSERT INTO print_job_codes SELECT id, 'XK1' FROM print_jobs`,
  identity_doubts_settled_once: `UPDATE identity_doubts SET answer = 'two'`,
  identity_doubts_no_delete: 'DELETE FROM identity_doubts',
  hardware_no_update: `UPDATE hardware SET words = 'other'`,
  hardware_no_delete: 'DELETE FROM hardware',
}

/** What SQLite says of a statement that is taken back at once; null where it takes it. */
function answerTo({ db }: Store, ...statements: readonly string[]): string | null {
  db.exec('BEGIN')
  try {
    for (const sql of statements) db.exec(sql)
    return null
  } catch (error) {
    return (error as Error).message
  } finally {
    db.exec('ROLLBACK')
  }
}

test('each net refuses by its own words what nothing else would, whoever writes it', () => {
  const store = filled()
  const body = store.db.prepare<[string], { sql: string }>(
    `SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?`,
  )
  for (const [net, sql] of Object.entries(nets)) {
    const words = /RAISE\(ABORT, '(.*?)'\)/.exec(body.get(net)?.sql ?? '')?.[1]
    expect.soft(answerTo(store, sql), net).toBe(words)
    expect.soft(answerTo(store, `DROP TRIGGER ${net}`, sql), `without ${net}`).not.toBe(words)
  }
})
