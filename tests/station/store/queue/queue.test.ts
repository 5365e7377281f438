import { describe, expect, test } from 'vitest'
import { countByState, getDevice, listQueue } from '../../../../electron/station/store/devices/devices.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import {
  addLot,
  addPartner,
  findLot,
  listLots,
  listPartners,
} from '../../../../electron/station/store/campaign/lots.ts'
import { enqueue, removeFromQueue } from '../../../../electron/station/store/queue/queue.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { judgeAgain } from '../../../../electron/station/store/devices/verdicts.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { expectInvariants } from '../invariants.ts'
import { madeAllocation } from '../made/made-allocation.ts'
import { act, madeLot, madeReport, memoryProfile, take, type Made } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

const types = (store: Store, deviceId: string) => deviceJournal(store, deviceId).map(({ type }) => type)

function rejudge(store: Store, deviceId: string, made: Made, profile = memoryProfile()) {
  const report = madeReport(made)
  const reportId = findDevice(store, deviceId)?.reportId ?? ''
  return judgeAgain(store, act, { deviceId, reportId, profile, verdict: judge(report, profile) })
}

describe('queueing', () => {
  test('takes a passing device through prepared and ready into the lot, and says what nobody proved', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = take(store)
    expect(enqueue(store, act, { deviceId, lotId })).toEqual({ result: 'queued', lotId })
    expect(getDevice(store, deviceId)).toMatchObject({ state: 'queued', lotId, lotName: 'Vague 1' })
    expect(types(store, deviceId).slice(4)).toEqual(['device.prepared', 'device.readied', 'device.queued'])
    const prepared = deviceJournal(store, deviceId)[4]
    expect(prepared?.payload['notProven']).toEqual(['erasure', 'checklist', 'grade', 'label'])
    expect(findLot(store, lotId)?.queued).toBe(1)
    expectInvariants(store)
  })

  test('twice is harmless and names the lot where the device stands', () => {
    const store = temporaryStore()
    const [lotId, other] = [madeLot(store), madeLot(store)]
    const { deviceId } = take(store)
    enqueue(store, act, { deviceId, lotId })
    expect(enqueue(store, act, { deviceId, lotId })).toEqual({ result: 'already-queued', lotId })
    expect(enqueue(store, act, { deviceId, lotId: other })).toEqual({ result: 'already-queued', lotId })
    expectInvariants(store)
  })

  test('refuses an unknown device and an unknown lot', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = take(store)
    expect(enqueue(store, act, { deviceId: 'nobody', lotId })).toEqual({ result: 'device-not-found' })
    expect(enqueue(store, act, { deviceId, lotId: 'nowhere' })).toEqual({ result: 'lot-not-found' })
  })

  test.each([
    ['fails', { memoryGib: 4 }, 'verdict-fail'],
    ['could not be read', { memoryGib: null }, 'verdict-incomplete'],
  ])('refuses a device that %s, and changes nothing', (_, made, reason) => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = take(store, made)
    expect(enqueue(store, act, { deviceId, lotId })).toMatchObject({
      result: 'gates-not-met',
      gates: expect.arrayContaining([expect.objectContaining({ name: 'verdict', reason })]) as unknown,
    })
    expect(getDevice(store, deviceId)?.state).toBe('audited')
    expect(findLot(store, lotId)?.queued).toBe(0)
  })

  test("refuses a pass against another profile or version until it is judged against the lot's", () => {
    const store = temporaryStore()
    const newer = memoryProfile('memory-8', 8, 2)
    const lotId = madeLot(store, null, newer)
    const { deviceId } = take(store)
    expect(enqueue(store, act, { deviceId, lotId })).toMatchObject({ result: 'gates-not-met' })
    expect(rejudge(store, deviceId, {}, newer)).toBe('recorded')
    expect(enqueue(store, act, { deviceId, lotId })).toMatchObject({ result: 'queued' })
    expectInvariants(store)
  })

  test('stops at the number wanted, and goes on when one is taken out', () => {
    const store = temporaryStore()
    const lotId = madeLot(store, 2)
    const [first, second, third] = ['A1', 'B2', 'C3'].map((serial) => take(store, { serial }).deviceId)
    for (const deviceId of [first, second]) enqueue(store, act, { deviceId: deviceId ?? '', lotId })
    expect(enqueue(store, act, { deviceId: third ?? '', lotId })).toEqual({ result: 'lot-full' })
    expect(removeFromQueue(store, act, first ?? '')).toBe('removed')
    expect(getDevice(store, first ?? '')).toMatchObject({ state: 'ready', lotId: null })
    expect(enqueue(store, act, { deviceId: third ?? '', lotId })).toMatchObject({ result: 'queued' })
    expect(listQueue(store, { lotId, after: null, limit: 9 }).devices.map((one) => one.deviceId)).toEqual([
      second,
      third,
    ])
    expect(removeFromQueue(store, act, first ?? '')).toBe('not-queued')
    expect(removeFromQueue(store, act, 'nobody')).toBe('device-not-found')
    expectInvariants(store)
  })

  test('pages through a lot in the order of queueing', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const queued = Array.from({ length: 7 }, (_, index) => take(store, { serial: `S${index}` }).deviceId)
    for (const deviceId of queued) enqueue(store, act, { deviceId, lotId })
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = listQueue(store, { lotId, after, limit: 3 })
      seen.push(...page.devices.map(({ deviceId }) => deviceId))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(queued)
  })
})

