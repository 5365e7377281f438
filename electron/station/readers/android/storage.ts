import type { DraftDisk, DraftList } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { AndroidOutputs } from './outputs.ts'
import { unanswered } from './property-reading.ts'

type Bus = 'mmc' | 'ufs'

const gigabyte = 1e9

/** Storage that tablets and phones are sold with, in decimal GB: powers of two. */
const soldGigabytes = [4, 8, 16, 32, 64, 128, 256, 512, 1024]

/** A chip may hold a little more than its name says. */
const excess = 1.02

/** The user's part is never less than this share of the whole: below it the next size up would be a guess. */
const leastShare = 0.4

/** "59640304" counts KiB; Android 4 prints "56G" or "5.3G". */
function dataBytes(df: string): { readonly bytes: number; readonly raw: string } | null {
  const lines = df.split('\n').map((line) => line.trim().split(/\s+/))
  // The partition itself, else where a user's part of it is mounted; other mounts below it are of something else.
  const row = [/^\/data:?$/, /^\/data\/(?:user\/0|media)$|^\/storage\/emulated/]
    .map((place) => lines.find((cells) => place.test(cells.at(-1) ?? '') || place.test(cells[0] ?? '')))
    .find((cells) => cells !== undefined)
  if (row === undefined) return null
  // A long device name stands on a line of its own, and the row begins with the size.
  const size = row.find((cell) => /^\d/.test(cell)) ?? ''
  const [, count, unit] = /^(\d+(?:\.\d+)?)([KMGT]?)$/.exec(size) ?? []
  if (count === undefined) return null
  const scale = { '': 2 ** 10, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 }[unit ?? ''] ?? 1
  return { bytes: Number(count) * scale, raw: row.join(' ') }
}

/** The size a device was sold with, in bytes, from the size of its user partition; null where that is too far off. */
export function soldStorageBytes(userBytes: number): number | null {
  const size = soldGigabytes.find((gigabytes) => gigabytes * gigabyte * excess >= userBytes)
  return size === undefined || userBytes < leastShare * size * gigabyte ? null : size * gigabyte
}

/** `major minor #blocks name` of the whole flash, in KiB: an eMMC, or the units of a UFS chip together. */
function partitionsBytes(blocks: string): Reading<number> | null {
  const rows = [...blocks.matchAll(/^\s*\d+\s+\d+\s+(\d+)\s+(\S+)\s*$/gm)]
  const sum = (pattern: RegExp) =>
    rows.reduce((total, [, count, name]) => (pattern.test(name ?? '') ? total + Number(count) * 1024 : total), 0)
  const bytes = sum(/^mmcblk0$/) || sum(/^sd[a-h]$/)
  const sold = bytes === 0 ? null : soldStorageBytes(bytes)
  return sold === null ? null : read(sold, 'proc/partitions, next size that is sold', `${bytes} bytes`)
}

function readSize(outputs: AndroidOutputs): Reading<number> {
  const name = 'ro.boot.hardware.ufs'
  const stated = outputs.properties.get(name) ?? outputs.properties.get('ro.boot.hardware.emmc') ?? ''
  const [, gigabytes] = /^(\d+)\s*GB\b/i.exec(stated) ?? []
  const user = dataBytes(outputs.text('df') ?? '')
  const sold = user === null ? null : soldStorageBytes(user.bytes)
  return best<number>([
    gigabytes === undefined ? null : read(Number(gigabytes) * gigabyte, `getprop ${name}`, stated),
    partitionsBytes(outputs.text('blocks') ?? ''),
    sold === null ? null : read(sold, 'df /data, next size that is sold', user?.raw),
    user === null ? unanswered(outputs, 'df') : notRead('unavailable', 'df /data', user.raw),
  ])
}

/**
 * Which kind of flash is soldered in: said by the boot device's controller, else by the names of block devices.
 *
 * Source: Android's `ro.boot.bootdevice` (the platform device that holds the partitions); Linux names eMMC `mmcblkN`
 * (N may be a card for N > 0), UFS `sdX`.
 */
function readBus(outputs: AndroidOutputs): Reading<Bus> {
  const { properties } = outputs
  const controllers = ['ro.boot.bootdevice', 'ro.boot.boot_devices', 'ro.boot.hardware.ufs', 'ro.boot.storage_type']
  for (const name of controllers) {
    const value = properties.get(name) ?? ''
    if (/ufs/i.test(value) || (name.endsWith('.ufs') && value !== '')) return read('ufs', `getprop ${name}`, value)
    if (/sdhci|mmc|msdc|dw_mmc/i.test(value)) return read('mmc', `getprop ${name}`, value)
  }
  for (const section of ['df', 'mounts', 'blocks'] as const) {
    const text = outputs.text(section) ?? ''
    if (/\bmmcblk0(?:p\d+)?\b/.test(text)) return read('mmc', section, 'mmcblk0')
    if (/\bsd[a-h]\d*\b/.test(text)) return read('ufs', section, 'sd')
  }
  const block = [...properties].find(([name]) => name.startsWith('dev.mnt.blk.'))
  if (block !== undefined && /^(?:sd[a-h]\d*|mmcblk0\w*)$/.test(block[1])) {
    return read(block[1].startsWith('sd') ? 'ufs' : 'mmc', `getprop ${block[0]}`, block[1])
  }
  return unanswered(outputs, 'blocks')
}

/** The soldered flash as one disk. Neither eMMC nor UFS has SMART; both have registers of their own that need root. */
export function readAndroidDisks(outputs: AndroidOutputs): DraftList<DraftDisk> {
  const size = readSize(outputs)
  const bus = readBus(outputs)
  if (size.value === null && bus.value === null) return { status: size.status, from: size.from, entries: [] }
  const noSmart = notRead<never>('absent', 'soldered flash')
  const [, maker] = /^\d+GB,(.+)$/i.exec(outputs.properties.get('ro.boot.hardware.ufs') ?? '') ?? []
  const kind =
    bus.value === null
      ? notRead<'ssd' | 'emmc'>('unavailable', bus.from)
      : read(bus.value === 'mmc' ? ('emmc' as const) : ('ssd' as const), bus.from, bus.raw)
  return {
    status: 'read',
    from: size.value === null ? bus.from : size.from,
    entries: [
      {
        device: notRead('absent', 'Android'),
        model: maker === undefined ? notRead('unavailable', 'Android') : read(maker, 'getprop ro.boot.hardware.ufs'),
        serial: notRead('unavailable', 'Android'),
        sizeBytes: size,
        kind,
        bus,
        removable: read(false, 'soldered flash'),
        smart: {
          passed: noSmart,
          powerOnHours: noSmart,
          powerCycles: noSmart,
          lifeUsedPercent: noSmart,
          reallocatedSectors: noSmart,
          pendingSectors: noSmart,
          uncorrectable: noSmart,
        },
      },
    ],
  }
}
