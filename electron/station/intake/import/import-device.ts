import type { ImportResult } from '../../../../shared/contract/import.ts'
import type { RefusalText } from '../../../../shared/contract/refusal.ts'
import { Refusal } from '../../../../shared/contract/refusal.ts'
import { DeviceDocument } from '../../../../shared/device/device-document.ts'
import { parseTag } from '../../../../shared/label/tag.ts'
import { actOf, type StationContext } from '../../context.ts'
import { readErasures } from '../../erasure/read-erasures.ts'
import { importDevice, type DeviceImport } from '../../store/devices/import-device.ts'
import { sha256 } from '../../store/packed.ts'
import { importErasures } from '../../store/proofs/record-erasure.ts'
import { isWithinJsonBounds } from '../../readers/lan/json-bounds.ts'
import type { FileGroup } from './sort-files.ts'

const notWhole = (what: string): RefusalText => ({
  code: 'device-document-damaged',
  what,
  remedy: 'Export the device again on the bench that it comes from.',
})

function read(bytes: Uint8Array): DeviceDocument | RefusalText {
  if (!isWithinJsonBounds(bytes)) return notWhole('This document is nested deeper than a device is')
  let raw: unknown
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return notWhole('This document is cut off, or is no JSON')
  }
  const parsed = DeviceDocument.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return notWhole(`This document does not follow its schema: ${issue?.path.join('.') ?? ''}`)
  }
  // It follows the schema as it stands; the parsed form has its members in another order, under which no sum holds.
  const document = raw as DeviceDocument
  return changedIn(document) ?? brokenIn(document) ?? document
}

/** What is not what its SHA-256 says: somebody edited the document. */
function changedIn({ reports, verdicts, erasureDocuments }: DeviceDocument): RefusalText | null {
  const wrong =
    reports.find(({ report, sha256: sum }) => sha256(JSON.stringify(report)) !== sum)?.reportId ??
    verdicts.find(({ verdict, sha256: sum }) => sha256(JSON.stringify(verdict)) !== sum)?.verdictId ??
    erasureDocuments.find(({ bytes, sha256: sum }) => sha256(Buffer.from(bytes, 'base64')) !== sum)?.name
  return wrong === undefined ? null : notWhole(`This document was changed after it was written: ${wrong}`)
}

/** What no bench writes: a tag that no label carries, an id twice, a verdict on a reading of another device. */
function brokenIn({ tag, reports, verdicts }: DeviceDocument): RefusalText | null {
  const parsed = parseTag(tag)
  if (!parsed.ok || parsed.tag !== tag) return notWhole('This document has a tag that no label carries')
  const [reportIds, verdictIds] = [reports.map(({ reportId }) => reportId), verdicts.map((one) => one.verdictId)]
  const twice = [reportIds, verdictIds].some((ids) => new Set(ids).size < ids.length)
  if (twice) return notWhole('This document has a reading or a verdict twice')
  const astray = verdicts.find(({ reportId }) => !reportIds.includes(reportId))
  return astray === undefined ? null : notWhole(`This document has a verdict without its reading: ${astray.verdictId}`)
}

const refusals: Readonly<Record<Exclude<DeviceImport['result'], 'imported' | 'known'>, RefusalText>> = {
  'device-imported-otherwise': {
    code: 'device-imported-otherwise',
    what: 'This device was taken in from another document before',
    remedy: 'Keep both documents; a person compares them.',
  },
  'tag-of-another': {
    code: 'tag-of-another',
    what: 'Its tag is on another device of this bench',
    remedy: 'Look at both labels; one of them is wrong.',
  },
  'tag-far-ahead': {
    code: 'tag-far-ahead',
    what: 'Its tag is one of this bench, far ahead of all that it has given out',
    remedy: 'Look at its label; take it in on a bench with another prefix.',
  },
  'machine-here': {
    code: 'machine-here',
    what: 'This very machine is here already under another tag',
    remedy: 'Read the machine on this bench instead.',
  },
}

/** Takes a whole device in from another bench; the same document twice is known the second time. */
export function importDeviceFile(context: StationContext, { files, names }: FileGroup): ImportResult {
  const answer = { names: [...names], intakeId: null, deviceId: null, refusal: null }
  const [file] = files
  if (file === undefined) throw new Error('a group without a file')
  const unreadable = ({ code, what, where = '', remedy = '' }: RefusalText): ImportResult => ({
    ...answer,
    result: 'unreadable',
    refusal: { code, what, where: where === '' ? null : where, remedy },
  })
  const document = read(file.bytes)
  if ('code' in document) return unreadable(document)
  const { deviceId, erasureDocuments } = document
  try {
    const imported = importDevice(context.store, actOf(context), document, sha256(file.bytes))
    if (imported.result === 'known') return { ...answer, result: 'known', deviceId }
    if (imported.result !== 'imported') return unreadable({ ...refusals[imported.result], where: imported.tag })
  } catch (error) {
    if (error instanceof Refusal) return unreadable(error.toText())
    throw error
  }
  for (const { name, bytes } of erasureDocuments) {
    const log = { name, bytes: Buffer.from(bytes, 'base64') }
    const erasures = readErasures(log)
    if (erasures.ok) importErasures(context.store, actOf(context), log, erasures.records)
  }
  context.deviceChanged(deviceId)
  return { ...answer, result: 'restored', deviceId }
}
