import { expect, test } from 'vitest'
import { retireDevice } from '../../../../electron/station/store/devices/come-back.ts'
import { takeApart } from '../../../../electron/station/store/parts/device-parts.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { reverseDevice } from '../../../../electron/station/store/devices/reverse-device.ts'
import { sendToRepair } from '../../../../electron/station/store/devices/repair.ts'
import { expectInvariants } from '../invariants.ts'
import { act, gib, take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

const stateOf = (store: ReturnType<typeof temporaryStore>, deviceId: string) => findDevice(store, deviceId)?.state

test.each(['parts', 'recycled'] as const)(
  'a device that was only read leaves for %s, and comes back by a reason',
  (to) => {
    const store = temporaryStore()
    const { deviceId } = take(store)
    expect(retireDevice(store, act, deviceId, to, 'Écran cassé')).toBe('retired')
    expect(reverseDevice(store, act, deviceId, 'Mauvaise étiquette')).toBe('reversed')
    expect(stateOf(store, deviceId)).toBe('audited')
    expect(deviceJournal(store, deviceId).at(-1)).toMatchObject({
      type: 'device.reversed',
      payload: { from: to, to: 'audited', reason: 'Mauvaise étiquette' },
    })
    expectInvariants(store)
  },
)

test('a device in repair comes back into repair, and one that never left is not brought back', () => {
  const store = temporaryStore()
  const { deviceId } = take(store)
  sendToRepair(store, act, deviceId)
  expect(reverseDevice(store, act, deviceId, 'Rien')).toBe('not-reversible')
  retireDevice(store, act, deviceId, 'recycled', 'Carte mère')
  expect(reverseDevice(store, act, deviceId, 'Réparable')).toBe('reversed')
  expect(stateOf(store, deviceId)).toBe('repair')
  expect(reverseDevice(store, act, deviceId, 'Encore')).toBe('not-reversible')
})

test('a device whose parts lie in the stock is not brought back', () => {
  const store = temporaryStore()
  const { deviceId } = take(store)
  const kind = { category: 'memory', memoryType: 'DDR4', socket: 'SODIMM', sizeBytes: 4 * gib } as const
  takeApart(store, act, { deviceId, reason: 'Carte mère', parts: [{ kind, quantity: 1 }] })
  expect(reverseDevice(store, act, deviceId, 'Erreur')).toBe('taken-apart')
  expect(stateOf(store, deviceId)).toBe('parts')
})
