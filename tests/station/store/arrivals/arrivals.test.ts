import { describe, expect, test } from 'vitest'
import { countOperation } from '../../../../electron/station/store/campaign/campaign-counts.ts'
import { arriveByPerson } from '../../../../electron/station/store/arrivals/expected-devices.ts'
import { findExpected, namedLines } from '../../../../electron/station/store/arrivals/list-expected.ts'
import { awaitDevice, missDevices } from '../../../../electron/station/store/arrivals/missing-devices.ts'
import { findEverything } from '../../../../electron/station/store/search/search-everything.ts'
import { findSource } from '../../../../electron/station/store/arrivals/sources.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { listManifests, withdrawManifest } from '../../../../electron/station/store/arrivals/withdraw-manifest.ts'
import { expectInvariants } from '../invariants.ts'
import { act, take } from '../made/made-intake.ts'
import { importList, linesOf, madeSource } from '../made/made-lists.ts'
import { temporaryStore } from '../temporary-store.ts'

const told = (store: Store, type: string) =>
  store.db
    .prepare<[string], string>('SELECT payload FROM events WHERE type = ? ORDER BY seq')
    .pluck()
    .all(type)
    .map((payload) => JSON.parse(payload) as unknown)

describe('a device that never came', () => {
  test('is called missing with a reason, counts no more in its operation, and is expected again', () => {
    const store = temporaryStore()
    const { sourceId, operationId } = madeSource(store)
    importList(store, sourceId, 'Marque;Série\nDell;A1\nDell;B2\nDell;C3\n')
    const [first, second] = linesOf(store, sourceId)
    const ids = [first?.expectedId ?? '', second?.expectedId ?? '']
    expect(missDevices(store, act, ids, 'Palette incomplète')).toEqual({ missing: 2 })
    expect(missDevices(store, act, ids.slice(0, 1), 'Encore')).toEqual({ missing: 0 })
    expect(findSource(store, sourceId)).toMatchObject({ expected: 3, arrived: 0, missing: 2 })
    expect(countOperation(store, operationId).inKind).toBe(1)
    expect(linesOf(store, sourceId, 'open').map(({ serial }) => serial)).toEqual(['C3'])
    expect(linesOf(store, sourceId, 'missing')[0]?.missing).toEqual({ at: act.at, reason: 'Palette incomplète' })
    expect(awaitDevice(store, act, ids[0] ?? '')).toMatchObject({ serial: 'A1', missing: null })
    expect(countOperation(store, operationId).inKind).toBe(2)
    expect(told(store, 'expected.missed')).toEqual([{ expectedIds: ids, reason: 'Palette incomplète' }])
    expect(told(store, 'expected.awaited')).toEqual([{ expectedId: ids[0] }])
    expectInvariants(store)
  })

  test('is ticked off when it comes after all, and is missing no more', () => {
    const store = temporaryStore()
    const { sourceId } = madeSource(store)
    importList(store, sourceId, 'Marque;Série\nLenovo;PF1A2B3C\n')
    const expectedId = linesOf(store, sourceId)[0]?.expectedId ?? ''
    missDevices(store, act, [expectedId], 'Pas sur la palette')
    const { deviceId } = take(store)
    expect(findExpected(store, expectedId)).toMatchObject({ deviceId, missing: null })
    expect(missDevices(store, act, [expectedId], 'Si')).toBe('expected-arrived')
    expect(awaitDevice(store, act, expectedId)).toBe('expected-arrived')
    expect(missDevices(store, act, ['nobody'], 'Si')).toBe('expected-not-found')
    expect(() =>
      store.db.prepare('INSERT INTO missing_devices VALUES (?, ?, ?, ?)').run(expectedId, 'r', 'a', act.at),
    ).toThrow('a device that arrived is not missing')
    expectInvariants(store)
  })
})

