import type { CaptureFile } from '../capture.ts'
import { healthOutput, readHealth } from './disk-health.ts'
import type { Source, SourceContext } from './source.ts'
import {
  listingOf,
  listSystemFolder,
  missing,
  probeSystemFile,
  readSystemFile,
  resolveSystemLink,
} from './system-file.ts'
import { readTool } from './tool.ts'

const listColumns = 'NAME,TYPE,SIZE,MODEL,SERIAL,TRAN,ROTA,RM,HOTPLUG,RO'

/** Whole ATA, SCSI and NVMe disks by the kernel's naming; no partitions, no hidden NVMe paths (nvme0c0n1). */
const answersSmart = /^(?:[hs]d[a-z]+|nvme\d+n\d+)$/
/** Whole SD and eMMC devices; not their boot and protected areas (mmcblk0boot0, mmcblk0rpmb). */
const isMultiMediaCard = /^mmcblk\d+$/
const cardFields = ['device/type', 'device/name', 'device/serial']
/** The same, and the disks of virtual machines. */
const isWholeDisk = /^(?:(?:[hsv]|xv)d[a-z]+|nvme\d+n\d+|mmcblk\d+)$/

/** A disk on USB is the live stick or the bench's own: asking it for SMART can stall it, and no report holds it. */
async function isOnUsb(context: SourceContext, device: string): Promise<boolean> {
  const target = await resolveSystemLink(context, `sys/block/${device}`)
  return target !== null && /\/usb\d+\//.test(target)
}

async function gatherHealth(context: SourceContext, device: string): Promise<readonly CaptureFile[]> {
  if (await isOnUsb(context, device)) return []
  // smartctl would only be refused too, at the price of starting it once for each disk.
  if ((await probeSystemFile(context, `dev/${device}`)) === 'denied') return [missing(healthOutput(device), 'denied')]
  return [await readHealth(context, device, `/dev/${device}`)]
}

async function gatherFields(
  context: SourceContext,
  device: string,
  fields: readonly string[],
): Promise<readonly CaptureFile[]> {
  return Promise.all(
    fields.map((field) => {
      const path = `sys/block/${device}/${field}`
      return readSystemFile(context, path, path)
    }),
  )
}

/** What sysfs itself tells of each disk, for when lsblk does not: a disk nobody described must not look like none. */
async function gatherUnlisted(
  context: SourceContext,
  devices: readonly string[],
): Promise<readonly (readonly CaptureFile[])[]> {
  return Promise.all(
    devices.map(async (device) => {
      if (!isWholeDisk.test(device) || (await isOnUsb(context, device))) return []
      return gatherFields(context, device, ['size', 'removable', 'queue/rotational', 'device/model', 'device/vendor'])
    }),
  )
}

/** The list and the disks' own answers are asked for at the same time: sysfs names the disks before lsblk has. */
async function gatherDisks(context: SourceContext): Promise<readonly CaptureFile[]> {
  const devices = await listSystemFolder(context, 'sys/block')
  const named = typeof devices === 'string' ? [] : devices
  const answers = named.map((device) => {
    if (answersSmart.test(device)) return gatherHealth(context, device)
    return isMultiMediaCard.test(device) ? gatherFields(context, device, cardFields) : []
  })
  const [list, ...own] = await Promise.all([
    readTool(context, 'lsblk.json', {
      program: 'lsblk',
      arguments: ['-J', '-b', '-o', listColumns],
      timeLimitMs: context.limits.commandMs,
    }),
    ...answers,
  ])
  const unlisted = list.bytes === null ? await gatherUnlisted(context, named) : []
  return [listingOf('sys/block', devices), list, ...own.flat(), ...unlisted.flat()]
}

export const linuxDiskSources: readonly Source[] = [{ parts: ['disks'], gather: gatherDisks }]
