import { describe, expect, test } from 'vitest'
import { cartonOf, getCarton } from '../../../../electron/station/store/packing/cartons.ts'
import {
  closeCarton,
  openCarton,
  reopenCarton,
  weighCarton,
} from '../../../../electron/station/store/packing/change-carton.ts'
import {
  discardShipment,
  loadShipment,
  prepareShipment,
  unloadShipment,
} from '../../../../electron/station/store/shipping/change-shipment.ts'
import {
  closeShipment,
  departShipment,
  reopenShipment,
} from '../../../../electron/station/store/shipping/close-shipment.ts'
import { returnDevice, retireDevice } from '../../../../electron/station/store/devices/come-back.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { getKit, kitOf } from '../../../../electron/station/store/packing/kits.ts'
import { findLot } from '../../../../electron/station/store/campaign/lots.ts'
import { packDevice } from '../../../../electron/station/store/packing/pack-device.ts'
import { pairKit } from '../../../../electron/station/store/packing/pair-kit.ts'
import { loadPallet, openPallet } from '../../../../electron/station/store/packing/pallets.ts'
import { paperDocument, papersOf } from '../../../../electron/station/store/shipping/papers.ts'
import { makePromise } from '../../../../electron/station/store/packing/promises.ts'
import { takeReceipt, type SaidMark } from '../../../../electron/station/store/shipping/receipts.ts'
import { nameExtra, settleDifference } from '../../../../electron/station/store/shipping/settle-difference.ts'
import { getShipment, listLines, listShipments } from '../../../../electron/station/store/shipping/shipments.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { paperNumberText, type Paper } from '../../../../shared/shipping/papers/paper.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeLot, take } from '../made/made-intake.ts'
import { madeKit, queuedDevice } from '../made/made-kits.ts'
import { day, madeShipment, packedCarton, sure } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

const stateOf = (store: Store, deviceId: string) => findDevice(store, deviceId)?.state
const numbersOf = (store: Store, shipmentId: string) =>
  papersOf(store, shipmentId).map(({ number, voidedAt }) => [paperNumberText(number), voidedAt === null])

function say(store: Store, shipmentId: string, marks: readonly (readonly [string, SaidMark])[]) {
  const lines = marks.map(([deviceId, mark]) => ({ deviceId, mark, note: null }))
  return sure(takeReceipt(store, act, shipmentId, { by: 'scan', lines, extras: [], file: null }))
}

