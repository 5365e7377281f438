import { beforeEach, describe, expect, test } from 'vitest'
import { deviceJournal } from '../../../../electron/station/store/journal/journal.ts'
import {
  addPrintJob,
  followPrintJob,
  listPrintJobs,
  recordLabelDrawn,
  settleInterruptedJobs,
} from '../../../../electron/station/store/labels/print-jobs.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { expectInvariants } from '../invariants.ts'
import { act, take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

let store: Store
let deviceId: string

beforeEach(() => {
  store = temporaryStore()
  deviceId = take(store).deviceId
})

const label = { format: '62x29', payloadSha256: 'f00d', printer: 'QL-820', transport: 'ipp' }

function print(repeats: { printJobId: string; reason: string } | null = null): string {
  const added = addPrintJob(store, act, { deviceId, ...label, repeats })
  if (added.result !== 'added') throw new Error(added.result)
  return added.job.printJobId
}

describe('a print job', () => {
  test('is followed from prepared to its end, each step in the journal', () => {
    const id = print()
    for (const state of ['sending', 'sent', 'printed?'] as const)
      followPrintJob(store, act, id, { state, reason: null })
    expect(listPrintJobs(store, deviceId)).toMatchObject([
      { printJobId: id, deviceId, printer: 'QL-820', format: '62x29', state: 'printed?', reason: null, at: act.at },
    ])
    const steps = deviceJournal(store, deviceId).filter(({ type }) => type.startsWith('label.'))
    expect(steps.map(({ payload }) => payload['state'] ?? 'prepared')).toEqual([
      'prepared',
      'sending',
      'sent',
      'printed?',
    ])
    expectInvariants(store)
  })

  test('asked for the same state again writes nothing', () => {
    const id = print()
    followPrintJob(store, act, id, { state: 'sending', reason: null })
    followPrintJob(store, act, id, { state: 'blocked', reason: 'media-empty', jobReference: '17' })
    const length = deviceJournal(store, deviceId).length
    followPrintJob(store, act, id, { state: 'blocked', reason: 'media-empty' })
    expect(deviceJournal(store, deviceId)).toHaveLength(length)
    followPrintJob(store, act, id, { state: 'blocked', reason: 'cover-open' })
    expect(deviceJournal(store, deviceId)).toHaveLength(length + 1)
  })

  test('that repeats another names it and says why', () => {
    const first = print()
    const second = print({ printJobId: first, reason: 'damaged' })
    expect(deviceJournal(store, deviceId).at(-1)?.payload).toMatchObject({
      printJobId: second,
      repeats: first,
      reason: 'damaged',
    })
    expect(listPrintJobs(store, deviceId).map(({ printJobId }) => printJobId)).toEqual([second, first])
  })

  test('of an unknown device or with an unknown id changes nothing', () => {
    expect(addPrintJob(store, act, { deviceId: 'nobody', ...label, repeats: null })).toEqual({
      result: 'device-not-found',
    })
    expect(followPrintJob(store, act, 'nothing', { state: 'sent', reason: null })).toBeNull()
    expect(recordLabelDrawn(store, act, 'nobody', 'a4-21')).toBe('device-not-found')
    expectInvariants(store)
  })
})

describe('the start after an interruption', () => {
  test('leaves in doubt what was being sent, cancels what was not, and touches nothing that had ended', () => {
    const states = ['prepared', 'sending', 'sent', 'blocked', 'printed?', 'failed'] as const
    const ids = states.map((state) => {
      const id = print()
      if (state !== 'prepared') followPrintJob(store, act, id, { state: 'sending', reason: null })
      if (state !== 'prepared') followPrintJob(store, act, id, { state, reason: null })
      return id
    })
    expect(settleInterruptedJobs(store, act)).toBe(4)
    const now = new Map(listPrintJobs(store, deviceId).map((job) => [job.printJobId, job.state]))
    expect(ids.map((id) => now.get(id))).toEqual(['cancelled', 'unknown', 'unknown', 'unknown', 'printed?', 'failed'])
    expect(settleInterruptedJobs(store, act)).toBe(0)
    expectInvariants(store)
  })
})

test('a label that goes into a file stands in the journal', () => {
  expect(recordLabelDrawn(store, act, deviceId, 'a4-21')).toBe('recorded')
  expect(deviceJournal(store, deviceId).at(-1)).toMatchObject({ type: 'label.drawn', payload: { format: 'a4-21' } })
})
