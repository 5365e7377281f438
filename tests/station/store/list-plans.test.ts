import { expect, test, vi } from 'vitest'
import { listCartons } from '../../../electron/station/store/packing/cartons.ts'
import { deviceDocument } from '../../../electron/station/store/devices/device-document.ts'
import { erasuresOfDocument, erasuresToReview } from '../../../electron/station/store/proofs/erasures.ts'
import { findKit, listKits } from '../../../electron/station/store/packing/kits.ts'
import { listPrintJobs, listSpoiltPrintJobs } from '../../../electron/station/store/labels/print-jobs.ts'
import { listShipments } from '../../../electron/station/store/shipping/shipments.ts'
import type { Store } from '../../../electron/station/store/store.ts'
import { take } from './made/made-intake.ts'
import { temporaryStore } from './temporary-store.ts'

/** How SQLite goes about each question that is asked of it meanwhile, one line a table. */
function plansOf(store: Store, ask: () => unknown): string {
  const prepare = vi.spyOn(store.db, 'prepare')
  ask()
  const asked = prepare.mock.calls.map(([sql]) => sql)
  prepare.mockRestore()
  const explained = asked.map((sql) => `EXPLAIN QUERY PLAN ${sql.replaceAll(/(?<![\w'])[:$][a-z]\w*|\?/gi, "'1'")}`)
  return explained
    .flatMap((sql) => store.db.prepare<[], { detail: string }>(sql).all())
    .map(({ detail }) => detail)
    .join('\n')
}

const cartons = { state: null, lotId: null, shipmentId: null, palletId: null, after: null, limit: 50 } as const
const review = { search: '', after: null, limit: 50 } as const

test.each<[string, (store: Store, deviceId: string) => unknown, RegExp]>([
  [
    'kits of one state',
    (store) => listKits(store, { state: 'blocked', search: '', after: null, limit: 50 }),
    /kits_by_state/,
  ],
  ['all kits', (store) => listKits(store, { state: null, search: '', after: null, limit: 50 }), /SEARCH kits/],
  ['a kit by what names it', (store) => findKit(store, 'XN123'), /MULTI-INDEX OR/],
  ['cartons that wait', (store) => listCartons(store, { ...cartons, isWaiting: true }), /cartons_waiting/],
  ['open cartons', (store) => listCartons(store, { ...cartons, state: 'open', isWaiting: false }), /cartons_by_state/],
  ['evidence to review', (store) => erasuresToReview(store, { of: 'waiting', ...review }), /erasure_to_review/],
  ['dismissed evidence', (store) => erasuresToReview(store, { of: 'dismissed', ...review }), /erasure_dismissed/],
  ['evidence of a document', (store) => erasuresOfDocument(store, 'abc'), /erasure_of_document/],
  ['a device as a document', (store, deviceId) => deviceDocument(store, deviceId), /erasure_of_device/],
  ['prints of a device', (store, deviceId) => listPrintJobs(store, deviceId), /print_jobs_of_device/],
  ['spoilt prints', (store) => listSpoiltPrintJobs(store, 50), /print_jobs_spoilt/],
  [
    'lost shipments',
    (store) => listShipments(store, { state: 'lost', partnerId: null, after: null, limit: 50 }),
    /shipments_by_state/,
  ],
])('%s: found by an index, however many others there are', (_, ask, index) => {
  const store = temporaryStore()
  const { deviceId } = take(store, { serial: 'A' })
  const plans = plansOf(store, () => ask(store, deviceId))
  expect(plans).toMatch(index)
  expect(plans).not.toMatch(/SCAN (?:erasure_evidence|kits|cartons|print_jobs|shipments|devices|events)(?! USING)/)
})
