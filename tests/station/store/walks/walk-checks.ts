import { expect } from 'vitest'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { gatesFor } from '../../../../electron/station/store/proofs/gates.ts'
import { diskKey } from '../../../../shared/device/erasure.ts'
import { gatesHold } from '../../../../shared/device/gates.ts'
import { deviceStates } from '../../../../shared/device/states.ts'
import { expectJudgedByAll } from './judged-by-all.ts'
import type { World } from './walk-world.ts'

type Count = { readonly n: number }

/** Everything since the device was last repaired: what its tests, grade and waivers are looked for in. */
const lives = `lives AS (
    SELECT devices.id, devices.state, coalesce((SELECT max(seq) FROM events WHERE device_id = devices.id
      AND ((type = 'device.audited' AND payload ->> 'from' = 'repair') OR type = 'device.returned')), 0) AS since
    FROM devices WHERE state IN ('prepared', 'ready', 'queued', 'packed'))`

/** A waiver of this gate that stands. */
const waived = (gate: string) => `EXISTS (SELECT 1 FROM events WHERE device_id = lives.id AND seq > since
  AND type = 'gate.waived' AND payload ->> 'gate' = '${gate}' AND payload ->> 'waiverId' NOT IN
    (SELECT payload ->> 'waiverId' FROM events WHERE device_id = lives.id AND type = 'gate.waiverWithdrawn'))`

/** Devices that stand past the gates without what a gate needs, worked out from rows and entries alone. */
const unproven: Readonly<Record<string, string>> = {
  verdict: `SELECT lives.id FROM lives JOIN devices ON devices.id = lives.id
    LEFT JOIN verdicts ON verdicts.id = verdict_id AND verdicts.report_id = devices.report_id
    WHERE verdicts.id IS NULL OR (verdicts.outcome <> 'pass' AND NOT ${waived('verdict')})`,
  checklist: `SELECT id FROM lives WHERE coalesce((SELECT payload ->> 'missing' = '[]' AND payload ->> 'failed' = '[]'
      FROM events WHERE device_id = lives.id AND type = 'checklist.recorded' AND seq > since
      ORDER BY seq DESC LIMIT 1), 0) = 0 AND NOT ${waived('checklist')}`,
  grade: `SELECT id FROM lives WHERE NOT EXISTS (SELECT 1 FROM events WHERE device_id = lives.id
      AND type = 'grade.given' AND seq > since) AND NOT ${waived('grade')}`,
  label: `SELECT id FROM lives WHERE coalesce((SELECT type FROM events WHERE device_id = lives.id
      AND type IN ('label.verified', 'label.mismatched') ORDER BY seq DESC LIMIT 1), 'none') <> 'label.verified'
    AND NOT ${waived('label')}`,
}

/** The disks of those devices as the walk remembers them, against the evidence that stands. */
function withoutErasure({ store, inside }: World): string[] {
  const sql = `WITH ${lives} SELECT id FROM lives WHERE NOT ${waived('erasure')}`
  const evidence = store.db.prepare<[string | null], Count>(
    `SELECT count(*) AS n FROM erasure_evidence WHERE status = 'standing' AND disk_key = ?
       AND record ->> '$.result' = 'erased'`,
  )
  const looked = store.db.prepare<[string], Count>(
    `SELECT count(*) AS n FROM events WHERE device_id = ? AND type = 'erasure.noStorage'`,
  )
  const rows = store.db.prepare<[], { id: string }>(sql).all()
  return rows.flatMap(({ id }) => {
    const disk = inside.get(id)
    const n = typeof disk === 'object' ? evidence.get(diskKey(disk.serial))?.n : looked.get(id)?.n
    return n === 0 || n === undefined ? [id] : []
  })
}

function askedBySql({ store }: World): readonly string[] {
  const sql = `SELECT value FROM settings WHERE name = 'asked-gates'`
  const row = store.db.prepare<[], { value: string }>(sql).get()
  return row === undefined ? ['verdict'] : (JSON.parse(row.value) as string[])
}

/** What the device that was just touched must hold: a state of the life table, and its gates where they are asked. */
export function expectStanding({ store }: World, deviceId: string, areGatesAsked: boolean, after: string): void {
  const device = findDevice(store, deviceId)
  if (device === null) throw new Error(`device ${deviceId} is lost after ${after}`)
  if (!deviceStates.includes(device.state)) throw new Error(`${device.state} is no state, after ${after}`)
  if (areGatesAsked) expectJudgedByAll(store, device, after)
  if (!areGatesAsked || !['prepared', 'ready', 'queued', 'packed'].includes(device.state)) return
  const gates = gatesFor(store, device)
  if (!gatesHold(gates)) throw new Error(`${device.state} with an open gate after ${after}: ${JSON.stringify(gates)}`)
}

/** All devices at once, by SQL of the tests' own. */
export function expectNobodyUnproven(world: World): void {
  const { db } = world.store
  const asked = askedBySql(world)
  for (const [gate, sql] of Object.entries(unproven)) {
    if (!asked.includes(gate)) continue
    expect(db.prepare(`WITH ${lives} ${sql}`).all(), gate).toEqual([])
  }
  if (asked.includes('erasure')) expect(withoutErasure(world), 'erasure').toEqual([])
  const devices = db.prepare<[], { id: string }>('SELECT id FROM devices ORDER BY id').all()
  expect(devices.map(({ id }) => id)).toEqual(world.devices.toSorted())
  for (const { id } of devices) {
    const device = findDevice(world.store, id)
    if (device !== null) expectJudgedByAll(world.store, device, 'all of it')
  }
  const over = `SELECT count(*) AS n FROM allocations WHERE taken > allocated
    + (SELECT coalesce(sum(more), 0) FROM allocation_overrides WHERE allocation_id = allocations.id
       AND length(trim(reason)) > 0)`
  expect(db.prepare<[], Count>(over).get()?.n).toBe(0)
}
