import type { BatteryRunView } from '../../../../shared/contract/guided.ts'
import { batteryDrain, type BatterySample } from '../../../../shared/device/battery-drain.ts'
import { statement } from '../connection.ts'
import { findDevice } from '../devices/device-rows.ts'
import { appendCommand } from '../journal/outbox.ts'
import { sha256 } from '../packed.ts'
import { recordProofs } from './record-proof.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Run = Omit<BatteryRunView, 'samples'> & { readonly deviceId: string }

const select = `SELECT id AS runId, device_id AS deviceId, started_at AS startedAt, ended_at AS endedAt,
  end_reason AS endReason FROM battery_runs`

function samplesOf({ db }: Pick<Store, 'db'>, runId: string): BatterySample[] {
  const sql = `SELECT at, percent, energy_mwh AS energyMilliwattHours, state FROM battery_samples
    WHERE run_id = ? ORDER BY at`
  return statement<BatterySample>(db, sql).all(runId)
}

/** The newest discharge of a device with its curve, null for none. */
export function newestBatteryRun(store: Pick<Store, 'db'>, deviceId: string): BatteryRunView | null {
  const run = statement<Run>(store.db, `${select} WHERE device_id = ? ORDER BY id DESC LIMIT 1`).get(deviceId)
  if (run === undefined) return null
  const { deviceId: _device, ...told } = run
  return { ...told, samples: samplesOf(store, run.runId) }
}

/** The discharge that is followed, null for none: there is one machine here, hence at most one. */
export function openBatteryRun({
  db,
}: Pick<Store, 'db'>): { readonly runId: string; readonly deviceId: string } | null {
  return statement<Run>(db, `${select} WHERE ended_at IS NULL`).get() ?? null
}

/** Only inside a transaction. A second look within the same moment adds nothing. */
function insertSample({ db }: Store, runId: string, sample: BatterySample): void {
  const { at, percent, energyMilliwattHours, state } = sample
  statement(
    db,
    `INSERT INTO battery_samples (run_id, at, percent, energy_mwh, state) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (run_id, at) DO NOTHING`,
  ).run(runId, at, percent, energyMilliwattHours, state)
}

/** Begins to follow a discharge with its first sample. */
export function startBatteryRun(
  store: Store,
  act: Act,
  deviceId: string,
  first: BatterySample,
): 'started' | 'device-not-found' | 'battery-run-under-way' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    if (openBatteryRun(store) !== null) return 'battery-run-under-way'
    const runId = store.newId()
    const command = appendCommand(store, act, { kind: 'battery.start', version: 1, payload: { deviceId, runId } })
    statement(store.db, 'INSERT INTO battery_runs (id, device_id, started_at) VALUES (?, ?, ?)').run(
      runId,
      deviceId,
      act.at,
    )
    insertSample(store, runId, first)
    recordProofs(store, command, device, [{ type: 'battery.runStarted', payload: { runId } }])
    return 'started'
  })
}

/** Adds a sample to the discharge that is followed. A measurement is no change of the device: its sum is journalled. */
export function addBatterySample(store: Store, runId: string, sample: BatterySample): void {
  inTransaction(store, () => insertSample(store, runId, sample))
}

/** Ends the discharge that is followed, with what it came to and the digest of its curve in the journal. */
export function endBatteryRun(store: Store, act: Act, runId: string, reason: 'stopped' | 'charger' | 'unread'): void {
  inTransaction(store, () => {
    const open = openBatteryRun(store)
    const device = open === null ? null : findDevice(store, open.deviceId)
    if (device === null || open?.runId !== runId) throw new Error(`discharge ${runId} is not followed`)
    const samples = samplesOf(store, runId)
    const drain = batteryDrain(samples)
    const payload = {
      runId,
      reason,
      samples: samples.length,
      curveSha256: sha256(JSON.stringify(samples)),
      minutes: drain === null ? 0 : Math.round(drain.minutes),
      fromPercent: drain === null ? null : Math.round(drain.fromPercent),
      toPercent: drain === null ? null : Math.round(drain.toPercent),
    }
    const draft = { kind: 'battery.end', version: 1, payload: { deviceId: device.id, ...payload } } as const
    const command = appendCommand(store, act, draft)
    statement(store.db, 'UPDATE battery_runs SET ended_at = ?, end_reason = ? WHERE id = ?').run(act.at, reason, runId)
    recordProofs(store, command, device, [{ type: 'battery.runEnded', payload }])
  })
}
