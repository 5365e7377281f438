import type { RefusedPlacement } from '../../../shared/contract/planning.ts'
import { verdictEvidence } from '../../../shared/device/gate-evidence.ts'
import { evaluateGates, gatesHold } from '../../../shared/device/gates.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { findAllocation, roomOf } from '../store/campaign/allocations.ts'
import { askedGates } from '../store/proofs/asked-gates.ts'
import type { Device } from '../store/devices/device-projection.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { gateEvidence } from '../store/proofs/gates.ts'
import { judgeDevice } from '../store/devices/judge-device.ts'
import { lotMeantFor } from '../store/campaign/lots.ts'
import { keptProfile } from '../store/bench/profiles.ts'
import type { JudgedPlacement } from '../store/queue/queue-placements.ts'
import { loadReport } from '../store/devices/reports.ts'
import type { Store } from '../store/store.ts'

export type Placement = { readonly deviceId: string; readonly allocationId: string }

export type CheckedPlacements = {
  readonly placements: readonly JudgedPlacement[]
  readonly refused: readonly RefusedPlacement[]
}

type Reading = Pick<Store, 'db'>

/** What an allocation takes, followed while devices are placed in it. */
type Place = { readonly profile: Profile; room: number | null }

function placeOf(store: Reading, allocationId: string): Place | null {
  const allocation = findAllocation(store, allocationId)
  if (allocation === null || allocation.profileId === null || allocation.profileVersion === null) return null
  const profile = keptProfile(store, allocation.profileId, allocation.profileVersion)
  return profile === null ? null : { profile, room: roomOf(allocation) }
}

/**
 * The device as the allocation's profile sees it: judged by it where its newest verdict is another profile's, with what
 * was read for that. Null where a gate does not hold.
 */
function placementOf(store: Reading, device: Device, allocationId: string, profile: Profile): JudgedPlacement | null {
  const { id: deviceId, reportId, profileId, profileVersion, verdictId } = device
  if (reportId === null) return null
  const report = loadReport(store, reportId)
  const isJudged = profileId === profile.id && profileVersion === profile.version
  const judged = isJudged
    ? null
    : { deviceId, reportId, profile, verdict: judgeDevice(store, deviceId, report, profile) }
  const own = { reportId, disks: report.disks, verdictId: null, verdict: null }
  const evidence = gateEvidence(store, device, [], '', own)
  const verdict = judged === null ? evidence.verdict : verdictEvidence(judged.verdict, false)
  if (!gatesHold(evaluateGates({ ...evidence, verdict }, profile, askedGates(store)))) return null
  return { deviceId, allocationId, judged, read: { ...own, verdictId, verdict } }
}

/**
 * Judges every device of a proposal for the allocation where it is to go, one a step, and names those that can't go
 * there. Nothing is written: what is found is asked again when all of it is.
 */
export function* checkPlacements(
  store: Reading,
  wanted: readonly Placement[],
  told: (done: number, total: number) => void,
): Generator<void, CheckedPlacements> {
  const places = new Map<string, Place | null>()
  const placements: JudgedPlacement[] = []
  const refused: RefusedPlacement[] = []
  const named = new Set<string>()
  for (const [index, { deviceId, allocationId }] of wanted.entries()) {
    const device = findDevice(store, deviceId)
    const refuse = (code: RefusedPlacement['code']) => refused.push({ deviceId, tag: device?.tag ?? null, code })
    if (!places.has(allocationId)) places.set(allocationId, placeOf(store, allocationId))
    const place = places.get(allocationId) ?? null
    if (device === null) refuse('device-not-found')
    else if (place === null) refuse('allocation-not-found')
    else if (named.has(deviceId) || lotMeantFor(store, deviceId) !== null) refuse('already-queued')
    else {
      const placement = placementOf(store, device, allocationId, place.profile)
      if (placement === null) refuse('gates-not-met')
      else if (place.room === 0) refuse('allocation-full')
      else {
        if (place.room !== null) place.room -= 1
        placements.push(placement)
      }
    }
    named.add(deviceId)
    if (index % 20 === 19) told(index + 1, wanted.length)
    yield
  }
  told(wanted.length, wanted.length)
  return { placements, refused }
}