describe('the label of a supplier', () => {
  test('names its line by the supplier’s id first, then by serial, then by part number', () => {
    const store = temporaryStore()
    const { sourceId } = madeSource(store)
    const list = 'Marque;Série;Référence fournisseur;Part number\nHP;S1;LOT-1;PN9\nHP;LOT-1;LOT-2;PN9\nHP;S3;;PN9\n'
    importList(store, sourceId, list)
    const named = (...texts: string[]) => namedLines(store, texts).map(({ line, by }) => `${line} ${by}`)
    expect(named('lot-1')).toEqual(['2 supplier'])
    expect(named('S3')).toEqual(['4 serial'])
    expect(named('PN9')).toEqual(['2 part'])
    expect(named('NOTHING', 'LOT-2')).toEqual(['3 supplier'])
    const [first] = linesOf(store, sourceId)
    const { deviceId } = take(store, { serial: 'OTHER' })
    arriveByPerson(store, act, first?.expectedId ?? '', deviceId)
    expect(arriveByPerson(store, act, linesOf(store, sourceId)[1]?.expectedId ?? '', deviceId)).toBe(
      'device-ticked-off',
    )
    expect(named('LOT-1')).toEqual(['3 serial'])
    expect(named('PN9')).toEqual(['3 part'])
    missDevices(store, act, [linesOf(store, sourceId)[1]?.expectedId ?? ''], 'Pas venu')
    expect(named('PN9')).toEqual(['4 part'])
    expect(named('LOT-2')).toEqual(['3 supplier'])
    expect(named('NOTHING')).toEqual([])
    expectInvariants(store)
  })
})

describe('a wrong list', () => {
  test('is taken back with its open lines; what arrived stays, and the right list may come with the same serials', () => {
    const store = temporaryStore()
    const { sourceId, operationId } = madeSource(store)
    const wrong = 'Marque;Série\nLenovo;PF1A2B3C\nDell;WRONGSERIAL\nDell;MISSED\n'
    importList(store, sourceId, wrong)
    take(store)
    missDevices(store, act, [linesOf(store, sourceId)[2]?.expectedId ?? ''], 'Pas venu')
    const [list] = listManifests(store, sourceId)
    expect(list).toMatchObject({ lines: 3, arrived: 1, withdrawn: null })
    const reason = 'Liste d’une autre commande'
    expect(withdrawManifest(store, act, list?.manifestId ?? '', reason)).toMatchObject({
      lines: 1,
      arrived: 1,
      withdrawn: { at: act.at, reason },
    })
    expect(withdrawManifest(store, act, list?.manifestId ?? '', reason)).toBe('manifest-withdrawn')
    expect(withdrawManifest(store, act, 'nothing', reason)).toBe('manifest-not-found')
    expect(findSource(store, sourceId)).toMatchObject({ expected: 1, arrived: 1, missing: 0 })
    expect(countOperation(store, operationId).inKind).toBe(1)
    expect(findEverything(store, 'WRONGSERIAL', 5).things).toEqual([])
    expect(told(store, 'manifest.withdrawn')).toMatchObject([{ removed: 2, kept: 1, reason }])
    expect(store.db.prepare('SELECT count(*) FROM manifests').pluck().get()).toBe(1)
    expectInvariants(store)

    expect(importList(store, sourceId, 'Marque;Série\nDell;WRONGSERIAL\n')).toMatchObject({ added: 1 })
    expect(importList(store, sourceId, wrong)).toMatchObject({ result: 'imported', added: 1 })
    expect(linesOf(store, sourceId).map(({ serial }) => serial)).toEqual(['PF1A2B3C', 'WRONGSERIAL', 'MISSED'])
    expect(listManifests(store, sourceId).every(({ withdrawn }) => withdrawn === null)).toBe(true)
    expectInvariants(store)
  })

  test('keeps the line of a device that arrived, whatever statement tries', () => {
    const store = temporaryStore()
    const { sourceId } = madeSource(store)
    importList(store, sourceId, 'Marque;Série\nLenovo;PF1A2B3C\n')
    take(store)
    expect(() => store.db.exec('DELETE FROM expected_devices')).toThrow('a line that a device was ticked off on stays')
  })
})
