import { expect, test } from 'vitest'
import { papersOf } from '../../../../electron/station/store/shipping/papers.ts'
import { getShipment } from '../../../../electron/station/store/shipping/shipments.ts'
import { openStore } from '../../../../electron/station/store/open-store.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { expectInvariants } from '../invariants.ts'
import { killedRun } from './killed-run.ts'
import { temporaryFolder } from '../temporary-store.ts'

const count = (store: Store, sql: string, ...values: readonly string[]) =>
  store.db.prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM ${sql}`).get(...values)?.n ?? 0

/** The counts that are zero where no list, closing or receipt was ever half done. */
const halfDone = [
  'manifests WHERE (SELECT count(*) FROM expected_devices WHERE manifest_id = manifests.id) <> 300',
  `shipments WHERE state <> 'prepared' AND (SELECT count(*) FROM papers WHERE shipment_id = shipments.id
    AND voided_at IS NULL) <> 4`,
  `shipments WHERE state = 'prepared' AND EXISTS (SELECT 1 FROM shipment_lines WHERE shipment_id = shipments.id)`,
  `receipt_files WHERE EXISTS (SELECT 1 FROM shipment_lines WHERE mark = 'expected'
    AND shipment_lines.shipment_id = receipt_files.shipment_id)`,
  `shipment_lines WHERE mark <> 'expected' AND shipment_id NOT IN (SELECT shipment_id FROM receipt_files)`,
]

function expectSaid(store: Store, line: string): void {
  const [kind = '', name = ''] = line.split(' ')
  if (kind === 'list') expect(count(store, 'expected_devices WHERE serial LIKE ?', `${name}%`), line).toBe(300)
  if (kind === 'closed') expect(papersOf(store, name).filter(({ voidedAt }) => voidedAt === null)).toHaveLength(4)
  if (kind === 'received') {
    expect(getShipment(store, name)).toMatchObject({ state: 'delivered-in-part', marks: { received: 2, missing: 1 } })
  }
}

test(
  'a station that is killed while it closes, ships or imports has done each of these wholly or not at all, with no number lost',
  { timeout: 600_000 },
  async () => {
    const folder = temporaryFolder()
    const said: string[] = []
    for (let round = 0; round < 24; round += 1) {
      const lines = await killedRun('kill-shipping-worker.ts', folder, 10 + round, (round * 37) % 50, 2 + (round % 5))
      said.push(...lines)
      const store = openStore({ folder })
      expectInvariants(store)
      for (const sql of halfDone) expect([count(store, sql), sql]).toEqual([0, sql])
      for (const line of said) expectSaid(store, line)
      store.close()
    }
    expect(said.filter((line) => line.startsWith('received')).length).toBeGreaterThan(5)
  },
)
