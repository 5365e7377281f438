import { expect, test } from 'vitest'
import { retireDevice } from '../../../../electron/station/store/devices/come-back.ts'
import { reserveParts, takeApart } from '../../../../electron/station/store/parts/device-parts.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { getKit } from '../../../../electron/station/store/packing/kits.ts'
import { findLot } from '../../../../electron/station/store/campaign/lots.ts'
import { pairKit } from '../../../../electron/station/store/packing/pair-kit.ts'
import { findPart, receiveParts } from '../../../../electron/station/store/parts/parts.ts'
import { sendToRepair } from '../../../../electron/station/store/devices/repair.ts'
import { partIdOf, type PartKind } from '../../../../shared/shipping/part-kind.ts'
import { expectInvariants } from '../invariants.ts'
import { act, gib, madeLot, take } from '../made/made-intake.ts'
import { madeKit } from '../made/made-kits.ts'
import { temporaryStore } from '../temporary-store.ts'

const module4: PartKind = { category: 'memory', memoryType: 'DDR4', socket: 'SODIMM', sizeBytes: 4 * gib }
const partId = partIdOf(module4)

const ends = [
  [
    'is retired',
    (store: ReturnType<typeof temporaryStore>, id: string) => retireDevice(store, act, id, 'parts', 'carte'),
  ],
  [
    'is taken apart',
    (store: ReturnType<typeof temporaryStore>, deviceId: string) =>
      takeApart(store, act, { deviceId, reason: 'carte', parts: [] }),
  ],
] as const

test.each(ends)('a device in repair that %s gives its kit and the parts that are kept for it back', (_name, end) => {
  const store = temporaryStore()
  const lotId = madeLot(store)
  receiveParts(store, act, { kind: module4, quantity: 1, reason: '' })
  const { deviceId } = take(store, { serial: 'LACK', memoryGib: 4 })
  const { kitId, code } = madeKit(store, 1)
  expect(pairKit(store, act, deviceId, code).result).toBe('paired')
  const allocationId = findLot(store, lotId)?.allocationId ?? ''
  const reserved = reserveParts(store, act, [{ deviceId, allocationId, parts: [{ partId, quantity: 1 }] }])
  expect(reserved.result).toBe('reserved')
  expect(sendToRepair(store, act, deviceId).result).toBe('sent')
  expect(findPart(store, partId)).toMatchObject({ onShelf: 1, reserved: 1 })
  end(store, deviceId)
  expect(findDevice(store, deviceId)?.state).toBe('parts')
  expect(getKit(store, kitId)).toMatchObject({ state: 'in-stock', deviceId: null })
  expect(findPart(store, partId)).toMatchObject({ onShelf: 1, reserved: 0 })
  const told = deviceJournal(store, deviceId).map(({ type }) => type)
  expect(told).toEqual(expect.arrayContaining(['kit.unpaired', 'part.released', 'device.retired']))
  expectInvariants(store)
})
