import { faultsOnly } from '../station/log.ts'
import { createStation, type Station } from '../station/station.ts'
import type { CommandLine } from './arguments.ts'
import { askNoMore } from './ask-pin.ts'
import { dataFolderOf } from './data-folder.ts'
import { resourcesFolder } from './resources-folder.ts'
import { signedStation } from './signed-station.ts'
import type { Language } from './terminal.ts'

/** Opens the station on the folder that `--data` names. */
export function openStation(line: CommandLine): Promise<Station> {
  return createStation({ dataFolder: dataFolderOf(line), resourcesFolder, log: faultsOnly(() => new Date()) })
}

/** Runs a command on a station, in the name of whom `--as` says, and closes it, whatever happens. */
export async function withStation<T>(
  line: CommandLine,
  language: Language,
  work: (station: Station) => Promise<T>,
): Promise<T> {
  const station = await openStation(line)
  try {
    const name = line.text('as')
    return await work(name === undefined ? station : await signedStation(station, name, language))
  } finally {
    askNoMore()
    station.close()
  }
}
