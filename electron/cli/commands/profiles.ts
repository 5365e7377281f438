import { seedProfiles } from '../../station/profiles/seed-profiles.ts'
import type { CommandLine } from '../arguments.ts'
import { exitCodes } from '../exit.ts'
import { resourcesFolder } from '../resources-folder.ts'
import type { Terminal } from '../terminal.ts'

/** `etabli profiles`: the profiles that come with the station. */
export async function profiles(_line: CommandLine, terminal: Terminal): Promise<number> {
  const known = seedProfiles(resourcesFolder)
  terminal.result(known, () =>
    known.map(({ id, version, title, isExample, requirements }) => {
      const example = isExample ? (terminal.language === 'fr' ? ' (exemple modifiable)' : ' (editable example)') : ''
      return `${id.padEnd(14)} v${version}  ${title[terminal.language]}${example} · ${requirements.length}`
    }),
  )
  return exitCodes.done
}
