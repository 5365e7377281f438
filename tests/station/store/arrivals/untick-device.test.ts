import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countOperation } from '../../../../electron/station/store/campaign/campaign-counts.ts'
import { arriveByPerson } from '../../../../electron/station/store/arrivals/expected-devices.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { findExpected } from '../../../../electron/station/store/arrivals/list-expected.ts'
import {
  awaitDevice,
  awaitTogether,
  listMisses,
  missDevices,
  missRest,
} from '../../../../electron/station/store/arrivals/missing-devices.ts'
import { findEverything } from '../../../../electron/station/store/search/search-everything.ts'
import { findSource } from '../../../../electron/station/store/arrivals/sources.ts'
import { untickDevice } from '../../../../electron/station/store/arrivals/untick-device.ts'
import { listManifests, withdrawManifest } from '../../../../electron/station/store/arrivals/withdraw-manifest.ts'
import { expectInvariants } from '../invariants.ts'
import { act, take } from '../made/made-intake.ts'
import { importList, linesOf, madeSource } from '../made/made-lists.ts'
import { temporaryStore } from '../temporary-store.ts'

const oneLine = 'Marque;Série\nLenovo;PF1A2B3C\n'
const reason = 'Étiquettes échangées'

describe('a wrong tick', () => {
  test('is taken back with its reason: the line is expected, found and counted as before', () => {
    const store = temporaryStore()
    const { sourceId, operationId } = madeSource(store)
    importList(store, sourceId, oneLine)
    const expectedId = linesOf(store, sourceId)[0]?.expectedId ?? ''
    expect(untickDevice(store, act, expectedId, reason)).toBe('expected-open')
    expect(untickDevice(store, act, 'nobody', reason)).toBe('expected-not-found')
    const { deviceId } = take(store)
    expect(untickDevice(store, act, expectedId, reason)).toEqual({ deviceId, isGone: false })
    expect(findSource(store, sourceId)).toMatchObject({ expected: 1, arrived: 0, missing: 0, offered: 0 })
    expect(countOperation(store, operationId).inKind).toBe(1)
    expect(findEverything(store, 'PF1A2B3C', 5).things.map(({ kind }) => kind)).toContain('expected')
    expect(deviceJournal(store, deviceId).find(({ type }) => type === 'device.unticked')?.payload).toMatchObject({
      line: 2,
      reason,
    })
    expectInvariants(store)
  })

  test('is not made again by the next reading, only by a person', () => {
    const store = temporaryStore()
    const { sourceId } = madeSource(store)
    importList(store, sourceId, oneLine)
    const expectedId = linesOf(store, sourceId)[0]?.expectedId ?? ''
    const { deviceId } = take(store)
    untickDevice(store, act, expectedId, reason)
    take(store)
    expect(findExpected(store, expectedId)).toMatchObject({ deviceId: null, offered: [] })
    expect(arriveByPerson(store, act, expectedId, deviceId)).toBe('arrived')
    expect(untickDevice(store, act, expectedId, 'Non, vraiment')).toMatchObject({ deviceId })
    expectInvariants(store)
  })

  test('leaves the device to the open line that carries its serial', () => {
    const store = temporaryStore()
    const { sourceId } = madeSource(store)
    const { deviceId } = take(store)
    importList(store, sourceId, 'Marque;Série\nLenovo;OTHER99\n')
    const wrong = linesOf(store, sourceId)[0]?.expectedId ?? ''
    arriveByPerson(store, act, wrong, deviceId)
    importList(store, sourceId, oneLine)
    const right = linesOf(store, sourceId)[1]?.expectedId ?? ''
    expect(findExpected(store, right)?.deviceId).toBeNull()
    untickDevice(store, act, wrong, reason)
    expect([findExpected(store, wrong)?.deviceId, findExpected(store, right)?.deviceId]).toEqual([null, deviceId])
    expectInvariants(store)
  })

  test('on a list that was taken back takes the line away as well', () => {
    const store = temporaryStore()
    const { sourceId } = madeSource(store)
    importList(store, sourceId, oneLine)
    const expectedId = linesOf(store, sourceId)[0]?.expectedId ?? ''
    take(store)
    withdrawManifest(store, act, listManifests(store, sourceId)[0]?.manifestId ?? '', 'Autre commande')
    expect(untickDevice(store, act, expectedId, reason)).toMatchObject({ isGone: true })
    expect(findExpected(store, expectedId)).toBeNull()
    expectInvariants(store)
  })

  test('is never taken back without a reason, whatever statement tries', () => {
    const store = temporaryStore()
    const { sourceId } = madeSource(store)
    importList(store, sourceId, oneLine)
    take(store)
    expect(() => store.db.exec('UPDATE expected_devices SET device_id = NULL, arrived_at = NULL')).toThrow(
      'a tick is taken back with its reason',
    )
  })
})

