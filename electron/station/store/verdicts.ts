import { evaluateGates, gatesHold, type Gate, type GateEvidence } from '../../../shared/device/gates.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { Verdict } from '../../../shared/verdict/verdict.ts'
import { statement } from './connection.ts'
import { pack, sha256, unpack, type Packed } from './packed.ts'
import type { DeviceEvent } from './device-events.ts'
import { withdrawableStates, type Device } from './device-projection.ts'
import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { lotOf, named } from './lots.ts'
import { appendCommand } from './outbox.ts'
import { keepProfile } from './profiles.ts'
import { leaveQueue } from './queue-items.ts'
import { inTransaction, type Act, type Store } from './store.ts'

/** Only inside the transaction that records the report, or the new verdict on it. */
export function insertVerdict(
  { db }: Store,
  ids: { readonly verdictId: string; readonly deviceId: string; readonly reportId: string },
  at: string,
  verdict: Verdict,
): DeviceEvent {
  const { verdictId, deviceId, reportId } = ids
  const { profileId, profileVersion, outcome } = verdict
  const { bytes, sizeBytes, sha256: digest } = pack(JSON.stringify(verdict))
  statement(
    db,
    `INSERT INTO verdicts (id, device_id, report_id, profile_id, profile_version, outcome, document, document_bytes,
       sha256, reached_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(verdictId, deviceId, reportId, profileId, profileVersion, outcome, bytes, sizeBytes, digest, at)
  return { type: 'verdict.reached', payload: { verdictId, reportId, profileId, profileVersion, outcome } }
}

/**
 * What a new verdict does to where the device stands: a device that was received, repaired or came back is audited
 * now; one that no longer holds the gates of its place is withdrawn to `audited`, visibly, and leaves the queue.
 *
 * Takes the device out of the queue itself, since its row may not change before that.
 */
export function stepsAfterVerdict(store: Store, device: Device | null, verdict: Verdict): DeviceEvent[] {
  if (device === null) return [{ type: 'device.audited', payload: { from: 'received', to: 'audited' } }]
  const { state } = device
  if (state === 'delivered') {
    return [
      { type: 'device.returned', payload: { from: state, to: 'returned' } },
      { type: 'device.audited', payload: { from: 'returned', to: 'audited' } },
    ]
  }
  if (state === 'received' || state === 'repair' || state === 'returned') {
    return [{ type: 'device.audited', payload: { from: state, to: 'audited' } }]
  }
  if (!withdrawableStates.includes(state)) return []
  const lot = lotOf(store, device.id)
  const asked =
    lot === null
      ? { id: verdict.profileId, version: verdict.profileVersion }
      : { id: lot.profileId, version: lot.profileVersion }
  const gates = evaluateGates({ verdict: { ...verdict, isOutdated: false } }, asked)
  if (gatesHold(gates)) return []
  leaveQueue(store, device.id)
  const reason = gates.find(({ outcome }) => outcome === 'fails' || outcome === 'unknown')?.reason ?? 'verdict-missing'
  const payload = { from: state, to: 'audited', reason, lot: lot === null ? null : named(lot) } as const
  return [{ type: 'device.withdrawn', payload }]
}

/**
 * Records a verdict on the report that a device already has, against this or another profile.
 *
 * A device that is queued stays queued only while this is a pass for its lot's own profile version; the journal then
 * says that it was withdrawn, and why.
 *
 * @returns `report-outdated` when a newer report came in after the one that was judged: judge again.
 */
export function judgeAgain(
  store: Store,
  act: Act,
  judged: {
    readonly deviceId: string
    readonly reportId: string
    readonly profile: Profile
    readonly verdict: Verdict
  },
): 'recorded' | 'device-not-found' | 'report-outdated' {
  const { deviceId, reportId, profile, verdict } = judged
  assertSameProfile(profile, verdict)
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    if (device.reportId !== reportId) return 'report-outdated'
    keepProfile(store, profile, act.at)
    const verdictId = store.newId()
    const command = appendCommand(store, act, {
      kind: 'verdict.record',
      version: 1,
      payload: { deviceId, verdictId, reportId, ...verdictSummary(verdict) },
    })
    const reached = insertVerdict(store, { verdictId, deviceId, reportId }, act.at, verdict)
    const steps = stepsAfterVerdict(store, device, verdict)
    recordDeviceEvents(store, command, deviceId, device, [reached, ...steps])
    return 'recorded'
  })
}

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

export function loadVerdict({ db }: Pick<Store, 'db'>, verdictId: string): Verdict {
  const row = statement<Packed>(
    db,
    'SELECT document AS bytes, document_bytes AS sizeBytes, sha256 FROM verdicts WHERE id = ?',
  ).get(verdictId)
  if (row === undefined) throw new Error(`there is no verdict ${verdictId}`)
  return Verdict.parse(JSON.parse(unpack(row).toString('utf8')))
}

/** What the gates are asked on: the newest verdict, and whether the report has changed since. */
export function gateEvidence({ db }: Pick<Store, 'db'>, device: Device): GateEvidence {
  const { verdictId, profileId, profileVersion, outcome } = device
  if (verdictId === null || profileId === null || profileVersion === null || outcome === null) return { verdict: null }
  const judged = statement<{ reportId: string }>(db, 'SELECT report_id AS reportId FROM verdicts WHERE id = ?').get(
    verdictId,
  )
  return { verdict: { profileId, profileVersion, outcome, isOutdated: judged?.reportId !== device.reportId } }
}

/** The gates of a device for the profile version that is asked for. */
export function gatesFor(
  store: Pick<Store, 'db'>,
  device: Device,
  asked: { readonly id: string; readonly version: number },
): readonly Gate[] {
  return evaluateGates(gateEvidence(store, device), asked)
}
