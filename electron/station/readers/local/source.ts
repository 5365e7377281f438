import type { ReportPart } from '../../../../shared/contract/views.ts'
import type { CaptureFile } from '../capture.ts'
import type { RunCommand } from '../command.ts'

/** How long one raw output may take, in milliseconds. */
export type TimeLimits = {
  /** One file of the kernel; a battery's is answered by the embedded controller and can hang with it. */
  readonly fileMs: number
  /** One tool that reads tables or the kernel. */
  readonly commandMs: number
  /** One disk asked for its health: a sleeping one must spin up first. */
  readonly diskMs: number
  /** One question to the operating system's inventory (PowerShell, system_profiler). */
  readonly inventoryMs: number
}

export const defaultTimeLimits: TimeLimits = { fileMs: 3_000, commandMs: 10_000, diskMs: 30_000, inventoryMs: 60_000 }

/** What a source may use: nothing else of the running system. */
export type SourceContext = {
  /** Where the file system begins: `/`, or a folder with a made-up tree. */
  readonly root: string
  readonly run: RunCommand
  readonly limits: TimeLimits
  readonly signal: AbortSignal | undefined
}

/**
 * One place to ask, and the parts of the report that wait for it. `gather` keeps each output's own outcome; it
 * rejects only when the whole reading is aborted.
 */
export type Source = {
  readonly parts: readonly ReportPart[]
  readonly gather: (context: SourceContext) => Promise<readonly CaptureFile[]>
}
