import type { DeviceDocument } from '../../../../shared/device/device-document.ts'
import { matchDevice, signsOf, type Sign } from '../../../../shared/device/identity.ts'
import { specLine } from '../../../../shared/label/spec-line.ts'
import { getBench } from '../bench/bench.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { keepWords } from '../search/device-words.ts'
import { findDeviceByTag } from './devices.ts'
import { candidatesFor, keepSigns } from './identity-signs.ts'
import { appendCommand } from '../journal/outbox.ts'
import { pack } from '../packed.ts'
import { keepProfile } from '../bench/profiles.ts'
import { insertReport, packReport } from './reports.ts'
import { inTransaction, type Act, type Store } from '../store.ts'
import { insertVerdict } from './verdict-documents.ts'
import { judgeByNewTests } from './verdicts.ts'

export type DeviceImport =
  | { readonly result: 'imported' }
  /** This document was taken in before, or the device began on this bench. */
  | { readonly result: 'known' }
  /**
   * Nothing was taken in: the device, or a reading or a verdict of it, is here from another document, its tag is another
   * one's, or its machine is.
   */
  | {
      readonly result: 'device-imported-otherwise' | 'tag-of-another' | 'tag-far-ahead' | 'machine-here'
      readonly tag: string
    }

/**
 * Takes a device in with its id, its tag, every reading and every verdict. It begins here as received, and as audited where
 * it has a verdict; where it stood on the other bench, and everything that happened to it there, is kept beside it. Nothing
 * that a bench has to see for itself comes along: its gates are asked again, its lot is another one.
 *
 * @param sha256 of the document's bytes.
 */
export function importDevice(store: Store, act: Act, document: DeviceDocument, sha256: string): DeviceImport {
  const { deviceId, tag, histories } = document
  return inTransaction(store, (): DeviceImport => {
    const known = statement<{ sha256: string }>(
      store.db,
      'SELECT sha256 FROM imported_devices WHERE device_id = ?',
    ).get(deviceId)
    if (known !== undefined) {
      return known.sha256 === sha256 ? { result: 'known' } : { result: 'device-imported-otherwise', tag }
    }
    if (findDevice(store, deviceId) !== null) return { result: 'known' }
    if (findDeviceByTag(store, tag) !== null || isReserved(store, tag)) return { result: 'tag-of-another', tag }
    if (isFarAhead(store, tag)) return { result: 'tag-far-ahead', tag }
    if (hasIdsOfAnother(store, document)) return { result: 'device-imported-otherwise', tag }
    const newest = document.reports.at(-1)
    const signs = newest === undefined ? [] : signsOf(newest.report)
    const other = sameMachine(store, signs)
    if (other !== null) return { result: 'machine-here', tag: findDevice(store, other)?.tag ?? tag }
    for (const profile of document.profiles) keepProfile(store, profile, act.at)
    const [life] = histories
    const [bench, state] = [life?.bench ?? '', life?.state ?? 'received']
    const entries = histories.reduce((sum, { journal }) => sum + journal.length, 0)
    const imported = { bench, state, entries, sha256 }
    const command = appendCommand(store, act, {
      kind: 'device.import',
      version: 1,
      payload: { deviceId, tag, ...imported },
    })
    const events: DeviceEvent[] = [
      { type: 'device.received', payload: { tag } },
      { type: 'device.imported', payload: imported },
      ...document.reports.map((one) => insertOne(store, deviceId, one)),
      ...document.verdicts.map(({ verdictId, reportId, reachedAt, verdict }) =>
        insertVerdict(store, { verdictId, deviceId, reportId }, reachedAt, verdict),
      ),
    ]
    // A verdict on an older reading says nothing of the machine as it is.
    const isJudged = document.verdicts.at(-1)?.reportId === newest?.reportId && newest !== undefined
    if (isJudged) events.push({ type: 'device.audited', payload: { from: 'received', to: 'audited' } })
    keepSigns(store, deviceId, signs)
    recordDeviceEvents(store, command, deviceId, null, events)
    // A verdict of the other bench may stand on tests, which this one has to see for itself.
    judgeByNewTests(store, act, deviceId)
    keepWords(store, deviceId, newest?.report ?? null)
    const kept = pack(JSON.stringify(histories))
    statement(store.db, 'INSERT INTO imported_devices VALUES (?, ?, ?, ?, ?, ?)').run(
      deviceId,
      sha256,
      kept.bytes,
      kept.sizeBytes,
      kept.sha256,
      act.at,
    )
    neverGiveOut(store, tag)
    return { result: 'imported' }
  })
}

