import type { z } from 'zod'
import type { Source } from '../../../../shared/report/report.ts'
import { cleanText } from '../tools/printed-text.ts'

export type ForeignOptions = {
  /** Called once for each report. */
  readonly now: () => Date
  /** The version of the station, for the report's source. */
  readonly toolVersion: string
}

const longestTool = 100

/** The source of a report that another tool made; the moment is that of the import, documents' own clocks are unsure. */
export function foreignSource(tool: string, { now, toolVersion }: ForeignOptions): z.infer<typeof Source> {
  return {
    kind: 'foreign',
    tool: cleanText(tool)?.slice(0, longestTool) ?? 'unknown',
    toolVersion,
    readAt: now().toISOString(),
  }
}
