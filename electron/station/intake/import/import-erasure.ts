import type { ImportResult } from '../../../../shared/contract/import.ts'
import type { StationContext } from '../../context.ts'
import { actOf } from '../../context.ts'
import { readErasures } from '../../erasure/read-erasures.ts'
import { erasuresOfDocument, type KeptErasure } from '../../store/proofs/erasures.ts'
import { devicesShowing } from '../../store/proofs/find-erasures.ts'
import { sha256 } from '../../store/packed.ts'
import { importErasures } from '../../store/proofs/record-erasure.ts'
import type { FileGroup } from './sort-files.ts'

const shown = ({ evidenceId, record, deviceId }: KeptErasure) => ({
  evidenceId,
  serial: record.disk.serial,
  result: record.result,
  deviceId,
})

/** Takes a log or a certificate in: kept byte for byte, each of its erasures at its device or on the review list. */
export function importErasureFile(context: StationContext, { files, names }: FileGroup): ImportResult {
  const answer = { names: [...names], intakeId: null, deviceId: null, refusal: null }
  const [file] = files
  if (file === undefined) throw new Error('a group without a file')
  const read = readErasures(file)
  if (!read.ok) {
    const { code, what, where = null, remedy = null } = read.refusal
    return { ...answer, result: 'unreadable', refusal: { code, what, where, remedy } }
  }
  const kept = importErasures(context.store, actOf(context), file, read.records)
  const erasures = kept ?? erasuresOfDocument(context.store, sha256(file.bytes))
  const deviceIds = [...new Set(erasures.flatMap(({ deviceId }) => deviceId ?? []))]
  if (kept !== null) {
    const showing = erasures.flatMap(({ record }) => devicesShowing(context.store, record.disk.serial))
    for (const deviceId of new Set([...deviceIds, ...showing])) context.deviceChanged(deviceId)
    context.publish('erasure.changed', {})
  }
  const [only = null] = deviceIds.length === 1 ? deviceIds : []
  return { ...answer, result: kept === null ? 'known' : 'evidence', deviceId: only, erasures: erasures.map(shown) }
}
