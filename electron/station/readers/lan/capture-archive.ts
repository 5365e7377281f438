import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { readingStatuses, type ReadingStatus } from '../../../../shared/report/reading.ts'
import { transferLimits } from '../../../../shared/report/transfer.ts'
import type { CaptureFile } from '../capture.ts'
import { damageOf } from '../capture/inspect.ts'
import { isCaptureName } from './capture-name.ts'
import { refuseTransfer, type SentCapture } from './sent-capture.ts'
import { tarFiles } from './tar-files.ts'

/**
 * What the capture script says about outputs that it did not obtain: a line each, the status, a blank, the name. And
 * about itself: `tool NAME VERSION`.
 */
export const statusesFile = 'etabli-statuses.txt'

const again = 'Run the capture script on the machine again.'
const isStatus = (text: string): text is ReadingStatus => (readingStatuses as readonly string[]).includes(text)

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
  const files = new Map<string, CaptureFile>()
  let tool = 'etabli-capture'
  let toolVersion = '0'
  const statuses = entries.find(({ name }) => name === statusesFile)
  for (const line of statuses === undefined ? [] : new TextDecoder().decode(statuses.bytes).split('\n')) {
    const [word = '', name = '', rest = ''] = line.split(' ')
    if (word === 'tool') [tool, toolVersion] = [plainWord(name, tool), plainWord(rest, toolVersion)]
    else if (isStatus(word) && word !== 'read' && isCaptureName(name))
      files.set(name, { name, status: word, bytes: null })
  }
  for (const { name, bytes } of entries) {
    if (name === statusesFile) continue
    if (!isCaptureName(name) || files.get(name)?.bytes) {
      return refuseTransfer('transfer-name-refused', 'This is not one of the outputs of a capture', again, name)
    }
    const damage = damageOf(name, bytes)
    if (damage !== null) return refuseTransfer(damage.code, damage.what, again, name)
    files.set(name, { name, status: 'read', bytes })
  }
  return { ok: true, files: [...files.values()], tool, toolVersion }
}

const plainWord = (word: string, otherwise: string): string => (/^[A-Za-z0-9.+_-]{1,40}$/.test(word) ? word : otherwise)

async function unzipped(archive: Uint8Array): Promise<Uint8Array | null> {
  if (archive[0] !== 0x1f || archive[1] !== 0x8b) return archive
  try {
    return await promisify(gunzip)(archive, { maxOutputLength: transferLimits.captureBytes })
  } catch {
    return null
  }
}
