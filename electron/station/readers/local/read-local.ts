import { reportParts, type ReportPart } from '../../../../shared/contract/views.ts'
import { composeReport } from '../../../../shared/report/compose.ts'
import type { ReadingStatus } from '../../../../shared/report/reading.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { captureOf, type CaptureFile } from '../capture.ts'
import { commandRunner, type RunCommand } from '../command.ts'
import { draftFrom } from '../compose-draft.ts'
import { gather, sourcesFor, type PartProgress } from './gather.ts'
import { notingMissingTools, type MissingTool } from './missing-tools.ts'
import { partStatus } from './part-status.ts'
import { defaultTimeLimits, type TimeLimits } from './source.ts'

export type ReadLocalOptions = {
  /** Called once, when everything is read. */
  readonly now: () => Date
  /** The version of the station, for the report's source. */
  readonly toolVersion: string
  readonly signal?: AbortSignal | undefined
  readonly onPart?: ((progress: PartProgress) => void) | undefined
  readonly limits?: Partial<TimeLimits> | undefined
  readonly run?: RunCommand | undefined
  /** Where the file system begins; a folder with a made-up tree in tests. */
  readonly root?: string | undefined
  readonly platform?: NodeJS.Platform | undefined
}

export type LocalReading = {
  readonly report: Report
  /** Every raw output with what became of it, to be stored beside the report. */
  readonly files: readonly CaptureFile[]
  readonly missingTools: readonly MissingTool[]
}

/**
 * Reads the machine that this program runs on: gathers raw outputs from the operating system, then reads them as any
 * other capture is read, so that a stored reading can be read again later with the same result.
 *
 * `onPart` tells of each part first `reading`, then how its sources ended; and once more at the very end where what was
 * understood differs from that (a tool answered, and its answer did not hold the value).
 *
 * @throws the signal's reason when aborted. A source that fails, refuses or hangs never throws: its fields say so.
 */
export async function readLocal(options: ReadLocalOptions): Promise<LocalReading> {
  const platform = options.platform ?? process.platform
  const { run, missingTools } = notingMissingTools(options.run ?? commandRunner(), platform)
  const told = new Map<ReportPart, 'reading' | ReadingStatus>()
  const tell = (progress: PartProgress): void => {
    if (told.get(progress.part) === progress.status) return
    told.set(progress.part, progress.status)
    options.onPart?.(progress)
  }
  const files = await gather(
    sourcesFor(platform),
    {
      root: options.root ?? '/',
      run,
      limits: { ...defaultTimeLimits, ...options.limits },
      signal: options.signal,
    },
    tell,
  )
  const report = composeReport(draftFrom(captureOf(files)), {
    kind: 'local',
    tool: 'etabli',
    toolVersion: options.toolVersion,
    readAt: options.now().toISOString(),
  })
  for (const part of reportParts) tell({ part, status: partStatus(report, part) })
  return { report, files, missingTools: missingTools() }
}
