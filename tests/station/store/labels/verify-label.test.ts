import { beforeEach, expect, test } from 'vitest'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import { addPrintJob, followPrintJob } from '../../../../electron/station/store/labels/print-jobs.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { verifyLabel } from '../../../../electron/station/store/labels/verify-label.ts'
import { makeTag } from '../../../../shared/label/tag.ts'
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

const label = { format: '62x29', payloadSha256: 'f00d', printer: 'QL-820', transport: 'ipp', repeats: null }

function print(...steps: ('sending' | 'sent' | 'printed?' | 'unknown' | 'failed')[]): string {
  const added = addPrintJob(store, act, { deviceId, ...label })
  if (added.result !== 'added') throw new Error(added.result)
  const { printJobId } = added.job
  for (const state of steps) followPrintJob(store, act, printJobId, { state, reason: null })
  return printJobId
}

test('the own tag verifies the newest print that may have come out, and a late printer changes nothing of it', () => {
  print('sending', 'sent', 'printed?')
  const printJobId = print('sending', 'sent')
  print('sending', 'failed')
  expect(verifyLabel(store, act, deviceId, tag)).toMatchObject({ result: 'verified', job: { printJobId } })
  expect(followPrintJob(store, act, printJobId, { state: 'printed?', reason: null })?.state).toBe('verified')
  expect(deviceJournal(store, deviceId).at(-1)).toMatchObject({ type: 'label.verified', payload: { tag, printJobId } })
  expectInvariants(store)
})

test('the own tag verifies a job that an interruption left in doubt', () => {
  const printJobId = print('sending', 'unknown')
  expect(verifyLabel(store, act, deviceId, tag)).toMatchObject({ job: { printJobId, state: 'verified' } })
})

test('the own tag on a device whose label was never sent is right, and verifies no print', () => {
  print()
  expect(verifyLabel(store, act, deviceId, tag)).toEqual({ result: 'verified', tag, job: null })
})

test('another device’s tag is an alarm that names both and verifies nothing', () => {
  const other = take(store, { serial: 'OTHER' })
  const printJobId = print('sending', 'sent')
  expect(verifyLabel(store, act, deviceId, other.tag)).toEqual({
    result: 'other-tag',
    tag,
    scannedTag: other.tag,
    otherDeviceId: other.deviceId,
  })
  expect(followPrintJob(store, act, printJobId, { state: 'sent', reason: 'again' })?.state).toBe('sent')
  expect(deviceJournal(store, deviceId).some(({ type }) => type === 'label.mismatched')).toBe(true)
  expectInvariants(store)
})

test('a tag of nobody is an alarm too, and no device is no check', () => {
  const scannedTag = makeTag('C0', 7)
  expect(verifyLabel(store, act, deviceId, scannedTag)).toMatchObject({ result: 'other-tag', otherDeviceId: null })
  expect(verifyLabel(store, act, 'nobody', tag)).toEqual({ result: 'device-not-found' })
})
