import { beforeEach, expect, test } from 'vitest'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { recordLabelDrawn } from '../../../../electron/station/store/labels/print-jobs.ts'
import { sendToRepair, takeBackRepair } from '../../../../electron/station/store/devices/repair.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { expectInvariants } from '../invariants.ts'
import { act, take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

let store: Store
let deviceId: string

beforeEach(() => {
  store = temporaryStore()
  ;({ deviceId } = take(store))
})

const state = () => findDevice(store, deviceId)?.state

test('an audited device is sent to repair, and a new reading brings it back audited', () => {
  expect(sendToRepair(store, act, deviceId)).toEqual({ result: 'sent' })
  expect(state()).toBe('repair')
  expect(deviceJournal(store, deviceId).at(-1)).toMatchObject({
    type: 'device.sentToRepair',
    payload: { from: 'audited', to: 'repair' },
  })
  expect(take(store).deviceId).toBe(deviceId)
  expect(state()).toBe('audited')
  expectInvariants(store)
})

test('a device in repair is not sent there twice', () => {
  sendToRepair(store, act, deviceId)
  expect(sendToRepair(store, act, deviceId)).toEqual({ result: 'not-repairable', state: 'repair' })
})

test('a repair scanned by mistake is taken back, as an event of its own, even after its label was saved', () => {
  sendToRepair(store, act, deviceId)
  recordLabelDrawn(store, act, deviceId, '62x29')
  expect(takeBackRepair(store, act, deviceId)).toBe('taken-back')
  expect(state()).toBe('audited')
  expect(deviceJournal(store, deviceId).map(({ type }) => type)).toContain('device.sentToRepair')
  expectInvariants(store)
})

test('a repair is not taken back once the machine was read again', () => {
  sendToRepair(store, act, deviceId)
  take(store)
  expect(takeBackRepair(store, act, deviceId)).toBe('not-taken-back')
  expect(state()).toBe('audited')
})
