import { expect, test } from 'vitest'
import { kindOfEvent, timelineOf } from '../../../renderer/features/device/timeline.ts'
import type { JournalEntry } from '../../../shared/contract/views.ts'

const entry = (seq: number, at: string, type: string, payload: Record<string, unknown> = {}): JournalEntry => ({
  seq,
  at,
  type,
  actor: 'technician',
  bench: 'T7',
  payload,
})

test('days and their lines stand newest first', () => {
  const days = timelineOf([
    entry(1, '2026-11-19T12:00:00.000Z', 'device.received'),
    entry(2, '2026-11-19T12:01:00.000Z', 'device.audited'),
    entry(3, '2026-11-21T12:00:00.000Z', 'grade.given'),
  ])
  expect(days.map(({ lines }) => lines.map((line) => line.entry.seq))).toEqual([[3], [2, 1]])
})

test('what a printer reports stands with the print it is about, also when two are under way', () => {
  const at = '2026-11-19T12:00:00.000Z'
  const print = (seq: number, type: string, printJobId: string, state?: string) =>
    entry(seq, at, type, { printJobId, state })
  const [day] = timelineOf([
    print(1, 'label.prepared', 'a'),
    print(2, 'label.prepared', 'b'),
    print(3, 'label.followed', 'a', 'sent'),
    print(4, 'label.followed', 'b', 'blocked'),
    print(5, 'label.followed', 'a', 'printed'),
    print(6, 'label.verified', 'a'),
  ])
  expect(day?.lines.map((line) => [line.entry.seq, line.later.map(({ seq }) => seq)])).toEqual([
    [6, []],
    [2, [4]],
    [1, [3, 5]],
  ])
})

test('news of a print whose beginning is not there stands by itself', () => {
  const [day] = timelineOf([entry(9, '2026-11-19T12:00:00.000Z', 'label.followed', { printJobId: 'gone' })])
  expect(day?.lines).toHaveLength(1)
})

test('every event has a kind, also one that nobody knows yet', () => {
  expect(kindOfEvent('device.queued')).toBe('shipping')
  expect(kindOfEvent('device.readied')).toBe('way')
  expect(kindOfEvent('erasure.matched')).toBe('proof')
  expect(kindOfEvent('something.new')).toBe('way')
})