describe('the rest of a source', () => {
  test('never came, but for the lines whose device may be here, and is expected again together', () => {
    const store = temporaryStore()
    const { sourceId, operationId } = madeSource(store)
    take(store, { serial: 'MAYBE77', manufacturer: 'Acer' })
    const rows = Array.from({ length: 600 }, (_, row) => `Dell;SN${row}\n`).join('')
    importList(store, sourceId, `Marque;Série\n${rows}HP;MAYBE77\n`)
    const first = linesOf(store, sourceId)[0]?.expectedId ?? ''
    missDevices(store, act, [first], 'Cassé en route')
    expect(missRest(store, act, sourceId, 'Camion perdu')).toEqual({ missing: 599, undecided: 1 })
    expect(missRest(store, act, sourceId, 'Encore')).toEqual({ missing: 0, undecided: 1 })
    expect(findSource(store, sourceId)).toMatchObject({ expected: 601, missing: 600 })
    const [together, ...others] = listMisses(store, sourceId)
    expect(together).toMatchObject({ reason: 'Camion perdu', lines: 599 })
    expect(others).toEqual([])
    const told = `SELECT sum(json_array_length(payload, '$.expectedIds')) FROM events WHERE type = ?`
    expect(store.db.prepare(told).pluck().get('expected.missed')).toBe(600)
    awaitDevice(store, act, linesOf(store, sourceId)[1]?.expectedId ?? '')
    expect(awaitTogether(store, act, together?.missId ?? '')).toEqual({ awaited: 598 })
    expect(awaitTogether(store, act, together?.missId ?? '')).toEqual({ awaited: 0 })
    expect(findSource(store, sourceId)).toMatchObject({ expected: 601, missing: 1 })
    expect(countOperation(store, operationId).inKind).toBe(600)
    expectInvariants(store)
  })
})

test('whatever is ticked off, taken back, missed and expected again, each line is one of three and none is lost', () => {
  const step = fc.record({
    kind: fc.constantFrom('tick', 'untick', 'miss', 'rest', 'await', 'together'),
    line: fc.nat(3),
    device: fc.nat(2),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const store = temporaryStore()
      const { sourceId } = madeSource(store)
      const devices = ['D1', 'D2', 'D3'].map((serial) => take(store, { serial }).deviceId)
      importList(store, sourceId, 'Marque;Série\nHP;D1\nLenovo;L2\nLenovo;L3\nLenovo;L4\n')
      const ids = linesOf(store, sourceId).map(({ expectedId }) => expectedId)
      for (const { kind, line, device } of steps) {
        const expectedId = ids[line] ?? ''
        if (kind === 'tick') arriveByPerson(store, act, expectedId, devices[device] ?? '')
        if (kind === 'untick') untickDevice(store, act, expectedId, reason)
        if (kind === 'miss') missDevices(store, act, [expectedId], reason)
        if (kind === 'rest') missRest(store, act, sourceId, reason)
        if (kind === 'await') awaitDevice(store, act, expectedId)
        if (kind === 'together') for (const { missId } of listMisses(store, sourceId)) awaitTogether(store, act, missId)
      }
      const { expected, arrived, missing } = findSource(store, sourceId) ?? expect.fail()
      const open = linesOf(store, sourceId, 'open').length
      expect([expected, arrived + missing + open]).toEqual([4, 4])
      expect(linesOf(store, sourceId, 'arrived')).toHaveLength(arrived)
      expectInvariants(store)
      store.close()
    }),
    { numRuns: 25 },
  )
})
