import type { GateEvidence, Waiver } from '../../../../shared/device/gate-evidence.ts'
import { isChargerId } from '../../../../shared/shipping/part-kind.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import type { ProofEvent } from '../journal/proof-events.ts'
import type { Store } from '../store.ts'

type Payload<T extends ProofEvent['type']> = Extract<ProofEvent, { type: T }>['payload']
export type Signed<T> = T & { readonly at: string; readonly actor: string }

/** A return, by the bench's clock and by its place in the journal: ids grow whatever a clock does. */
export type Returned = { readonly at: string; readonly eventId: string }

/** What the journal says was tested, graded, accepted and scanned, since the device was last repaired or came back. */
export type DeviceProofs = {
  /** The newest result of each item of the list that was used last. */
  readonly items: readonly Signed<Payload<'checklist.recorded'>>[]
  readonly checklist: Payload<'checklist.recorded'> | null
  readonly grade: Signed<Payload<'grade.given'>> | null
  readonly noStorage: Signed<Payload<'erasure.noStorage'>> | null
  readonly waivers: readonly Signed<Payload<'gate.waived'>>[]
  readonly label: GateEvidence['label']
  readonly labelVerifiedAt: string | null
  /** When it last came back from somebody who used it; what was erased before says nothing of what they left. */
  readonly returned: Returned | null
  /** The newest report at the moment a part other than a charger went in last: that one does not show it. Null: none did. */
  readonly partsAfterReport: string | null
  /** The newest report that the journal tells of. */
  readonly newestReport: string | null
}

type JournalRow = {
  readonly id: string
  readonly type: string
  readonly payload: string
  readonly at: string
  readonly actor: string
}

const types = [
  'checklist.recorded',
  'grade.given',
  'erasure.noStorage',
  'gate.waived',
  'gate.waiverWithdrawn',
  'label.verified',
  'label.mismatched',
  'label.voided',
  'device.returned',
  'device.audited',
  'report.recorded',
  'part.used',
  'part.fitted',
]

/**
 * Reads a device's proofs from its journal, which is what they are: nothing else keeps them, so nothing can differ.
 *
 * A repair ends what was tested, graded and accepted before; a return also ends what was erased. A stuck label stays.
 *
 * @param pending events that the same transaction is about to write.
 */
export function deviceProofs(
  { db }: Pick<Store, 'db'>,
  deviceId: string,
  pending: readonly DeviceEvent[] = [],
  at = '',
): DeviceProofs {
  const sql = `SELECT id, type, payload, at, actor FROM events
    WHERE device_id = ? AND type IN (${types.map(() => '?').join(', ')}) ORDER BY seq`
  const rows = [
    ...statement<JournalRow>(db, sql).all(deviceId, ...types),
    // What is about to be written gets a greater id than all that is stored.
    ...pending.map(({ type, payload }) => ({ id: 'later', type, payload: JSON.stringify(payload), at, actor: '' })),
  ]
  return rows.reduce(after, nothing)
}

const nothing: DeviceProofs = {
  items: [],
  checklist: null,
  grade: null,
  noStorage: null,
  waivers: [],
  label: null,
  labelVerifiedAt: null,
  returned: null,
  partsAfterReport: null,
  newestReport: null,
}

/** What a repair or a return does not end: the stuck label, and what was read and put in. */
const staying = ({ label, labelVerifiedAt, partsAfterReport, newestReport }: DeviceProofs) => ({
  label,
  labelVerifiedAt,
  partsAfterReport,
  newestReport,
})

function after(proofs: DeviceProofs, { id, type, payload, at, actor }: JournalRow): DeviceProofs {
  const said = <T>(): Signed<T> => ({ ...(JSON.parse(payload) as T), at, actor })
  switch (type) {
    case 'checklist.recorded': {
      const item = said<Payload<'checklist.recorded'>>()
      // Another list, or another version of it, is begun anew.
      const isSame =
        proofs.checklist?.checklistId === item.checklistId &&
        proofs.checklist.checklistVersion === item.checklistVersion
      const others = isSame ? proofs.items.filter(({ itemId }) => itemId !== item.itemId) : []
      return { ...proofs, checklist: item, items: [...others, item] }
    }
    case 'grade.given':
      return { ...proofs, grade: said() }
    case 'erasure.noStorage':
      return { ...proofs, noStorage: said() }
    case 'gate.waived':
      return { ...proofs, waivers: [...proofs.waivers, said()] }
    case 'gate.waiverWithdrawn': {
      const { waiverId } = said<Payload<'gate.waiverWithdrawn'>>()
      return { ...proofs, waivers: proofs.waivers.filter((waiver) => waiver.waiverId !== waiverId) }
    }
    case 'label.verified':
      return { ...proofs, label: 'verified', labelVerifiedAt: at }
    case 'label.mismatched':
      return { ...proofs, label: 'mismatched', labelVerifiedAt: null }
    case 'label.voided':
      return said<{ wasProof: boolean }>().wasProof ? { ...proofs, label: null, labelVerifiedAt: null } : proofs
    case 'device.returned':
      return { ...nothing, ...staying(proofs), returned: { at, eventId: id } }
    case 'device.audited': {
      const { from } = said<{ from: string }>()
      if (from !== 'repair') return proofs
      return { ...nothing, ...staying(proofs), returned: proofs.returned }
    }
    case 'report.recorded':
      return { ...proofs, newestReport: said<{ reportId: string }>().reportId }
    case 'part.used':
    case 'part.fitted': {
      const isCharger = isChargerId(said<{ partId: string }>().partId)
      return isCharger ? proofs : { ...proofs, partsAfterReport: proofs.newestReport }
    }
    default:
      return proofs
  }
}

/** The waivers as the gates see them. */
export const waiversOf = ({ waivers }: DeviceProofs): readonly Waiver[] =>
  waivers.map(({ waiverId, gate, accepts }) => ({ waiverId, gate, accepts }))
