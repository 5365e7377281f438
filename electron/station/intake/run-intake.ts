import { Refusal } from '../../../shared/contract/refusal.ts'
import { reportParts, type Card, type RefusalView, type ReportPart } from '../../../shared/contract/views.ts'
import type { ReadingStatus } from '../../../shared/report/reading.ts'
import type { SignComparison } from '../../../shared/device/identity.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import { actOf, type StationContext } from '../context.ts'
import { queueDevice } from '../queue/queue-device.ts'
import { readAndroid } from '../readers/android/read-android.ts'
import { partStatus } from '../readers/local/part-status.ts'
import { recordIntake, type Identification } from '../store/devices/intakes.ts'
import { getDevice } from '../store/devices/devices.ts'
import { keepOwnDevice, ownDeviceAmong, ownDeviceWithoutSigns } from './own-device.ts'
import type { AndroidConnection } from '../usb/adb/android-connection.ts'
import type { Reading, ReadingResult } from './readers.ts'

/** Where a machine is read from; a capture's folder is known by now. */
export type IntakeSource =
  | { readonly kind: 'local' }
  | { readonly kind: 'capture'; readonly folder: string }
  | { readonly kind: 'android'; readonly connection: AndroidConnection }

/**
 * The main job for one machine, from reading to queue: reads it, judges it against the card's profile, records device,
 * tag, report and verdict in one transaction, and puts it into the card's lot when one was chosen.
 *
 * Never throws: what happens stands on the card. A bug is logged and the card says that there was one.
 */
export async function runIntake(context: StationContext, intakeId: string, source: IntakeSource): Promise<void> {
  const abort = new AbortController()
  context.running.set(intakeId, { abort, reading: null })
  await guarded(context, intakeId, abort.signal, async () => {
    const reading = await read(context, intakeId, source, abort.signal)
    if (abort.signal.aborted) return finish(context, intakeId, { stage: 'cancelled' })
    if (!reading.ok) return finish(context, intakeId, { stage: 'refused', refusal: refusalView(reading.refusal) })
    recordRead(context, intakeId, reading, source.kind === 'local')
  })
}

/** Goes on with a machine that was read elsewhere: its card is on the bench already. Never throws either. */
export function recordReading(
  context: StationContext,
  intakeId: string,
  reading: Reading,
  signal: AbortSignal,
): Promise<void> {
  return guarded(context, intakeId, signal, async () => recordRead(context, intakeId, reading, false))
}

function recordRead(context: StationContext, intakeId: string, reading: Reading, isLocal: boolean): void {
  const parts = reportParts.map((part) => ({ part, status: partStatus(reading.report, part) }))
  context.cards.change(intakeId, { stage: 'recording', parts })
  record(context, intakeId, reading, { by: 'signs' }, isLocal)
}

/** Goes on with a machine that waited for a person: it is this device, or (null) one that was not here before. */
export function decideIntake(context: StationContext, intakeId: string, deviceId: string | null): Promise<void> {
  const waiting = context.running.get(intakeId)
  const card = context.cards.get(intakeId)
  if (waiting === undefined || waiting.reading === null || card === undefined) return Promise.resolve()
  const { abort, reading } = waiting
  return guarded(context, intakeId, abort.signal, async () => {
    record(context, intakeId, reading, { by: 'person', deviceId }, card.source.kind === 'local')
  })
}

function read(
  { readers, cards, now, version }: StationContext,
  intakeId: string,
  source: IntakeSource,
  signal: AbortSignal,
): Promise<ReadingResult> {
  const onPart = (part: ReportPart, status: 'reading' | ReadingStatus) => cards.changePart(intakeId, part, status)
  if (source.kind === 'capture') return readers.capture(source.folder)
  if (source.kind === 'android') return readAndroid(source.connection, { now, toolVersion: version, signal, onPart })
  return readers.local({ signal, onPart })
}

