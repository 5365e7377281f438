import { expect, test } from 'vitest'
import { listOperations } from '../../../../electron/station/store/campaign/operations.ts'
import { reachedDevices } from '../../../../electron/station/store/devices/reached-devices.ts'
import { takeReceipt } from '../../../../electron/station/store/shipping/receipts.ts'
import { settleDifference } from '../../../../electron/station/store/shipping/settle-difference.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { expectInvariants } from '../invariants.ts'
import { act, take } from '../made/made-intake.ts'
import { madeShipment, sure } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

const reached = (store: Store) =>
  reachedDevices(store, listOperations(store)[0]?.operationId ?? '').map(({ kind, delivered, inTransit }) => [
    kind,
    delivered,
    inTransit,
  ])

test('what has left is counted by kind on every step: delivered, lost, found again, and back', () => {
  const store = temporaryStore()
  const { shipmentId, devices } = madeShipment(store, ['A', 'B', 'C'])
  const [a = '', b = ''] = devices.map(({ deviceId }) => deviceId)
  expect(reached(store)).toEqual([['laptop', 0, 3]])
  const lines = [
    { deviceId: a, mark: 'received', note: null },
    { deviceId: b, mark: 'missing', note: null },
  ] as const
  sure(takeReceipt(store, act, shipmentId, { by: 'scan', lines, extras: [], file: null }))
  expect(reached(store)).toEqual([['laptop', 1, 2]])
  sure(settleDifference(store, act, { shipmentId, deviceId: b, as: 'lost', reason: 'perdu' }))
  expect(reached(store)).toEqual([['laptop', 1, 1]])
  sure(settleDifference(store, act, { shipmentId, deviceId: b, as: 'found', reason: 'retrouvé' }))
  expect(reached(store)).toEqual([['laptop', 2, 1]])
  take(store, { serial: 'A' })
  expect(reached(store)).toEqual([['laptop', 1, 1]])
  expectInvariants(store)
})

test('a device that is read as another kind is counted as that from then on', () => {
  const store = temporaryStore()
  const { devices } = madeShipment(store, ['A'])
  const sql = 'UPDATE devices SET kind = ? WHERE id = ?'
  store.db.exec('DROP TRIGGER devices_update_by_event')
  for (const kind of [null, 'tablet']) {
    store.db.prepare(sql).run(kind, devices[0]?.deviceId)
    expect(reached(store)).toEqual([[kind, 0, 1]])
  }
})
