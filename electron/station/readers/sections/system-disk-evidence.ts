import type { Capture } from '../capture.ts'
import { parseStorageDump } from '../tools/glpi-storage-dump.ts'
import { parseDiskNotes } from '../tools/disk-notes.ts'
import { parseHdparm } from '../tools/hdparm.ts'
import { parseLsblk } from '../tools/lsblk.ts'
import { sysBlockDevices, type SysBlockDevice } from '../tools/sys-block.ts'
import { parseUdisksctl } from '../tools/udisksctl.ts'
import { evidence, type DiskEvidence } from './disk-evidence.ts'
import { kindByFlag, kindByName, kindByRotation } from './disk-kind.ts'
import { smartctlTextEvidence } from './smartctl-evidence.ts'

/** The bus that a kernel name alone tells. */
export function busByName(device: string): string | null {
  if (device.startsWith('nvme')) return 'nvme'
  if (device.startsWith('mmcblk')) return 'mmc'
  return device.startsWith('vd') ? 'virtio' : null
}

function lsblkEvidence(capture: Capture): readonly DiskEvidence[] {
  const devices = parseLsblk(capture.text('lsblk.json') ?? '') ?? []
  return devices.map((device) => {
    const bus = device.transport ?? busByName(device.name)
    return evidence('lsblk', {
      device: device.name,
      model: device.model,
      serial: device.serial,
      sizeBytes: device.sizeBytes,
      kind: kindByName(device.model) ?? kindByFlag(device.isRotational, bus, device.model),
      bus,
      isRemovable: device.isRemovable,
      exclusion: device.type === null || device.type === 'disk' ? null : device.type === 'rom' ? 'optical' : 'volume',
    })
  })
}

function sysEvidence(device: SysBlockDevice): DiskEvidence {
  const { cardType } = device
  const bus = busByName(device.device)
  return evidence('sysfs', {
    device: device.device,
    model: device.model,
    serial: device.serial,
    sizeBytes: device.sizeBytes,
    kind:
      cardType?.toUpperCase() === 'MMC'
        ? { kind: 'emmc', basis: 'disk' }
        : (kindByName(device.model) ?? kindByFlag(device.isRotational, bus, device.model)),
    bus,
    isRemovable: device.isRemovable,
    exclusion: cardType !== null && /^SD/i.test(cardType) ? 'card' : null,
    // RAM disks and volumes have no size or model file; what has neither was not seen as a disk.
    isSeen: device.sizeBytes !== null || device.model !== null,
  })
}

function udisksEvidence(text: string): readonly DiskEvidence[] {
  const found = parseUdisksctl(text)
  if (found === null) return []
  const { device, model, serial, sizeBytes } = found
  // udev names a disk by its ATA identity whether it hangs on SATA or not, so "ata" is no bus here.
  const bus = found.bus === 'ata' ? null : (found.bus ?? busByName(device))
  return [
    evidence('udisksctl', {
      device,
      model,
      serial,
      sizeBytes,
      bus,
      kind: kindByName(model) ?? kindByFlag(null, bus, model),
    }),
  ]
}

function hdparmEvidence(text: string): readonly DiskEvidence[] {
  const found = parseHdparm(text)
  if (found === null) return []
  const { device, model, serial, sizeBytes, rotationsPerMinute, isSerialAta } = found
  const kind = kindByRotation(rotationsPerMinute) ?? kindByName(model)
  return [evidence('hdparm', { device, model, serial, sizeBytes, kind, bus: isSerialAta ? 'sata' : null })]
}

function noteEvidence(text: string): readonly DiskEvidence[] {
  return parseDiskNotes(text).map(({ device, sizeBytes, model, serial, bus, mmcAddress }) =>
    evidence('notes from hwinfo', {
      device,
      sizeBytes,
      model,
      serial,
      bus: bus ?? busByName(device),
      kind: mmcAddress === '0001' ? { kind: 'emmc', basis: 'disk' } : kindByFlag(null, bus, model),
      exclusion: mmcAddress !== null && mmcAddress !== '0001' ? 'card' : null,
    }),
  )
}

/** The outputs and the copy of sysfs that a GLPI storage dump holds, where the dump was not taken apart before. */
function dumpEvidence(text: string): readonly DiskEvidence[] {
  const dump = parseStorageDump(text)
  if (dump === null) return []
  const outputs = [...dump.outputs].flatMap(([name, output]) => {
    if (name.startsWith('smartctl-')) return smartctlTextEvidence(name, output) ?? []
    if (name.startsWith('udisksctl-')) return udisksEvidence(output)
    return name.startsWith('hdparm-') ? hdparmEvidence(output) : []
  })
  return [...outputs, ...dump.devices.map(sysEvidence)]
}

/** What the operating system and its tools say of the block devices of a Linux machine. */
export function systemDiskEvidence(capture: Capture): readonly DiskEvidence[] {
  const texts = (pattern: RegExp): readonly string[] =>
    capture.names.filter((name) => pattern.test(name)).map((name) => capture.text(name) ?? '')
  return [
    ...texts(/(?:^|\/)udisksctl[^/]*\.txt$/).flatMap(udisksEvidence),
    ...texts(/(?:^|\/)hdparm[^/]*\.txt$/).flatMap(hdparmEvidence),
    ...lsblkEvidence(capture),
    ...sysBlockDevices(capture).map(sysEvidence),
    ...texts(/(?:^|\/)glpi-storage-dump[^/]*\.txt$/).flatMap(dumpEvidence),
    ...texts(/(?:^|\/)hwinfo-disks\.txt$/).flatMap(noteEvidence),
  ]
}
