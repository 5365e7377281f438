import type { Draft, DraftDisk } from '../../../../shared/report/compose.ts'
import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import { at, listAt, numberAt, textAt } from '../tools/json-value.ts'
import { diskBytes, listOf, smartUnread, statedText, unavailable } from './foreign-readings.ts'
import { kindOfListed } from './hard-disk-name.ts'

const from = 'GLPI inventory content.storages'

const said = (storage: unknown): string =>
  ['description', 'interface', 'type'].map((key) => textAt(storage, key) ?? '').join(' ')

/** Optical drives, floppies, tapes, cards and what hangs on USB are no disks of the machine; nor are RAM disks. */
function isDiskOfMachine(storage: unknown): boolean {
  if (/\b(?:cd|dvd|rom|optical|floppy|tape|removable|external|usb|card|zip)\b|cd-?rom/i.test(said(storage))) {
    return false
  }
  return !/^(?:sr|fd|loop|ram|zram|dm-|st|md)\d|cdrom|\bcd\/dvd\b/i.test(textAt(storage, 'name') ?? '')
}

/** Windows calls SATA disks "IDE": only words that are not used for other buses are taken. */
function busOf(storage: unknown, device: string): Reading<string> {
  const words = said(storage)
  if (/^nvme\d/.test(device) || /\bnvme\b/i.test(words)) return read('nvme', from)
  const bus = /\b(sata|sas|mmc|virtio)\b/i.exec(words)?.[1]?.toLowerCase()
  return bus === undefined ? unavailable(from, words.trim().slice(0, 100) || undefined) : read(bus, from)
}

function kindOf(storage: unknown, bus: string | null): DraftDisk['kind'] {
  if (bus === 'nvme') return read('ssd', from)
  const words = `${textAt(storage, 'type') ?? ''} ${textAt(storage, 'description') ?? ''}`
  if (/\bssd\b|solid.state/i.test(words)) return read('ssd', from)
  if (/\bhdd\b/i.test(words)) return read('hdd', from)
  const kind = kindOfListed(null, textAt(storage, 'model'))
  return kind === null ? unavailable(from) : read(kind, `${from} model`)
}

function diskOf(storage: unknown): DraftDisk {
  const name = textAt(storage, 'name') ?? ''
  // On Windows and macOS the name is a path or the model, and no kernel's name.
  const isDevice = /^(?:\/dev\/)?(?:[hsv]d[a-z]+|nvme\d+(?:n\d+)?|mmcblk\d+|disk\d+|a?da\d+)$/.test(name)
  const isWindows = /^\\\\\.\\PHYSICALDRIVE\d+$/i.test(name)
  const device = isDevice ? `/dev/${name.replace('/dev/', '')}` : isWindows ? name : null
  const bus = busOf(storage, name.replace('/dev/', ''))
  const size = numberAt(storage, 'disksize')
  return {
    device: device === null ? unavailable(from) : read(device, from),
    model: statedText(textAt(storage, 'model'), from, 'model'),
    serial: statedText(textAt(storage, 'serial'), from, 'serial'),
    sizeBytes: size === 0 ? notRead('unavailable', from, '0 MB') : diskBytes(size, from),
    kind: kindOf(storage, bus.value),
    bus,
    removable: unavailable(from),
    smart: smartUnread(from),
  }
}

/** The disks of an inventory, sizes in decimal MB; it has no SMART. */
export function inventoryDisks(content: unknown): Draft['disks'] {
  return listOf(listAt(at(content, 'storages')).filter(isDiskOfMachine).map(diskOf), from)
}
