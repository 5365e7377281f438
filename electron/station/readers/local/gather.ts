import { reportParts, type ReportPart } from '../../../../shared/contract/views.ts'
import type { ReadingStatus } from '../../../../shared/report/reading.ts'
import type { CaptureFile } from '../capture.ts'
import { linuxSources } from './linux.ts'
import { macosSources } from './macos.ts'
import type { Source, SourceContext } from './source.ts'
import { joinAnswers } from './system-information.ts'
import { windowsSources } from './windows.ts'

/** How one part of the report stands: being read, or what became of it. */
export type PartProgress = { readonly part: ReportPart; readonly status: 'reading' | ReadingStatus }

/** Most telling first, as for a single field whose sources all failed. */
const mostTelling: readonly ReadingStatus[] = ['read', 'absent', 'denied', 'timed-out', 'unavailable']

function statusOf(part: ReportPart, files: readonly CaptureFile[]): ReadingStatus {
  // An empty folder's listing says "none" even where other outputs of the part were read.
  const listing = files.find((file) => file.name.endsWith('/listing.txt') && file.status === 'absent')
  // Not of a part whose controller is on the bus without a driver: it is there, and a screen behind it may be.
  const isDriverless = files.some(({ name, status }) => name.startsWith('sys/bus/pci/') && status === 'read')
  if (listing !== undefined && isDriverless) return part === 'displays' ? 'unavailable' : 'read'
  if (listing !== undefined) return 'absent'
  return mostTelling.find((status) => files.some((file) => file.status === status)) ?? 'unavailable'
}

/** Where a machine of one operating system is asked; others (FreeBSD, Android…) are read through captures. */
export function sourcesFor(platform: NodeJS.Platform): readonly Source[] {
  if (platform === 'linux') return linuxSources
  if (platform === 'darwin') return macosSources
  return platform === 'win32' ? windowsSources : []
}

/**
 * Asks every source at the same time and keeps each output with what became of it.
 *
 * @param onPart told `reading` for every part at the start, and once for each part when the last source that it waits
 *   for has answered or reached its limit.
 * @throws the signal's reason when the reading is aborted; nothing else but a bug of ours.
 */
export async function gather(
  sources: readonly Source[],
  context: SourceContext,
  onPart: (progress: PartProgress) => void,
): Promise<readonly CaptureFile[]> {
  const waiting = new Map(reportParts.map((part) => [part, sources.filter((one) => one.parts.includes(part)).length]))
  const ofPart = new Map<ReportPart, CaptureFile[]>(reportParts.map((part) => [part, []]))
  for (const part of reportParts) onPart({ part, status: 'reading' })

  const settle = (source: Source, files: readonly CaptureFile[]): void => {
    for (const part of source.parts) {
      ofPart.get(part)?.push(...files)
      const left = (waiting.get(part) ?? 0) - 1
      waiting.set(part, left)
      if (left === 0) onPart({ part, status: statusOf(part, ofPart.get(part) ?? []) })
    }
  }
  const gathered = await Promise.all(
    sources.map(async (source) => {
      const files = await source.gather(context)
      settle(source, files)
      return files
    }),
  )
  return joinAnswers(gathered.flat())
}
