import { matchDevice, signsOf, type SignComparison } from '../../../../shared/device/identity.ts'
import { specLine } from '../../../../shared/label/spec-line.ts'
import { askedTests } from '../../../../shared/profile/asked-tests.ts'
import type { Profile } from '../../../../shared/profile/profile.ts'
import type { Report } from '../../../../shared/report/report.ts'
import type { Verdict } from '../../../../shared/verdict/verdict.ts'
import type { CaptureFile } from '../../readers/capture.ts'
import { tagForNewDevice } from './blank-tags.ts'
import { sha256 } from '../packed.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import type { Device } from './device-projection.ts'
import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { keepWords } from '../search/device-words.ts'
import { arriveBySerial } from '../arrivals/expected-devices.ts'
import { findErasures, settleErasures } from '../proofs/find-erasures.ts'
import { candidatesFor, keepSigns } from './identity-signs.ts'
import { keepContent, type ImportedContent } from './imported-contents.ts'
import { judgeReading } from './judge-device.ts'
import { lotMeantFor } from '../campaign/lots.ts'
import { appendCommand } from '../journal/outbox.ts'
import { settleReservations } from '../parts/part-reservations.ts'
import { keepProfile, keptProfile } from '../bench/profiles.ts'
import { insertReport, packReport, type PackedReport } from './reports.ts'
import { inTransaction, type Act, type Store } from '../store.ts'
import { insertVerdict } from './verdict-documents.ts'
import { assertSameProfile, stepsAfterVerdict, verdictSummary } from './verdicts.ts'

/**
 * Which device this machine is: found by its signs, or said by a person where the signs conflict.
 */
export type Identification =
  | { readonly by: 'signs' }
  | { readonly by: 'person'; readonly deviceId: string }
  | { readonly by: 'person'; readonly deviceId: null }

export type Intake = {
  readonly report: Report
  /** The raw outputs the report was made from. */
  readonly files: readonly CaptureFile[]
  /** On the report alone, since who it is is not known yet; the tests of a known device are judged with it when it is. */
  readonly verdict: Verdict
  readonly profile: Profile
  readonly identification: Identification
  /** What was imported, when the report came from files. */
  readonly content?: ImportedContent | undefined
}

export type IntakeResult =
  | {
      readonly result: 'recorded'
      readonly deviceId: string
      readonly tag: string
      readonly isNew: boolean
      /** The one that was recorded on the profile that was asked for. */
      readonly verdict: Verdict
    }
  /** Nothing was recorded: the signs point to several devices or contradict each other, and a person decides. */
  | { readonly result: 'undecided'; readonly candidates: readonly SignComparison[] }
  /** The device that the person named is not there. */
  | { readonly result: 'device-not-found' }

/** A machine ready to be recorded: all that can be worked out without the database is. */
export type PackedIntake = Omit<Intake, 'files'> & { readonly packed: PackedReport }

/** Compresses what is going to be kept, so that the transaction holds nothing up for it. */
export function packIntake({ files, ...intake }: Intake): PackedIntake {
  assertSameProfile(intake.profile, intake.verdict)
  return { ...intake, packed: packReport(intake.report, files) }
}

/**
 * Records a reading: device and tag, report and raw outputs, verdict, signs, journal and outbox, in one immediate
 * transaction. When this returns `recorded` all of it is on the disk; when the process dies before, none of it is,
 * and the tag's number is free again.
 *
 * The identification runs inside the transaction, so that two readings of one machine end in one device.
 *
 * @throws Refusal `disk-full` and the like, `tags-used-up`, `profile-version-changed`; nothing is recorded then.
 */
export function recordIntake(store: Store, act: Act, intake: Intake): IntakeResult {
  return recordPackedIntake(store, act, packIntake(intake))
}

/** The transaction alone, for a caller that packed before. */
export function recordPackedIntake(store: Store, act: Act, intake: PackedIntake): IntakeResult {
  return inTransaction(store, (): IntakeResult => {
    const identified = identify(store, intake)
    if ('result' in identified) return identified
    return record(store, act, intake, identified.device)
  })
}