describe('a shipment', () => {
  test('closes with numbered papers in one go and takes its devices and kits along when it leaves', () => {
    const store = temporaryStore()
    const { shipmentId, devices, carton } = madeShipment(store, ['A', 'B'], 'prepared')
    const [one = { deviceId: '', tag: '' }] = devices
    const kit = madeKit(store, 1)
    expect(pairKit(store, act, one.deviceId, kit.code)).toEqual({ result: 'carton-closed' })
    sure(reopenCarton(store, act, carton.cartonId, 'kit oublié'))
    expect(getShipment(store, shipmentId)).toMatchObject({ cartons: 0, devices: 0 })
    expect(closeShipment(store, act, shipmentId, day)).toEqual({ result: 'shipment-empty' })
    pairKit(store, act, one.deviceId, kit.code)
    closeCarton(store, act, carton.cartonId)
    sure(loadShipment(store, act, shipmentId, carton.code))
    expect(closeShipment(store, act, shipmentId, day)).toMatchObject({
      result: 'closed',
      shipment: { state: 'closed' },
    })
    expect(numbersOf(store, shipmentId)).toEqual([
      ['LC-T7-2026-000001', true],
      ['BL-T7-2026-000001', true],
      ['BR-T7-2026-000001', true],
      ['FR-T7-2026-000001', true],
    ])
    expect(weighCarton(store, act, carton.cartonId, 900)).toBe('carton-in-shipment')
    expect(reopenCarton(store, act, carton.cartonId, 'trop tard')).toBe('carton-in-shipment')
    expect(stateOf(store, one.deviceId)).toBe('packed')
    expectInvariants(store)
    sure(departShipment(store, act, shipmentId, day))
    expect(stateOf(store, one.deviceId)).toBe('in-transit')
    expect(getKit(store, kit.kitId)?.state).toBe('shipped')
    expect(getShipment(store, shipmentId)).toMatchObject({ state: 'in-transit', devices: 2, marks: { expected: 2 } })
    expect(departShipment(store, act, shipmentId, day)).toBe('shipment-not-closed')
    expectInvariants(store)
  })

  test('its papers say what is in it, each device once, and stay as they were', () => {
    const store = temporaryStore()
    const { shipmentId, devices, carton, lotId } = madeShipment(store, ['A', 'B', 'C'])
    const kept = papersOf(store, shipmentId).map(({ paperId }) => paperDocument(store, paperId) as Paper)
    for (const paper of kept) {
      expect(paper.cartons.map(({ code }) => code)).toEqual([carton.code])
      expect(paper.cartons[0]?.devices.map(({ tag }) => tag)).toEqual(devices.map(({ tag }) => tag))
      expect(paper.cartons[0]?.devices[0]).toMatchObject({ charger: 'not-needed', kit: null, grade: null })
      expect(paper.cartons[0]?.devices[0]?.notProven).toContain('erasure')
      expect(paper.shipment).toMatchObject({ name: 'EXP-T7-0001', waveName: 'Vague 1', lotNames: ['Vague 1'] })
      expect(paper.partner.name).toBe(findLot(store, lotId)?.partnerName)
    }
    expect(kept[2]).toMatchObject({ answers: { kind: 'delivery-note', sequence: 1 } })
    expect(JSON.stringify(kept)).not.toMatch(/iccid/i)
  })

  test('that is taken back keeps its numbers as void, and the next closing takes the next ones', () => {
    const store = temporaryStore()
    const { shipmentId } = madeShipment(store, ['A'], 'closed')
    expect(reopenShipment(store, act, shipmentId, 'mauvais transporteur')).toMatchObject({ state: 'prepared' })
    expect(reopenShipment(store, act, shipmentId, 'encore')).toBe('shipment-not-closed')
    closeShipment(store, act, shipmentId, day)
    expect(numbersOf(store, shipmentId).filter(([text]) => String(text).startsWith('BL'))).toEqual([
      ['BL-T7-2026-000001', false],
      ['BL-T7-2026-000002', true],
    ])
    // Taken back once more, what is void already keeps its own reason.
    expect(reopenShipment(store, act, shipmentId, 'adresse fausse')).toMatchObject({ state: 'prepared' })
    const reasons = papersOf(store, shipmentId).map(({ number, voidReason }) => [number.sequence, voidReason])
    expect(new Set(reasons.map(String))).toEqual(new Set(['1,mauvais transporteur', '2,adresse fausse']))
    madeShipment(store, ['B'])
    expectInvariants(store)
    const write = (sql: string) => () => store.db.exec(sql)
    expect(write(`DELETE FROM papers`)).toThrow('never taken back')
    expect(write(`UPDATE papers SET sequence = 9`)).toThrow('stays as it was given out')
    expect(write(`DELETE FROM shipment_lines`)).toThrow('what has left is not forgotten')
  })

  test('asks every carton again: a promise that was made since keeps it open', () => {
    const store = temporaryStore()
    const { shipmentId, lotId, carton } = madeShipment(store, ['A'], 'prepared')
    makePromise(store, act, { for: 'lot', lotId }, { connection: 'any', hasCharger: false, accessories: [] })
    expect(closeShipment(store, act, shipmentId, day)).toMatchObject({
      result: 'carton-incomplete',
      cartonCode: carton.code,
      devices: [{ missing: [{ thing: 'kit', promised: 'any' }] }],
    })
  })

  test('takes closed cartons and pallets of its own partner, each in one shipment', () => {
    const store = temporaryStore()
    const first = madeShipment(store, ['A'], 'prepared')
    const second = madeShipment(store, ['B'], 'prepared')
    const load = (shipmentId: string, code: string) => loadShipment(store, act, shipmentId, code)
    expect(load(first.shipmentId, second.carton.code)).toBe('other-partner')
    expect(load(first.shipmentId, 'XK')).toBe('carton-not-found')
    const { partnerId } = first.carton
    const other = sure(prepareShipment(store, act, partnerId))
    expect(load(other.shipmentId, first.carton.code)).toBe('carton-in-other-shipment')
    const open = sure(openCarton(store, act, first.lotId))
    expect(load(other.shipmentId, open.code)).toBe('carton-not-closed')
    const pallet = sure(openPallet(store, act, partnerId))
    expect(load(other.shipmentId, pallet.code)).toBe('carton-empty')
    packDevice(store, act, open.cartonId, queuedDevice(store, first.lotId, { serial: 'C' }).deviceId)
    closeCarton(store, act, open.cartonId)
    sure(loadPallet(store, act, pallet.palletId, open.cartonId))
    expect(load(other.shipmentId, open.code)).toBe('carton-in-other-shipment')
    expect(load(other.shipmentId, pallet.code)).toMatchObject({ cartons: 1, devices: 1 })
    expect(discardShipment(store, act, other.shipmentId)).toBe('shipment-not-empty')
    expect(unloadShipment(store, act, pallet.code)).toMatchObject({ cartons: 0 })
    expect(getCarton(store, open.cartonId)).toMatchObject({ palletCode: pallet.code, shipmentId: null })
    expect(discardShipment(store, act, other.shipmentId)).toMatchObject({ state: 'discarded' })
    const page = listShipments(store, { state: null, partnerId: null, after: null, limit: 1 })
    expect(page.shipments.map(({ name }) => name)).toEqual(['EXP-T7-0002'])
    expectInvariants(store)
  })

  test('that is closed opens again, with void papers, when one of its devices no longer holds its gates', () => {
    const store = temporaryStore()
    const { shipmentId, devices, carton } = madeShipment(store, ['A', 'B'], 'closed')
    take(store, { serial: 'A', memoryGib: 4 })
    expect(stateOf(store, devices[0]?.deviceId ?? '')).toBe('audited')
    expect(getShipment(store, shipmentId)).toMatchObject({ state: 'prepared', cartons: 0 })
    expect(getCarton(store, carton.cartonId)).toMatchObject({ state: 'open', devices: 1 })
    expect(papersOf(store, shipmentId).every(({ voidReason }) => voidReason === 'gate: verdict-fail')).toBe(true)
    expectInvariants(store)
  })
})

