import { composeReport } from '../../../../shared/report/compose.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { withoutPersonalFiles } from '../android/outputs.ts'
import { captureOf, type CaptureFile } from '../capture.ts'
import { draftFrom } from '../compose-draft.ts'
import { readCaptureFolder, type CaptureLimits, type CaptureRefusal } from './folder.ts'

export type ReadCaptureOptions = {
  /** Called once, when the files are read. */
  readonly now: () => Date
  /** The version of the station, for the report's source. */
  readonly toolVersion?: string | undefined
  readonly limits?: CaptureLimits | undefined
}

export type CaptureReading =
  | { readonly ok: true; readonly report: Report; readonly files: readonly CaptureFile[] }
  | { readonly ok: false; readonly refusal: CaptureRefusal }

/** Whether any field of the report has a value: files with the right names may still say nothing. */
const saysSomething = (report: Report): boolean =>
  Object.values(report.readings).some((reading) => reading.status === 'read')

/**
 * Reads a folder of raw tool outputs into the report that the same outputs would have given on the machine itself.
 * No command is run and nothing is written, on any operating system.
 *
 * @returns the report with the files it was read from, to be stored beside it; or a refusal that names the file or
 *   folder and what to do. A field that the outputs do not hold is `unavailable` in the report, never a refusal.
 */
export async function readCapture(folder: string, options: ReadCaptureOptions): Promise<CaptureReading> {
  const reading = await readCaptureFolder(folder, options.limits)
  if (!reading.ok) return reading
  const report = composeReport(draftFrom(captureOf(reading.files)), {
    kind: 'capture',
    tool: 'etabli',
    toolVersion: options.toolVersion ?? '0',
    readAt: options.now().toISOString(),
  })
  if (saysSomething(report)) return { ok: true, report, files: withoutPersonalFiles(reading.files) }
  return {
    ok: false,
    refusal: {
      code: 'capture-not-recognised',
      what: `Nothing could be understood in ${reading.files.map((file) => file.name).join(', ')}`.slice(0, 300),
      where: folder,
      remedy: 'Check that the files are the plain outputs of the tools that they are named after.',
    },
  }
}
