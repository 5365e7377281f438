import { describe, expect, test } from 'vitest'
import {
  cartonOf,
  devicesInCarton,
  getCarton,
  listCartons,
} from '../../../../electron/station/store/packing/cartons.ts'
import {
  closeCarton,
  discardCarton,
  openCarton,
  reopenCarton,
} from '../../../../electron/station/store/packing/change-carton.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { getDevice } from '../../../../electron/station/store/devices/devices.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { addKits, countKits, findKit, kitOf } from '../../../../electron/station/store/packing/kits.ts'
import { findLot } from '../../../../electron/station/store/campaign/lots.ts'
import { confirmPacked, packDevice, unpackDevice } from '../../../../electron/station/store/packing/pack-device.ts'
import { pairKit, settleKit, unpairKit } from '../../../../electron/station/store/packing/pair-kit.ts'
import { loadPallet, openPallet, unloadPallet } from '../../../../electron/station/store/packing/pallets.ts'
import { makePromise, promisedFor } from '../../../../electron/station/store/packing/promises.ts'
import { enqueue } from '../../../../electron/station/store/queue/queue.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { parseStationCode } from '../../../../shared/label/station-code.ts'
import { nothingPromised } from '../../../../shared/shipping/promise.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeLot, take } from '../made/made-intake.ts'
import { madeIccid, madeKit, queuedDevice } from '../made/made-kits.ts'
import { temporaryStore } from '../temporary-store.ts'

function opened(store: Store, lotId: string) {
  const carton = openCarton(store, act, lotId)
  if (carton === 'lot-not-found') throw new Error('no lot')
  return carton
}

describe('connection kits', () => {
  test('are known once, have a code of their own kind, and are found by whatever names them', () => {
    const store = temporaryStore()
    const kit = madeKit(store, 1)
    expect(parseStationCode(kit.code)).toMatchObject({ kind: 'kit', prefix: 'T7', number: 1 })
    const again = { kind: 'sim', iccid: kit.iccid, serial: null, plan: '' } as const
    expect(addKits(store, act, { kits: [again], supplier: '', fileName: null })).toEqual({ added: [], known: 1 })
    for (const text of [kit.code, kit.iccid ?? '', `${kit.iccid}F`]) expect(findKit(store, text)).toEqual(kit)
    expect(findKit(store, madeIccid(2))).toBeNull()
    expect(countKits(store)).toEqual([{ kind: 'sim', state: 'in-stock', kits: 1 }])
    expectInvariants(store)
  })

  test('go with one device, and a device with one kit', () => {
    const store = temporaryStore()
    const [first, second] = [madeKit(store, 1), madeKit(store, 2)]
    const one = take(store, { serial: 'A' }).deviceId
    const other = take(store, { serial: 'B' }).deviceId
    const pair = (deviceId: string, text: string | null) => pairKit(store, act, deviceId, text ?? '').result
    expect(pair(one, first.iccid)).toBe('paired')
    expect(pair(one, first.code)).toBe('already-paired')
    expect(pair(other, first.iccid)).toBe('kit-taken')
    expect(pair(one, second.iccid)).toBe('device-has-kit')
    expect(pair(one, 'nothing')).toBe('kit-not-found')
    expect(unpairKit(store, act, other, 'erreur')).toBe('device-has-no-kit')
    expect(unpairKit(store, act, one, 'erreur')).toMatchObject({ state: 'in-stock', deviceId: null })
    expect(pair(other, first.iccid)).toBe('paired')
    expect(settleKit(store, act, first.kitId, 'blocked', 'ligne coupée')).toMatchObject({ state: 'blocked' })
    expect(kitOf(store, other)).toBeNull()
    expect(pair(other, first.iccid)).toBe('kit-not-in-stock')
    expect(settleKit(store, act, second.kitId, 'in-stock', 'rien')).toBe('kit-not-movable')
    const told = deviceJournal(store, other).map(({ type }) => type)
    expect(told.slice(-2)).toEqual(['kit.paired', 'kit.unpaired'])
    expectInvariants(store)
  })

  test('no statement gives one device two kits or lets a kit jump', () => {
    const store = temporaryStore()
    const [first, second] = [madeKit(store, 1), madeKit(store, 2)]
    const { deviceId } = take(store)
    pairKit(store, act, deviceId, first.code)
    const set = store.db.prepare('UPDATE kits SET state = ?, device_id = ? WHERE id = ?')
    expect(() => set.run('paired', deviceId, second.kitId)).toThrow('UNIQUE')
    expect(() => set.run('delivered', deviceId, first.kitId)).toThrow('does not go this way')
    expect(() => store.db.prepare('DELETE FROM kits').run()).toThrow('never deleted')
  })
})

