import { judge } from '../../../shared/verdict/judge.ts'
import { readInputStream } from '../../station/files/read-input-file.ts'
import { parseReport, readReportFile } from '../../station/files/read-report-file.ts'
import { knownProfiles, namedAmong } from '../../station/profiles/known-profiles.ts'
import { namesFile, readProfileFile } from '../../station/profiles/named-profile.ts'
import type { CommandLine } from '../arguments.ts'
import { dataFolderOf } from '../data-folder.ts'
import { exitCodeOf, UsageError } from '../exit.ts'
import { versionSentence } from '../profile-lines.ts'
import { resourcesFolder } from '../resources-folder.ts'
import type { Terminal } from '../terminal.ts'
import { verdictDocument, verdictLines } from '../verdict-lines.ts'

/**
 * `etabli check`: judges a report from a file; nothing is recorded. A profile of the bench is said to be one, since elsewhere
 * the same id may ask for something else.
 */
export async function check(line: CommandLine, terminal: Terminal): Promise<number> {
  const [path = ''] = line.words
  const word = line.text('profile')
  if (word === undefined) {
    throw new UsageError(
      'check: --profile is missing; see etabli profiles',
      'check : il manque --profile ; voir etabli profiles',
    )
  }
  const named = namesFile(word) ? null : namedAmong(word, knownProfiles(resourcesFolder, dataFolderOf(line)))
  const profile = named === null ? await readProfileFile(word) : named.profile
  const standardInput = terminal.language === 'fr' ? 'entrée standard' : 'standard input'
  const report =
    path === '-'
      ? parseReport(await readInputStream(process.stdin, standardInput), standardInput)
      : await readReportFile(path)
  const verdict = judge(report, profile)
  if (named !== null && (named.origin.kind !== 'shipped' || !named.isCurrent)) {
    terminal.note(versionSentence(named, terminal.language))
  }
  terminal.result(verdictDocument(verdict, terminal.language), () => verdictLines(verdict, terminal.language))
  return exitCodeOf(verdict.outcome)
}
