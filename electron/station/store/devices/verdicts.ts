import { isDeepStrictEqual } from 'node:util'
import { askedTests } from '../../../../shared/profile/asked-tests.ts'
import type { Profile } from '../../../../shared/profile/profile.ts'
import type { Verdict } from '../../../../shared/verdict/verdict.ts'
import { comingBack } from './come-back.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import type { Device } from './device-projection.ts'
import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { withdrawal } from '../proofs/gates.ts'
import { judgeDevice } from './judge-device.ts'
import { appendCommand, type Command } from '../journal/outbox.ts'
import { sha256 } from '../packed.ts'
import { keepProfile, keptProfile } from '../bench/profiles.ts'
import { loadReport } from './reports.ts'
import { inTransaction, type Act, type Store } from '../store.ts'
import { insertVerdict, loadVerdict, reportOfVerdict } from './verdict-documents.ts'

/**
 * What a new verdict does to where the device stands: a device that was received, repaired or came back is audited
 * now; one that no longer holds the gates of its place is withdrawn to `audited`, visibly, and leaves the queue.
 *
 * Takes the device out of the queue itself, since its row may not change before that.
 *
 * @param judged the report and the verdict that are being recorded.
 */
export function stepsAfterVerdict(
  store: Store,
  command: Command,
  device: Device | null,
  judged: Pick<Device, 'reportId' | 'verdictId' | 'outcome' | 'profileId' | 'profileVersion'>,
): readonly DeviceEvent[] {
  if (device === null) return [{ type: 'device.audited', payload: { from: 'received', to: 'audited' } }]
  const { state } = device
  // What is read at the bench has come back, whatever anybody said of where it is.
  if (state === 'delivered' || state === 'in-transit') {
    return [
      comingBack(store, command, device),
      { type: 'device.audited', payload: { from: 'returned', to: 'audited' } },
    ]
  }
  if (state === 'received' || state === 'repair' || state === 'returned') {
    return [{ type: 'device.audited', payload: { from: state, to: 'audited' } }]
  }
  return withdrawal(store, command, { ...device, ...judged })
}

/**
 * Records a verdict on the report that a device already has, against this or another profile.
 *
 * A device that is queued stays queued only while this is a pass for its lot's own profile version; the journal then
 * says that it was withdrawn, and why. One in repair, on its way, delivered or come back stays where it is.
 *
 * @returns `report-outdated` when a newer report, or a test that the profile asks for, came in after what was judged: judge again.
 */
export function judgeAgain(store: Store, act: Act, judged: JudgedAgain): JudgedAgainResult {
  return inTransaction(store, () => insertJudgedAgain(store, act, judged))
}

export type JudgedAgain = {
  readonly deviceId: string
  readonly reportId: string
  readonly profile: Profile
  readonly verdict: Verdict
}

export type JudgedAgainResult = 'recorded' | 'device-not-found' | 'report-outdated'

/** The same inside a transaction of the caller's. */
export function insertJudgedAgain(store: Store, act: Act, judged: JudgedAgain): JudgedAgainResult {
  const { deviceId, reportId, profile, verdict } = judged
  assertSameProfile(profile, verdict)
  const device = findDevice(store, deviceId)
  if (device === null) return 'device-not-found'
  if (device.reportId !== reportId || !isStillSo(store, judged)) return 'report-outdated'
  keepProfile(store, profile, act.at)
  const verdictId = store.newId()
  const command = appendCommand(store, act, {
    kind: 'verdict.record',
    version: 1,
    payload: { deviceId, verdictId, reportId, ...verdictSummary(verdict) },
  })
  const reached = insertVerdict(store, { verdictId, deviceId, reportId }, act.at, verdict)
  const { profileId, profileVersion, outcome } = verdict
  const judgedNow = { reportId, verdictId, outcome, profileId, profileVersion }
  // An old report says nothing of a machine that left the bench or was opened since: only reading it moves it on.
  const steps = needsNewReading(device.state) ? [] : stepsAfterVerdict(store, command, device, judgedNow)
  recordDeviceEvents(store, command, deviceId, device, [reached, ...steps])
  return 'recorded'
}

/** Nothing is recorded that the judge does not say of what stands in this file now: tests come in while plans are worked out. */
function isStillSo(store: Store, { deviceId, reportId, profile, verdict }: JudgedAgain): boolean {
  if (askedTests(profile).size === 0) return true
  const now = judgeDevice(store, deviceId, loadReport(store, reportId), profile)
  return isDeepStrictEqual(now, verdict)
}

/**
 * Judges a device again by the profile that judged it last, where what is known beside its report makes another verdict of
 * it now; it stays or goes by that as by any other. Nothing where no newest verdict is on the newest report: that one is
 * outdated whatever was tested. Only inside the transaction that changed what is known.
 */
export function judgeByNewTests(store: Store, act: Act, deviceId: string): void {
  const device = findDevice(store, deviceId)
  if (device === null || device.reportId === null || device.verdictId === null) return
  const { reportId, verdictId, profileId, profileVersion } = device
  const profile = profileId === null || profileVersion === null ? null : keptProfile(store, profileId, profileVersion)
  if (profile === null || askedTests(profile).size === 0) return
  if (reportOfVerdict(store, verdictId) !== reportId) return
  const verdict = judgeDevice(store, deviceId, loadReport(store, reportId), profile)
  if (isDeepStrictEqual(verdict, loadVerdict(store, verdictId))) return
  insertJudgedAgain(store, act, { deviceId, reportId, profile, verdict })
}

/** Whether a verdict on the report of before leaves a device where it stands. */
const needsNewReading = (state: Device['state']): boolean =>
  state === 'repair' || state === 'returned' || state === 'in-transit' || state === 'delivered'

/** What the outbox says of a verdict: enough to hold the whole document to it. */
export function verdictSummary(verdict: Verdict) {
  const { profileId, profileVersion, outcome } = verdict
  return { profileId, profileVersion, outcome, verdictSha256: sha256(JSON.stringify(verdict)) }
}

/** @throws Error when a verdict names another profile than the one that is recorded with it: a bug of the caller. */
export function assertSameProfile(profile: Profile, verdict: Verdict): void {
  if (profile.id === verdict.profileId && profile.version === verdict.profileVersion) return
  throw new Error(`a verdict on ${verdict.profileId} ${verdict.profileVersion} came with profile ${profile.id}`)
}
