import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One page of one size, as the smallest PDF that poppler draws. */
const page = (widthPoints: number, heightPoints: number) =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
  `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${widthPoints} ${heightPoints}]>>endobj\ntrailer<</Root 1 0 R>>\n`

/** A real JPEG of this size in pixels, drawn and encoded by poppler. */
export function madeJpeg(
  widthPixels: number,
  heightPixels: number,
  options: readonly string[] = [],
): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-jpeg-'))
  try {
    writeFileSync(join(folder, 'page.pdf'), page(widthPixels, heightPixels))
    const made = spawnSync('pdftoppm', ['-jpeg', '-r', '72', '-singlefile', ...options, 'page.pdf', 'page'], {
      cwd: folder,
    })
    if (made.status !== 0) throw new Error(`pdftoppm made no JPEG: ${made.stderr.toString()}`)
    return new Uint8Array(readFileSync(join(folder, 'page.jpg')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same with one more segment right behind its beginning. */
export function withSegment(jpeg: Uint8Array, marker: number, content: string): Uint8Array<ArrayBuffer> {
  const length = content.length + 2
  const segment = [0xff, marker, length >> 8, length & 0xff, ...Buffer.from(content, 'latin1')]
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)])
}