describe('what is promised', () => {
  test('is said for an allocation, and a lot may say otherwise', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    expect(promisedFor(store, lotId)).toEqual(nothingPromised)
    const allocationId = findLot(store, lotId)?.allocationId ?? ''
    const asked = { connection: 'sim', hasCharger: true, accessories: ['souris'] } as const
    makePromise(store, act, { for: 'allocation', allocationId }, asked)
    expect(promisedFor(store, lotId)).toEqual(asked)
    makePromise(store, act, { for: 'lot', lotId }, { ...asked, accessories: [] })
    makePromise(store, act, { for: 'lot', lotId }, { ...asked, connection: 'none', accessories: [] })
    expect(promisedFor(store, lotId)).toEqual({ ...asked, connection: 'none', accessories: [] })
    expect(makePromise(store, act, { for: 'lot', lotId: 'none' }, asked)).toBe('lot-not-found')
  })
})

describe('a carton', () => {
  test('takes queued devices of its own lot, each once, and gives them back to its queue', () => {
    const store = temporaryStore()
    const [lotId, otherLotId] = [madeLot(store), madeLot(store)]
    const one = queuedDevice(store, lotId, { serial: 'A' }).deviceId
    const strange = queuedDevice(store, otherLotId, { serial: 'B' }).deviceId
    const audited = take(store, { serial: 'C' }).deviceId
    const { cartonId, code } = opened(store, lotId)
    expect(parseStationCode(code)).toMatchObject({ kind: 'carton' })
    const packed = (deviceId: string) => packDevice(store, act, cartonId, deviceId)
    expect(packed(one)).toMatchObject({ result: 'packed', carton: { devices: 1 } })
    expect(getDevice(store, one)).toMatchObject({ state: 'packed', lotId })
    expect(packed(one)).toMatchObject({ result: 'packed-already', carton: { code } })
    expect(packed(strange)).toMatchObject({ result: 'other-lot', lotName: 'Vague 1' })
    expect(packed(audited)).toEqual({ result: 'not-queued', state: 'audited' })
    expect(packed('nobody')).toEqual({ result: 'device-not-found' })
    expectInvariants(store)
    expect(unpackDevice(store, act, one)).toMatchObject({ result: 'unpacked', carton: { devices: 0 } })
    expect(unpackDevice(store, act, one)).toEqual({ result: 'not-packed' })
    expect(getDevice(store, one)).toMatchObject({ state: 'queued', lotId })
    expect(packed(one)).toMatchObject({ result: 'packed' })
    expectInvariants(store)
  })

  test('is closed only when each device has its connection, charger and accessories', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    makePromise(store, act, { for: 'lot', lotId }, { connection: 'sim', hasCharger: true, accessories: ['souris'] })
    const { deviceId, tag } = queuedDevice(store, lotId, {})
    const { cartonId } = opened(store, lotId)
    const close = () => closeCarton(store, act, cartonId)
    expect(close()).toEqual({ result: 'carton-empty' })
    packDevice(store, act, cartonId, deviceId)
    const missing = () => {
      const closed = close()
      return closed.result === 'carton-incomplete' ? closed.devices.map((one) => [one.tag, one.missing]) : closed.result
    }
    const [kit, charger, mouse] = [
      { thing: 'kit', promised: 'sim' },
      { thing: 'charger' },
      { thing: 'accessory', name: 'souris' },
    ]
    expect(missing()).toEqual([[tag, [kit, charger, mouse]]])
    confirmPacked(store, act, deviceId, { hasCharger: true, accessories: [] })
    expect(missing()).toEqual([[tag, [kit, mouse]]])
    confirmPacked(store, act, deviceId, { hasCharger: true, accessories: ['souris'] })
    expect(missing()).toEqual([[tag, [kit]]])
    pairKit(store, act, deviceId, madeKit(store, 1).iccid ?? '')
    expect(missing()).toBe('closed')
    expect(missing()).toBe('closed-already')
    expect(unpackDevice(store, act, deviceId)).toEqual({ result: 'carton-not-open' })
    expect(confirmPacked(store, act, deviceId, nothingPromised)).toBe('carton-not-open')
    expect(unpairKit(store, act, deviceId, 'erreur')).toBe('carton-closed')
    expect(reopenCarton(store, act, cartonId, 'un de trop')).toMatchObject({ state: 'open', closedAt: null })
    expect(unpackDevice(store, act, deviceId)).toMatchObject({ result: 'unpacked' })
    expect(discardCarton(store, act, cartonId)).toMatchObject({ state: 'discarded' })
    expect(packDevice(store, act, cartonId, deviceId)).toEqual({ result: 'carton-not-open' })
    expect(closeCarton(store, act, cartonId)).toEqual({ result: 'carton-discarded' })
    expectInvariants(store)
  })

  test('loses a device whose gates no longer hold, and is open again then', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = queuedDevice(store, lotId, { serial: 'A' })
    const { cartonId, code } = opened(store, lotId)
    packDevice(store, act, cartonId, deviceId)
    closeCarton(store, act, cartonId)
    take(store, { serial: 'A', memoryGib: 4 })
    expect(findDevice(store, deviceId)).toMatchObject({ state: 'audited' })
    expect(getCarton(store, cartonId)).toMatchObject({ state: 'open', devices: 0 })
    expect(deviceJournal(store, deviceId).at(-1)).toMatchObject({
      type: 'device.withdrawn',
      payload: { from: 'packed', cartonCode: code },
    })
    expectInvariants(store)
  })

  test('stays as it is when a packed device is read again and still holds', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = queuedDevice(store, lotId, { serial: 'A' })
    const { cartonId } = opened(store, lotId)
    packDevice(store, act, cartonId, deviceId)
    take(store, { serial: 'A', memoryGib: 16 })
    expect(cartonOf(store, deviceId)?.cartonId).toBe(cartonId)
    expect(devicesInCarton(store, { cartonId, lotId })).toHaveLength(1)
    expectInvariants(store)
  })

  test('counts for what its lot wants, so that packing makes no room for more', () => {
    const store = temporaryStore()
    const lotId = madeLot(store, 1)
    const { deviceId } = queuedDevice(store, lotId, { serial: 'A' })
    packDevice(store, act, opened(store, lotId).cartonId, deviceId)
    const more = take(store, { serial: 'B' }).deviceId
    expect(enqueue(store, act, { deviceId: more, lotId })).toMatchObject({ result: 'lot-full' })
  })

  test('takes two hundred devices and not one more', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { cartonId } = opened(store, lotId)
    const pack = (serial: string) => packDevice(store, act, cartonId, queuedDevice(store, lotId, { serial }).deviceId)
    const results = Array.from({ length: 201 }, (_, index) => pack(`S${index}`).result)
    expect(results).toEqual([...Array.from({ length: 200 }, () => 'packed'), 'carton-full'])
    expect(getCarton(store, cartonId)).toMatchObject({ state: 'open', devices: 200 })
  })

  test('no statement puts a device past the carton, or into a closed one', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const one = queuedDevice(store, lotId, { serial: 'A' }).deviceId
    const two = queuedDevice(store, lotId, { serial: 'B' }).deviceId
    const { cartonId } = opened(store, lotId)
    packDevice(store, act, cartonId, one)
    closeCarton(store, act, cartonId)
    const insert = store.db.prepare(
      `INSERT INTO carton_items (device_id, carton_id, position, packed_at) VALUES (?, ?, 9, '')`,
    )
    expect(() => insert.run(two, cartonId)).toThrow('an open carton takes devices of its lot')
    expect(() => store.db.prepare('DELETE FROM carton_items').run()).toThrow('stays as it is')
    expect(() => store.db.prepare('DELETE FROM cartons').run()).toThrow('keeps its code')
  })
})

