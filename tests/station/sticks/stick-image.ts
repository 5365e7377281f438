import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Volume } from '../../../electron/station/sticks/volume.ts'
import { temporaryFolder } from '../../fixtures/laptop-captures.ts'

const has = (program: string, ...words: string[]) => spawnSync(program, words, { stdio: 'ignore' }).error === undefined

/** FAT as on every stick where the kernel and the tools have it, else the file system that every Linux has. */
function makerOf(): { readonly program: string; readonly words: readonly string[] } | null {
  const isFatKnown = readFileSync('/proc/filesystems', 'utf8').includes('vfat')
  if (isFatKnown && has('mkfs.vfat', '--help')) return { program: 'mkfs.vfat', words: ['-n', 'RELEVES'] }
  return has('mkfs.ext4', '-V') ? { program: 'mkfs.ext4', words: ['-q', '-L', 'RELEVES'] } : null
}

const sizeBytes = 32 * 1024 * 1024

/** Whether this machine lets a test attach and mount an image: root, a loop device and a file system. */
export const canMountImages =
  process.platform === 'linux' &&
  process.geteuid?.() === 0 &&
  makerOf() !== null &&
  spawnSync('losetup', ['-f']).status === 0

const run = (program: string, ...words: string[]): string => execFileSync(program, words, { encoding: 'utf8' }).trim()

/** A stick in a real block device: plugged in while `volume` is given out, and pulled by detaching it. */
export function stickImage(fill: (folder: string) => void): Volume & { readonly device: string } {
  const maker = makerOf()
  if (maker === null) throw new Error('no file system to make a stick of')
  const folder = temporaryFolder()
  const image = join(folder, 'stick.img')
  const file = openSync(image, 'w')
  ftruncateSync(file, sizeBytes)
  closeSync(file)
  run(maker.program, ...maker.words, image)
  const device = run('losetup', '--show', '-f', image)
  onTestFinished(() => void spawnSync('losetup', ['-d', device]))
  withMounted(device, 'rw', fill)
  return { id: `stick ${device}`, label: 'RELEVES', device, folder: null, isReadOnly: false }
}

/** Looks at (or fills) the stick from outside of the station. */
export function withMounted<T>(device: string, access: 'rw' | 'ro', look: (folder: string) => T): T {
  const folder = temporaryFolder()
  run('mount', '-o', access, device, folder)
  try {
    return look(folder)
  } finally {
    run('umount', folder)
  }
}

/** Where the kernel has this device mounted now. */
export const mountsOf = (device: string): readonly string[] =>
  readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter((line) => line.includes(` ${device} `))
