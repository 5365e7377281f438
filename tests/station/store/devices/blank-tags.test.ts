import { beforeEach, expect, test } from 'vitest'
import {
  findBlankTag,
  presentedTag,
  presentTag,
  reserveTags,
} from '../../../../electron/station/store/devices/blank-tags.ts'
import {
  addPrintJob,
  followPrintJob,
  listNewestPrintJobs,
} from '../../../../electron/station/store/labels/print-jobs.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { expectInvariants } from '../invariants.ts'
import { act, take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

let store: Store

beforeEach(() => {
  store = temporaryStore()
})

test('reserved tags are never given to another machine', () => {
  const blank = reserveTags(store, act, 3)
  const { tag } = take(store)
  expect(blank.map((one) => one.slice(2, 8))).toEqual(['000001', '000002', '000003'])
  expect(tag.slice(2, 8)).toBe('000004')
  expectInvariants(store)
})

test('a blank tag that was scanned goes to the next new device, once', () => {
  const [first = '', second = ''] = reserveTags(store, act, 2)
  presentTag(store, first)
  const { deviceId, tag } = take(store)
  expect(tag).toBe(first)
  expect(findBlankTag(store, first)).toEqual({ tag: first, deviceId })
  expect(presentedTag(store)).toBeNull()
  expect(take(store, { serial: 'NEXT' }).tag).not.toBe(second)
  expectInvariants(store)
})

test('a machine that comes back keeps its own tag, and the scanned one waits on', () => {
  const { tag } = take(store)
  const [blank = ''] = reserveTags(store, act, 1)
  presentTag(store, blank)
  expect(take(store).tag).toBe(tag)
  expect(presentedTag(store)).toBe(blank)
  presentTag(store, null)
  expect(presentedTag(store)).toBeNull()
})

test('a bound tag can not be bound again', () => {
  const [blank = ''] = reserveTags(store, act, 1)
  presentTag(store, blank)
  take(store)
  presentTag(store, blank)
  expect(presentedTag(store)).toBeNull()
  expect(() => store.db.prepare('UPDATE blank_tags SET device_id = NULL, bound_at = NULL').run()).toThrow('stays')
})

test('the print of a blank tag and of a test label is followed like any other, as a matter of the bench', () => {
  const [blank = ''] = reserveTags(store, act, 1)
  const job = { format: '62x29', payloadSha256: '00', printer: 'zpl://zebra', transport: 'zpl-tcp', repeats: null }
  for (const blankTag of [blank, undefined]) {
    const added = addPrintJob(store, act, { deviceId: null, blankTag, ...job })
    if (added.result !== 'added') throw new Error(added.result)
    followPrintJob(store, act, added.job.printJobId, { state: 'sending', reason: null })
  }
  expect(listNewestPrintJobs(store, 5).map(({ tag, deviceId, state }) => [tag, deviceId, state])).toEqual([
    [null, null, 'sending'],
    [blank, null, 'sending'],
  ])
  expectInvariants(store)
})
