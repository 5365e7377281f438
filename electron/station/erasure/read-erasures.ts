import type { ErasureRecord } from '../../../shared/device/erasure.ts'
import type { RefusalText } from '../../../shared/contract/refusal.ts'
import { isCertificateName, readCertificateName } from './nwipe-certificate.ts'
import { isNwipeLog, readNwipeLog } from './nwipe-log.ts'

type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

/** A log of twenty disks is some tens of kilobytes. */
const mostLogBytes = 4 * 1024 * 1024

const textOf = ({ bytes }: NamedBytes): string =>
  bytes.byteLength > mostLogBytes || bytes.includes(0) ? '' : new TextDecoder().decode(bytes)

/** nwipe lists its options at the start, with its own name among them. */
const beginsAsLog = (text: string): boolean => /^\[\d{4}\/\d\d\/\d\d [\d:]{8}\].*\bbanner\s*=\s*nwipe\b/m.test(text)

/** Whether a file is about erased disks, by its name or by what stands in it. */
export function isErasureFile(file: NamedBytes): boolean {
  if (isCertificateName(file.name)) return true
  const text = textOf(file)
  return isNwipeLog(text) || beginsAsLog(text)
}

/**
 * The erasures that a log or a certificate's name tells of.
 *
 * A log that stops before its table says nothing of how it ended, and is refused: what it would have said could be that
 * the erasure failed.
 */
export function readErasures(
  file: NamedBytes,
):
  | { readonly ok: true; readonly records: readonly ErasureRecord[] }
  | { readonly ok: false; readonly refusal: RefusalText } {
  const certificate = readCertificateName(file.name)
  const records = certificate === null ? readNwipeLog(textOf(file)) : [certificate]
  if (records.length > 0) return { ok: true, records }
  return {
    ok: false,
    refusal: {
      code: 'erasure-log-unfinished',
      what: 'This log ends before its table of drives',
      where: file.name,
      remedy: 'Copy the log again once nwipe has ended, or erase the disk again.',
    },
  }
}
