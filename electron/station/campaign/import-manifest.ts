import type { ManifestResult } from '../../../shared/contract/arrivals.ts'
import {
  readManifest,
  readManifestRows,
  type Manifest,
  type ManifestProblemCode,
} from '../../../shared/shipping/manifest.ts'
import { actOf, type StationContext } from '../context.ts'
import { importManifest } from '../store/arrivals/manifests.ts'
import { isZip } from '../intake/import/zip-files.ts'
import { decodeText } from './decode-text.ts'
import { readWorkbook } from './read-workbook.ts'

const refused = (code: ManifestProblemCode, what = ''): Manifest => ({
  ok: false,
  problems: [{ line: 1, code, what, heading: '' }],
})

/** The file of the older format (.xls), and of a workbook that is locked with a password ([MS-CFB], 2.2). */
const isOldWorkbook = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)

/** A list in any form that it comes in: a workbook (XLSX) or a text of separated values. */
function manifestOf(bytes: Uint8Array): { readonly encoding: string; readonly manifest: Manifest } {
  if (isOldWorkbook(bytes)) return { encoding: '', manifest: refused('old-workbook') }
  if (isZip(bytes)) {
    const workbook = readWorkbook(bytes)
    const manifest = workbook.ok ? readManifestRows(workbook.rows) : refused(workbook.code, workbook.what)
    return { encoding: 'xlsx', manifest }
  }
  const decoded = decodeText(bytes)
  if (decoded === null) return { encoding: '', manifest: refused('not-text') }
  return { encoding: decoded.encoding, manifest: readManifest(decoded.text) }
}

/** Reads a list of a source that is there, and keeps it when every line of it is right. */
export function importManifestFile(
  context: StationContext,
  { sourceId, fileName, bytes }: { readonly sourceId: string; readonly fileName: string; readonly bytes: Uint8Array },
): ManifestResult {
  const { encoding, manifest } = manifestOf(bytes)
  if (!manifest.ok) return { result: 'refused', problems: [...manifest.problems] }
  const imported = importManifest(context.store, actOf(context), { sourceId, fileName, bytes, lines: manifest.lines })
  if (imported.result === 'known-file') return imported
  return { ...imported, encoding, ignoredHeadings: [...manifest.ignoredHeadings] }
}
