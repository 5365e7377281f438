import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const blocks = /^[ ▀▄█]{20,}$/
const dotPixels = 8

/** Upper and lower half of each character of a terminal: light where the letter is drawn. */
function rowsOf(line: string, width: number): readonly (readonly boolean[])[] {
  const letters = Array.from(line.padEnd(width))
  return ['▀█', '▄█'].map((light) => letters.map((letter) => light.includes(letter)))
}

/**
 * Reads the QR code that a terminal shows in half blocks, as a camera would: an independent decoder gets a picture.
 *
 * @returns null when there is no code on the screen, or none that can be read.
 */
export function shownCode(lines: readonly string[]): string | null {
  const drawn = lines.filter((line) => blocks.test(line) && /[▀▄█]/.test(line))
  const width = Math.max(0, ...drawn.map((line) => line.length))
  const rows = drawn.flatMap((line) => rowsOf(line, width))
  if (rows.length === 0) return null
  // Portable graymap: one byte a pixel, white is 255.
  const pixels = rows.flatMap((row) => {
    const wide = row.flatMap((isLight) => Array.from({ length: dotPixels }, () => (isLight ? 255 : 0)))
    return Array.from({ length: dotPixels }, () => wide).flat()
  })
  const folder = mkdtempSync(join(tmpdir(), 'etabli-code-'))
  try {
    const picture = join(folder, 'screen.pgm')
    const head = `P5 ${width * dotPixels} ${rows.length * dotPixels} 255\n`
    writeFileSync(picture, Buffer.concat([Buffer.from(head), Buffer.from(pixels)]))
    return execFileSync('zbarimg', ['--quiet', '--raw', picture], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    // The decoder ends with an error when it finds nothing.
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
