import type { TypedDetails } from '../../../../shared/contract/import.ts'
import type { DraftList } from '../../../../shared/report/compose.ts'
import { composeReport } from '../../../../shared/report/compose.ts'
import type { ReadingRecord } from '../../../../shared/report/reading.ts'
import { typedFrom } from '../../../../shared/report/typed-from.ts'
import type { MachineKind, Report } from '../../../../shared/report/report.ts'
import { captureOf } from '../../readers/capture.ts'
import { draftFrom } from '../../readers/compose-draft.ts'
import { typedParts, type TypedPart } from './typed-parts.ts'

export type TypedSource = { readonly readAt: string; readonly toolVersion: string }

const sourceOf = ({ readAt, toolVersion }: TypedSource): Report['source'] => ({
  kind: 'typed',
  tool: 'etabli',
  toolVersion,
  readAt,
})

/** The report of a machine of which nothing was read: what kind it is, as somebody sees it, every other field unread. */
export function emptyTypedReport(kind: MachineKind, source: TypedSource): Report {
  const draft = draftFrom(captureOf([]))
  const unread: DraftList<never> = { status: 'unavailable', from: 'no source', entries: [] }
  return composeReport(
    {
      ...draft,
      machine: { ...draft.machine, kind: { value: kind, status: 'read', from: typedFrom } },
      disks: unread,
      batteries: unread,
      displays: unread,
      network: unread,
      cameras: unread,
    },
    sourceOf(source),
  )
}

type Node = Record<string, unknown>
type Draft = { readonly report: Node; readonly readings: Record<string, ReadingRecord> }

function parentOf(report: Node, path: string): { readonly parent: Node; readonly key: string } | null {
  const keys = path.split('.')
  const key = keys.pop() ?? ''
  let node: unknown = report
  for (const step of keys) node = (node as Node | null | undefined)?.[step]
  return typeof node === 'object' && node !== null ? { parent: node as Node, key } : null
}

/** A list that nobody read gets the one part that the typed fields speak of. */
function openList({ report, readings }: Draft, { list, entry }: TypedPart): void {
  if (list === undefined || entry === undefined) return
  const known = readings[list]
  const isOpen = report[list] === null || (known?.from === typedFrom && (report[list] as unknown[]).length === 0)
  if (!isOpen) return
  report[list] = [structuredClone(entry)]
  readings[list] = { status: 'read', from: typedFrom }
  for (const [field, value] of Object.entries(entry)) {
    const paths =
      typeof value === 'object' && value !== null ? Object.keys(value).map((key) => `${field}.${key}`) : [field]
    for (const path of paths) readings[`${list}.0.${path}`] = { status: 'unavailable', from: 'no source' }
  }
}

/**
 * Puts typed values into a report. A field that was read keeps its value, with the typed one among the others that were
 * said of it; a field that was not, or was typed before, takes it and says that it was typed.
 *
 * A part of a list is only spoken of where the list has one entry or was never read: which of two disks is meant,
 * nobody said.
 *
 * @param base the device's newest report; it is not changed.
 */
export function withTyped(base: Report, fields: TypedDetails, source: TypedSource): Report {
  const report = structuredClone(base) as unknown as Node
  const draft: Draft = { report, readings: report['readings'] as Draft['readings'] }
  for (const part of typedParts(fields)) {
    openList(draft, part)
    const place =
      part.list !== undefined && (report[part.list] as unknown[]).length !== 1 ? null : parentOf(report, part.path)
    if (place !== null) typeInto(draft, place, part)
  }
  return { ...(report as unknown as Report), source: sourceOf(source) }
}

function typeInto(
  { readings }: Draft,
  { parent, key }: { readonly parent: Node; readonly key: string },
  { path, value }: TypedPart,
): void {
  const known = readings[path]
  if (known?.status !== 'read' || known.from === typedFrom) {
    parent[key] = value
    readings[path] = { status: 'read', from: typedFrom }
    return
  }
  const others = (known.others ?? []).filter(({ from }) => from !== typedFrom)
  const isAgreed = parent[key] === value
  const { others: _, ...rest } = known
  const next = isAgreed ? others : [...others, { from: typedFrom, value }]
  readings[path] = next.length === 0 ? rest : { ...rest, others: next }
}
