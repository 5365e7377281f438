import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { androidDraft } from '../../../../electron/station/readers/android/draft.ts'
import { captureOf, type CaptureFile } from '../../../../electron/station/readers/capture.ts'
import { composeReport } from '../../../../shared/report/compose.ts'
import type { Report } from '../../../../shared/report/report.ts'

/** Other people's recordings, read in place: beside the project, never copied into it. */
export const tabletsFolder = fileURLToPath(new URL('../../../../../shared/usb-lab/tablets', import.meta.url))

/** Whether the recordings are at hand. */
export const hasTablets = existsSync(tabletsFolder)

export const fileOf = (name: string, text: string): CaptureFile => ({
  name,
  status: 'read',
  bytes: new TextEncoder().encode(text),
})

/** One recorded device, without the note on where it comes from. */
export function recordedFiles(device: string): readonly CaptureFile[] {
  const folder = join(tabletsFolder, device)
  return readdirSync(folder)
    .filter((name) => name !== 'SOURCE.txt')
    .map((name) => ({ name, status: 'read', bytes: readFileSync(join(folder, name)) }))
}

/** The report that these outputs give. */
export function androidReport(files: readonly CaptureFile[], usbSerial: string | null = null): Report {
  return composeReport(androidDraft(captureOf(files), usbSerial), {
    kind: 'android',
    tool: 'etabli',
    toolVersion: '0',
    readAt: '2026-01-01T00:00:00.000Z',
  })
}
