import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { transferLimits } from '../../../../shared/report/transfer.ts'
import { decodeOutput, type CaptureFile } from '../capture.ts'
import { damageOf } from '../capture/inspect.ts'
import { parseStatuses, statusesFile } from '../capture/statuses.ts'
import { isCaptureName } from './capture-name.ts'
import { refuseTransfer, type SentCapture } from './sent-capture.ts'
import { tarFiles } from './tar-files.ts'

const again = 'Run the capture script on the machine again.'
/**
 * Reads the archive that the capture script sends: tar, compressed by gzip or not.
 *
 * The script says `denied`, `absent` or `timed-out` of what it could not obtain in {@link statusesFile}; a file that is
 * there is `read`, whatever that list says.
 */
export async function unpackArchive(archive: Uint8Array): Promise<SentCapture> {
  const plain = await unzipped(archive)
  const entries = plain === null ? null : tarFiles(plain, transferLimits.files)
  if (entries === null) {
    return refuseTransfer('transfer-not-an-archive', 'This is not the archive of a capture, or it is cut off', again)
  }
  const list = entries.find(({ name }) => name === statusesFile)
  const { tool, toolVersion, missing } = parseStatuses(decodeOutput(list?.bytes ?? new Uint8Array(0)), isCaptureName)
  const files = new Map<string, CaptureFile>(missing.map((file) => [file.name, file]))
  for (const { name, bytes } of entries) {
    if (name === statusesFile) continue
    if (!isCaptureName(name) || files.get(name)?.bytes) {
      return refuseTransfer('transfer-name-refused', 'This is not one of the outputs of a capture', again, name)
    }
    const damage = damageOf(name, bytes)
    if (damage !== null) return refuseTransfer(damage.code, damage.what, again, name)
    files.set(name, { name, status: 'read', bytes })
  }
  return { ok: true, files: [...files.values()], tool: tool ?? 'etabli-capture', toolVersion: toolVersion ?? '0' }
}

async function unzipped(archive: Uint8Array): Promise<Uint8Array | null> {
  if (archive[0] !== 0x1f || archive[1] !== 0x8b) return archive
  try {
    return await promisify(gunzip)(archive, { maxOutputLength: transferLimits.captureBytes })
  } catch {
    return null
  }
}
