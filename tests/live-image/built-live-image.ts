import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { emulatedConsole } from './emulated-laptop.ts'

const builder = fileURLToPath(new URL('../../resources/toolchain/live-image.mjs', import.meta.url))

/** Why the image can't be built here, in the builder's own words; null when it can. */
export function liveImageObstacle(): string | null {
  try {
    execFileSync(process.execPath, [builder, '--check'], { encoding: 'utf8', stdio: 'pipe' })
    return null
  } catch (error) {
    return (error as { stderr: string }).stderr.trim()
  }
}

/**
 * The real image, built once for a file of tests and gone after it; the packages stay in the user's cache. Its screen
 * is the serial line, which a test can read.
 */
export function builtLiveImage() {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'etabli-live-'))
    execFileSync(process.execPath, [builder, '--out', folder, '--append', emulatedConsole], { stdio: 'pipe' })
    // On a fresh machine its packages are fetched first.
  }, 900_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder: () => folder,
    kernel: () => join(folder, 'vmlinuz'),
    initramfs: () => join(folder, 'initrd.img'),
    stick: () => join(folder, 'stick.img'),
  }
}
