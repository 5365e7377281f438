import { readingStatuses, type ReadingStatus } from '../../../../shared/report/reading.ts'
import type { CaptureFile } from '../capture.ts'

/**
 * What the capture script says of outputs that it did not obtain, since a file that is not there says nothing: a line
 * each, status, blank, name (`denied dmidecode.txt`). And of itself: `tool NAME VERSION`.
 */
export const statusesFile = 'etabli-statuses.txt'

export type CaptureStatuses = {
  readonly tool: string | null
  readonly toolVersion: string | null
  /** Outputs without bytes. */
  readonly missing: readonly CaptureFile[]
}

const isMissing = (word: string): word is Exclude<ReadingStatus, 'read'> =>
  word !== 'read' && (readingStatuses as readonly string[]).includes(word)
const plainWord = (word: string): string | null => (/^[A-Za-z0-9.+_-]{1,40}$/.test(word) ? word : null)

/** @param isName which names may stand in the list; a line with another name, or of another form, is passed over. */
export function parseStatuses(text: string, isName: (name: string) => boolean): CaptureStatuses {
  const missing = new Map<string, CaptureFile>()
  let [tool, toolVersion]: (string | null)[] = [null, null]
  for (const line of text.split(/\r?\n/)) {
    const [word = '', name = '', rest = ''] = line.split(' ')
    if (word === 'tool') [tool, toolVersion] = [plainWord(name), plainWord(rest)]
    else if (isMissing(word) && isName(name)) missing.set(name, { name, status: word, bytes: null })
  }
  return { tool: tool ?? null, toolVersion: toolVersion ?? null, missing: [...missing.values()] }
}
