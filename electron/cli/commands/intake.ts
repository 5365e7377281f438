import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import type { Client } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract, StationEvents } from '../../../shared/contract/station.ts'
import type { Card, LotView } from '../../../shared/contract/views.ts'
import type { Station } from '../../station/station.ts'
import { namesFile, readProfileFile } from '../../station/profiles/named-profile.ts'
import type { CommandLine } from '../arguments.ts'
import { deviceLine } from '../device-lines.ts'
import { exitCodeOf, UsageError } from '../exit.ts'
import { labelFormatOf, writeLabel } from '../label-file.ts'
import { lotForIntake } from '../lot.ts'
import { withStation } from '../open-station.ts'
import type { Terminal } from '../terminal.ts'
import { verdictDocument, verdictLines } from '../verdict-lines.ts'

type StationClient = Client<StationContract, StationEvents>

/** `etabli intake`: the main job. Reads, judges, tags, writes the label, queues; the exit code is the verdict's. */
export function intake(line: CommandLine, terminal: Terminal): Promise<number> {
  const format = labelFormatOf(line.text('format'))
  if (line.flag('new') && line.text('same') !== undefined) throw new UsageError('intake: --same or --new, not both')
  return withStation(line, async (station) => {
    const client = station.client()
    const profileId = await profileFor(line, station, client)
    const card = await finished(line, station, client, profileId)
    if (card.device === null || card.verdict === null) throw refusalOf(card)
    const { deviceId } = card.device

    // Only now that the machine is recorded: an unreadable capture must not leave an empty lot behind.
    const lotName = line.text('lot')
    let lot: LotView | null = null
    let queueing: string | null = null
    if (lotName !== undefined) {
      lot = await lotForIntake(client, lotName, profileId, terminal)
      queueing = await queued(client, deviceId, lot.lotId)
    }
    const labelPath = line.text('label')
    if (labelPath !== undefined) {
      const { bytes } = await client.call('label.pdf', { deviceIds: [deviceId], format, language: terminal.language })
      await writeLabel(labelPath, bytes)
    }
    const { summary, report } = await client.call('device.get', { deviceId })
    const document = {
      device: summary,
      isNewDevice: card.isNewDevice,
      verdict: verdictDocument(card.verdict, terminal.language),
      lot: lot === null ? null : { lotId: lot.lotId, name: lot.name, queueing },
      label: labelPath === undefined ? null : resolve(labelPath),
      report,
    }
    const { verdict } = card
    terminal.result(document, () => [
      deviceLine(summary, terminal.language),
      ...verdictLines(verdict, terminal.language),
      ...(lot === null ? [] : [`${lot.partnerName} / ${lot.name}: ${queueingWord(queueing, terminal)}`]),
      ...(labelPath === undefined ? [] : [resolve(labelPath)]),
    ])
    return exitCodeOf(verdict.outcome)
  })
}

/** The profile by id or file; without one, the bench's own choice. */
async function profileFor(line: CommandLine, station: Station, client: StationClient): Promise<string> {
  const word = line.text('profile')
  if (word === undefined) return (await client.call('bench.status', {})).profileId
  if (!namesFile(word)) return station.profiles.byId(word).id
  const profile = await readProfileFile(word)
  station.profiles.add(profile)
  return profile.id
}

/** Runs the intake to its end, a person's decision given by `--same` or `--new` included. */
async function finished(line: CommandLine, station: Station, client: StationClient, profileId: string): Promise<Card> {
  const same = line.text('same')
  const sameDeviceId = same === undefined ? null : (await client.call('device.find', { tag: same })).deviceId
  const { promise, resolve: settle } = Promise.withResolvers<Card>()
  let isDecided = false
  const stop = client.on('intake.changed', (card) => {
    if (card.stage === 'undecided' && (line.flag('new') || sameDeviceId !== null) && !isDecided) {
      isDecided = true
      void client.call('intake.decide', { intakeId: card.intakeId, deviceId: sameDeviceId })
    } else if (card.finishedAt !== null || (card.stage === 'undecided' && !isDecided)) settle(card)
  })
  const folder = line.text('capture')
  const grant = randomUUID()
  if (folder !== undefined) station.grantFolder(grant, resolve(folder))
  const source =
    folder === undefined ? ({ kind: 'local' } as const) : ({ kind: 'capture', grant, name: basename(folder) } as const)
  await client.call('intake.start', { source, profileId, lotId: null })
  const card = await promise
  stop()
  return card
}

/** Why a card ended without a device. */
function refusalOf(card: Card): Error {
  if (card.refusal !== null) {
    const { code, what, where, remedy } = card.refusal
    return new Refusal({ code, what, where: where ?? undefined, remedy: remedy ?? undefined })
  }
  const known = card.candidates.map(({ device }) => device.tag).join(', ')
  return new Refusal({
    code: 'device-undecided',
    what: `This machine shares signs with ${known} and differs in others`,
    remedy: 'Look at both and say --same TAG or --new.',
  })
}

async function queued(client: StationClient, deviceId: string, lotId: string): Promise<string> {
  try {
    return (await client.call('queue.add', { deviceId, lotId })).result
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'gates-not-met' || error.code === 'lot-full')) return error.code
    throw error
  }
}

const queueingWords: Readonly<Record<string, readonly [french: string, english: string]>> = {
  queued: ['mis en file', 'queued'],
  'already-queued': ['déjà en file', 'already queued'],
  'gates-not-met': ['pas mis en file : l’appareil ne passe pas', 'not queued: the device does not pass'],
  'lot-full': ['pas mis en file : le lot est complet', 'not queued: the lot is full'],
}
const queueingWord = (result: string | null, { language }: Terminal): string =>
  queueingWords[result ?? '']?.[language === 'fr' ? 0 : 1] ?? String(result)
