import { read, notRead } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { hwinfoText, parseHwinfo, type HwinfoEntry } from '../tools/hwinfo.ts'
import { valueAt } from '../tools/indented-text.ts'
import { inxiBlocks, inxiValue, parseInxi, type InxiBlock } from '../tools/inxi.ts'
import { lshwOfClass, parseLshw, walkLshw, type LshwPlace } from '../tools/lshw.ts'
import { cleanName, printedInteger } from '../tools/printed-text.ts'
import { deviceName } from '../tools/smartctl-output.ts'
import { parseByIdName } from '../tools/udisksctl.ts'
import { evidence, type DiskEvidence } from './disk-evidence.ts'
import { smartNotRead } from './disk-health.ts'
import { kindByFlag, kindByName } from './disk-kind.ts'
import { busByName } from './system-disk-evidence.ts'

const wholeDevice = /^\/dev\/(?:[hsv]d[a-z]+|nvme\d+(?:n\d+)?|mmcblk\d+|sr\d+|fd\d+)$/

function lshwDisk({ node, above }: LshwPlace): readonly DiskEvidence[] {
  const device = deviceName(node.logicalNames.find((name) => wholeDevice.test(name)) ?? null)
  // A "medium" repeats the size of what lies in the drive above it.
  if (device === null || node.id.startsWith('medium')) return []
  const address = /^mmc@\d+:([0-9a-f]+)/.exec(node.busInfo ?? '')?.[1]
  const isUsb = above.some(({ busInfo, id }) => (busInfo ?? '').startsWith('usb@') || /^usb(?::|$)/.test(id))
  const isSata = above.some(({ description }) => /^SATA\b/.test(description ?? ''))
  const bus = isUsb ? 'usb' : (busByName(device) ?? (isSata ? 'sata' : null))
  const model = cleanName(node.product)
  return [
    evidence('lshw', {
      device,
      model,
      serial: cleanName(node.serial),
      sizeBytes:
        node.class === 'disk' && (node.units ?? 'bytes') === 'bytes' && Number.isSafeInteger(node.size)
          ? node.size
          : null,
      kind:
        address === undefined ? (kindByFlag(null, bus, model) ?? kindByName(model)) : { kind: 'emmc', basis: 'disk' },
      bus,
      isRemovable: node.capabilities.includes('removable') ? true : null,
      // The host gives soldered eMMC the address 1; a card answers with one of its own.
      exclusion: node.id.startsWith('cdrom')
        ? 'optical'
        : address !== undefined && Number.parseInt(address, 16) !== 1
          ? 'card'
          : null,
    }),
  ]
}

function lshwEvidence(capture: Capture): readonly DiskEvidence[] {
  const roots = parseLshw(capture.text('lshw.json'))
  const controllers = lshwOfClass(roots, 'storage').filter(({ node }) =>
    node.logicalNames.some((name) => /^\/dev\/nvme\d+$/.test(name)),
  )
  const disks = [...walkLshw(roots)].filter(
    ({ node }) => node.class === 'disk' || node.busInfo?.startsWith('mmc@') === true,
  )
  return [...controllers, ...disks].flatMap(lshwDisk)
}

/** The best of the udev names of one device: the shortest that tells a model ("…_SERIAL", not "…_SERIAL_1" or an EUI). */
function byIdName(deviceFiles: string): ReturnType<typeof parseByIdName> {
  const names = [...deviceFiles.matchAll(/\/dev\/disk\/by-id\/((?:nvme|mmc)-[^,\s]+)/g)].flatMap(
    ([, name]) => name ?? [],
  )
  const readable = names.toSorted((left, right) => left.length - right.length).map(parseByIdName)
  return readable.find((one) => one !== null && one.model !== null) ?? null
}

const exactProduct = (left: number, right: number): number | null =>
  Number.isSafeInteger(left * right) ? left * right : null

function hwinfoDisk(entry: HwinfoEntry): DiskEvidence {
  const device = deviceName(hwinfoText(entry, 'Device File'))
  const vendor = valueAt(entry.node, 'Vendor') ?? ''
  const link = valueAt(entry.node, 'SysFS Device Link') ?? ''
  const isUsb =
    vendor.startsWith('usb ') || /usb-storage|\buas\b|\/usb\d+\//.test(`${valueAt(entry.node, 'Driver') ?? ''} ${link}`)
  const address = /(?:^|\/)mmc\d+:([0-9a-f]{4})$/.exec(valueAt(entry.node, 'SysFS BusID') ?? link)?.[1]
  const named = byIdName(valueAt(entry.node, 'Device Files') ?? '')
  const stated = hwinfoText(entry, 'Model')
  // Where the vendor is a PCI id, the model is the controller's name in the PCI list; without any name it is "Disk".
  const isOwnName = !vendor.startsWith('pci ') && stated !== 'Disk'
  const bus = isUsb ? 'usb' : busByName(device ?? '')
  const model = cleanName(isOwnName ? stated : named?.model)
  const bytes = printedInteger(/\((\d+) bytes\)/.exec(valueAt(entry.node, 'Capacity') ?? '')?.[1])
  const sectors = /^(\d+) sectors a (\d+) bytes/.exec(valueAt(entry.node, 'Size') ?? '')
  return evidence('hwinfo', {
    device,
    model,
    serial: cleanName(hwinfoText(entry, 'Serial ID') ?? named?.serial),
    sizeBytes: bytes ?? exactProduct(Number(sectors?.[1]), Number(sectors?.[2])),
    kind: address === '0001' ? { kind: 'emmc', basis: 'disk' } : (kindByFlag(null, bus, model) ?? kindByName(model)),
    bus,
    exclusion: address !== undefined && address !== '0001' ? 'card' : null,
  })
}

