import type { ManifestResult } from '../../../shared/contract/campaign.ts'
import { readManifest } from '../../../shared/shipping/manifest.ts'
import { actOf, type StationContext } from '../context.ts'
import { importManifest } from '../store/manifests.ts'
import { decodeText } from './decode-text.ts'

/** Reads a list of a source that is there, and keeps it when every line of it is right. */
export function importManifestFile(
  context: StationContext,
  { sourceId, fileName, bytes }: { readonly sourceId: string; readonly fileName: string; readonly bytes: Uint8Array },
): ManifestResult {
  const decoded = decodeText(bytes)
  if (decoded === null) return { result: 'refused', problems: [{ line: 1, code: 'not-text', what: '', heading: '' }] }
  const manifest = readManifest(decoded.text)
  if (!manifest.ok) return { result: 'refused', problems: [...manifest.problems] }
  const imported = importManifest(context.store, actOf(context), { sourceId, fileName, bytes, lines: manifest.lines })
  if (imported.result === 'known-file') return imported
  return { ...imported, encoding: decoded.encoding, ignoredHeadings: [...manifest.ignoredHeadings] }
}
