import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  releaseParts,
  reserveParts,
  takeApart,
  useParts,
} from '../../../../electron/station/store/parts/device-parts.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { findLot } from '../../../../electron/station/store/campaign/lots.ts'
import {
  countParts,
  findPart,
  listReservations,
  receiveParts,
  takePartsOut,
} from '../../../../electron/station/store/parts/parts.ts'
import { enqueue } from '../../../../electron/station/store/queue/queue.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { partIdOf, type PartKind } from '../../../../shared/shipping/part-kind.ts'
import { expectInvariants } from '../invariants.ts'
import { act, gib, madeLot, take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

const module4: PartKind = { category: 'memory', memoryType: 'DDR4', socket: 'SODIMM', sizeBytes: 4 * gib }
const partId = partIdOf(module4)
const types = (store: Store, deviceId: string) => deviceJournal(store, deviceId).map(({ type }) => type)
const numbers = (store: Store) => {
  const part = findPart(store, partId)
  return [part?.onShelf, part?.reserved]
}

/** A bench with modules on the shelf, an allocation, and devices that lack memory. */
function stocked(onShelf: number, devices = 1) {
  const store = temporaryStore()
  const lotId = madeLot(store)
  receiveParts(store, act, { kind: module4, quantity: onShelf, reason: '' })
  const deviceIds = Array.from(
    { length: devices },
    (_, index) => take(store, { serial: `LACK${index}`, memoryGib: 4 }).deviceId,
  )
  const allocationId = findLot(store, lotId)?.allocationId ?? ''
  const reserve = (deviceId: string | undefined, quantity = 1) =>
    reserveParts(store, act, [{ deviceId: deviceId ?? '', allocationId, parts: [{ partId, quantity }] }])
  return { store, lotId, deviceIds, allocationId, reserve }
}

describe('the shelf', () => {
  test('counts what comes in and goes out, and refuses what is not there or is kept for a device', () => {
    const { store, deviceIds, reserve } = stocked(3)
    expect(reserve(deviceIds[0], 2).result).toBe('reserved')
    expect(takePartsOut(store, act, { partId, quantity: 2, reason: 'Donné' })).toBe('part-short')
    expect(takePartsOut(store, act, { partId, quantity: 1, reason: 'Donné' })).toMatchObject({ onShelf: 2 })
    expect(takePartsOut(store, act, { partId: 'nothing', quantity: 1, reason: 'Donné' })).toBe('part-not-found')
    expect(numbers(store)).toEqual([2, 2])
    expectInvariants(store)
  })

  test('takes a count as what there is, and lets the newest reservations go where too few are left', () => {
    const { store, deviceIds, reserve } = stocked(2, 2)
    const [first, second] = deviceIds
    reserve(first)
    reserve(second)
    const counted = countParts(store, act, { partId, onShelf: 1, reason: 'Inventaire' })
    expect(counted).toMatchObject({ part: { onShelf: 1, reserved: 1 }, releasedDeviceIds: [second] })
    expect(deviceJournal(store, second ?? '').at(-1)).toMatchObject({
      type: 'part.released',
      payload: { reason: 'short' },
    })
    expectInvariants(store)
  })

  test('can not be taken below zero or promised twice by any statement', () => {
    const { store, deviceIds, allocationId } = stocked(1, 2)
    const run = (sql: string) => () => store.db.exec(sql)
    const moved = (change: number) =>
      `INSERT INTO part_movements VALUES ('m${change}', '${partId}', 'out', ${change}, NULL, 'x', 'x', 'x')`
    expect(run(moved(-2))).toThrow(/CHECK/)
    expect(run(moved(1))).toThrow(/CHECK/)
    expect(run(`UPDATE parts SET on_shelf = -1`)).toThrow(/CHECK/)
    expect(run(`INSERT INTO parts VALUES ('p', '{}', 5, 0, 'x')`)).toThrow(/movements/)
    const promised = (deviceId: string | undefined) =>
      `INSERT INTO part_reservations VALUES ('${deviceId ?? ''}', '${partId}', '${allocationId}', 1, 'x')`
    run(promised(deviceIds[0]))()
    expect(run(promised(deviceIds[1]))).toThrow(/CHECK/)
    expect(run(moved(-1))).toThrow(/CHECK/)
    expect(run(`DELETE FROM part_movements`)).toThrow(/a fact/)
  })
})

describe('a reservation', () => {
  test('is made for all devices of a plan or for none', () => {
    const { store, deviceIds, allocationId } = stocked(1, 2)
    const wanted = deviceIds.map((deviceId) => ({ deviceId, allocationId, parts: [{ partId, quantity: 1 }] }))
    expect(reserveParts(store, act, wanted)).toEqual({ result: 'part-short', where: partId })
    expect(listReservations(store)).toEqual([])
    expect(reserveParts(store, act, wanted.slice(1)).result).toBe('reserved')
    expect(listReservations(store)).toMatchObject([{ deviceId: deviceIds[1], quantity: 1, allocationId }])
    expect(reserveParts(store, act, wanted.slice(1)).result).toBe('part-reserved-already')
  })

  test('counts a part that is named twice once, and keeps none for a device that is named twice', () => {
    const { store, deviceIds, allocationId } = stocked(3)
    const [deviceId = ''] = deviceIds
    const parts = [
      { partId, quantity: 1 },
      { partId, quantity: 2 },
    ]
    const wanted = { deviceId, allocationId, parts }
    expect(reserveParts(store, act, [wanted, wanted])).toEqual({ result: 'part-reserved-already', where: deviceId })
    expect(reserveParts(store, act, [wanted]).result).toBe('reserved')
    expect(listReservations(store)).toMatchObject([{ deviceId, partId, quantity: 3 }])
    expect(numbers(store)).toEqual([3, 3])
    expectInvariants(store)
  })

  test('is made for no device that ended or is in a lot, not even by a statement', () => {
    const { store, deviceIds, lotId, allocationId, reserve } = stocked(3)
    const [ended = ''] = deviceIds
    takeApart(store, act, { deviceId: ended, reason: 'Carte mère morte', parts: [] })
    const { deviceId: queued } = take(store, { serial: 'GOOD' })
    enqueue(store, act, { deviceId: queued, lotId })
    for (const deviceId of [ended, queued]) {
      expect(reserve(deviceId)).toEqual({ result: 'not-upgradable', where: deviceId })
      const sql = `INSERT INTO part_reservations VALUES ('${deviceId}', '${partId}', '${allocationId}', 1, 'x')`
      expect(() => store.db.exec(sql)).toThrow(/at the bench/)
    }
    const { deviceId: kept } = take(store, { serial: 'LACKING', memoryGib: 4 })
    reserve(kept)
    const leave = `UPDATE devices SET state = 'parts' WHERE id = '${kept}'`
    expect(() => store.db.exec(leave)).toThrow(/released before/)
    expectInvariants(store)
  })

  test('ends when the part goes in, when a person says so, and then no more', () => {
    const { store, deviceIds, reserve } = stocked(2, 2)
    const [first = '', second = ''] = deviceIds
    reserve(first)
    reserve(second)
    expect(useParts(store, act, first)).toBe('used')
    expect(useParts(store, act, first)).toBe('not-reserved')
    expect(releaseParts(store, act, second)).toBe('released')
    expect(releaseParts(store, act, second)).toBe('not-reserved')
    expect(numbers(store)).toEqual([1, 0])
    expect(types(store, first).slice(-2)).toEqual(['part.reserved', 'part.used'])
    expectInvariants(store)
  })

  test('ends when the device is read again and conforms, or needs something else', () => {
    const { store, deviceIds, reserve } = stocked(2, 2)
    const [first = '', second = ''] = deviceIds
    reserve(first)
    reserve(second)
    take(store, { serial: 'LACK0', memoryGib: 8 })
    expect(deviceJournal(store, first).at(-1)).toMatchObject({ payload: { reason: 'conforms' } })
    take(store, { serial: 'LACK1', memoryGib: null })
    expect(deviceJournal(store, second).at(-1)).toMatchObject({ payload: { reason: 'changed' } })
    expect(numbers(store)).toEqual([2, 0])
    expectInvariants(store)
  })

  test('ends when the device is queued', () => {
    const { store, lotId, reserve } = stocked(1)
    const { deviceId } = take(store, { serial: 'GOOD' })
    reserve(deviceId)
    expect(enqueue(store, act, { deviceId, lotId }).result).toBe('queued')
    expect(numbers(store)).toEqual([1, 0])
    expectInvariants(store)
  })
})

describe('a device that is taken apart', () => {
  test('ends as parts, gives what it has, and lets go what was kept for it', () => {
    const { store, deviceIds, reserve } = stocked(1)
    const [deviceId = ''] = deviceIds
    reserve(deviceId)
    const parts = [{ kind: module4, quantity: 2 }]
    expect(takeApart(store, act, { deviceId, reason: 'Carte mère morte', parts })).toBe('taken-apart')
    expect(findDevice(store, deviceId)?.state).toBe('parts')
    expect(numbers(store)).toEqual([3, 0])
    expect(types(store, deviceId).slice(-4)).toEqual([
      'part.reserved',
      'device.retired',
      'part.released',
      'part.salvaged',
    ])
    expect(takeApart(store, act, { deviceId, reason: 'encore', parts })).toBe('not-for-parts')
    expectInvariants(store)
  })
})

test('whatever is done in whatever order, nothing goes below zero and every number is the sum of its movements', () => {
  const step = fc.record({
    what: fc.constantFrom('in', 'out', 'count', 'reserve', 'release', 'use'),
    quantity: fc.integer({ min: 1, max: 4 }),
    device: fc.nat(2),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { store, deviceIds, reserve } = stocked(2, 3)
      for (const { what, quantity, device } of steps) {
        const deviceId = deviceIds[device] ?? ''
        if (what === 'in') receiveParts(store, act, { kind: module4, quantity, reason: '' })
        if (what === 'out') takePartsOut(store, act, { partId, quantity, reason: 'parti' })
        if (what === 'count') countParts(store, act, { partId, onShelf: quantity, reason: 'compté' })
        if (what === 'reserve') reserve(deviceId, quantity)
        if (what === 'release') releaseParts(store, act, deviceId)
        if (what === 'use') useParts(store, act, deviceId)
      }
      const [row] = store.db
        .prepare<[], Record<string, number>>(
          `SELECT on_shelf, reserved, (SELECT sum(change) FROM part_movements) AS moved,
             (SELECT coalesce(sum(quantity), 0) FROM part_reservations) AS kept FROM parts`,
        )
        .all()
      expect(row?.['on_shelf']).toBe(row?.['moved'])
      expect(row?.['reserved']).toBe(row?.['kept'])
      expect(row?.['on_shelf']).toBeGreaterThanOrEqual(row?.['reserved'] ?? Number.NaN)
      expectInvariants(store)
      store.close()
    }),
    { numRuns: 8 },
  )
})
