import type { ErasureView } from '../../shared/contract/erasures.ts'
import type { DiskProofView, ProofsView } from '../../shared/contract/gates.ts'
import type { Checklist } from '../../shared/device/checklist.ts'
import { waivingRoles } from '../../shared/device/waivable.ts'
import { askedGates } from './store/proofs/asked-gates.ts'
import type { Device } from './store/devices/device-projection.ts'
import { deviceProofs } from './store/proofs/device-proofs.ts'
import type { KeptErasure } from './store/proofs/erasures.ts'
import { disksOf, gatesFor, type DiskOfDevice } from './store/proofs/gates.ts'
import { lastWithdrawal } from './store/queue/last-withdrawal.ts'
import { leftOfGate } from './store/proofs/record-proof.ts'
import type { Store } from './store/store.ts'

/** An erasure as screens are shown it. */
export function erasureView({ diskKey: _key, status: _status, ...erasure }: KeptErasure): ErasureView {
  return erasure
}

function diskView({ key, proof, disk, evidence }: DiskOfDevice): DiskProofView {
  const { model, serial, sizeBytes } = disk
  return {
    model,
    serial,
    sizeBytes,
    state: key === null ? 'serial-unread' : proof.state,
    decidedBy: proof.evidenceId,
    evidence: evidence.map(erasureView),
  }
}

/** Everything that a device's gates stand on. */
export function proofsView(store: Store, device: Device, checklists: readonly Checklist[]): ProofsView {
  const proofs = deviceProofs(store, device.id)
  const withdrawal = lastWithdrawal(store, device.id)
  const begun = checklists.find(
    ({ id, version }) => id === proofs.checklist?.checklistId && version === proofs.checklist.checklistVersion,
  )
  const usual = checklists.find(({ kinds }) => device.kind !== null && kinds.includes(device.kind))
  const gates = gatesFor(store, device)
  return {
    gates: [...gates],
    asked: [...askedGates(store)],
    disks: disksOf(store, device, proofs.returned)?.map(diskView) ?? null,
    noStorage:
      proofs.noStorage === null
        ? null
        : {
            lookedBy: proofs.noStorage.lookedBy,
            verifiedBy: proofs.noStorage.verifiedBy,
            at: proofs.noStorage.at,
          },
    checklist: begun ?? usual ?? null,
    items: proofs.items.map(({ itemId, result, note, at, actor }) => ({ itemId, result, note, at, actor })),
    grade:
      proofs.grade === null
        ? null
        : { grade: proofs.grade.grade, note: proofs.grade.note, at: proofs.grade.at, actor: proofs.grade.actor },
    labelVerifiedAt: proofs.labelVerifiedAt,
    waivers: proofs.waivers.map(({ waiverId, gate, role, waivedBy, reason, at }) => ({
      waiverId,
      gate,
      role,
      waivedBy,
      reason,
      at,
    })),
    waivable: gates.flatMap((gate) =>
      waivingRoles(leftOfGate(store, device, gate)).map((role) => ({ gate: gate.name, role })),
    ),
    withdrawn:
      withdrawal === null ? null : { at: withdrawal.at, reason: withdrawal.reason, lotName: withdrawal.lotName },
  }
}
