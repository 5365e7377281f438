import { judge } from '../../../shared/verdict/judge.ts'
import { readInputStream } from '../../station/files/read-input-file.ts'
import { parseReport, readReportFile } from '../../station/files/read-report-file.ts'
import { namesFile, profileById, readProfileFile } from '../../station/profiles/named-profile.ts'
import { seedProfiles } from '../../station/profiles/seed-profiles.ts'
import type { CommandLine } from '../arguments.ts'
import { exitCodeOf, UsageError } from '../exit.ts'
import { resourcesFolder } from '../resources-folder.ts'
import type { Terminal } from '../terminal.ts'
import { verdictDocument, verdictLines } from '../verdict-lines.ts'

/** `etabli check`: judges a report from a file; nothing is recorded. */
export async function check(line: CommandLine, terminal: Terminal): Promise<number> {
  const [path = ''] = line.words
  const word = line.text('profile')
  if (word === undefined) {
    throw new UsageError(
      'check: --profile is missing; see etabli profiles',
      'check : il manque --profile ; voir etabli profiles',
    )
  }
  const profile = namesFile(word) ? await readProfileFile(word) : profileById(word, seedProfiles(resourcesFolder))
  const standardInput = terminal.language === 'fr' ? 'entrée standard' : 'standard input'
  const report =
    path === '-'
      ? parseReport(await readInputStream(process.stdin, standardInput), standardInput)
      : await readReportFile(path)
  const verdict = judge(report, profile)
  terminal.result(verdictDocument(verdict, terminal.language), () => verdictLines(verdict, terminal.language))
  return exitCodeOf(verdict.outcome)
}
