import { diskKey, matchErasure } from '../../../../shared/device/erasure.ts'
import { proofOfDisk } from '../../../../shared/device/erasure-proof.ts'
import {
  nothingProven,
  verdictEvidence,
  type GateEvidence,
  type ProfileVersion,
  type ProvenDisk,
} from '../../../../shared/device/gate-evidence.ts'
import type { Gate } from '../../../../shared/device/gate.ts'
import { evaluateGates, gatesHold, isOpen } from '../../../../shared/device/gates.ts'
import type { Disk } from '../../../../shared/report/report.ts'
import { askedGates } from './asked-gates.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { withdrawableStates, type Device } from '../devices/device-projection.ts'
import { deviceProofs, waiversOf, type Returned } from './device-proofs.ts'
import { erasuresOfDisk, type KeptErasure } from './erasures.ts'
import { leaveCarton } from '../packing/leave-carton.ts'
import { lotMeantFor, named } from '../campaign/lots.ts'
import type { Command } from '../journal/outbox.ts'
import { leaveQueue } from '../queue/queue-items.ts'
import { loadReport } from '../devices/reports.ts'
import type { Store } from '../store.ts'
import { loadVerdict, reportOfVerdict } from '../devices/verdict-documents.ts'

/** A disk of the current report with everything that stands for it. */
export type DiskOfDevice = ProvenDisk & { readonly disk: Disk; readonly evidence: readonly KeptErasure[] }

/** Tablets and phones have one storage, soldered in, whose serial nobody prints: there it is the device's own. */
const hasBuiltInStorage = (device: Device) => device.kind === 'tablet' || device.kind === 'phone'

/** What a disk is named by in evidence; null where nothing tells it from another one. */
export function keyOfDisk(device: Device, { serial }: Pick<Disk, 'serial'>, disks: number): string | null {
  return diskKey(serial) ?? (hasBuiltInStorage(device) && disks === 1 ? `BUILT-IN ${device.id}` : null)
}

/** Clocks of benches and of erasing machines are read in zones up to this far apart. */
const zoneHours = 14

/**
 * Whether what was erased ended before the device came back from somebody who used it. Which was taken down first is told by
 * the ids, since the clock may have been wrong then and put right since; a return was no later than what followed it.
 */
function isBeforeReturn({ evidenceId, record, recordedAt }: KeptErasure, returned: Returned | null): boolean {
  if (returned === null) return false
  if (evidenceId < returned.eventId) return true
  const returnedAt = recordedAt < returned.at ? recordedAt : returned.at
  const earliest = new Date(Date.parse(returnedAt) - zoneHours * 3_600_000).toISOString().slice(0, 19)
  return record.finishedAt !== null && record.finishedAt < earliest
}

/** What a report and a verdict say: they never change, so whoever has read them need not read them again. */
export type ReadBefore = {
  readonly reportId: string | null
  readonly disks: readonly Disk[] | null
  readonly verdictId: string | null
  readonly verdict: GateEvidence['verdict']
}

/** The disks that the current report shows, or null where it does not say; each with what is proven of it. */
export function disksOf(
  store: Pick<Store, 'db'>,
  device: Device,
  returned: Returned | null,
  before: ReadBefore | null = null,
): readonly DiskOfDevice[] | null {
  const isRead = before !== null && before.reportId === device.reportId
  const disks = isRead ? before.disks : device.reportId === null ? null : loadReport(store, device.reportId).disks
  if (disks === null) return null
  return disks.map((disk) => {
    const key = keyOfDisk(device, disk, disks.length)
    const standing = key === null ? [] : erasuresOfDisk(store, key)
    const evidence = standing.filter(
      (one) =>
        !isBeforeReturn(one, returned) &&
        (one.assignment === 'person'
          ? one.deviceId === device.id
          : matchErasure(one.record, disks).match === 'disk' || key?.startsWith('BUILT-IN ') === true),
    )
    const name = `${disk.model ?? '?'} ${disk.sizeBytes ?? '?'}`
    return { key, name, proof: proofOfDisk(evidence), disk, evidence }
  })
}

