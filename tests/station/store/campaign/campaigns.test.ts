import { describe, expect, test } from 'vitest'
import {
  addAllocation,
  allowOver,
  changeAllocation,
  findAllocation,
} from '../../../../electron/station/store/campaign/allocations.ts'
import { arriveByPerson } from '../../../../electron/station/store/arrivals/expected-devices.ts'
import { listExpected } from '../../../../electron/station/store/arrivals/list-expected.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { addLot, addPartner } from '../../../../electron/station/store/campaign/lots.ts'
import { importManifest } from '../../../../electron/station/store/arrivals/manifests.ts'
import { addOperation, addWave, announceFigure } from '../../../../electron/station/store/campaign/operations.ts'
import { placePartner } from '../../../../electron/station/store/campaign/partner-tree.ts'
import { enqueue, removeFromQueue } from '../../../../electron/station/store/queue/queue.ts'
import { addSource, findSource } from '../../../../electron/station/store/arrivals/sources.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { readManifest } from '../../../../shared/shipping/manifest.ts'
import { expectInvariants } from '../invariants.ts'
import { madeAllocation } from '../made/made-allocation.ts'
import { act, madeLot, memoryProfile, take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

function stated<T>(answer: T | string): T {
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

const partner = (store: Store, name: string): string => {
  const added = addPartner(store, act, name)
  if (added.result !== 'added') throw new Error(added.result)
  return added.partner.partnerId
}

function madeOperation(store: Store) {
  const { operationId } = stated(addOperation(store, act, 'Connexion d’Urgence'))
  const { waveId } = stated(addWave(store, act, { operationId, name: 'Vague 1', promisedOn: '2026-12-24' }))
  return { operationId, waveId }
}

const terms = { deviceKind: null, announced: null, priority: 5, promisedOn: null } as const

describe('an allocation', () => {
  test('takes as many devices as are allocated over all its lots, and more only with a reason', () => {
    const store = temporaryStore()
    const { waveId } = madeOperation(store)
    const partnerId = partner(store, 'ASE')
    const profile = memoryProfile()
    const { allocationId } = stated(addAllocation(store, act, { ...terms, waveId, partnerId, profile, allocated: 2 }))
    const lots = ['A', 'B'].map((name) => {
      const added = addLot(store, act, { name, wanted: null, allocationId })
      if (added.result !== 'added') throw new Error(added.result)
      return added.lot.lotId
    })
    const devices = ['A1', 'B2', 'C3'].map((serial) => take(store, { serial }).deviceId)
    const [first = '', second = '', third = ''] = devices
    enqueue(store, act, { deviceId: first, lotId: lots[0] ?? '' })
    enqueue(store, act, { deviceId: second, lotId: lots[1] ?? '' })
    expect(enqueue(store, act, { deviceId: third, lotId: lots[1] ?? '' })).toEqual({ result: 'allocation-full' })
    const over = { allocationId, more: 1, role: 'coordination', reason: 'Un jeune de plus au foyer' } as const
    expect(allowOver(store, act, over)).toMatchObject({ allocated: 2, overAllowed: 1, queued: 2 })
    expect(enqueue(store, act, { deviceId: third, lotId: lots[1] ?? '' })).toMatchObject({ result: 'queued' })
    expect(findAllocation(store, allocationId)).toMatchObject({ queued: 3, packed: 0, delivered: 0 })
    const fewer = { announced: null, allocated: 1, priority: 5, promisedOn: null }
    expect(changeAllocation(store, act, allocationId, fewer)).toBe('allocation-taken')
    removeFromQueue(store, act, first)
    removeFromQueue(store, act, second)
    expect(changeAllocation(store, act, allocationId, fewer)).toMatchObject({ allocated: 1, queued: 1 })
    expectInvariants(store)
  })

  test('without a profile takes no lot, nor does one that is not there', () => {
    const store = temporaryStore()
    const allocationId = madeAllocation(store, partner(store, 'ASE'), { profile: null, allocated: 2 })
    const lot = { name: 'A', wanted: null }
    expect(addLot(store, act, { ...lot, allocationId })).toEqual({ result: 'allocation-undecided' })
    expect(addLot(store, act, { ...lot, allocationId: 'none' })).toEqual({ result: 'allocation-not-found' })
    expectInvariants(store)
  })

  test('is never promised twice: its lots want more together than it gives only where somebody answers for it', () => {
    const store = temporaryStore()
    const allocationId = madeAllocation(store, partner(store, 'ASE'), { profile: memoryProfile(), allocated: 10 })
    expect(addLot(store, act, { allocationId, name: 'A', wanted: 6 }).result).toBe('added')
    const lot = { allocationId, name: 'B', wanted: 7 }
    expect(addLot(store, act, lot)).toEqual({ result: 'lot-over-allocation' })
    const over = { role: 'coordination', reason: 'Trois jeunes de plus au foyer' } as const
    expect(addLot(store, act, { ...lot, over }).result).toBe('added')
    expect(findAllocation(store, allocationId)).toMatchObject({ allocated: 10, overAllowed: 3 })
    expect(store.db.prepare('SELECT more, role, reason FROM allocation_overrides').all()).toEqual([
      { more: 3, ...over },
    ])
    expect(addLot(store, act, { allocationId, name: 'C', wanted: null }).result).toBe('added')
    expect(addLot(store, act, { allocationId, name: 'D', wanted: 1 })).toEqual({ result: 'lot-over-allocation' })
    expect(store.db.prepare('SELECT count(*) FROM allocations').pluck().get()).toBe(1)
    expectInvariants(store)
  })

  test('of one kind of device takes no device of another', () => {
    const store = temporaryStore()
    const forTablets = { profile: memoryProfile(), deviceKind: 'tablet' } as const
    const allocationId = madeAllocation(store, partner(store, 'ASE'), forTablets)
    const added = addLot(store, act, { allocationId, name: 'A', wanted: null })
    if (added.result !== 'added') throw new Error(added.result)
    const { lotId } = added.lot
    const { deviceId } = take(store)
    expect(enqueue(store, act, { deviceId, lotId })).toEqual({ result: 'allocation-other-kind' })
    expectInvariants(store)
  })

  test('never goes over its number, whatever statement tries', () => {
    const store = temporaryStore()
    const lotId = madeLot(store, 1)
    enqueue(store, act, { deviceId: take(store).deviceId, lotId })
    expect(() => store.db.exec('UPDATE allocations SET taken = taken + 1')).toThrow('CHECK')
    expect(() => store.db.exec('UPDATE allocations SET allocated = 0')).toThrow('CHECK')
    expect(() => store.db.exec(`DELETE FROM allocation_overrides`)).not.toThrow()
  })
})

test('partners stand under higher levels only, so that no ring can come to be', () => {
  const store = temporaryStore()
  const [network, association, site, other] = ['FAS', 'Relais', 'Foyer', 'Accueil'].map((name) => partner(store, name))
  const place = (partnerId = '', level: 'network' | 'association' | 'site', parentId: string | null = null) =>
    placePartner(store, act, { partnerId, level, parentId })
  expect(place(network, 'network')).toMatchObject({ level: 'network' })
  expect(place(association, 'association', network)).toMatchObject({ parentId: network })
  expect(place(site, 'site', association)).toMatchObject({ parentId: association })
  expect(place(network, 'association')).toBe('partner-level')
  expect(place(other, 'site', other)).toBe('partner-level')
  expect(place(network, 'network', site)).toBe('partner-level')
  expect(place(site, 'association', association)).toBe('partner-level')
  const under = store.db.prepare('UPDATE partner_places SET parent_id = ?, level = 3 WHERE partner_id = ?')
  expect(() => under.run(other, other)).toThrow('under a higher level')
  expect(place('nobody', 'site')).toBe('partner-not-found')
  expectInvariants(store)
})

test('of two sayings the newer stands, and the older is kept', () => {
  const store = temporaryStore()
  const { operationId } = madeOperation(store)
  const said = { subject: 'devices', isAbout: true, wording: 'près de', saidIn: 'communiqué' } as const
  announceFigure(store, act, operationId, { ...said, value: 10_000, saidOn: '2020-04-01' })
  const { figures } = stated(announceFigure(store, act, operationId, { ...said, value: 12_400, saidOn: '2020-05-07' }))
  expect(figures.map(({ value }) => value)).toEqual([12_400])
  expect(store.db.prepare('SELECT count(*) FROM announced_figures').pluck().get()).toBe(2)
})

describe('a list of announced devices', () => {
  const importList = (store: Store, sourceId: string, text: string) => {
    const manifest = readManifest(text)
    if (!manifest.ok) throw new Error(JSON.stringify(manifest.problems))
    return importManifest(store, act, { sourceId, fileName: 'l.csv', bytes: Buffer.from(text), lines: manifest.lines })
  }
  const madeSource = (store: Store, name = 'Mairie') => {
    const { operationId } = stated(addOperation(store, act, `Opération ${name}`))
    return stated(addSource(store, act, { operationId, kind: 'in-kind', name, reference: '', announced: 3 })).sourceId
  }

  test('is ticked off by serial as devices arrive, and says so in their journal', () => {
    const store = temporaryStore()
    const sourceId = madeSource(store)
    take(store, { serial: 'HERE' })
    const list =
      'Marque;Modèle;N° de série\nLenovo;T480;pf1a2b3c\nLenovo;T480;HERE\nLenovo;T480;To be filled by O.E.M.\n'
    expect(importList(store, sourceId, list)).toEqual({ result: 'imported', added: 3, known: 0, arrived: 1 })
    const { deviceId } = take(store)
    expect(findSource(store, sourceId)).toMatchObject({ announced: 3, expected: 3, arrived: 2 })
    expect(deviceJournal(store, deviceId)[1]).toMatchObject({
      type: 'device.tickedOff',
      payload: { sourceName: 'Mairie', line: 2, by: 'serial' },
    })
    take(store, { memoryGib: 16 })
    expect(findSource(store, sourceId)?.arrived).toBe(2)
    const [open] = listExpected(store, { sourceId, show: 'open', after: null, limit: 9 }).devices
    expect(open).toMatchObject({ line: 4, serial: null, deviceId: null })
    const other = take(store, { serial: 'OTHER' }).deviceId
    expect(arriveByPerson(store, act, open?.expectedId ?? '', other)).toBe('arrived')
    expect(arriveByPerson(store, act, open?.expectedId ?? '', other)).toBe('expected-arrived')
    expectInvariants(store)
  })

  test('is ticked off however list and machine write the maker', () => {
    const store = temporaryStore()
    const sourceId = madeSource(store)
    importList(store, sourceId, 'Marque;Série\nHP;5CG1\nAsus;ASN2\nHewlett Packard;5CG3\nFujitsu Siemens;YK4\n')
    take(store, { serial: '5CG1', manufacturer: 'Hewlett-Packard' })
    take(store, { serial: 'ASN2', manufacturer: 'ASUSTeK COMPUTER INC.' })
    take(store, { serial: '5CG3', manufacturer: 'HP' })
    take(store, { serial: 'YK4', manufacturer: 'FUJITSU CLIENT COMPUTING LIMITED' })
    expect(findSource(store, sourceId)).toMatchObject({ expected: 4, arrived: 4 })
    expectInvariants(store)
  })

  test('offers a device with its serial and another maker to a person, and nobody else after that', () => {
    const store = temporaryStore()
    const sourceId = madeSource(store)
    importList(store, sourceId, 'Marque;Série\nDell;PF1A2B3C\nDell;ELSE\n')
    const { deviceId, tag } = take(store)
    const lines = () => listExpected(store, { sourceId, show: 'open', after: null, limit: 9 }).devices
    expect(lines().map(({ offered }) => offered)).toEqual([
      [{ deviceId, tag, manufacturer: 'LENOVO', model: '20L5CTO1WW' }],
      [],
    ])
    expect(arriveByPerson(store, act, lines()[1]?.expectedId ?? '', deviceId)).toBe('arrived')
    expect(lines().map(({ offered }) => offered)).toEqual([[]])
    expectInvariants(store)
  })

  test('does not tick off a device of another maker, nor one that two lists announce', () => {
    const store = temporaryStore()
    const [first, second] = [madeSource(store, 'A'), madeSource(store, 'B')]
    importList(store, first, 'Marque;Série\nDell;PF1A2B3C\nLenovo;TWICE\n')
    importList(store, second, 'Marque;Série\nLenovo;TWICE\n')
    take(store)
    take(store, { serial: 'TWICE' })
    expect([findSource(store, first)?.arrived, findSource(store, second)?.arrived]).toEqual([0, 0])
    expectInvariants(store)
  })

  test('is known when it comes a second time, and adds only its new lines when it was longer', () => {
    const store = temporaryStore()
    const sourceId = madeSource(store)
    importList(store, sourceId, 'Série\nA1\n')
    expect(importList(store, sourceId, 'Série\nA1\n')).toEqual({ result: 'known-file', importedAt: act.at })
    expect(importList(store, sourceId, 'Série\na1\nB2\n')).toMatchObject({ added: 1, known: 1 })
    expectInvariants(store)
  })
})
