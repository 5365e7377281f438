import type { ProofsView } from '../../../../shared/contract/gates.ts'
import type { Device } from '../devices/device-projection.ts'
import { statement } from '../connection.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { appendCommand } from '../journal/outbox.ts'
import { findPaper, issuePaper, paperDocument } from '../shipping/papers.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/**
 * What a conformity sheet says, frozen with its number: report and verdict by id, since they never change, the proofs as
 * they stood. People are their ids, so that a name can go and the paper stays.
 */
export type FrozenSheet = {
  readonly schema: 'etabli.conformity-sheet/1'
  readonly deviceId: string
  readonly reportId: string
  readonly verdictId: string | null
  readonly bench: { readonly prefix: string; readonly name: string; readonly stationVersion: string }
  readonly device: Pick<Device, 'tag' | 'state' | 'kind' | 'serial'> & { readonly name: string | null }
  readonly profileTitle: { readonly fr: string; readonly en: string } | null
  readonly proofs: ProofsView
}

/** A sheet with its number. */
export type IssuedSheet = {
  readonly number: string
  /** XP… */
  readonly code: string
  /** ISO 8601, UTC. */
  readonly issuedAt: string
  readonly isNew: boolean
  readonly content: FrozenSheet
}

type Kept = Omit<IssuedSheet, 'isNew'>

/** The newest sheet of a device, or null. */
function newestSheet(store: Pick<Store, 'db'>, deviceId: string): Kept | null {
  const sql = `SELECT payload ->> 'code' AS code FROM events WHERE device_id = ? AND type = 'paper.issued'
    ORDER BY seq DESC LIMIT 1`
  const issued = statement<{ code: string }>(store.db, sql).get(deviceId)
  const paper = issued === undefined ? null : findPaper(store, issued.code)
  return paper === null ? null : (paperDocument(store, paper.paperId) as Kept)
}

/** The sheet with this code (XP…) and its device as it is now; null for a code of no sheet, another paper's among them. */
export function findSheet(store: Pick<Store, 'db'>, code: string): { number: string; device: Device } | null {
  const paper = findPaper(store, code)
  if (paper === null || paper.shipmentId !== null) return null
  const { number, content } = paperDocument(store, paper.paperId) as Kept
  const device = findDevice(store, content.deviceId)
  return device === null ? null : { number, device }
}

/** The device that a sheet is about; null for a paper that is no sheet. */
export function deviceOfSheet(store: Pick<Store, 'db'>, paperId: string): string | null {
  const document = paperDocument(store, paperId) as Partial<Kept> | null
  return document?.content?.deviceId ?? null
}

/**
 * Gives a device's conformity sheet the next number of the year, with what it says; one that would say the same as the
 * newest is that one.
 *
 * @param issuedOn calendar day of the bench, ISO 8601. @param collect what it says, asked inside the transaction.
 */
export function issueConformitySheet(
  store: Store,
  act: Act,
  { deviceId, issuedOn }: { readonly deviceId: string; readonly issuedOn: string },
  collect: (device: Device & { readonly reportId: string }) => FrozenSheet,
): IssuedSheet | 'device-not-found' | 'device-not-read' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const { reportId } = device
    if (reportId === null) return 'device-not-read'
    const content = collect({ ...device, reportId })
    const newest = newestSheet(store, deviceId)
    if (newest !== null && JSON.stringify(newest.content) === JSON.stringify(content)) {
      return { ...newest, isNew: false }
    }
    const written = { issuedAt: act.at, content }
    let kept: Kept | undefined
    const paper = { kind: 'conformity-sheet', shipmentId: null, issuedAt: act.at, issuedOn } as const
    const { code } = issuePaper(store, paper, (taken) => {
      const { prefix, year, sequence } = taken.number
      const number = `FC-${prefix}-${year}-${String(sequence).padStart(6, '0')}`
      kept = { ...written, number, code: taken.code }
      return kept
    })
    if (kept === undefined) throw new Error(`paper ${code} says nothing`)
    const named = { kind: 'conformity-sheet', number: kept.number, code } as const
    const command = appendCommand(store, act, {
      kind: 'conformity.issue',
      version: 1,
      payload: { deviceId, ...named },
    })
    recordDeviceEvents(store, command, deviceId, device, [{ type: 'paper.issued', payload: named }])
    return { ...kept, isNew: true }
  })
}
