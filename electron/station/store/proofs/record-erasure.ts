import type { ErasureRecord, ErasureResult } from '../../../../shared/device/erasure.ts'
import type { Role } from '../../../../shared/profile/profile.ts'
import { askAgain } from '../devices/ask-again.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { findDevice } from '../devices/device-rows.ts'
import {
  changeErasure,
  findErasure,
  insertErasure,
  isKnownDocument,
  keepDocument,
  type KeptErasure,
} from './erasures.ts'
import { matched, placeOfErasure } from './find-erasures.ts'
import { disksOf } from './gates.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand, type Command } from '../journal/outbox.ts'
import { recordProofs } from './record-proof.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type ErasureDocument = { readonly name: string; readonly bytes: Uint8Array }

const named = ({ evidenceId, record }: Pick<KeptErasure, 'evidenceId' | 'record'>) => ({
  evidenceId,
  serial: record.disk.serial,
  result: record.result,
})

/** The event that says which document was put to what two people wrote down. */
export function attachedEvent(
  erasure: Pick<KeptErasure, 'evidenceId' | 'record'>,
  name: string,
  documentSha256: string,
): DeviceEvent {
  return { type: 'erasure.attached', payload: { ...named(erasure), name, documentSha256 } }
}

/** Writes an event into the journal of the device where the evidence stands, and asks its gates again. */
export function tell(store: Store, command: Command, deviceId: string, events: readonly DeviceEvent[]): void {
  const device = findDevice(store, deviceId)
  if (device === null) throw new Error(`evidence stands at ${deviceId}, which is not there`)
  recordProofs(store, command, device, events)
}

/**
 * Keeps a document byte for byte with the erasures that were read from it: each goes to the device that has its disk
 * now, or to the review list. The same bytes a second time change nothing.
 *
 * @param records at least one.
 * @returns null for a document that is known.
 */
export function importErasures(
  store: Store,
  act: Act,
  document: ErasureDocument,
  records: readonly ErasureRecord[],
): readonly KeptErasure[] | null {
  return inTransaction(store, () => {
    if (isKnownDocument(store, document.bytes)) return null
    const documentSha256 = keepDocument(store, document, act.at)
    const found = records.map((record) => ({ evidenceId: store.newId(), record, ...placeOfErasure(store, record) }))
    const command = appendCommand(store, act, {
      kind: 'erasure.import',
      version: 1,
      payload: { name: document.name, documentSha256, erasures: found },
    })
    for (const { evidenceId, record, deviceId, reason } of found) {
      insertErasure(store, { evidenceId, record, documentSha256, deviceId, reason }, act.at)
    }
    const open = found.filter(({ deviceId }) => deviceId === null)
    const imported = open.map((one) => ({
      type: 'erasure.imported' as const,
      payload: { ...named(one), name: document.name },
    }))
    if (imported.length > 0) appendEvents(store, command, null, imported)
    for (const deviceId of new Set(found.flatMap((one) => one.deviceId ?? []))) {
      const own = found.filter((one) => one.deviceId === deviceId)
      tell(
        store,
        command,
        deviceId,
        own.map((one) => matched(one)),
      )
    }
    for (const { record, deviceId } of found) askAgain(store, command, record.disk.serial, deviceId ?? '')
    return found.flatMap(({ evidenceId }) => findErasure(store, evidenceId) ?? [])
  })
}

export type TypedErasure = {
  readonly deviceId: string
  /** Which of its disks, as the report shows them, from 0. */
  readonly diskIndex: number
  readonly result: Exclude<ErasureResult, 'unknown'>
  readonly method: string | null
  readonly tool: string | null
  readonly finishedAt: string | null
  readonly erasedBy: string
  readonly verifiedBy: string
  readonly certificate: ErasureDocument | null
}

/** Takes down an erasure that two people answer for; a certificate that goes with it is kept byte for byte. */
export function typeErasure(
  store: Store,
  act: Act,
  typed: TypedErasure,
):
  | { readonly result: 'recorded'; readonly evidenceId: string }
  | { readonly result: 'device-not-found' | 'disk-not-found' } {
  return inTransaction(store, () => {
    const device = findDevice(store, typed.deviceId)
    if (device === null) return { result: 'device-not-found' } as const
    const disk = disksOf(store, device, null)?.[typed.diskIndex]
    if (disk === undefined || disk.key === null) return { result: 'disk-not-found' } as const
    const { deviceId, result, method, tool, finishedAt, erasedBy, verifiedBy, certificate } = typed
    const { serial, model, sizeBytes } = disk.disk
    const record: ErasureRecord = {
      source: 'typed',
      result,
      disk: { serial, model: model?.slice(0, 200) ?? null, sizeBytes: sizeBytes === 0 ? null : sizeBytes },
      method,
      passes: null,
      rounds: null,
      verification: null,
      errors: null,
      startedAt: null,
      finishedAt,
      tool,
      toolVersion: null,
      erasedBy,
      verifiedBy,
    }
    const evidenceId = store.newId()
    const documentSha256 = certificate === null ? null : keepDocument(store, certificate, act.at)
    const command = appendCommand(store, act, {
      kind: 'erasure.type',
      version: 1,
      payload: { deviceId, evidenceId, record, documentSha256 },
    })
    insertErasure(store, { evidenceId, record, documentSha256, deviceId, diskKey: disk.key, reason: null }, act.at)
    const payload = { ...named({ evidenceId, record }), erasedBy, verifiedBy, method }
    const attached =
      certificate === null || documentSha256 === null
        ? []
        : [attachedEvent({ evidenceId, record }, certificate.name, documentSha256)]
    recordProofs(store, command, device, [{ type: 'erasure.recorded', payload }, ...attached])
    askAgain(store, command, serial, deviceId)
    return { result: 'recorded', evidenceId } as const
  })
}

