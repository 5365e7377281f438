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

/** One print of a label: the pages as PDF (for spoolers that take PDF) and as drawings (for those that draw). */
export type PrintJob = {
  readonly printer: string
  /** Unique, and shown in the spooler's own window: the tag and the print's id ("T70123820#…"). */
  readonly name: string
  /** At least one, all of the same size. */
  readonly drawings: readonly LabelDrawing[]
  readonly pdf: Uint8Array
}

export type PrintProgress = {
  readonly state: PrintState
  /** A keyword or the spooler's own sentence; null when there is nothing to say. */
  readonly reason: string | null
  /** How the spooler calls the job; null before it took it. */
  readonly jobReference: string | null
}

/**
 * A way to the operating system's printers.
 *
 * `print` reports every change of state and returns the last one: `printed?`, `unknown`, `failed` or `cancelled`.
 * Aborting the signal cancels: before the sending nothing is sent; after it the spooler is asked to cancel and the job
 * is still followed to its end, since it may have been printed already. It never throws for what printers do.
 */
export type PrintRoad = {
  readonly list: () => Promise<PrinterList>
  readonly print: (
    job: PrintJob,
    onState: (progress: PrintProgress) => void,
    signal: AbortSignal,
  ) => Promise<PrintProgress>
}
