import type { DroppedFile } from './drop-taker.ts'
import { say } from './notices.ts'

const bytesOfMegabyte = 1024 * 1024

/**
 * Reads a list that was chosen or dropped to its end. One that is too large is not begun: a disk image under the hand would take
 * all memory of the window.
 *
 * @returns null where there are no bytes, and the person was told why.
 */
export async function readListFile(
  { name, file }: DroppedFile,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file !== null && file.size > mostBytes) {
    const megabytes = Math.floor(mostBytes / bytesOfMegabyte)
    say({ kind: 'warning', text: (words) => words('stock.tooLarge', { name, megabytes }) })
    return null
  }
  // A file on a stick that was pulled out has a name and no bytes.
  const bytes = (await file?.arrayBuffer().catch(() => null)) ?? null
  if (bytes === null) say({ kind: 'warning', text: (words) => words('stock.unreadable', { name }) })
  return bytes === null ? null : new Uint8Array(bytes)
}
