import { knownProfiles } from '../../station/profiles/known-profiles.ts'
import type { CommandLine } from '../arguments.ts'
import { exitCodes } from '../exit.ts'
import { dataFolderOf } from '../data-folder.ts'
import { profileLines } from '../profile-lines.ts'
import { resourcesFolder } from '../resources-folder.ts'
import type { Terminal } from '../terminal.ts'

/**
 * `etabli profiles`: what the bench judges by, what came with the station and what it published itself; with `--versions`
 * the earlier ones too. As JSON they are the documents, which can be edited and given back.
 */
export async function profiles(line: CommandLine, terminal: Terminal): Promise<number> {
  const known = knownProfiles(resourcesFolder, dataFolderOf(line))
  const shown = line.flag('versions') ? known : known.filter(({ isCurrent }) => isCurrent)
  terminal.result(
    shown.map(({ profile }) => profile),
    () => profileLines(shown, terminal.language),
  )
  return exitCodes.done
}
