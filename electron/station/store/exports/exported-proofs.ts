import type { CosmeticGrade } from '../../../../shared/device/cosmetic-grade.ts'
import { erasureGate } from '../../../../shared/device/erasure-gate.ts'
import { nothingProven } from '../../../../shared/device/gate-evidence.ts'
import type { GateReason } from '../../../../shared/device/judged-gate.ts'
import type { Disk } from '../../../../shared/report/report.ts'
import { deviceProofs } from '../proofs/device-proofs.ts'
import { findDevice } from '../devices/device-rows.ts'
import { disksOf } from '../proofs/gates.ts'
import type { Store } from '../store.ts'

/** What is proven of a device just now, whatever its bench asks for. */
export type DeviceProven = {
  readonly grade: CosmeticGrade | null
  /** How the erasure of its disks stands. */
  readonly erasure: GateReason
}

/** @param disks of its newest report, which is read for a table already. */
export function deviceProven(
  store: Pick<Store, 'db'>,
  deviceId: string,
  disks: readonly Disk[] | null,
): DeviceProven | null {
  const device = findDevice(store, deviceId)
  if (device === null) return null
  const { grade, noStorage, returned } = deviceProofs(store, deviceId)
  const before = { reportId: device.reportId, disks, verdictId: null, verdict: null }
  const judged = erasureGate({
    ...nothingProven,
    verdict: null,
    disks: disksOf(store, device, returned, before),
    noStorageId: noStorage?.evidenceId ?? null,
  })
  return { grade: grade?.grade ?? null, erasure: judged.reason }
}
