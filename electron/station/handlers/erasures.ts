import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { isSamePerson } from '../../../shared/device/erasure-proof.ts'
import { actOf, type StationContext } from '../context.ts'
import { requireCertificate } from '../erasure/require-certificate.ts'
import { requireRole, requireTwoPeople } from '../people/require-role.ts'
import { erasureWithoutForgottenNames } from '../people/shown-names.ts'
import { erasureView } from '../proofs-view.ts'
import { attachCertificate } from '../store/proofs/attach-certificate.ts'
import { erasuresToReview, findErasure, loadDocument } from '../store/proofs/erasures.ts'
import { devicesShowing } from '../store/proofs/find-erasures.ts'
import {
  assignErasure,
  clarifyErasure,
  dismissErasure,
  revokeErasure,
  stateNoStorage,
  typeErasure,
} from '../store/proofs/record-erasure.ts'

type ErasureHandlers = Pick<
  Handlers<StationContract>,
  | 'erasure.type'
  | 'erasure.noStorage'
  | 'erasure.review'
  | 'erasure.assign'
  | 'erasure.dismiss'
  | 'erasure.revoke'
  | 'erasure.clarify'
  | 'erasure.document'
  | 'erasure.attach'
>

const sentences = {
  'device-not-found': 'There is no such device',
  'disk-not-found': 'The current report of this device shows no such disk with a serial',
  'evidence-not-found': 'This evidence is not there any more, or somebody decided about it',
  'storage-there': 'The current report of this device shows a disk',
  'certificate-there': 'A document stands with this evidence already',
} as const

const refusal = (code: keyof typeof sentences, where: string) => new Refusal({ code, what: sentences[code], where })

/** Evidence of erasure: what people write down, and what waits for them. */
export function erasureHandlers(context: StationContext): ErasureHandlers {
  const { store } = context
  /** Who did it and who looked after it: the two who signed, or the two names that were typed. */
  const two = (one: string, other: string): readonly [string, string] => {
    const signed = requireTwoPeople(context)
    if (signed !== null) return signed
    if (!isSamePerson(one, other)) return [one, other]
    throw new Refusal({
      code: 'same-person',
      what: 'Who erases and who verifies are two people',
      where: one,
      remedy: 'Have somebody else look, and enter that name.',
    })
  }
  const changed = (...deviceIds: readonly (string | null)[]) => {
    for (const deviceId of new Set(deviceIds)) if (deviceId !== null) context.deviceChanged(deviceId)
    context.publish('erasure.changed', {})
    return {}
  }
  /** Everybody whose gates stand on this evidence: where it stands, and who else shows the disk. */
  const concerned = (evidenceId: string): readonly (string | null)[] => {
    const erasure = findErasure(store, evidenceId)
    return erasure === null ? [] : [erasure.deviceId, ...devicesShowing(store, erasure.record.disk.serial)]
  }
  return {
    'erasure.type': (asked) => {
      if (asked.certificate !== null) requireCertificate(asked.certificate)
      const [erasedBy, verifiedBy] = two(asked.erasedBy, asked.verifiedBy)
      const typed = { ...asked, erasedBy, verifiedBy }
      const recorded = typeErasure(store, actOf(context), typed)
      if (recorded.result !== 'recorded') throw refusal(recorded.result, typed.deviceId)
      changed(...concerned(recorded.evidenceId))
      return { evidenceId: recorded.evidenceId }
    },
    'erasure.noStorage': ({ deviceId, ...asked }) => {
      const [lookedBy, verifiedBy] = two(asked.lookedBy, asked.verifiedBy)
      const result = stateNoStorage(store, actOf(context), deviceId, lookedBy, verifiedBy)
      if (result !== 'recorded') throw refusal(result, deviceId)
      return changed(deviceId)
    },
    'erasure.review': (asked) => {
      const { waiting, found, erasures } = erasuresToReview(store, asked)
      return {
        waiting,
        found,
        erasures: erasures.map((kept) => erasureWithoutForgottenNames(context, erasureView(kept))),
      }
    },
    'erasure.attach': ({ evidenceId, certificate }) => {
      requireCertificate(certificate)
      const result = attachCertificate(store, actOf(context), evidenceId, certificate)
      if (result !== 'done') throw refusal(result, evidenceId)
      return changed(findErasure(store, evidenceId)?.deviceId ?? null)
    },
    'erasure.assign': (chosen) => {
      const result = assignErasure(store, actOf(context), chosen)
      if (result !== 'done')
        throw refusal(result, result === 'evidence-not-found' ? chosen.evidenceId : chosen.deviceId)
      return changed(...concerned(chosen.evidenceId))
    },
    'erasure.dismiss': (asked) => {
      const { evidenceId, role } = asked
      if (role !== 'quality-lead') {
        throw new Refusal({
          code: 'role-may-not',
          what: 'Evidence is dismissed by the quality lead only',
          where: 'quality-lead',
          remedy: 'Ask the quality lead.',
        })
      }
      const dismissedBy = requireRole(context, role) ?? asked.dismissedBy
      const result = dismissErasure(store, actOf(context), { ...asked, dismissedBy })
      if (result !== 'done') throw refusal(result, evidenceId)
      return changed(...concerned(evidenceId))
    },
    'erasure.revoke': ({ evidenceId, reason }) => {
      const result = revokeErasure(store, actOf(context), evidenceId, reason)
      if (result !== 'done') throw refusal(result, evidenceId)
      return changed(...concerned(evidenceId))
    },
    'erasure.clarify': (asked) => {
      const [erasedBy, verifiedBy] = two(asked.erasedBy, asked.verifiedBy)
      const told = { ...asked, erasedBy, verifiedBy }
      const result = clarifyErasure(store, actOf(context), told)
      if (result !== 'done') throw refusal(result, told.evidenceId)
      return changed(...concerned(told.evidenceId))
    },
    'erasure.document': ({ evidenceId }) => {
      const document = findErasure(store, evidenceId)?.document ?? null
      const kept = document === null ? null : loadDocument(store, document.sha256)
      if (kept === null) throw refusal('evidence-not-found', evidenceId)
      return { name: kept.name, bytes: new Uint8Array(kept.bytes) }
    },
  }
}
