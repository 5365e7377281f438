import { expect, test } from 'vitest'
import { addLot, addPartner } from '../../../../electron/station/store/campaign/lots.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { removeFromQueue } from '../../../../electron/station/store/queue/queue.ts'
import { takeReceipt } from '../../../../electron/station/store/shipping/receipts.ts'
import { settleDifference } from '../../../../electron/station/store/shipping/settle-difference.ts'
import { findLine } from '../../../../electron/station/store/shipping/shipments.ts'
import { expectInvariants } from '../invariants.ts'
import { madeAllocation } from '../made/made-allocation.ts'
import { act, memoryProfile } from '../made/made-intake.ts'
import { queuedDevice } from '../made/made-kits.ts'
import { madeShipment, sure } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

test.each([
  ['lot', { wanted: 1, allocated: null }, 'lot-full'],
  ['allocation', { wanted: null, allocated: 1 }, 'allocation-full'],
] as const)('a lost device is not found again while its %s is full', (_, { wanted, allocated }, refusal) => {
  const store = temporaryStore()
  const partner = addPartner(store, act, 'Secours populaire')
  if (partner.result !== 'added') throw new Error(partner.result)
  const terms = { profile: memoryProfile(), allocated }
  const allocationId = madeAllocation(store, partner.partner.partnerId, terms)
  const added = addLot(store, act, { allocationId, name: 'Vague 1', wanted })
  if (added.result !== 'added') throw new Error(added.result)
  const { lotId } = added.lot
  const { shipmentId, devices } = madeShipment(store, ['A'], 'left', lotId)
  const deviceId = devices[0]?.deviceId ?? ''
  const lines = [{ deviceId, mark: 'missing', note: null }] as const
  sure(takeReceipt(store, act, shipmentId, { by: 'scan', lines, extras: [], file: null }))
  const settle = (as: 'lost' | 'found') =>
    settleDifference(store, act, { shipmentId, deviceId, as, reason: 'vu avec le partenaire' })
  sure(settle('lost'))
  const other = queuedDevice(store, lotId, { serial: 'B' })

  expect(settle('found')).toBe(refusal)
  expect(findDevice(store, deviceId)?.state).toBe('lost')
  expect(findLine(store, shipmentId, deviceId)?.mark).toBe('lost')
  expectInvariants(store)

  expect(removeFromQueue(store, act, other.deviceId)).toBe('removed')
  expect(settle('found')).toMatchObject({ marks: { received: 1, lost: 0 } })
  expect(findDevice(store, deviceId)?.state).toBe('delivered')
  expectInvariants(store)
})
