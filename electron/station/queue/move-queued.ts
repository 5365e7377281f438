import { verdictEvidence } from '../../../shared/device/gate-evidence.ts'
import type { Gate } from '../../../shared/device/gate.ts'
import { evaluateGates, gatesHold } from '../../../shared/device/gates.ts'
import { actOf, type StationContext } from '../context.ts'
import { findAllocation } from '../store/campaign/allocations.ts'
import { askedGates } from '../store/proofs/asked-gates.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { gateEvidence } from '../store/proofs/gates.ts'
import { judgeDevice } from '../store/devices/judge-device.ts'
import { findLot } from '../store/campaign/lots.ts'
import { moveDevice, type Destination, type DeviceMoved } from '../store/queue/move-device.ts'
import { keptProfile } from '../store/bench/profiles.ts'
import { loadReport } from '../store/devices/reports.ts'
import type { JudgedAgain } from '../store/devices/verdicts.ts'

/** The verdict that a device needs there, where its newest is another profile's; or the gates, where one would not hold. */
function judgedFor(
  { store }: Pick<StationContext, 'store'>,
  deviceId: string,
  to: Destination,
): JudgedAgain | readonly Gate[] | null {
  const device = findDevice(store, deviceId)
  const terms = 'lotId' in to ? findLot(store, to.lotId) : findAllocation(store, to.allocationId)
  const { profileId = null, profileVersion = null } = terms ?? {}
  if (device === null || device.reportId === null || profileId === null || profileVersion === null) return null
  if (device.profileId === profileId && device.profileVersion === profileVersion) return null
  const profile = keptProfile(store, profileId, profileVersion)
  if (profile === null) return null
  const { reportId } = device
  const verdict = judgeDevice(store, deviceId, loadReport(store, reportId), profile)
  const evidence = { ...gateEvidence(store, device), verdict: verdictEvidence(verdict, false) }
  const gates = evaluateGates(evidence, profile, askedGates(store))
  return gatesHold(gates) ? { deviceId, reportId, profile, verdict } : gates
}

/** Moves a queued device into another lot or allocation and tells everybody; where it may not go, it stays where it is. */
export function moveQueued(context: StationContext, deviceId: string, to: Destination): DeviceMoved {
  const judged = judgedFor(context, deviceId, to)
  if (Array.isArray(judged)) return { result: 'gates-not-met', gates: judged }
  const moved = moveDevice(context.store, actOf(context), deviceId, to, judged as JudgedAgain | null)
  if (moved.result === 'moved') {
    for (const lotId of [moved.lotId, moved.fromLotId]) context.publish('lot.changed', { lotId })
    context.deviceChanged(deviceId)
  }
  return moved
}
