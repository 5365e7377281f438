import { verdictEvidence } from '../../../shared/device/gate-evidence.ts'
import { evaluateGates, gatesHold } from '../../../shared/device/gates.ts'
import { mayQueueFrom } from '../../../shared/device/states.ts'
import { actOf, type StationContext } from '../context.ts'
import { askedGates } from '../store/proofs/asked-gates.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { gateEvidence } from '../store/proofs/gates.ts'
import { judgeDevice } from '../store/devices/judge-device.ts'
import { findLot } from '../store/campaign/lots.ts'
import { keptProfile } from '../store/bench/profiles.ts'
import { enqueue, type EnqueueResult } from '../store/queue/queue.ts'
import { loadReport } from '../store/devices/reports.ts'
import { judgeAgain } from '../store/devices/verdicts.ts'

/**
 * Puts a device into a lot. A device whose newest verdict is against another profile than the lot's is judged against
 * the lot's first, on its newest report. A pass is recorded, or what somebody accepted by name; anything else is only
 * refused, so that a lot tried by mistake leaves no mark on the device. Whether it may be queued is then asked again,
 * inside the transaction.
 */
export function queueDevice(context: StationContext, deviceId: string, lotId: string): EnqueueResult {
  const { store } = context
  const device = findDevice(store, deviceId)
  const lot = findLot(store, lotId)
  if (device !== null && lot !== null && device.reportId !== null && mayQueueFrom(device.state)) {
    const isJudged = device.profileId === lot.profileId && device.profileVersion === lot.profileVersion
    const profile = isJudged ? null : keptProfile(store, lot.profileId, lot.profileVersion)
    if (profile !== null) {
      const verdict = judgeDevice(store, deviceId, loadReport(store, device.reportId), profile)
      if (verdict.outcome !== 'pass') {
        const asked = { id: lot.profileId, version: lot.profileVersion }
        const evidence = { ...gateEvidence(store, device), verdict: verdictEvidence(verdict, false) }
        const gates = evaluateGates(evidence, asked, askedGates(store))
        if (!gatesHold(gates)) return { result: 'gates-not-met', gates }
      }
      judgeAgain(store, actOf(context), { deviceId, reportId: device.reportId, profile, verdict })
    }
  }
  const queued = enqueue(store, actOf(context), { deviceId, lotId })
  if (queued.result === 'queued') {
    context.publish('lot.changed', { lotId })
    context.deviceChanged(deviceId)
  }
  return queued
}