export type ReviewResult = 'done' | 'evidence-not-found' | 'device-not-found' | 'disk-not-found'

/** A person says which disk of which device an erasure is about, and why it is that one. */
export function assignErasure(
  store: Store,
  act: Act,
  chosen: {
    readonly evidenceId: string
    readonly deviceId: string
    readonly diskIndex: number
    readonly reason: string
  },
): ReviewResult {
  const { evidenceId, deviceId, diskIndex, reason } = chosen
  return inTransaction(store, () => {
    const erasure = findErasure(store, evidenceId)
    if (erasure === null || erasure.status !== 'standing' || erasure.deviceId !== null) return 'evidence-not-found'
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const key = disksOf(store, device, null)?.[diskIndex]?.key ?? null
    if (key === null) return 'disk-not-found'
    const command = appendCommand(store, act, {
      kind: 'erasure.assign',
      version: 1,
      payload: { ...chosen, diskKey: key },
    })
    changeErasure(store, evidenceId, { diskKey: key, deviceId, assignment: 'person', reason })
    recordProofs(store, command, device, [matched(erasure, 'person', reason)])
    askAgain(store, command, erasure.record.disk.serial, deviceId)
    return 'done'
  })
}

/** A person says that an erasure on the review list is about nothing that this bench has, and why. */
export function dismissErasure(
  store: Store,
  act: Act,
  told: { readonly evidenceId: string; readonly role: Role; readonly dismissedBy: string; readonly reason: string },
): ReviewResult {
  const { evidenceId, role, dismissedBy, reason } = told
  return inTransaction(store, () => {
    const erasure = findErasure(store, evidenceId)
    if (erasure === null || erasure.status !== 'standing' || erasure.deviceId !== null) return 'evidence-not-found'
    const command = appendCommand(store, act, { kind: 'erasure.dismiss', version: 2, payload: told })
    changeErasure(store, evidenceId, { status: 'dismissed', reason })
    appendEvents(store, command, null, [
      { type: 'erasure.dismissed', payload: { ...named(erasure), role, dismissedBy, reason } },
    ])
    askAgain(store, command, erasure.record.disk.serial)
    return 'done'
  })
}

/** Evidence turns out to be wrong: it stands for nothing from now on, and a device that was ready by it no longer is. */
export function revokeErasure(store: Store, act: Act, evidenceId: string, reason: string): ReviewResult {
  return inTransaction(store, () => {
    const erasure = findErasure(store, evidenceId)
    if (erasure === null || erasure.status !== 'standing' || erasure.deviceId === null) return 'evidence-not-found'
    const command = appendCommand(store, act, { kind: 'erasure.revoke', version: 1, payload: { evidenceId, reason } })
    changeErasure(store, evidenceId, { status: 'revoked', reason })
    tell(store, command, erasure.deviceId, [{ type: 'erasure.revoked', payload: { ...named(erasure), reason } }])
    askAgain(store, command, erasure.record.disk.serial, erasure.deviceId)
    return 'done'
  })
}

/** Two people opened a certificate and say what it shows. */
export function clarifyErasure(
  store: Store,
  act: Act,
  told: {
    readonly evidenceId: string
    readonly result: Exclude<ErasureResult, 'unknown'>
    readonly erasedBy: string
    readonly verifiedBy: string
  },
): ReviewResult {
  const { evidenceId, result, erasedBy, verifiedBy } = told
  return inTransaction(store, () => {
    const erasure = findErasure(store, evidenceId)
    if (erasure === null || erasure.status !== 'standing' || erasure.record.result !== 'unknown') {
      return 'evidence-not-found'
    }
    const record = { ...erasure.record, result, erasedBy, verifiedBy }
    const command = appendCommand(store, act, { kind: 'erasure.clarify', version: 1, payload: told })
    changeErasure(store, evidenceId, { record })
    const payload = { ...named({ evidenceId, record }), erasedBy, verifiedBy }
    if (erasure.deviceId === null) {
      appendEvents(store, command, null, [{ type: 'erasure.clarified', payload }])
    } else tell(store, command, erasure.deviceId, [{ type: 'erasure.clarified', payload }])
    askAgain(store, command, record.disk.serial, erasure.deviceId ?? '')
    return 'done'
  })
}

/** Two people looked into a device: there is no storage in it. Counts while no report shows a disk. */
export function stateNoStorage(
  store: Store,
  act: Act,
  deviceId: string,
  lookedBy: string,
  verifiedBy: string,
): 'recorded' | 'device-not-found' | 'storage-there' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    if ((disksOf(store, device, null) ?? []).length > 0) return 'storage-there'
    const payload = { evidenceId: store.newId(), lookedBy, verifiedBy }
    const draft = { kind: 'erasure.noStorage', version: 1, payload: { deviceId, ...payload } } as const
    recordProofs(store, appendCommand(store, act, draft), device, [{ type: 'erasure.noStorage', payload }])
    return 'recorded'
  })
}
