import { composeReport } from '../../../../shared/report/compose.ts'
import type { ReadingStatus } from '../../../../shared/report/reading.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { captureOf } from '../../../../electron/station/readers/capture.ts'
import { draftFrom } from '../../../../electron/station/readers/compose-draft.ts'

/** The report that the station makes of some raw outputs; objects are written as JSON, statuses as failed outputs. */
export function reportOf(
  outputs: Readonly<Record<string, string | object>>,
  failures: Readonly<Record<string, Exclude<ReadingStatus, 'read'>>> = {},
): Report {
  const encoder = new TextEncoder()
  const files = Object.entries(outputs).map(([name, output]) => ({
    name,
    status: 'read' as const,
    bytes: encoder.encode(typeof output === 'string' ? output : JSON.stringify(output)),
  }))
  const failed = Object.entries(failures).map(([name, status]) => ({ name, status, bytes: null }))
  return composeReport(draftFrom(captureOf([...files, ...failed])), {
    kind: 'local',
    tool: 'etabli',
    toolVersion: '0.0.0-test',
    readAt: '2026-01-02T03:04:05.000Z',
  })
}