/** "2y 7d 14h" is how inxi prints power-on hours: years of 365 days, days, hours. */
export function inxiHours(printed: string | null): number | null {
  const [, years, days, hours] =
    /^(?:(\d{1,3})y)?\s*(?:(\d{1,6})d)?\s*(?:(\d{1,6})h)?$/.exec(printed?.trim() ?? '') ?? []
  if (years === undefined && days === undefined && hours === undefined) return null
  return (Number(years ?? 0) * 365 + Number(days ?? 0)) * 24 + Number(hours ?? 0)
}

function inxiSmart(block: InxiBlock | undefined): DiskEvidence['smart'] {
  const health = block === undefined ? null : inxiValue(block, 'health')
  if (block === undefined || inxiValue(block, 'SMART') === null) return null
  const [hours, cycles] = [inxiHours(inxiValue(block, 'on')), printedInteger(inxiValue(block, 'cycles'))]
  const passed = /^pass/i.test(health ?? '') ? true : /^fail/i.test(health ?? '') ? false : null
  return {
    ...smartNotRead('unavailable', 'inxi'),
    passed:
      passed === null ? notRead('unavailable', 'inxi', health ?? undefined) : read(passed, 'inxi', health ?? undefined),
    powerOnHours:
      hours === null ? notRead('unavailable', 'inxi') : read(hours, 'inxi', inxiValue(block, 'on') ?? undefined),
    powerCycles: cycles === null ? notRead('unavailable', 'inxi') : read(cycles, 'inxi'),
  }
}

const inxiKinds: Record<string, 'ssd' | 'hdd'> = { SSD: 'ssd', HDD: 'hdd' }

const inxiId = (block: InxiBlock): string | undefined => block.find(({ key }) => /^ID(?:-\d+)?$/.test(key))?.value

function hasOtherDisk(blocks: readonly InxiBlock[], device: string): boolean {
  return blocks.some((block) => {
    const other = deviceName(inxiId(block) ?? null)
    return other !== null && other !== device && !/^(?:USB|Removable)$/.test(inxiValue(block, 'type') ?? '')
  })
}

function inxiEvidence(capture: Capture): readonly DiskEvidence[] {
  const blocks = inxiBlocks(parseInxi(capture.text('inxi.json')), 'Drives')
  return blocks.flatMap((block, index) => {
    const device = deviceName(inxiId(block) ?? null)
    if (device === null) return []
    const name = [inxiValue(block, 'vendor'), inxiValue(block, 'model')].filter((part) => part !== null).join(' ')
    const type = inxiValue(block, 'type')
    const isUsb = type === 'USB'
    const bus = isUsb ? 'usb' : (busByName(device) ?? (inxiValue(block, 'sata') === null ? null : 'sata'))
    const stated = inxiKinds[inxiValue(block, 'tech') ?? type ?? '']
    return [
      evidence('inxi', {
        device,
        model: cleanName(name),
        serial: cleanName(inxiValue(block, 'serial')),
        sizeText: cleanName(inxiValue(block, 'size')),
        kind: stated === undefined || bus === 'mmc' ? kindByFlag(null, bus, name) : { kind: stated, basis: 'system' },
        bus,
        isRemovable: type === 'Removable' ? true : null,
        // inxi calls cards and soldered eMMC "Removable" alike: beside another disk of the machine it is a card.
        exclusion: type === 'Removable' && bus === 'mmc' && hasOtherDisk(blocks, device) ? 'card' : null,
        smart: inxiSmart(blocks[index + 1]),
      }),
    ]
  })
}

/** What the inventory tools of a Linux machine say of its disks. */
export function inventoryDiskEvidence(capture: Capture): readonly DiskEvidence[] {
  const disks = parseHwinfo(capture.text('hwinfo.txt')).filter(({ hardwareClass }) => hardwareClass === 'disk')
  return [...lshwEvidence(capture), ...disks.map(hwinfoDisk), ...inxiEvidence(capture)]
}
