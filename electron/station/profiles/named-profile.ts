import { Refusal } from '../../../shared/contract/refusal.ts'
import { parseProfile } from '../../../shared/profile/parse.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { readInputFile } from '../files/read-input-file.ts'

/** Whether a word on the command line means a file and not the id of a profile. */
export const namesFile = (word: string): boolean => word.endsWith('.json') || word.includes('/') || word.includes('\\')

/**
 * Reads a profile document from a file.
 *
 * @throws Refusal as reading any named file does, or with the code and place of the first thing that does not fit.
 */
export async function readProfileFile(path: string): Promise<Profile> {
  const parsed = parseProfile(await readInputFile(path, 1024 * 1024))
  if (parsed.ok) return parsed.profile
  const { code, what, where, remedy } = parsed.refusal
  throw new Refusal({ code, what, where: where === null ? path : `${path}: ${where}`, remedy })
}
