import { needsElevation } from '../station/readers/local/elevation.ts'
import type { LocalReading } from '../station/readers/local/read-local.ts'
import { reportParts } from '../../shared/contract/views.ts'
import { partStatus } from '../station/readers/local/part-status.ts'
import type { ProbeText } from './text.ts'

/** What could not be read, and how to get it: rights, tools, and the parts of which nothing is known. */
export function unreadLines({ report, missingTools }: LocalReading, text: ProbeText, program: string): string[] {
  const denied = needsElevation(report).length
  const how = process.platform === 'win32' ? text.asAdministrator : text.asRoot(program)
  const unread = reportParts.filter((part) => !['read', 'absent'].includes(partStatus(report, part)))
  return [
    ...(denied > 0 ? [text.denied(denied, how)] : []),
    ...missingTools.map(({ tool, installCommand }) => text.missing(tool, installCommand)),
    ...(unread.length > 0 ? [text.unread(unread.map((part) => text.parts[part]).join(', '))] : []),
  ]
}
