import { describe, expect, test } from 'vitest'
import { closeShipment } from '../../../../electron/station/store/shipping/close-shipment.ts'
import { useParts, reserveParts } from '../../../../electron/station/store/parts/device-parts.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { fitPart } from '../../../../electron/station/store/parts/fit-part.ts'
import { lastWithdrawal } from '../../../../electron/station/store/queue/last-withdrawal.ts'
import { receiveParts } from '../../../../electron/station/store/parts/parts.ts'
import { enqueue } from '../../../../electron/station/store/queue/queue.ts'
import { readyDevice } from '../../../../electron/station/store/devices/ready-device.ts'
import { getShipment } from '../../../../electron/station/store/shipping/shipments.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { judgeAgain } from '../../../../electron/station/store/devices/verdicts.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { partIdOf, type PartKind } from '../../../../shared/shipping/part-kind.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeLot, madeReport, memoryProfile, take } from '../made/made-intake.ts'
import { day, madeShipment } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

const ssd: PartKind = { category: 'ssd', form: 'm2-nvme', sizeBytes: 256e9 }
const charger: PartKind = { category: 'charger', model: 'USB-C 65 W' }
const stateOf = (store: Store, deviceId: string) => findDevice(store, deviceId)?.state

function shelf(): Store {
  const store = temporaryStore()
  for (const kind of [ssd, charger]) receiveParts(store, act, { kind, quantity: 3, reason: '' })
  return store
}

const fit = (store: Store, deviceId: string, kind: PartKind) =>
  fitPart(store, act, { deviceId, partId: partIdOf(kind), quantity: 1 })

describe('a device that a part went into since it was read', () => {
  test('is ready no longer, and becomes it again only by being read', () => {
    const store = shelf()
    const lotId = madeLot(store)
    const { deviceId } = take(store, { serial: 'A' })
    expect(readyDevice(store, act, deviceId).result).toBe('ready')
    expect(fit(store, deviceId, ssd)).toBe('fitted')
    expect(stateOf(store, deviceId)).toBe('audited')
    expect(lastWithdrawal(store, deviceId)).toMatchObject({ reason: 'parts-unread' })
    expect(readyDevice(store, act, deviceId)).toMatchObject({ result: 'gates-not-met' })
    expect(enqueue(store, act, { deviceId, lotId })).toMatchObject({ result: 'gates-not-met' })
    // Judging the old report once more reads nothing.
    const profile = memoryProfile('memory-4', 4)
    const verdict = judge(madeReport({ serial: 'A' }), profile)
    judgeAgain(store, act, { deviceId, reportId: findDevice(store, deviceId)?.reportId ?? '', profile, verdict })
    expect(readyDevice(store, act, deviceId)).toMatchObject({ result: 'gates-not-met' })
    take(store, { serial: 'A' })
    expect(readyDevice(store, act, deviceId).result).toBe('ready')
    expectInvariants(store)
  })

  test('loses it by what was kept for it too, and stays ready while it is read with that', () => {
    const store = shelf()
    const { deviceId } = take(store, { serial: 'A' })
    readyDevice(store, act, deviceId)
    reserveParts(store, act, [{ deviceId, allocationId: null, parts: [{ partId: partIdOf(ssd), quantity: 1 }] }])
    expect(useParts(store, act, deviceId)).toBe('used')
    expect(stateOf(store, deviceId)).toBe('audited')
    take(store, { serial: 'A' })
    readyDevice(store, act, deviceId)
    take(store, { serial: 'A' })
    expect(stateOf(store, deviceId)).toBe('ready')
    expectInvariants(store)
  })

  test('leaves its lot, its closed carton and its closed shipment', () => {
    const store = shelf()
    const { shipmentId, devices } = madeShipment(store, ['A', 'B'], 'closed')
    const [{ deviceId } = { deviceId: '' }] = devices
    expect(fit(store, deviceId, ssd)).toBe('fitted')
    expect(stateOf(store, deviceId)).toBe('audited')
    expect(getShipment(store, shipmentId)).toMatchObject({ state: 'prepared', cartons: 0 })
    expect(closeShipment(store, act, shipmentId, day)).toEqual({ result: 'shipment-empty' })
    expectInvariants(store)
  })

  test('keeps its place with a charger, of which no reading tells anything', () => {
    const store = shelf()
    const lotId = madeLot(store)
    const { deviceId } = take(store, { serial: 'A' })
    enqueue(store, act, { deviceId, lotId })
    expect(fit(store, deviceId, charger)).toBe('fitted')
    expect(stateOf(store, deviceId)).toBe('queued')
    expectInvariants(store)
  })
})
