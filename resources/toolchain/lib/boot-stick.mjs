import { closeSync, copyFileSync, cpSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { truncateSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './debian-root.mjs'

const sectorBytes = 512
/** Where partitions begin since disks have sectors of 4096 bytes. */
const startBytes = 1024 * 1024
const sizeBytes = 256 * 1024 * 1024

/**
 * The table of a disk with one FAT partition that old firmware may start from (type 0x0c, marked active); the first
 * 440 bytes are the program that starts it.
 */
function masterBootRecord(program) {
  const record = Buffer.alloc(sectorBytes)
  program.copy(record, 0, 0, 440)
  const entry = record.subarray(446)
  entry[0] = 0x80
  // Cylinders and heads that are too many to count are written so.
  entry.set([0xfe, 0xff, 0xff], 1)
  entry[4] = 0x0c
  entry.set([0xfe, 0xff, 0xff], 5)
  entry.writeUInt32LE(startBytes / sectorBytes, 8)
  entry.writeUInt32LE((sizeBytes - startBytes) / sectorBytes, 12)
  record.writeUInt16LE(0xaa55, 510)
  return record
}

/**
 * Makes the image of a USB stick that starts under UEFI (Secure Boot too: every program of the chain is Debian's own,
 * signed) and under a BIOS.
 *
 * @param root the unpacked Debian packages, whose own mtools, mkfs and syslinux do the work.
 * @param files where on the stick → which file here.
 */
export function buildStick({ root, files, path }) {
  const work = join(root, 'tmp/stick')
  rmSync(work, { recursive: true, force: true })
  for (const [there, here] of Object.entries(files)) {
    mkdirSync(dirname(join(work, 'files', there)), { recursive: true })
    copyFileSync(here, join(work, 'files', there))
  }
  mkdirSync(join(root, 'proc'), { recursive: true })
  const image = join(work, 'image')
  writeFileSync(image, '')
  truncateSync(image, sizeBytes)
  const steps = [
    'ln -sf busybox /bin/sh',
    `mkfs.vfat -F 32 -n ETABLI --offset ${startBytes / sectorBytes} image ${(sizeBytes - startBytes) / 1024}`,
    `mcopy -i image@@${startBytes} -s files/* ::`,
    `syslinux --offset ${startBytes} --install image`,
  ]
  // syslinux calls mtools by a shell, which no package asks for, and names the image by its own /proc; the mount ends
  // with the process.
  const inside = `cd /tmp/stick && export PATH=/usr/sbin:/usr/bin && ${steps.join(' && ')}`
  run('unshare', [
    '-m',
    'sh',
    '-c',
    'mount -t proc proc "$1/proc" && exec chroot "$1" /bin/busybox sh -c "$2"',
    'sh',
    root,
    inside,
  ])
  const file = openSync(image, 'r+')
  writeSync(file, masterBootRecord(readFileSync(join(root, 'usr/lib/syslinux/mbr/mbr.bin'))), 0, sectorBytes, 0)
  closeSync(file)
  // Another file system may hold the folder that it goes to.
  cpSync(image, `${path}.part`)
  renameSync(`${path}.part`, path)
  rmSync(work, { recursive: true, force: true })
}
