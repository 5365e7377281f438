import { nothingPromised, type Promised } from '../../../../shared/shipping/promise.ts'
import { findAllocation } from '../campaign/allocations.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { findLot } from '../campaign/lots.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Row = { connection: Promised['connection']; hasCharger: number; accessories: string }
const columns = 'connection, has_charger AS hasCharger, accessories'

const promisedIn = (row: Row | undefined): Promised =>
  row === undefined
    ? nothingPromised
    : { ...row, hasCharger: row.hasCharger === 1, accessories: JSON.parse(row.accessories) as string[] }

/** What goes with each device of a lot: as its own promise says, or else its allocation's; nothing where neither does. */
export function promisedFor({ db }: Pick<Store, 'db'>, lotId: string): Promised {
  const row = statement<Row>(
    db,
    `SELECT ${columns} FROM promises WHERE lot_id = :lotId OR allocation_id =
       (SELECT allocation_id FROM lot_allocations WHERE lot_id = :lotId) ORDER BY lot_id IS NULL LIMIT 1`,
  ).get({ lotId })
  return promisedIn(row)
}

/** What goes with each device of an allocation, whatever its lots say; nothing where nobody promised anything. */
export function promisedForAllocation(
  store: Pick<Store, 'db'>,
  allocationId: string,
): Promised | 'allocation-not-found' {
  if (findAllocation(store, allocationId) === null) return 'allocation-not-found'
  const sql = `SELECT ${columns} FROM promises WHERE allocation_id = ?`
  return promisedIn(statement<Row>(store.db, sql).get(allocationId))
}

export type PromiseFor =
  | { readonly for: 'allocation'; readonly allocationId: string }
  | { readonly for: 'lot'; readonly lotId: string }

/**
 * Says what goes with each device of an allocation, or of one lot. From now on: a carton that is closed stays closed, and
 * its shipment asks again.
 */
export function makePromise(
  store: Store,
  act: Act,
  whose: PromiseFor,
  promised: Promised,
): Promised | 'allocation-not-found' | 'lot-not-found' {
  return inTransaction(store, () => {
    const allocationId = whose.for === 'allocation' ? whose.allocationId : null
    const lotId = whose.for === 'lot' ? whose.lotId : null
    if (allocationId !== null && findAllocation(store, allocationId) === null) return 'allocation-not-found'
    if (lotId !== null && findLot(store, lotId) === null) return 'lot-not-found'
    const { connection, hasCharger, accessories } = promised
    const values = { connection, hasCharger: hasCharger ? 1 : 0, accessories: JSON.stringify(accessories) }
    const set =
      'connection = excluded.connection, has_charger = excluded.has_charger, accessories = excluded.accessories'
    statement(
      store.db,
      `INSERT INTO promises (id, allocation_id, lot_id, connection, has_charger, accessories)
       VALUES (:id, :allocationId, :lotId, :connection, :hasCharger, :accessories)
       ON CONFLICT (allocation_id) DO UPDATE SET ${set} ON CONFLICT (lot_id) DO UPDATE SET ${set}`,
    ).run({ ...values, id: store.newId(), allocationId, lotId })
    recordBenchChange(store, act, 'promise.make', {
      type: 'promise.made',
      payload: { allocationId, lotId, ...promised },
    })
    return promised
  })
}
