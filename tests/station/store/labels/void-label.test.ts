import { beforeEach, expect, test } from 'vitest'
import { reserveTags } from '../../../../electron/station/store/devices/blank-tags.ts'
import { deviceProofs } from '../../../../electron/station/store/proofs/device-proofs.ts'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import {
  addPrintJob,
  followPrintJob,
  listSpoiltPrintJobs,
} from '../../../../electron/station/store/labels/print-jobs.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { verifyLabel } from '../../../../electron/station/store/labels/verify-label.ts'
import { isBlankVoided, voidLabel } from '../../../../electron/station/store/labels/void-label.ts'
import { expectInvariants } from '../invariants.ts'
import { act, take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

let store: Store
let deviceId: string
let tag: string

beforeEach(() => {
  store = temporaryStore()
  ;({ deviceId, tag } = take(store))
})

const label = { format: '62x29@1', payloadSha256: 'f00d', printer: 'QL-820', transport: 'ipp', repeats: null }

function printed(of: { deviceId: string | null; blankTag?: string }): string {
  const added = addPrintJob(store, act, { ...of, ...label })
  if (added.result !== 'added') throw new Error(added.result)
  const { printJobId } = added.job
  for (const state of ['sending', 'sent', 'printed?'] as const)
    followPrintJob(store, act, printJobId, { state, reason: null })
  return printJobId
}

test('a label that was scanned on its device takes that proof along when it is thrown away', () => {
  const printJobId = printed({ deviceId })
  verifyLabel(store, act, deviceId, tag)
  expect(deviceProofs(store, deviceId).label).toBe('verified')
  expect(voidLabel(store, act, printJobId, 'damaged')).toMatchObject({ result: 'voided', job: { state: 'voided' } })
  expect(deviceProofs(store, deviceId)).toMatchObject({ label: null, labelVerifiedAt: null })
  expect(deviceJournal(store, deviceId).at(-1)).toMatchObject({
    type: 'label.voided',
    payload: { printJobId, tag, reason: 'damaged', wasProof: true },
  })
  expectInvariants(store)
})

test('another label of the device leaves the scanned one as it is', () => {
  const spare = printed({ deviceId })
  const stuck = printed({ deviceId })
  expect(verifyLabel(store, act, deviceId, tag)).toMatchObject({ job: { printJobId: stuck } })
  voidLabel(store, act, spare, 'misprint')
  expect(deviceProofs(store, deviceId).label).toBe('verified')
})

test('what never came out or is thrown away already is not thrown away', () => {
  const added = addPrintJob(store, act, { deviceId, ...label })
  const id = added.result === 'added' ? added.job.printJobId : ''
  expect(voidLabel(store, act, id, 'lost')).toEqual({ result: 'not-voidable', state: 'prepared' })
  const printJobId = printed({ deviceId })
  voidLabel(store, act, printJobId, 'lost')
  expect(voidLabel(store, act, printJobId, 'lost')).toEqual({ result: 'not-voidable', state: 'voided' })
  expect(voidLabel(store, act, 'nobody', 'lost')).toEqual({ result: 'print-job-not-found' })
  expectInvariants(store)
})

test('a blank tag is void when all of its labels are, and the counter never gives it out again', () => {
  const [blankTag = ''] = reserveTags(store, act, 1)
  const first = printed({ deviceId: null, blankTag })
  const second = printed({ deviceId: null, blankTag })
  voidLabel(store, act, first, 'damaged')
  expect(isBlankVoided(store, blankTag)).toBe(false)
  voidLabel(store, act, second, 'damaged')
  expect(isBlankVoided(store, blankTag)).toBe(true)
  expect(take(store, { serial: 'NEXT' }).tag > blankTag).toBe(true)
  expect(() => store.db.prepare('DELETE FROM blank_tags WHERE tag = ?').run(blankTag)).toThrow(
    'a blank tag is on a label',
  )
})

test('the waste shows what was thrown away, failed or was cancelled, the newest first, and nothing else', () => {
  const kept = printed({ deviceId })
  const thrown = printed({ deviceId })
  voidLabel(store, act, thrown, 'damaged')
  const [failed, cancelled] = (['failed', 'cancelled'] as const).map((state) => {
    const added = addPrintJob(store, act, { deviceId, ...label })
    const id = added.result === 'added' ? added.job.printJobId : ''
    followPrintJob(store, act, id, { state, reason: null })
    return id
  })
  const waste = listSpoiltPrintJobs(store, 10).map(({ printJobId }) => printJobId)
  expect(waste).toEqual([cancelled, failed, thrown])
  expect(waste).not.toContain(kept)
})
