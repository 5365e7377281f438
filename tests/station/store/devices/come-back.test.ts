import { expect, test } from 'vitest'
import { returnDevice } from '../../../../electron/station/store/devices/come-back.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { gatesFor } from '../../../../electron/station/store/proofs/gates.ts'
import { enqueue } from '../../../../electron/station/store/queue/queue.ts'
import { sendToRepair } from '../../../../electron/station/store/devices/repair.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { judgeAgain } from '../../../../electron/station/store/devices/verdicts.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeLot, madeReport, memoryProfile, take } from '../made/made-intake.ts'
import { madeShipment } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

const stateOf = (store: Store, deviceId: string) => findDevice(store, deviceId)?.state

/** Judged on the report it has, against a profile that it was not judged against before. */
function judgeOld(store: Store, deviceId: string, serial: string) {
  const profile = memoryProfile('memory-4', 4)
  const reportId = findDevice(store, deviceId)?.reportId ?? ''
  const verdict = judge(madeReport({ serial }), profile)
  return judgeAgain(store, act, { deviceId, reportId, profile, verdict })
}

function verdictGate(store: Store, deviceId: string) {
  const device = findDevice(store, deviceId)
  if (device === null) throw new Error('the device is gone')
  return gatesFor(store, device).find(({ name }) => name === 'verdict')
}

test('what was judged before a device came back proves nothing any more, until it is read', () => {
  const store = temporaryStore()
  const { devices } = madeShipment(store, ['A'])
  const [{ deviceId } = { deviceId: '' }] = devices
  expect(verdictGate(store, deviceId)).toMatchObject({ outcome: 'holds' })
  expect(returnDevice(store, act, deviceId, 'ne démarre plus')).toBe('returned')
  expect(verdictGate(store, deviceId)).toMatchObject({ outcome: 'unknown', reason: 'verdict-outdated' })
  take(store, { serial: 'A' })
  expect(stateOf(store, deviceId)).toBe('audited')
  expect(verdictGate(store, deviceId)).toMatchObject({ outcome: 'holds', reason: 'verdict-pass' })
  expectInvariants(store)
})

test('an old report judged again moves no device that left the bench, came back or is in repair', () => {
  const store = temporaryStore()
  const { devices } = madeShipment(store, ['A', 'B'])
  const [a = '', b = ''] = devices.map(({ deviceId }) => deviceId)
  expect(judgeOld(store, a, 'A')).toBe('recorded')
  expect(stateOf(store, a)).toBe('in-transit')
  returnDevice(store, act, b, 'écran cassé')
  expect(judgeOld(store, b, 'B')).toBe('recorded')
  expect(stateOf(store, b)).toBe('returned')
  const { deviceId: c } = take(store, { serial: 'C' })
  sendToRepair(store, act, c)
  expect(judgeOld(store, c, 'C')).toBe('recorded')
  expect(stateOf(store, c)).toBe('repair')
  for (const deviceId of [b, c]) {
    const lotId = madeLot(store, null, memoryProfile('memory-4', 4))
    expect(enqueue(store, act, { deviceId, lotId })).toMatchObject({ result: 'gates-not-met' })
  }
  expectInvariants(store)
})
