import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import type { PrintState } from '../../../shared/label/print-state.ts'

/** One printer the operating system knows, as it says of itself just now. */
export type Printer = {
  readonly name: string
  readonly state: 'idle' | 'printing' | 'stopped' | 'unknown'
  /** The spooler's own keywords ("media-empty-warning", "paused", "offline"); empty when all is well. */
  readonly reasons: readonly string[]
  readonly isDefault: boolean
}

/**
 * The printers, or why there can be none: `no-spooler` when no print service answers (not installed, not running),
 * `spooler-refused` when it answers and refuses, `detail` saying how.
 */
export type PrinterList =
  | { readonly ok: true; readonly printers: readonly Printer[] }
  | { readonly ok: false; readonly reason: 'no-spooler' | 'spooler-refused'; readonly detail: string }

/** One print of a label: as drawings, for spoolers that draw, and as the bytes that are sent. */
export type PrintJob = {
  readonly printer: string
  /** Unique, and shown in the spooler's own window: the tag and the print's id ("T70123820#…"). */
  readonly name: string
  /** At least one, all of the same size. */
  readonly drawings: readonly LabelDrawing[]
  /** In the language of the printer's road: PDF, ZPL, Brother's raster. */
  readonly bytes: Uint8Array
}

export type PrintProgress = {
  readonly state: PrintState
  /** A keyword or the spooler's own sentence; null when there is nothing to say. */
  readonly reason: string | null
  /** How the spooler calls the job; null before it took it. */
  readonly jobReference: string | null
}

/** How a printer stands, as it says just now. */
export type PrinterCondition = Pick<Printer, 'state' | 'reasons'>

/** Prints a job and follows it; see {@link PrintRoad}. */
export type Print = (
  job: PrintJob,
  onState: (progress: PrintProgress) => void,
  signal: AbortSignal,
) => Promise<PrintProgress>

/** A way to printers that no spooler lists: each is known by its address. */
export type PrintWay = {
  readonly print: Print
  /** Never throws for what printers do; one that is not reached is `unknown` with a reason. */
  readonly look: (printer: string) => Promise<PrinterCondition>
}

/**
 * The way to all printers of a bench.
 *
 * `print` reports every change of state and returns the last one: `printed?`, `unknown`, `failed` or `cancelled`.
 * Aborting the signal cancels: before the sending nothing is sent; after it the printer is asked to cancel and the job
 * is still followed to its end, since it may have been printed already. It never throws for what printers do.
 */
export type PrintRoad = {
  /** The queues of the operating system. */
  readonly list: () => Promise<PrinterList>
  /** How a printer stands that is known by its address; left out where there are only queues. */
  readonly look?: (printer: string) => Promise<PrinterCondition>
  readonly print: Print
  /** Hands the bytes to a queue as they are, past any driver; the job's printer is the queue's own name. */
  readonly printRaw?: Print
}
