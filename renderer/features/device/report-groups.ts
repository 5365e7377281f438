import type { ReportPart } from '../../../shared/contract/views.ts'
import type { ReadingRecord } from '../../../shared/report/reading.ts'
import type { Report } from '../../../shared/report/report.ts'

export type FieldValue = string | number | boolean | null

/** One field: where it stands in the report, what it holds, and what became of reading it. */
export type ReportField = {
  readonly path: string
  /** The last part of the path, by which the field is named. */
  readonly key: string
  readonly value: FieldValue
  /** Null when the report says nothing of how it was read. */
  readonly record: ReadingRecord | null
}

/** Fields that belong together: a part of the machine, or one entry of a list. */
export type ReportGroup = {
  readonly id: string
  readonly part: ReportPart | 'modules' | 'android' | 'accounts'
  /** From 1; null for a part that is not a list. */
  readonly number: number | null
  readonly fields: readonly ReportField[]
}

function fieldsOf(report: Report, path: string, node: object): ReportField[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]): ReportField[] => {
    const own = `${path}.${key}`
    if (Array.isArray(value)) return []
    if (typeof value === 'object' && value !== null) return fieldsOf(report, own, value)
    return [{ path: own, key, value: value as FieldValue, record: report.readings[own] ?? null }]
  })
}

function listGroups(
  report: Report,
  part: ReportGroup['part'],
  path: string,
  entries: readonly object[] | null,
): ReportGroup[] {
  if (entries === null || entries.length === 0) {
    const record = report.readings[path] ?? null
    return [{ id: path, part, number: null, fields: [{ path, key: part, value: null, record }] }]
  }
  return entries.map((entry, index) => ({
    id: `${path}.${index}`,
    part,
    number: index + 1,
    fields: fieldsOf(report, `${path}.${index}`, entry),
  }))
}

/** A report as it is shown: every field with its provenance, lists entry by entry; an empty list is one field. */
export function reportGroups(report: Report): ReportGroup[] {
  const single = (part: 'machine' | 'cpu' | 'memory' | 'firmware' | 'android'): ReportGroup => {
    const fields = fieldsOf(report, part, report[part] ?? {}).filter((field) => field.path !== 'memory.modules')
    return { id: part, part, number: null, fields }
  }
  return [
    single('machine'),
    single('cpu'),
    single('memory'),
    ...listGroups(report, 'modules', 'memory.modules', report.memory.modules),
    ...listGroups(report, 'disks', 'disks', report.disks),
    ...listGroups(report, 'batteries', 'batteries', report.batteries),
    ...listGroups(report, 'displays', 'displays', report.displays),
    ...listGroups(report, 'network', 'network', report.network),
    ...listGroups(report, 'cameras', 'cameras', report.cameras),
    single('firmware'),
    ...(report.android === undefined
      ? []
      : [single('android'), ...listGroups(report, 'accounts', 'android.accounts', report.android.accounts)]),
  ]
}
