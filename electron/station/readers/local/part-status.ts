import type { ReportPart } from '../../../../shared/contract/views.ts'
import type { ReadingStatus } from '../../../../shared/report/reading.ts'
import type { Report } from '../../../../shared/report/report.ts'

const mostTelling: readonly ReadingStatus[] = ['read', 'absent', 'denied', 'timed-out', 'unavailable']

/**
 * What became of reading one part, as its fields say: a list's own status; else `read` when any field of it has a
 * value, and the most telling status of its fields when none has.
 */
export function partStatus(report: Report, part: ReportPart): ReadingStatus {
  const list = report.readings[part]
  if (list !== undefined) return list.status
  const statuses = new Set(
    Object.entries(report.readings).flatMap(([path, reading]) => (path.startsWith(`${part}.`) ? [reading.status] : [])),
  )
  return mostTelling.find((status) => statuses.has(status)) ?? 'unavailable'
}