function record(
  context: StationContext,
  intakeId: string,
  reading: Reading,
  identification: Identification,
  isLocal: boolean,
): void {
  const { store, cards, profiles, running } = context
  const card = cards.get(intakeId)
  if (card === undefined || card.profileId === null) return
  const profile = profiles.byId(card.profileId)
  const verdict = judge(reading.report, profile)
  const { report, files, content } = reading
  const own = isLocal && identification.by === 'signs' ? ownDeviceWithoutSigns(store, report) : null
  const given: Identification = own === null ? identification : { by: 'person', deviceId: own }
  let recorded = recordIntake(store, actOf(context), {
    report,
    files,
    verdict,
    profile,
    identification: given,
    content,
  })
  if (recorded.result === 'undecided') {
    const same = isLocal ? ownDeviceAmong(store, recorded.candidates) : null
    if (same === null) {
      const entry = running.get(intakeId)
      if (entry !== undefined) entry.reading = reading
      cards.change(intakeId, { stage: 'undecided', verdict, candidates: candidateViews(context, recorded.candidates) })
      return
    }
    const known: Identification = { by: 'person', deviceId: same }
    recorded = recordIntake(store, actOf(context), { report, files, verdict, profile, identification: known, content })
  }
  if (recorded.result !== 'recorded') {
    throw new Refusal({ code: 'device-not-found', what: 'The chosen device is not in the database' })
  }
  const { deviceId, isNew, verdict: reached } = recorded
  if (isLocal) keepOwnDevice(store, deviceId)
  const queued = card.lotId === null ? null : queueRecorded(context, deviceId, card.lotId)
  context.deviceChanged(deviceId)
  finish(context, intakeId, {
    stage: 'done',
    verdict: reached,
    queueing: queued?.queueing ?? null,
    refusal: queued?.refusal ?? null,
    isNewDevice: isNew,
    device: getDevice(store, deviceId),
    candidates: [],
  })
}

/**
 * Queues a device that is recorded already: what goes wrong here (a disk that has just filled) must not make the card
 * say that nothing was recorded.
 */
function queueRecorded(context: StationContext, deviceId: string, lotId: string): Pick<Card, 'queueing' | 'refusal'> {
  try {
    const { result } = queueDevice(context, deviceId, lotId)
    return { queueing: result === 'device-not-found' ? null : result, refusal: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { queueing: null, refusal: refusalView(error.toText()) }
  }
}

function candidateViews(context: StationContext, candidates: readonly SignComparison[]): Card['candidates'] {
  return candidates.flatMap(({ deviceId, agreeing, differing }) => {
    const device = getDevice(context.store, deviceId)
    if (device === null) return []
    const different = differing.map(({ kind, here, known }) => ({ kind, here: [...here], known: [...known] }))
    return [{ device, agreeing: [...agreeing], differing: different }]
  })
}

/** Runs a step of an intake; what goes wrong ends the card, never the station. */
async function guarded(
  context: StationContext,
  intakeId: string,
  signal: AbortSignal,
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step()
  } catch (error) {
    // The card may be off the bench by now: only the signal itself still knows that a person stopped the reading.
    if (signal.aborted) {
      finish(context, intakeId, { stage: 'cancelled' })
    } else if (error instanceof Refusal) {
      finish(context, intakeId, { stage: 'refused', refusal: refusalView(error.toText()) })
    } else {
      const id = context.store.newId()
      context.log.fault(id, 'intake', error)
      const what = `A fault in the station, recorded as ${id}`
      finish(context, intakeId, { stage: 'refused', refusal: refusalView({ code: 'internal', what }) })
    }
  }
}

function finish(context: StationContext, intakeId: string, change: Partial<Card>): void {
  context.running.delete(intakeId)
  context.cards.change(intakeId, { ...change, finishedAt: context.now().toISOString() })
}

function refusalView(refusal: ReturnType<Refusal['toText']>): RefusalView {
  const { code, what, where, remedy } = refusal
  return { code, what, where: where ?? null, remedy: remedy ?? null }
}
