import type { PrintJobView } from '../../../shared/contract/views.ts'
import { followPrintJob } from '../store/labels/print-jobs.ts'
import type { Act, Store } from '../store/store.ts'
import type { PrinterCondition, PrintJob, PrinterList, PrintRoad } from '../printers/print-job.ts'

/** Labels on their way to printers, each followed to its end in the ledger. */
export type Printing = {
  list(): Promise<PrinterList>
  /** How a printer stands that is known by its address. */
  look(printer: string): Promise<PrinterCondition>
  /** Sends a job that the ledger knows as `prepared`; returns at once, what becomes of it is told by events. */
  begin(printJobId: string, job: PrintJob): void
  /** Asks to cancel a job of this run; false when it is not on its way any more. */
  cancel(printJobId: string): boolean
  /**
   * Stops following, without cancelling: a label that waits for paper still comes out. The ledger keeps its last word,
   * and the next start of the station puts it in doubt.
   */
  leave(): void
}

/**
 * @param onChange told each new state, after it stands in the ledger.
 * @param onFault a bug while printing: the ledger then says `unknown`, since bytes may have left.
 */
export function createPrinting(
  store: Store,
  road: PrintRoad,
  actNow: () => Act,
  onChange: (job: PrintJobView) => void,
  onFault: (error: unknown) => void,
): Printing {
  const onTheWay = new Map<string, AbortController>()
  let hasLeft = false

  const follow = (
    printJobId: string,
    state: PrintJobView['state'],
    reason: string | null,
    reference: string | null,
  ) => {
    if (hasLeft) return
    const step = { state, reason, ...(reference === null ? {} : { jobReference: reference }) }
    const job = followPrintJob(store, actNow(), printJobId, step)
    if (job !== null) onChange(job)
  }
  const send = async (printJobId: string, job: PrintJob, signal: AbortSignal) => {
    try {
      await road.print(
        job,
        ({ state, reason, jobReference }) => {
          // The ledger was written as prepared before anything began; what it waits for since is news.
          if (state !== 'prepared' || reason !== null) follow(printJobId, state, reason, jobReference)
        },
        signal,
      )
    } catch (error) {
      onFault(error)
      try {
        follow(printJobId, 'unknown', 'station-fault', null)
      } catch (second) {
        // A full disk keeps even this from being written; the next start puts the job in doubt.
        onFault(second)
      }
    } finally {
      onTheWay.delete(printJobId)
    }
  }

  return {
    list: () => road.list(),
    look: (printer) => road.look?.(printer) ?? Promise.resolve({ state: 'unknown', reasons: [] }),
    begin(printJobId, job) {
      const abort = new AbortController()
      onTheWay.set(printJobId, abort)
      void send(printJobId, job, abort.signal)
    },
    cancel(printJobId) {
      const abort = onTheWay.get(printJobId)
      abort?.abort()
      return abort !== undefined
    },
    leave() {
      hasLeft = true
    },
  }
}
