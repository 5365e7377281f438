import { randomUUID } from 'node:crypto'
import { basename, resolve } from 'node:path'
import type { Client } from '../../shared/contract/define.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import type { StationContract, StationEvents } from '../../shared/contract/station.ts'
import type { Card } from '../../shared/contract/views.ts'
import type { Station } from '../station/station.ts'
import { signLines } from './sign-lines.ts'
import type { Terminal } from './terminal.ts'

/** What was typed of an intake; undefined where it was not given. */
export type AskedIntake = {
  readonly profileId: string
  /** Undefined: this machine. */
  readonly folder: string | undefined
  /** The tag of the device that this machine is, where its signs leave that open. */
  readonly same: string | undefined
  readonly isNew: boolean
}

/** A card that ended with a device in the database. */
export type DoneCard = Card & { device: NonNullable<Card['device']>; verdict: NonNullable<Card['verdict']> }

/**
 * Runs an intake to its end, a person's decision given by `--same` or `--new` included.
 *
 * @throws Refusal for whatever kept the machine from being recorded; `device-undecided` when a person has to say which
 *   device it is, `device-not-candidate` when the one that was said shares nothing with it.
 */
export async function finishedCard(
  station: Station,
  client: Client<StationContract, StationEvents>,
  { profileId, folder, same, isNew }: AskedIntake,
  terminal: Terminal,
): Promise<DoneCard> {
  const sameDeviceId = same === undefined ? null : (await client.call('device.find', { tag: same })).deviceId
  const { promise, resolve: settle, reject } = Promise.withResolvers<Card>()
  let isDecided = false
  const decide = (card: Card) => {
    isDecided = true
    if (sameDeviceId !== null && !card.candidates.some(({ device }) => device.deviceId === sameDeviceId)) {
      reject(notACandidate(same ?? ''))
    } else client.call('intake.decide', { intakeId: card.intakeId, deviceId: sameDeviceId }).catch(reject)
  }
  const stop = client.on('intake.changed', (card) => {
    if (card.finishedAt !== null) settle(card)
    else if (card.stage === 'undecided' && !isDecided) {
      if (isNew || sameDeviceId !== null) decide(card)
      else settle(card)
    }
  })
  const grant = randomUUID()
  if (folder !== undefined) station.grantFolder(grant, resolve(folder))
  const source =
    folder === undefined ? ({ kind: 'local' } as const) : ({ kind: 'capture', grant, name: shownName(folder) } as const)
  await client.call('intake.start', { source, profileId, lotId: null })
  const card = await promise
  stop()
  if (!isDone(card)) {
    for (const line of signLines(card.candidates, terminal.language)) terminal.note(line)
    throw refusalOf(card)
  }
  noteOverruled(card, { sameDeviceId, isNew }, terminal)
  return card
}

/** The card shows it, and takes no longer one. */
const shownName = (folder: string): string => basename(resolve(folder)).slice(0, 260)

const isDone = (card: Card): card is DoneCard => card.device !== null && card.verdict !== null

/** Where the machine's own signs leave no doubt, they are followed, and a person who said otherwise is told. */
function noteOverruled(
  card: DoneCard,
  { sameDeviceId, isNew }: { readonly sameDeviceId: string | null; readonly isNew: boolean },
  terminal: Terminal,
): void {
  const isOther = sameDeviceId !== null && sameDeviceId !== card.device.deviceId
  if (!isOther && !(isNew && card.isNewDevice === false)) return
  const { tag } = card.device
  terminal.note(
    terminal.language === 'fr'
      ? `Attention : d’après ses numéros de série, cette machine est ${tag}. Vérifier l’étiquette collée.`
      : `Attention: by its serial numbers this machine is ${tag}. Check the label that is stuck on it.`,
  )
}

const notACandidate = (tag: string) =>
  new Refusal({
    code: 'device-not-candidate',
    what: 'This machine shares no sign with that device',
    where: tag,
    remedy: 'Read it again without --same, and look at both.',
  })

/** Why a card ended without a device. */
function refusalOf(card: Card): Refusal {
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
