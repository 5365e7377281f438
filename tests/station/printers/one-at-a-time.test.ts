import { expect, test } from 'vitest'
import { oneAtATime } from '../../../electron/station/printers/one-at-a-time.ts'
import type { PrintJob, PrintProgress, PrintRoad } from '../../../electron/station/printers/print-job.ts'

const jobOn = (printer: string, name: string): PrintJob => ({ printer, name, drawings: [], bytes: new Uint8Array() })
const done: PrintProgress = { state: 'printed?', reason: null, jobReference: '1' }

/** A road that begins a job at once and ends it when it is told to. */
function heldRoad() {
  const begun: string[] = []
  const ends = new Map<string, (how: 'well' | 'badly') => void>()
  const road: PrintRoad = {
    list: async () => ({ ok: true, printers: [] }),
    print: (job, _onState, signal) => {
      if (signal.aborted) return Promise.resolve({ ...done, state: 'cancelled' })
      begun.push(job.name)
      return new Promise((resolve, reject) => {
        ends.set(job.name, (how) => (how === 'well' ? resolve(done) : reject(new Error('a bug'))))
      })
    },
  }
  return { road: oneAtATime(road), begun, end: (name: string, how: 'well' | 'badly' = 'well') => ends.get(name)?.(how) }
}

const never = new AbortController().signal

test('a second label on the same printer waits, one on another printer does not', async () => {
  const { road, begun, end } = heldRoad()
  const seen: PrintProgress[] = []
  const first = road.print(jobOn('bench', 'a'), () => undefined, never)
  const second = road.print(jobOn('bench', 'b'), (progress) => seen.push(progress), never)
  const other = road.print(jobOn('office', 'c'), () => undefined, never)
  expect(begun).toEqual(['a', 'c'])
  expect(seen).toEqual([{ state: 'prepared', reason: 'waits-for-printer', jobReference: null }])
  end('a')
  await first
  await expect.poll(() => begun).toEqual(['a', 'c', 'b'])
  end('b')
  end('c')
  expect(await Promise.all([second, other])).toEqual([done, done])
})

test('a waiting label that is cancelled is never sent, and the one behind it still waits for the first', async () => {
  const { road, begun, end } = heldRoad()
  const cancelling = new AbortController()
  const first = road.print(jobOn('bench', 'a'), () => undefined, never)
  const second = road.print(jobOn('bench', 'b'), () => undefined, cancelling.signal)
  const third = road.print(jobOn('bench', 'c'), () => undefined, never)
  cancelling.abort()
  expect((await second).state).toBe('cancelled')
  expect(begun).toEqual(['a'])
  end('a')
  await first
  await expect.poll(() => begun).toEqual(['a', 'c'])
  end('c')
  await third
})

test('a job that dies of a bug does not keep the printer', async () => {
  const { road, begun, end } = heldRoad()
  const first = road.print(jobOn('bench', 'a'), () => undefined, never)
  const second = road.print(jobOn('bench', 'b'), () => undefined, never)
  end('a', 'badly')
  await expect(first).rejects.toThrow('a bug')
  await expect.poll(() => begun).toEqual(['a', 'b'])
  end('b')
  await second
})