describe('a pallet', () => {
  test('takes closed cartons of its partner', () => {
    const store = temporaryStore()
    const [lotId, otherLotId] = [madeLot(store), madeLot(store)]
    const carton = opened(store, lotId)
    const pallet = openPallet(store, act, carton.partnerId)
    const strange = openPallet(store, act, findLot(store, otherLotId)?.partnerId ?? '')
    if (typeof pallet === 'string' || typeof strange === 'string') throw new Error('no partner')
    expect(loadPallet(store, act, pallet.palletId, carton.cartonId)).toBe('carton-not-closed')
    packDevice(store, act, carton.cartonId, queuedDevice(store, lotId, {}).deviceId)
    closeCarton(store, act, carton.cartonId)
    expect(loadPallet(store, act, strange.palletId, carton.cartonId)).toBe('other-partner')
    expect(loadPallet(store, act, pallet.palletId, carton.cartonId)).toMatchObject({ cartons: 1, devices: 1 })
    expect(unloadPallet(store, act, carton.cartonId)).toMatchObject({ cartons: 0 })
    const waiting = {
      state: null,
      lotId: null,
      shipmentId: null,
      palletId: null,
      isWaiting: true,
      after: null,
      limit: 9,
    }
    expect(listCartons(store, waiting).cartons.map(({ code }) => code)).toEqual([carton.code])
    expectInvariants(store)
  })
})
