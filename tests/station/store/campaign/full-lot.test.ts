import { expect, test } from 'vitest'
import { openCarton } from '../../../../electron/station/store/packing/change-carton.ts'
import { packDevice, unpackDevice } from '../../../../electron/station/store/packing/pack-device.ts'
import { enqueue } from '../../../../electron/station/store/queue/queue.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeLot, take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

test('a device of a lot that has all it wants comes out of its carton again, and no other takes its place', () => {
  const store = temporaryStore()
  const lotId = madeLot(store, 1)
  const { deviceId } = take(store, { serial: 'PF1' })
  const other = take(store, { serial: 'PF2' }).deviceId
  expect(enqueue(store, act, { deviceId, lotId })).toMatchObject({ result: 'queued' })
  const carton = openCarton(store, act, lotId)
  if (typeof carton === 'string') throw new Error(carton)
  expect(packDevice(store, act, carton.cartonId, deviceId)).toMatchObject({ result: 'packed' })
  expect(enqueue(store, act, { deviceId: other, lotId })).toEqual({ result: 'lot-full' })
  expect(unpackDevice(store, act, deviceId)).toMatchObject({ result: 'unpacked' })
  expect(enqueue(store, act, { deviceId: other, lotId })).toEqual({ result: 'lot-full' })
  expectInvariants(store)
})
