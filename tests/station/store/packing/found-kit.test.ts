import { expect, test } from 'vitest'
import { closeCarton, reopenCarton } from '../../../../electron/station/store/packing/change-carton.ts'
import { loadShipment } from '../../../../electron/station/store/shipping/change-shipment.ts'
import { closeShipment, departShipment } from '../../../../electron/station/store/shipping/close-shipment.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { getKit } from '../../../../electron/station/store/packing/kits.ts'
import { pairKit, settleKit } from '../../../../electron/station/store/packing/pair-kit.ts'
import { takeReceipt } from '../../../../electron/station/store/shipping/receipts.ts'
import { settleDifference } from '../../../../electron/station/store/shipping/settle-difference.ts'
import { expectInvariants } from '../invariants.ts'
import { act } from '../made/made-intake.ts'
import { madeKit } from '../made/made-kits.ts'
import { day, madeShipment, sure } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

/** A device that its receiver misses, with the kit that left with it; each thing that happens later has its own minute. */
function missed() {
  const store = temporaryStore()
  const { shipmentId, carton, devices } = madeShipment(store, ['A'], 'prepared')
  const deviceId = devices[0]?.deviceId ?? ''
  sure(reopenCarton(store, act, carton.cartonId, 'le pack'))
  const { kitId, code } = madeKit(store, 1)
  pairKit(store, act, deviceId, code)
  closeCarton(store, act, carton.cartonId)
  sure(loadShipment(store, act, shipmentId, carton.code))
  closeShipment(store, act, shipmentId, day)
  sure(departShipment(store, act, shipmentId, day))
  const lines = [{ deviceId, mark: 'missing', note: null }] as const
  sure(takeReceipt(store, act, shipmentId, { by: 'scan', lines, extras: [], file: null }))
  let minutes = 0
  const later = () => ({ ...act, at: new Date(Date.parse(act.at) + (minutes += 1) * 60_000).toISOString() })
  const settle = (as: 'lost' | 'found') =>
    sure(settleDifference(store, later(), { shipmentId, deviceId, as, reason: 'enquête' }))
  const put = (to: 'blocked' | 'in-stock') => sure(settleKit(store, later(), kitId, to, 'ligne résiliée'))
  const state = () => [findDevice(store, deviceId)?.state, getKit(store, kitId)?.state]
  return { store, settle, put, state }
}

test('a kit that was blocked while its device was missing stays blocked when the device is found', () => {
  const { store, settle, put, state } = missed()
  put('blocked')
  settle('found')
  expect(state()).toEqual(['delivered', 'blocked'])
  expectInvariants(store)
})

test('a kit that a person blocked before its device was given up, or once more after it, stays blocked', () => {
  const before = missed()
  before.put('blocked')
  before.settle('lost')
  before.settle('found')
  expect(before.state()).toEqual(['delivered', 'blocked'])
  const after = missed()
  after.settle('lost')
  after.put('in-stock')
  after.put('blocked')
  after.settle('found')
  expect(after.state()).toEqual(['delivered', 'blocked'])
  expectInvariants(after.store)
})

test('a kit that only the loss blocked is delivered with its device', () => {
  const { store, settle, state } = missed()
  settle('lost')
  expect(state()).toEqual(['lost', 'blocked'])
  settle('found')
  expect(state()).toEqual(['delivered', 'delivered'])
  expectInvariants(store)
})
