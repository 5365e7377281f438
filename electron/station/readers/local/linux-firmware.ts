import type { CaptureFile } from '../capture.ts'
import type { Source, SourceContext } from './source.ts'
import { missing, obtained, probeSystemFile, readSystemFile } from './system-file.ts'
import { readTool } from './tool.ts'

/** What the kernel took out of SMBIOS types 0 to 3; the last four may be read by root only. */
const identityFields = [
  'sys_vendor',
  'product_name',
  'product_version',
  'product_family',
  'product_sku',
  'board_vendor',
  'board_name',
  'board_version',
  'chassis_type',
  'chassis_vendor',
  'chassis_version',
  'bios_vendor',
  'bios_version',
  'bios_date',
  'product_serial',
  'product_uuid',
  'board_serial',
  'chassis_serial',
]
const identityFolder = 'sys/class/dmi/id'
const bootFolder = 'sys/firmware/efi'

/** What machines without SMBIOS (most ARM boards) say of themselves. */
const deviceTreeFiles = ['proc/device-tree/model', 'proc/device-tree/serial-number']

async function gatherIdentity(context: SourceContext): Promise<readonly CaptureFile[]> {
  const isPresent = (await probeSystemFile(context, identityFolder)) === 'read'
  const paths = isPresent ? identityFields.map((field) => `${identityFolder}/${field}`) : deviceTreeFiles
  return Promise.all(paths.map((path) => readSystemFile(context, path, path)))
}

const tablesFile = 'sys/firmware/dmi/tables/DMI'

/**
 * Runs dmidecode only where it can answer. It reads the tables that the kernel keeps in sysfs; those are for root, and
 * where the kernel has none (no SMBIOS, or a kernel older than 4.2) it searches /dev/mem, which is for root as well.
 */
async function gatherSmbios(context: SourceContext): Promise<readonly CaptureFile[]> {
  const tables = await probeSystemFile(context, tablesFile)
  const access = tables === 'unavailable' ? await probeSystemFile(context, 'dev/mem') : tables
  if (access !== 'read') return [missing('dmidecode.txt', access)]
  return [
    await readTool(context, 'dmidecode.txt', {
      program: 'dmidecode',
      arguments: [],
      timeLimitMs: context.limits.commandMs,
    }),
  ]
}

/**
 * The folder exists exactly when the running system was started by UEFI firmware. Its absence tells of the older kind
 * on a PC only, which SMBIOS shows: ARM boards and some virtual machines are started by neither.
 */
async function gatherBootMode(context: SourceContext): Promise<readonly CaptureFile[]> {
  const access = await probeSystemFile(context, bootFolder)
  if (access === 'read') return [obtained(bootFolder, '')]
  const isPc = access === 'unavailable' && (await probeSystemFile(context, identityFolder)) === 'read'
  return [missing(bootFolder, isPc ? 'absent' : access)]
}

export const linuxFirmwareSources: readonly Source[] = [
  { parts: ['machine', 'firmware'], gather: gatherIdentity },
  { parts: ['machine', 'memory', 'firmware'], gather: gatherSmbios },
  { parts: ['firmware'], gather: gatherBootMode },
]
