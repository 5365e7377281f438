import type { ErasureRecord, ErasureResult } from '../../../shared/device/erasure.ts'
import { isPlainText } from '../../../shared/report/plain-text.ts'
import { nwipeRuns, type NwipeRun } from './nwipe-runs.ts'

/** The words of the status column; what stands there else is no result that we know. */
const results: Readonly<Record<string, ErasureResult>> = {
  Erased: 'erased',
  '-FAILED-': 'failed',
  FAILED: 'failed',
  UABORTED: 'aborted',
  ABORTED: 'aborted',
  INSANITY: 'failed',
}

const verifications: Readonly<Record<string, ErasureRecord['verification']>> = { 0: 'none', 1: 'last', 2: 'all' }

/** Text that a person may be shown, or null: nwipe pads with spaces, and prints question marks for what it hides. */
function shown(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return trimmed === '' || trimmed.length > 200 || /^[?X]+$/.test(trimmed) || !isPlainText(trimmed) ? null : trimmed
}

function recordOf(run: NwipeRun, { device, status, isMarked, label }: NwipeRun['drives'][number]): ErasureRecord {
  // The serial is what stands after the last "/": models have slashes of their own.
  const slash = label.lastIndexOf('/')
  const found = run.disks.get(device)
  const serial = shown(found?.serial) ?? shown(label.slice(slash + 1))
  const errors = run.errors.get(device) ?? null
  const hasErrors = errors !== null && errors.pass + errors.verification + errors.synchronisation > 0
  const stated = results[status] ?? 'unknown'
  // A drive that is marked "!" or counts errors is not erased, whatever word stands beside it.
  const result = stated === 'erased' && (hasErrors || isMarked) ? 'failed' : stated
  return {
    source: 'nwipe-log',
    result,
    disk: {
      serial,
      model: shown(found?.model) ?? shown(slash < 0 ? label : label.slice(0, slash)),
      sizeBytes: found?.sizeBytes ?? null,
    },
    method: shown(run.options.get('method')),
    passes: found?.passes ?? null,
    rounds: countOf(run.options.get('rounds')),
    verification: verifications[/^\d/.exec(run.options.get('verify') ?? '')?.[0] ?? ''] ?? null,
    errors,
    startedAt: found?.startedAt ?? null,
    // A disk that came to its end says so itself; for one that was stopped the table's own moment is the last that is known.
    finishedAt: result === 'erased' ? (found?.finishedAt ?? run.endedAt) : (run.endedAt ?? found?.finishedAt ?? null),
    tool: 'nwipe',
    toolVersion: shown(/nwipe\s+(\S+)/.exec(run.options.get('banner') ?? '')?.[1]),
    erasedBy: null,
    verifiedBy: null,
  }
}

function countOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) : null
}

/** Whether a text has the table that every nwipe since 0.27 ends its log with. */
export const isNwipeLog = (text: string): boolean => /^\*+ Drive Status \*+\s*$/m.test(text) && /\bnwipe\b/i.test(text)

/**
 * Reads the log of nwipe, which may hold several runs one after the other: one record for each line of each "Drive
 * Status" table, in their order. A run that has no table was cut off and gives nothing: what became of its disks is
 * not known.
 *
 * Everything stands on what the log prints: the options in force, the size in "sect/blk/dev", the pass counters and
 * the error table. A status word we don't know is `unknown`.
 *
 * Source: logs made by nwipe 0.34 (`nwipe --nogui -l`), nwipe(8).
 */
export function readNwipeLog(text: string): readonly ErasureRecord[] {
  return nwipeRuns(text).flatMap((run) => run.drives.map((drive) => recordOf(run, drive)))
}