describe('the receiver’s note', () => {
  test('delivers what was received, and each difference is worked off', () => {
    const store = temporaryStore()
    const { shipmentId, devices } = madeShipment(store, ['A', 'B', 'C', 'D'])
    const [a = '', b = '', c = '', d = ''] = devices.map(({ deviceId }) => deviceId)
    expect(say(store, shipmentId, [[a, 'received']])).toMatchObject({
      received: 1,
      shipment: { state: 'delivered-in-part', marks: { expected: 3, received: 1 } },
    })
    expect(say(store, shipmentId, [[a, 'received']])).toMatchObject({ received: 0, unchanged: 1 })
    const rest = say(store, shipmentId, [
      [b, 'missing'],
      [c, 'damaged'],
      [d, 'missing'],
    ])
    expect(rest).toMatchObject({ missing: 2, damaged: 1, shipment: { state: 'delivered-in-part' } })
    const settle = (deviceId: string, as: 'lost' | 'found' | 'returned') =>
      settleDifference(store, act, { shipmentId, deviceId, as, reason: 'vu avec le partenaire' })
    expect(settle(a, 'lost')).toBe('already-settled')
    expect(settle(c, 'lost')).toBe('not-missing')
    expect(settle(b, 'returned')).toBe('not-missing')
    expect(settle(b, 'found')).toMatchObject({ marks: { received: 2 } })
    expect(settle(d, 'lost')).toMatchObject({ state: 'delivered-in-part' })
    expect(settle(c, 'returned')).toMatchObject({ state: 'delivered', marks: { received: 2, lost: 1, returned: 1 } })
    expect([a, b, c, d].map((id) => stateOf(store, id))).toEqual(['delivered', 'delivered', 'returned', 'lost'])
    expectInvariants(store)
    expect(settle(d, 'found')).toMatchObject({ state: 'delivered', marks: { received: 3, lost: 0 } })
    expect(deviceJournal(store, d).at(-1)).toMatchObject({ type: 'device.delivered', payload: { isFound: true } })
    expectInvariants(store)
  })

  test('that comes later takes back nothing that was received, given up or come back', () => {
    const store = temporaryStore()
    const { shipmentId, devices } = madeShipment(store, ['A', 'B', 'C'])
    const [a = '', b = '', c = ''] = devices.map(({ deviceId }) => deviceId)
    const settle = (deviceId: string, as: 'lost' | 'returned') =>
      sure(settleDifference(store, act, { shipmentId, deviceId, as, reason: 'vu avec le partenaire' }))
    say(store, shipmentId, [
      [a, 'received'],
      [b, 'missing'],
      [c, 'damaged'],
    ])
    settle(b, 'lost')
    settle(c, 'returned')
    for (const mark of ['missing', 'damaged', 'received'] as const) {
      const lines = [a, b, c].map((deviceId) => [deviceId, mark] as const)
      expect(say(store, shipmentId, lines), mark).toMatchObject({
        unchanged: 3,
        shipment: { state: 'delivered', marks: { received: 1, lost: 1, returned: 1, missing: 0, damaged: 0 } },
      })
    }
    expect([a, b, c].map((id) => stateOf(store, id))).toEqual(['delivered', 'lost', 'returned'])
    expectInvariants(store)
  })

  test('blocks the kit of a lost device, and gives it back when both are found', () => {
    const store = temporaryStore()
    const { shipmentId, lotId, carton, devices } = madeShipment(store, ['A', 'B'], 'prepared')
    const [one = '', two = ''] = devices.map(({ deviceId }) => deviceId)
    sure(reopenCarton(store, act, carton.cartonId, 'kits'))
    const kits = [one, two].map((deviceId, index) => {
      const kit = madeKit(store, index)
      pairKit(store, act, deviceId, kit.code)
      return kit.kitId
    })
    closeCarton(store, act, carton.cartonId)
    sure(loadShipment(store, act, shipmentId, carton.code))
    closeShipment(store, act, shipmentId, day)
    sure(departShipment(store, act, shipmentId, day))
    say(store, shipmentId, [
      [one, 'received'],
      [two, 'missing'],
    ])
    const settle = (as: 'lost' | 'found') =>
      sure(settleDifference(store, act, { shipmentId, deviceId: two, as, reason: 'enquête' }))
    settle('lost')
    expect(kits.map((kitId) => getKit(store, kitId)?.state)).toEqual(['delivered', 'blocked'])
    expect(findLot(store, lotId)).not.toBeNull()
    expectInvariants(store)
    settle('found')
    expect(kitOf(store, two)).toMatchObject({ kitId: kits[1], state: 'delivered' })
    expectInvariants(store)
  })

  test('is not done before every extra device has its word', () => {
    const store = temporaryStore()
    const { shipmentId, devices } = madeShipment(store, ['A'])
    const stranger = take(store, { serial: 'X' })
    const extras = [
      { text: stranger.tag, deviceId: stranger.deviceId },
      { text: 'no tag at all', deviceId: null },
    ]
    const lines = devices.map(({ deviceId }) => ({ deviceId, mark: 'received' as const, note: null }))
    const taken = sure(takeReceipt(store, act, shipmentId, { by: 'scan', lines, extras, file: null }))
    expect(taken).toMatchObject({ extras: extras.map(({ text }) => text), shipment: { state: 'delivered-in-part' } })
    expect(nameExtra(store, act, shipmentId, 'nothing', 'rien du tout')).toBe('extra-not-found')
    sure(nameExtra(store, act, shipmentId, stranger.tag, 'pris par erreur, revient'))
    expect(nameExtra(store, act, shipmentId, 'no tag at all', 'un écran du partenaire')).toMatchObject({
      state: 'delivered',
      extras: 0,
    })
    expectInvariants(store)
  })

  test('a device that comes back begins again, and its kit comes back with it', () => {
    const store = temporaryStore()
    const { shipmentId, devices } = madeShipment(store, ['A', 'B', 'C'])
    const [a = '', b = '', c = ''] = devices.map(({ deviceId }) => deviceId)
    expect(returnDevice(store, act, take(store, { serial: 'Z' }).deviceId, 'panne')).toBe('not-returnable')
    say(store, shipmentId, [
      [a, 'received'],
      [b, 'received'],
    ])
    expect(returnDevice(store, act, a, 'ne démarre plus')).toBe('returned')
    expect(cartonOf(store, a)).toBeNull()
    take(store, { serial: 'A' })
    expect(stateOf(store, a)).toBe('audited')
    // Read at the bench without a word: it has come back all the same.
    take(store, { serial: 'B' })
    expect(stateOf(store, b)).toBe('audited')
    take(store, { serial: 'C' })
    expect(stateOf(store, c)).toBe('audited')
    const { lines } = listLines(store, { shipmentId, mark: null, after: null, limit: 9 })
    expect(lines.map(({ mark }) => mark).toSorted()).toEqual(['received', 'received', 'returned'])
    expect(getShipment(store, shipmentId)?.state).toBe('delivered')
    expect(retireDevice(store, act, a, 'parts', 'écran cassé')).toBe('retired')
    expect(retireDevice(store, act, a, 'recycled', 'écran cassé')).toBe('not-retirable')
    expectInvariants(store)
    const lotId = madeLot(store)
    expect(packedCarton(store, lotId, ['N'])).toBeDefined()
    const back = madeShipment(store, ['R'])
    const [returned = { deviceId: '' }] = back.devices
    expect(returnDevice(store, act, returned.deviceId, 'cassé')).toBe('returned')
    expect(retireDevice(store, act, returned.deviceId, 'recycled', 'irréparable')).toBe('retired')
    expect(stateOf(store, returned.deviceId)).toBe('recycled')
    expectInvariants(store)
  })
})
