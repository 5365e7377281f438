import { cpuFamilies } from '../report/cpu-generation.ts'

/** How a quantity is counted, hence how it is written for people. Bytes of memory are binary, of storage decimal. */
export const quantityUnits = [
  'count',
  'generation',
  'score',
  'memory-bytes',
  'storage-bytes',
  'percent',
  'inches',
  'pixels',
  'megahertz',
  'hours',
  'version',
] as const
export type QuantityUnit = (typeof quantityUnits)[number]

/**
 * Everything a number can be demanded of, and its unit. A profile cannot name anything else.
 *
 * Where a machine has several of a thing the subject says which one counts: `storage.largestBytes` is the largest
 * internal disk, `storage.largestSolidStateBytes` the largest SSD (eMMC is not one), `battery.healthPercent` the
 * worst pack, `battery.combinedHealthPercent` all packs as one, `smart.…` the worst disk, `display.…` the largest
 * internal panel with its longer side as width, because tablets state portrait panels.
 */
export const quantityUnitOf = {
  'cpu.cores': 'count',
  'cpu.threads': 'count',
  'cpu.generation': 'generation',
  'cpu.maxMegahertz': 'megahertz',
  'cpu.score': 'score',
  'memory.installedBytes': 'memory-bytes',
  'storage.largestBytes': 'storage-bytes',
  'storage.largestSolidStateBytes': 'storage-bytes',
  'storage.totalBytes': 'storage-bytes',
  'battery.healthPercent': 'percent',
  'battery.combinedHealthPercent': 'percent',
  'battery.cycles': 'count',
  'display.diagonalInches': 'inches',
  'display.widthPixels': 'pixels',
  'display.heightPixels': 'pixels',
  'smart.reallocatedSectors': 'count',
  'smart.pendingSectors': 'count',
  'smart.uncorrectable': 'count',
  'smart.lifeUsedPercent': 'percent',
  'smart.powerOnHours': 'hours',
  'android.majorVersion': 'version',
} as const satisfies Record<string, QuantityUnit>

/** Everything that is one of a few words, with the words that exist. Where there are several (disks), one fits. */
export const choiceValuesOf = {
  'cpu.architecture': ['x86_64', 'i686', 'aarch64', 'armv7l'],
  'cpu.family': cpuFamilies,
  'memory.type': ['DDR', 'DDR2', 'DDR3', 'DDR4', 'DDR5', 'LPDDR2', 'LPDDR3', 'LPDDR4', 'LPDDR4X', 'LPDDR5', 'LPDDR5X'],
  'storage.kind': ['ssd', 'hdd', 'emmc'],
  'firmware.bootMode': ['uefi', 'bios'],
} as const satisfies Record<string, readonly string[]>

/** Things that are in the machine or are not. */
export const presenceSubjects = [
  'storage',
  'battery',
  'camera',
  'display.internal',
  'network.wifi',
  'network.ethernet',
  'network.bluetooth',
  'network.mobile',
] as const

/** Statements that are true or false; of several disks, true of every one. */
export const assertionSubjects = ['smart.passed', 'account.unlocked'] as const

/** What a person tries by hand: the functional checklist. */
export const testSubjects = [
  'test.keyboard',
  'test.pointer',
  'test.touchscreen',
  'test.screen',
  'test.camera',
  'test.sound',
  'test.microphone',
  'test.ports',
  'test.wifi',
  'test.charger',
] as const
