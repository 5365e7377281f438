import { expect, test } from 'vitest'
import { addKits, listKits } from '../../../../electron/station/store/packing/kits.ts'
import { settleKit } from '../../../../electron/station/store/packing/pair-kit.ts'
import { migrate } from '../../../../electron/station/store/migrate.ts'
import { migrations } from '../../../../electron/station/store/migrations/all.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { act } from '../made/made-intake.ts'
import { madeIccid } from '../made/made-kits.ts'
import { temporaryStore } from '../temporary-store.ts'

const kit = (number: number, plan: string) => ({ kind: 'sim' as const, iccid: madeIccid(number), serial: null, plan })

/** Three plans of two suppliers, seven kits. */
function stocked(): Store {
  const store = temporaryStore()
  addKits(store, act, {
    kits: [kit(1, '20 Go'), kit(2, '20 Go'), kit(3, 'Forfait illimité')],
    supplier: 'Opérateur',
    fileName: null,
  })
  addKits(store, act, { kits: [4, 5, 6, 7].map((number) => kit(number, '5 Go')), supplier: 'Orange', fileName: null })
  return store
}

const found = (store: Store, search: string, state: 'in-stock' | 'blocked' | null = null) =>
  listKits(store, { state, search, after: null, limit: 50 }).kits.map(({ iccid }) => iccid)
const iccids = (...numbers: number[]) => numbers.map(madeIccid)

test.each([null, 'in-stock'] as const)('everything that a kit’s line shows finds it (state: %s)', (state) => {
  const store = stocked()
  expect(found(store, madeIccid(5).slice(-5), state)).toEqual(iccids(5))
  expect(found(store, '20 Go', state)).toEqual(iccids(1, 2))
  expect(found(store, 'ILLIMITE', state)).toEqual(iccids(3))
  expect(found(store, 'orange 5', state)).toEqual(iccids(4, 5, 6, 7))
  expect(found(store, 'xn', state)).toHaveLength(7)
  expect(found(store, '%', state)).toEqual([])
  expect(found(store, '"', state)).toEqual([])
})

test('a search goes on page by page, in the order in which kits came in', () => {
  const store = stocked()
  for (const search of ['Go', 'Orange', 'XN', '8933']) {
    const pages: (string | null)[] = []
    let after: string | null = null
    do {
      const page: ReturnType<typeof listKits> = listKits(store, { state: null, search, after, limit: 2 })
      pages.push(...page.kits.map(({ iccid }) => iccid))
      after = page.next
    } while (after !== null)
    expect(pages, search).toEqual(found(store, search))
  }
})

test('a search in one state finds the kits of that state', () => {
  const store = stocked()
  const [first] = listKits(store, { state: null, search: 'Orange', after: null, limit: 1 }).kits
  settleKit(store, act, first?.kitId ?? '', 'blocked', 'SIM coupée')
  expect(found(store, 'Orange', 'blocked')).toEqual(iccids(4))
  expect(found(store, 'Orange', 'in-stock')).toEqual(iccids(5, 6, 7))
})

test('the words of kits that were there before are found by plan and supplier as well, without reading every kit', () => {
  const store = stocked()
  const { db } = store
  // As version 20 left them.
  db.exec(`DROP TRIGGER kits_findable; CREATE TRIGGER kits_findable AFTER INSERT ON kits BEGIN SELECT 1; END;
    UPDATE findable SET words = (SELECT code || ' ' || iccid FROM kits WHERE id = subject_id) WHERE kind = 'kit';
    PRAGMA user_version = 20`)
  expect(found(store, 'illimite')).toEqual([])
  migrate(db, migrations.slice(0, 21))
  expect(found(store, 'illimite')).toEqual(iccids(3))
  const plan = db
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT kits.id FROM findable_search_kit AS hits
        CROSS JOIN findable ON findable.number = hits.rowid CROSS JOIN kits ON kits.id = subject_id
        WHERE findable_search_kit MATCH 'x' ORDER BY hits.rowid LIMIT 5`,
    )
    .all()
    .map(({ detail }) => detail)
  expect(plan.filter((detail) => detail.startsWith('SCAN') && !detail.includes('VIRTUAL TABLE'))).toEqual([])
})