function identify(
  store: Store,
  { identification, report }: PackedIntake,
): { readonly device: Device | null } | Exclude<IntakeResult, { result: 'recorded' }> {
  if (identification.by === 'person') {
    if (identification.deviceId === null) return { device: null }
    const device = findDevice(store, identification.deviceId)
    return device === null ? { result: 'device-not-found' } : { device }
  }
  const signs = signsOf(report)
  const match = matchDevice(signs, candidatesFor(store, signs))
  if (match.match === 'conflict') return { result: 'undecided', candidates: match.candidates }
  return { device: match.match === 'new' ? null : findDevice(store, match.deviceId) }
}

function record(
  store: Store,
  act: Act,
  { report, verdict: onReport, profile, identification, packed, content }: PackedIntake,
  before: Device | null,
): IntakeResult {
  const verdict = askedTests(profile).size === 0 ? onReport : judgeReading(store, before, report, profile)
  const deviceId = before?.id ?? store.newId()
  const tag = before?.tag ?? tagForNewDevice(store, deviceId, act.at)
  const [reportId, verdictId] = [store.newId(), store.newId()]
  const signs = signsOf(report)
  keepProfile(store, profile, act.at)
  const command = appendCommand(store, act, {
    kind: 'intake.record',
    version: 1,
    payload: {
      deviceId,
      tag,
      isNew: before === null,
      identifiedBy: identification.by,
      reportId,
      reportSha256: packed.document.sha256,
      captureSha256: sha256(packed.files.map((file) => `${file.name} ${file.content?.sha256 ?? '-'}\n`).join('')),
      verdictId,
      ...verdictSummary(verdict),
      signs,
      ...(content === undefined ? {} : { contentSha256: content.sha256 }),
    },
  })
  insertReport(store, reportId, deviceId, act.at, packed)
  if (content !== undefined) keepContent(store, content, reportId, act.at)
  keepSigns(store, deviceId, signs)
  const { kind, manufacturer, model, modelVersion, serial } = report.machine
  const recorded: DeviceEvent = {
    type: 'report.recorded',
    payload: {
      reportId,
      sha256: packed.document.sha256,
      sourceKind: report.source.kind,
      readAt: report.source.readAt,
      captureFiles: packed.files.length,
      kind,
      manufacturer,
      model,
      modelVersion,
      serial,
      specLine: specLine(report, 'fr'),
    },
  }
  const reached = [insertVerdict(store, { verdictId, deviceId, reportId }, act.at, verdict)]
  const lotVerdict = before === null ? null : judgeForLot(store, before, report, verdict)
  const lotVerdictId = store.newId()
  if (lotVerdict !== null) {
    reached.push(insertVerdict(store, { verdictId: lotVerdictId, deviceId, reportId }, act.at, lotVerdict))
  }
  const { outcome, profileId, profileVersion } = lotVerdict ?? verdict
  const newest = { reportId, verdictId: lotVerdict === null ? verdictId : lotVerdictId }
  const found = findErasures(store, deviceId, report.disks)
  const steps = stepsAfterVerdict(store, command, before, { ...newest, outcome, profileId, profileVersion })
  const received: DeviceEvent[] = before === null ? [{ type: 'device.received', payload: { tag } }] : []
  const ticked = arriveBySerial(store, deviceId, { serial, manufacturer }, act.at)
  const parts = settleReservations(store, before, report)
  const told = [...received, ...ticked, recorded, ...found, ...reached, ...steps, ...parts]
  recordDeviceEvents(store, command, deviceId, before, told)
  keepWords(store, deviceId, report)
  settleErasures(store, deviceId, found)
  return { result: 'recorded', deviceId, tag, isNew: before === null, verdict }
}

/**
 * A queued or packed device that is read again stands or falls by its lot's profile version, whichever one the bench
 * asked for: the verdict on that, to be recorded after the other. Null where the one that was asked for is the lot's, or
 * there is no lot.
 */
function judgeForLot(store: Store, device: Device, report: Report, asked: Verdict): Verdict | null {
  const lot = device.state === 'queued' || device.state === 'packed' ? lotMeantFor(store, device.id) : null
  if (lot === null || (lot.profileId === asked.profileId && lot.profileVersion === asked.profileVersion)) return null
  const profile = keptProfile(store, lot.profileId, lot.profileVersion)
  if (profile === null) throw new Error(`the profile of lot ${lot.lotId} is gone`)
  return judgeReading(store, device, report, profile)
}