/**
 * A device of this bench's own that shows these signs. Those that came from elsewhere too are not asked: people told them
 * apart there, and should they be one machine all the same, its next reading asks a person.
 */
function sameMachine(store: Store, signs: readonly Sign[]): string | null {
  const isImported = statement(store.db, 'SELECT 1 FROM imported_devices WHERE device_id = ?')
  const own = candidatesFor(store, signs).filter(({ deviceId }) => isImported.get(deviceId) === undefined)
  const match = matchDevice(signs, own)
  if (match.match === 'new') return null
  return match.match === 'conflict' ? (match.candidates[0]?.deviceId ?? null) : match.deviceId
}

function insertOne(
  store: Store,
  deviceId: string,
  { reportId, recordedAt, report, files }: DeviceDocument['reports'][number],
): DeviceEvent {
  const captured = files.map(({ name, status, bytes }) => ({
    name,
    status,
    bytes: bytes === null ? null : Buffer.from(bytes, 'base64'),
  }))
  const packed = packReport(report, captured)
  insertReport(store, reportId, deviceId, recordedAt, packed)
  const { kind, manufacturer, model, modelVersion, serial } = report.machine
  const { kind: sourceKind, readAt } = report.source
  const face = { kind, manufacturer, model, modelVersion, serial, specLine: specLine(report, 'fr') }
  const read = { reportId, sha256: packed.document.sha256, sourceKind, readAt, captureFiles: files.length }
  return { type: 'report.recorded', payload: { ...read, ...face } }
}

/** A tag that this bench printed before its machine came, or would print one day, is on a label of its own. */
function isReserved({ db }: Store, tag: string): boolean {
  return statement(db, 'SELECT 1 FROM blank_tags WHERE tag = ?').get(tag) !== undefined
}

/** Documents say of themselves what they are: readings and verdicts of another device come in one that was made of two. */
function hasIdsOfAnother({ db }: Store, { reports, verdicts }: DeviceDocument): boolean {
  const [report, verdict] = [
    statement(db, 'SELECT 1 FROM reports WHERE id = ?'),
    statement(db, 'SELECT 1 FROM verdicts WHERE id = ?'),
  ]
  return (
    reports.some(({ reportId }) => report.get(reportId) !== undefined) ||
    verdicts.some(({ verdictId }) => verdict.get(verdictId) !== undefined)
  )
}

/** More than any bench gave out before it started anew: one forged number would use up a million tags. */
const mostTagsSkipped = 100_000

/** Whether a tag of this bench's own prefix lies so far ahead that giving out the next one behind it wastes the rest. */
function isFarAhead(store: Store, tag: string): boolean {
  const { prefix, tagsGiven } = getBench(store)
  return tag.startsWith(prefix) && Number(tag.slice(2, 8)) > tagsGiven + mostTagsSkipped
}

/** A bench that starts anew under its old prefix goes on behind the tags that are on labels already. */
function neverGiveOut(store: Store, tag: string): void {
  if (!tag.startsWith(getBench(store).prefix)) return
  const next = Number(tag.slice(2, 8)) + 1
  statement(store.db, 'UPDATE bench SET next_tag_number = ? WHERE only_row = 1 AND next_tag_number < ?').run(next, next)
}
