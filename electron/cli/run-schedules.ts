import type { ExportFailure, ExportScheduleView } from '../../shared/contract/schedule.ts'
import { counted } from '../../shared/report/plural.ts'
import type { CommandLine } from './arguments.ts'
import { exitCodes, UsageError } from './exit.ts'
import { withStation } from './open-station.ts'
import type { Language, Terminal } from './terminal.ts'

const reasons: Readonly<Record<ExportFailure, Readonly<Record<Language, string>>>> = {
  'folder-missing': { fr: 'le dossier n’est pas là', en: 'the folder is not there' },
  'folder-full': { fr: 'le disque du dossier est plein', en: 'the folder’s disk is full' },
  'folder-denied': { fr: 'ce compte n’a pas le droit d’y écrire', en: 'this account may not write there' },
  'folder-failed': { fr: 'le dossier ne répond pas comme il faut', en: 'the folder does not answer as it should' },
  'archive-full': {
    fr: 'une archive n’en tient pas autant',
    en: 'an archive can’t hold that many',
  },
  'workbook-full': {
    fr: 'une feuille de classeur n’en tient pas autant',
    en: 'a sheet of a workbook can’t hold that many',
  },
}

function lineOf({ folder, written, failed }: ExportScheduleView, language: Language): string {
  if (failed !== null) {
    return `${folder} — ${language === 'fr' ? 'pas écrit' : 'not written'} : ${reasons[failed.code][language]} [${failed.code}]`
  }
  const devices = written?.devices ?? 0
  const told =
    language === 'fr' ? counted(devices, 'appareil', 'appareils', 'fr') : counted(devices, 'device', 'devices', 'en')
  return `${told} → ${folder}/${written?.fileName ?? ''}`
}

/** `etabli export --schedule run`: what is due by the clock is written, once each; one that fails makes the command fail. */
export function runSchedules(line: CommandLine, terminal: Terminal): Promise<number> {
  const word = line.text('schedule')
  if (word !== 'run') {
    throw new UsageError(`--schedule is run, not "${word ?? ''}"`, `--schedule vaut run, pas « ${word ?? ''} »`)
  }
  return withStation(line, terminal.language, async (station) => {
    const done = await station.runDueExports()
    if (done.length === 0) {
      terminal.note(terminal.language === 'fr' ? 'Rien à écrire à cette heure.' : 'Nothing is due just now.')
    }
    terminal.result(done, () => done.map((one) => lineOf(one, terminal.language)))
    return done.some(({ failed }) => failed !== null) ? exitCodes.refused : exitCodes.done
  })
}