describe('newer evidence', () => {
  test('takes a queued device that fails now out of the queue, visibly', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = take(store)
    enqueue(store, act, { deviceId, lotId })
    take(store, { memoryGib: 4 })
    expect(getDevice(store, deviceId)).toMatchObject({ state: 'audited', outcome: 'fail', lotId: null })
    expect(deviceJournal(store, deviceId).at(-1)).toMatchObject({
      type: 'device.withdrawn',
      payload: { from: 'queued', to: 'audited', reason: 'verdict-fail', lot: { lotId, lotName: 'Vague 1' } },
    })
    expect(findLot(store, lotId)?.queued).toBe(0)
    expectInvariants(store)
  })

  test('that could not be read withdraws as well: not read is not a pass', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = take(store)
    enqueue(store, act, { deviceId, lotId })
    take(store, { memoryGib: null })
    expect(deviceJournal(store, deviceId).at(-1)?.payload).toMatchObject({ reason: 'verdict-incomplete' })
    expectInvariants(store)
  })

  test('that passes again leaves the device in its place', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = take(store)
    enqueue(store, act, { deviceId, lotId })
    take(store, { memoryGib: 16 })
    expect(getDevice(store, deviceId)).toMatchObject({ state: 'queued', lotId })
    expectInvariants(store)
  })

  test("is judged by the lot's own profile, whichever one the bench asked for", () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = take(store)
    enqueue(store, act, { deviceId, lotId })
    const stricter = memoryProfile('memory-16', 16)
    take(store, {}, stricter)
    expect(getDevice(store, deviceId)).toMatchObject({ state: 'queued', lotId, outcome: 'pass', profileId: 'memory-8' })
    const reached = deviceJournal(store, deviceId).filter(({ type }) => type === 'verdict.reached')
    expect(reached.map(({ payload }) => [payload['profileId'], payload['outcome']])).toEqual([
      ['memory-8', 'pass'],
      ['memory-16', 'fail'],
      ['memory-8', 'pass'],
    ])
    take(store, { memoryGib: 4 }, stricter)
    expect(getDevice(store, deviceId)).toMatchObject({ state: 'audited', lotId: null, outcome: 'fail' })
    expectInvariants(store)
  })

  test('takes a ready device that fails now back to audited', () => {
    const store = temporaryStore()
    const lotId = madeLot(store)
    const { deviceId } = take(store)
    enqueue(store, act, { deviceId, lotId })
    removeFromQueue(store, act, deviceId)
    expect(rejudge(store, deviceId, { memoryGib: 4 })).toBe('recorded')
    expect(getDevice(store, deviceId)?.state).toBe('audited')
    expect(countByState(store)).toEqual({ audited: 1 })
    expectInvariants(store)
  })

  test('a verdict on a report that is no longer the newest is not recorded', () => {
    const store = temporaryStore()
    const { deviceId } = take(store)
    const reportId = findDevice(store, deviceId)?.reportId ?? ''
    take(store)
    const profile = memoryProfile()
    const verdict = judge(madeReport(), profile)
    expect(judgeAgain(store, act, { deviceId, reportId, profile, verdict })).toBe('report-outdated')
    expect(judgeAgain(store, act, { deviceId: 'nobody', reportId, profile, verdict })).toBe('device-not-found')
  })
})

describe('partners and lots', () => {
  test('have names of their own', () => {
    const store = temporaryStore()
    const added = addPartner(store, act, 'Institut Télémaque')
    expect(added.result).toBe('added')
    expect(addPartner(store, act, 'INSTITUT Télémaque')).toEqual({ result: 'name-taken' })
    const partnerId = listPartners(store)[0]?.partnerId ?? ''
    const allocationId = madeAllocation(store, partnerId, { profile: memoryProfile(), allocated: 100 })
    const lot = { allocationId, name: 'Vague 2', wanted: 40 }
    expect(addLot(store, act, lot).result).toBe('added')
    expect(addLot(store, act, lot)).toEqual({ result: 'name-taken' })
    expect(listLots(store)).toMatchObject([
      {
        name: 'Vague 2',
        partnerName: 'Institut Télémaque',
        profileId: 'memory-8',
        profileVersion: 1,
        wanted: 40,
        queued: 0,
      },
    ])
    expectInvariants(store)
  })
})