/**
 * What the gates are asked on: the newest verdict, the disks of the newest report with their erasures, and what the
 * journal says was tested, graded, accepted and scanned.
 *
 * @param pending events that the same transaction is about to write.
 * @param before taken for as long as the device still has the report and the verdict that were read.
 */
export function gateEvidence(
  store: Pick<Store, 'db'>,
  device: Device,
  pending: readonly DeviceEvent[] = [],
  at = '',
  before: ReadBefore | null = null,
): GateEvidence {
  const proofs = deviceProofs(store, device.id, pending, at)
  const isSame = before !== null && before.reportId === device.reportId && before.verdictId === device.verdictId
  return {
    ...nothingProven,
    verdict: isSame ? before.verdict : verdictOf(store, device),
    hasUnreadParts: device.reportId !== null && proofs.partsAfterReport === device.reportId,
    disks: disksOf(store, device, proofs.returned, before),
    noStorageId: proofs.noStorage?.evidenceId ?? null,
    checklist: proofs.checklist,
    grade: proofs.grade?.grade ?? null,
    label: proofs.label,
    waivers: waiversOf(proofs),
  }
}

function verdictOf(store: Pick<Store, 'db'>, device: Device): GateEvidence['verdict'] {
  const { verdictId, reportId } = device
  if (verdictId === null) return null
  const isOutdated = reportOfVerdict(store, verdictId) !== reportId || device.state === 'returned'
  return verdictEvidence(loadVerdict(store, verdictId), isOutdated)
}

/** The gates of a device by what this bench asks for, for the profile version that is asked for where it stands. */
export function gatesFor(
  store: Pick<Store, 'db'>,
  device: Device,
  asked: ProfileVersion = askedOf(store, device),
  before: ReadBefore | null = null,
): readonly Gate[] {
  return evaluateGates(gateEvidence(store, device, [], '', before), asked, askedGates(store))
}

/** The profile version a device has to hold where it stands: its lot's, or that of its own newest verdict. */
export function askedOf(store: Pick<Store, 'db'>, device: Device): ProfileVersion {
  const lot = lotMeantFor(store, device.id)
  if (lot !== null) return { id: lot.profileId, version: lot.profileVersion }
  return { id: device.profileId ?? '', version: device.profileVersion ?? 0 }
}

/**
 * The event that takes a device back to `audited` when it no longer holds the gates of where it stands; none while it
 * holds them, or stands before them. Takes it out of the queue or its carton itself, since its row may not change before.
 *
 * @param device as it will be with what is being written: with its new report and verdict.
 * @param pending events that the same transaction is about to write.
 */
export function withdrawal(
  store: Store,
  command: Command,
  device: Device,
  pending: readonly DeviceEvent[] = [],
): readonly DeviceEvent[] {
  if (!withdrawableStates.includes(device.state)) return []
  const lot = lotMeantFor(store, device.id)
  const gates = evaluateGates(
    gateEvidence(store, device, pending, command.at),
    askedOf(store, device),
    askedGates(store),
  )
  keepAcceptedVerdict(store, device, gates)
  if (gatesHold(gates)) return []
  leaveQueue(store, device.id)
  const reason = gates.find(isOpen)?.reason ?? 'verdict-missing'
  const cartonCode = leaveCarton(store, command, device.id, `gate: ${reason}`) ?? undefined
  const from = { from: device.state, to: 'audited', reason } as const
  const payload = { ...from, lot: lot === null ? null : named(lot), cartonCode }
  return [{ type: 'device.withdrawn', payload }]
}

/** Lets an accepted verdict through the nets behind the queue, or no longer. Only in the transaction that asks. */
export function keepAcceptedVerdict({ db }: Store, device: Device, gates: readonly Gate[]): void {
  if (device.verdictId === null) return
  const isWaived = gates.some(({ name, outcome }) => name === 'verdict' && outcome === 'waived')
  const sql = isWaived
    ? 'INSERT INTO waived_verdicts (verdict_id, device_id) VALUES (?, ?) ON CONFLICT (verdict_id) DO NOTHING'
    : 'DELETE FROM waived_verdicts WHERE verdict_id = ? AND device_id = ?'
  statement(db, sql).run(device.verdictId, device.id)
}
