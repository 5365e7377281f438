import type { RefusalText } from '../../../shared/contract/refusal.ts'
import type { ReportPart } from '../../../shared/contract/views.ts'
import type { ReadingStatus } from '../../../shared/report/reading.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { CaptureFile } from '../readers/capture.ts'
import { readCapture } from '../readers/capture/read-capture.ts'
import { readLocal } from '../readers/local/read-local.ts'
import type { ImportedContent } from '../store/devices/imported-contents.ts'

export type Reading = {
  readonly report: Report
  readonly files: readonly CaptureFile[]
  /** What it was read from, when that is a file or a folder that may come again. */
  readonly content?: ImportedContent | undefined
}
export type ReadingResult = ({ readonly ok: true } & Reading) | { readonly ok: false; readonly refusal: RefusalText }

/** How the station reads machines; tests may give it others. */
export type Readers = {
  /** @throws the signal's reason when aborted. */
  local(options: {
    readonly signal: AbortSignal
    readonly onPart: (part: ReportPart, status: 'reading' | ReadingStatus) => void
  }): Promise<ReadingResult>
  capture(folder: string): Promise<ReadingResult>
}

/** The readers of a real bench. */
export function benchReaders(now: () => Date, toolVersion: string): Readers {
  return {
    async local({ signal, onPart }) {
      const { report, files } = await readLocal({
        now,
        toolVersion,
        signal,
        onPart: ({ part, status }) => onPart(part, status),
      })
      return { ok: true, report, files }
    },
    capture: (folder) => readCapture(folder, { now, toolVersion }),
  }
}
