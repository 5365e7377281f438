import { describe, expect, test } from 'vitest'
import type { IppGroup } from '../../../electron/station/printers/ipp-message.ts'
import { blockingReason, jobOutcome } from '../../../electron/station/printers/job-state.ts'

const group = (attributes: Readonly<Record<string, readonly (string | number)[]>>): IppGroup =>
  new Map(Object.entries(attributes))

describe('the state of a print', () => {
  test.each([
    ['completed', 9, 'printed?'],
    ['aborted', 8, 'failed'],
    ['cancelled', 7, 'cancelled'],
    ['held', 4, 'blocked'],
    ['stopped', 6, 'blocked'],
    ['processing', 5, 'sent'],
    ['pending', 3, 'sent'],
    ['something of a later standard', 42, 'sent'],
  ] as const)('of a job that is %s', (_name, state, expected) => {
    expect(jobOutcome(group({ 'job-state': [state] }), null).state).toBe(expected)
  })

  test('is blocked while the printer waits for paper, whatever the severity it says', () => {
    const job = group({ 'job-state': [5] })
    for (const reason of [
      'media-empty',
      'media-empty-error',
      'media-empty-warning',
      'cover-open-error',
      'media-jam-report',
    ]) {
      const printer = group({ 'printer-state': [4], 'printer-state-reasons': ['marker-supply-low-report', reason] })
      expect(jobOutcome(job, printer)).toEqual({ state: 'blocked', reason, isFinal: false })
    }
  })

  test('is not blocked by low ink or by a job that just connects', () => {
    expect(blockingReason(['marker-supply-low-warning', 'connecting-to-device', 'none'])).toBeNull()
  })

  test('is final even while the printer complains', () => {
    const printer = group({ 'printer-state': [5], 'printer-state-reasons': ['media-empty-error'] })
    expect(jobOutcome(group({ 'job-state': [9] }), printer)).toEqual({ state: 'printed?', reason: null, isFinal: true })
  })

  test("carries the spooler's own sentence when it did not print", () => {
    const job = group({
      'job-state': [8],
      'job-state-reasons': ['aborted-by-system'],
      'job-printer-state-message': ['Filter failed'],
    })
    expect(jobOutcome(job, null)).toEqual({ state: 'failed', reason: 'Filter failed', isFinal: true })
  })
})
