import { expect, test } from 'vitest'
import {
  changeSource,
  changeWave,
  renameLot,
  renameOperation,
  renamePartner,
} from '../../../../electron/station/store/devices/corrections.ts'
import { findLot, listLots } from '../../../../electron/station/store/campaign/lots.ts'
import { addWave, findOperation } from '../../../../electron/station/store/campaign/operations.ts'
import { findEverything } from '../../../../electron/station/store/search/search-everything.ts'
import { findSource } from '../../../../electron/station/store/arrivals/sources.ts'
import { expectInvariants } from '../invariants.ts'
import { act, madeLot, memoryProfile } from '../made/made-intake.ts'
import { madeSource, stated } from '../made/made-lists.ts'
import { temporaryStore } from '../temporary-store.ts'

test('names are put right, are found by the right one, and the journal has both', () => {
  const store = temporaryStore()
  const { operationId, sourceId } = madeSource(store, 'Mairrie')
  const { waveId } = stated(addWave(store, act, { operationId, name: 'Vauge 1', promisedOn: '2026-12-24' }))
  const lotId = madeLot(store, null, memoryProfile(), 'Lto 1')
  const partnerId = findLot(store, lotId)?.partnerId ?? ''

  expect(renameOperation(store, act, operationId, 'Connexion d’Urgence')).toBe('corrected')
  expect(changeWave(store, act, waveId, { name: 'Vague 1', promisedOn: '2027-01-15' })).toBe('corrected')
  expect(renamePartner(store, act, partnerId, 'Croix-Rouge')).toBe('corrected')
  expect(renameLot(store, act, lotId, 'Lot 1')).toBe('corrected')
  const source = { name: 'Mairie', reference: 'DON-7', announced: 40 }
  expect(changeSource(store, act, sourceId, source)).toBe('corrected')

  expect(findOperation(store, operationId)).toMatchObject({
    name: 'Connexion d’Urgence',
    waves: [{ name: 'Vague 1', promisedOn: '2027-01-15' }],
  })
  expect(listLots(store)).toMatchObject([{ name: 'Lot 1', partnerName: 'Croix-Rouge' }])
  expect(findSource(store, sourceId)).toMatchObject(source)
  const found = (text: string) => findEverything(store, text, 5).things.map(({ kind }) => kind)
  expect([found('Croix-Rouge'), found('DON-7'), found('Urgence')]).toEqual([['partner'], ['source'], ['operation']])
  expect([found('Rogue'), found('Mairrie')]).toEqual([[], []])
  const told = store.db
    .prepare<[], string>(
      `SELECT type || ' ' || (payload ->> '$.before.name') || ' → ' || (payload ->> '$.after.name') FROM events
       WHERE payload ->> '$.before.name' IS NOT NULL AND type <> 'partner.renamed' ORDER BY seq`,
    )
    .pluck()
    .all()
  expect(told).toEqual([
    'operation.renamed Opération Mairrie → Connexion d’Urgence',
    'wave.changed Vauge 1 → Vague 1',
    'lot.renamed Lto 1 → Lot 1',
    'source.changed Mairrie → Mairie',
  ])
  expectInvariants(store)
})

test('a name that another one has is not taken, and the same name again tells nothing', () => {
  const store = temporaryStore()
  const { operationId, sourceId } = madeSource(store, 'A')
  const other = madeSource(store, 'B')
  expect(renameOperation(store, act, operationId, 'Connexion')).toBe('corrected')
  expect(renameOperation(store, act, operationId, 'CONNEXION')).toBe('corrected')
  expect(renameOperation(store, act, other.operationId, 'connexion')).toBe('name-taken')
  expect(findOperation(store, other.operationId)?.name).toBe('Opération B')
  const before = store.db.prepare('SELECT count(*) FROM events').pluck().get()
  const same = { name: 'A', reference: '', announced: 3 }
  expect(changeSource(store, act, sourceId, same)).toBe('corrected')
  expect(store.db.prepare('SELECT count(*) FROM events').pluck().get()).toBe(before)
  expect(renamePartner(store, act, 'nobody', 'X')).toBe('partner-not-found')
  expect(renameLot(store, act, 'nothing', 'X')).toBe('lot-not-found')
  expect(changeWave(store, act, 'nothing', { name: 'X', promisedOn: null })).toBe('wave-not-found')
  expectInvariants(store)
})
