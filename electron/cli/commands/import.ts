import type { Client } from '../../../shared/contract/define.ts'
import { importLimits } from '../../../shared/contract/import-limits.ts'
import type { ImportFile, ImportResult } from '../../../shared/contract/import.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract, StationEvents } from '../../../shared/contract/station.ts'
import type { Card, DeviceSummary } from '../../../shared/contract/views.ts'
import type { CommandLine } from '../arguments.ts'
import { askedProfile } from '../asked-profile.ts'
import { deviceLine } from '../device-lines.ts'
import { erasureLines } from '../erasure-lines.ts'
import { exitCodes } from '../exit.ts'
import { readImportWord } from '../import-arguments.ts'
import { lotNameOf } from '../lot.ts'
import { sortFiles } from '../../station/intake/import/sort-files.ts'
import { withStation } from '../open-station.ts'
import { placeInLot, placeLine, type Place } from '../place-in-lot.ts'
import { refusalSentence } from '../refusal-sentence.ts'
import { signLines } from '../sign-lines.ts'
import type { Terminal } from '../terminal.ts'

type StationClient = Client<StationContract, StationEvents>

/** One machine's files as they are printed. `undecided`: a person must say which device it is; nothing is recorded. */
type Imported = {
  readonly names: readonly string[]
  readonly result: 'new' | 'known' | 'unreadable' | 'undecided' | 'evidence' | 'restored'
  readonly device: DeviceSummary | null
  readonly place: Place | null
  readonly refusal: ReturnType<Refusal['toText']> | null
  /** The devices that an undecided machine might be, with what agrees and what differs. */
  readonly candidates: Card['candidates']
  /** What a log or certificate tells of erased disks; null for a machine. */
  readonly erasures: NonNullable<ImportResult['erasures']> | null
}

/**
 * `etabli import`: each file, archive or folder ends as new, known or unreadable, whatever becomes of the others.
 *
 * @returns `refused` when anything could not be read or waits for a person's decision; what could be is recorded.
 */
export function importFiles(line: CommandLine, terminal: Terminal): Promise<number> {
  const lotName = lotNameOf(line.text('lot'))
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    const profileId = await askedProfile(line, station, client)
    const place = async (deviceId: string) =>
      lotName === undefined ? null : placeInLot(client, deviceId, lotName, profileId, terminal)
    const imported: Imported[] = []
    const loose: ImportFile[] = []
    const send = async (files: readonly ImportFile[]) => {
      for (const result of await resultsOf(client, files, profileId)) imported.push(await shown(client, result, place))
    }
    for (const word of line.words) {
      const { files, refusal } = await readImportWord(word)
      if (refusal !== null) {
        imported.push({ ...nothing, names: [word], result: 'unreadable', refusal: refusal.toText() })
      } else if (files.length === 1) {
        // Outputs of one machine may be named one by one: files that are named together are sorted together.
        loose.push(...files)
      } else {
        await send(files)
      }
    }
    await send(loose)
    terminal.result(imported, () => imported.flatMap((one) => linesOf(one, terminal)))
    const isRefused = imported.some(({ result }) => result === 'unreadable' || result === 'undecided')
    return isRefused ? exitCodes.refused : exitCodes.done
  })
}

const nothing: Pick<Imported, 'device' | 'place' | 'refusal' | 'candidates' | 'erasures'> = {
  device: null,
  place: null,
  refusal: null,
  candidates: [],
  erasures: null,
}

/** What is named may be more than one call takes: it is sent machine by machine. */
async function resultsOf(
  client: StationClient,
  files: readonly ImportFile[],
  profileId: string,
): Promise<readonly ImportResult[]> {
  const byName = new Map(files.map((file) => [file.name, file]))
  const results: ImportResult[] = []
  for (const { names, title } of sortFiles(files)) {
    const own = names.flatMap((name) => byName.get(name) ?? [])
    if (own.length > importLimits.files) results.push(tooMany(names, title))
    else results.push(...(await client.call('import.start', { files: own, profileId, lotId: null })).results)
  }
  return results
}

/** A part of a machine's outputs would be another reading than all of them. */
function tooMany(names: readonly string[], title: string): ImportResult {
  const what = `These are ${names.length} files, more than one import takes`
  const remedy = 'Read the folder by "etabli intake --capture".'
  const refusal = { code: 'import-too-many-files', what, where: title, remedy }
  return { names: [...names], result: 'unreadable', intakeId: null, deviceId: null, refusal }
}

async function shown(
  client: StationClient,
  { names, result, intakeId, deviceId, refusal, erasures }: ImportResult,
  place: (deviceId: string) => Promise<Place | null>,
): Promise<Imported> {
  const text =
    refusal === null ? null : { ...refusal, where: refusal.where ?? undefined, remedy: refusal.remedy ?? undefined }
  if (erasures !== undefined) {
    const device = deviceId === null ? null : (await client.call('device.get', { deviceId })).summary
    return { ...nothing, names, result: result === 'known' ? 'known' : 'evidence', device, erasures }
  }
  if (deviceId === null) {
    if (text !== null) return { ...nothing, names, result: 'unreadable', refusal: text }
    const cards = await client.call('intake.list', {})
    const candidates = cards.find((card) => card.intakeId === intakeId)?.candidates ?? []
    return { ...nothing, names, result: 'undecided', candidates }
  }
  const placed = result === 'card' ? await place(deviceId) : null
  const { summary } = await client.call('device.get', { deviceId })
  const word = result === 'card' ? 'new' : result
  return { ...nothing, names, result: word, device: summary, place: placed, refusal: text }
}

const words = {
  new: ['nouveau', 'new'],
  known: ['connu', 'known'],
  unreadable: ['illisible', 'unreadable'],
  undecided: ['à décider', 'undecided'],
  evidence: ['preuve', 'evidence'],
  restored: ['repris', 'restored'],
} as const satisfies Record<Imported['result'], readonly [french: string, english: string]>

const decide = {
  fr: 'ressemble à un appareil connu et en diffère : l’ouvrir au poste, ou etabli intake --same/--new',
  en: 'resembles a known device and differs from it: open it at the bench, or etabli intake --same/--new',
} as const

function linesOf(
  { names, result, device, place, refusal, candidates, erasures }: Imported,
  terminal: Terminal,
): string[] {
  const { language } = terminal
  const word = words[result][language === 'fr' ? 0 : 1].padEnd(11)
  const [first = ''] = names
  const title = names.length === 1 ? first : `${first} (+ ${names.length - 1})`
  if (erasures !== null) return [`${word} ${title}`, ...erasureLines(erasures, language)]
  const what =
    device !== null
      ? deviceLine(device, language)
      : refusal !== null
        ? refusalSentence(refusal, language)
        : decide[language]
  const further = [...(place === null ? [] : [placeLine(place, terminal)]), ...signLines(candidates, language)]
  return [`${word} ${title} — ${what}`, ...further.map((line) => `            ${line}`)]
}
