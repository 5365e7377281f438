import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from 'vitest'

/** What the operation must have come to, each number once more past the station's own functions. */
export type Expected = {
  readonly total: number
  readonly lost: number
  readonly parts: number
  readonly cartons: number
  readonly shipments: number
  readonly allocations: readonly { readonly allocationId: string; readonly allocated: number | null }[]
}

/** Counts states, quotas, kits, cartons, lines and numbers of papers by SQL of its own. */
export function expectCounts(dataFolder: string, { total, lost, parts, cartons, shipments, allocations }: Expected) {
  const file = new Database(join(dataFolder, 'etabli.db'), { readonly: true })
  const count = (sql: string, ...values: string[]) =>
    file
      .prepare<string[], number>(sql)
      .pluck()
      .get(...values)
  const states = file.prepare<[], [string, number]>('SELECT state, count(*) FROM devices GROUP BY state').raw().all()
  expect(Object.fromEntries(states)).toEqual({ delivered: total, lost, parts })
  // The journal tells the same as the rows, device by device.
  const last = `SELECT device_id, payload ->> 'to' AS state FROM events WHERE seq IN (SELECT max(seq) FROM events
    WHERE device_id IS NOT NULL AND payload ->> 'to' IS NOT NULL GROUP BY device_id)`
  expect(
    count(`SELECT count(*) FROM devices JOIN (${last}) AS told ON told.device_id = id AND told.state = devices.state`),
  ).toBe(total + lost + parts)
  for (const { allocationId, allocated } of allocations) {
    const delivered = count(
      `SELECT count(*) FROM device_lots JOIN lot_allocations USING (lot_id) JOIN devices ON devices.id = device_id
       WHERE allocation_id = ? AND state = 'delivered'`,
      allocationId,
    )
    expect(delivered).toBe(allocated)
  }
  expect(count(`SELECT count(*) FROM allocations WHERE taken > allocated`)).toBe(0)
  expect(count('SELECT count(*) FROM expected_devices WHERE device_id IS NULL')).toBe(0)
  expect(count(`SELECT count(*) FROM kits WHERE state = 'delivered'`)).toBe(total)
  expect(count(`SELECT count(DISTINCT device_id) FROM kits WHERE state = 'delivered'`)).toBe(total)
  expect(count(`SELECT count(*) FROM cartons WHERE state = 'closed'`)).toBe(cartons)
  expect(count(`SELECT count(*) FROM shipments WHERE state = 'delivered'`)).toBe(shipments)
  expect(
    count(`SELECT count(*) FROM devices WHERE state = 'delivered' AND NOT EXISTS (SELECT 1 FROM shipment_lines
      WHERE device_id = devices.id AND mark = 'received')`),
  ).toBe(0)
  const papers = file
    .prepare<[], [string, number, number, number]>(
      'SELECT kind, count(*), max(sequence), min(sequence) FROM papers GROUP BY kind, year',
    )
    .raw()
    .all()
  expect(papers.length).toBeGreaterThan(0)
  for (const [kind, numbered, highest, lowest] of papers) {
    expect([kind, numbered, highest, lowest]).toEqual([kind, shipments, shipments, 1])
  }
  file.close()
}
