import type { PrintProgress, PrintRoad } from './print-job.ts'

/** Ends when the turn comes or when the signal aborts; the promise never rejects. */
async function turn(before: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const give = (): void => resolve(undefined)
  signal.addEventListener('abort', give, { once: true })
  if (signal.aborted) give()
  await Promise.race([before, promise])
  signal.removeEventListener('abort', give)
}

/**
 * The same road with one job in flight for each printer: two sheets of labels never mix, and a label behind a blocked
 * one has not been sent, so that it can still be cancelled for certain. A job that waits is `prepared` with the
 * reason `waits-for-printer`. A printer with a job is not asked how it stands: many take one connection only.
 */
export function oneAtATime(road: PrintRoad): PrintRoad {
  const running = new Map<string, Promise<unknown>>()
  return {
    list: road.list,
    look: (printer) => {
      const looking = running.has(printer) ? null : road.look?.(printer)
      return looking ?? Promise.resolve({ state: running.has(printer) ? 'printing' : 'unknown', reasons: [] })
    },
    print: async (job, onState, signal) => {
      const before = running.get(job.printer)
      const run = async (): Promise<PrintProgress> => {
        if (before !== undefined) {
          onState({ state: 'prepared', reason: 'waits-for-printer', jobReference: null })
          await turn(before, signal)
        }
        return road.print(job, onState, signal)
      }
      const mine = run()
      // The job after this one waits for it and for those before it, however this one ends.
      const done = Promise.allSettled([before, mine])
      running.set(job.printer, done)
      try {
        return await mine
      } finally {
        if (running.get(job.printer) === done) running.delete(job.printer)
      }
    },
  }
}
