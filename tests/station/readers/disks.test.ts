import fc from 'fast-check'
import { expect, test } from 'vitest'
import { captureOf } from '../../../electron/station/readers/capture.ts'
import { readDisks } from '../../../electron/station/readers/sections/disks.ts'
import { captureFrom, fileOf } from './shared-captures.ts'

const lsblk = (...blockdevices: readonly object[]): string => JSON.stringify({ blockdevices })
const disk = (name: string, more: object = {}): object => ({
  name,
  type: 'disk',
  size: 256_060_514_304,
  model: 'MADEUP DISK 256GB',
  serial: `SN-${name}`,
  tran: 'sata',
  rota: false,
  rm: false,
  ...more,
})
const smartctl = (device: string, more: object = {}): string =>
  JSON.stringify({
    json_format_version: [1, 0],
    smartctl: { exit_status: 0 },
    device: { name: `/dev/${device}`, info_name: `/dev/${device} [SAT]`, type: 'sat', protocol: 'ATA' },
    model_name: 'MADEUP DISK 256GB with its whole name',
    serial_number: `SN-${device}`,
    user_capacity: { bytes: 256_060_514_304 },
    rotation_rate: 0,
    smart_status: { passed: true },
    power_on_time: { hours: 1234 },
    ...more,
  })

const devices = (files: Readonly<Record<string, string>>): readonly (string | null)[] =>
  readDisks(captureFrom(files)).entries.map((entry) => entry.device.value)

test('what is no disk of the machine is left out', () => {
  const listed = lsblk(
    disk('sda', { tran: 'usb', rm: true, model: 'USB Flash Disk' }),
    disk('sdb', { tran: null, rm: true, size: 0, model: 'Multi-Card' }),
    disk('sdc', { tran: 'usb', rm: false, model: 'Portable SSD' }),
    disk('sr0', { type: 'rom', tran: 'sata', rm: true }),
    disk('fd0', { tran: null, size: 4096 }),
    disk('loop0', { type: 'loop' }),
    disk('zram0', { tran: null, size: 12_573_913_088 }),
    disk('ram0', { tran: null, size: 4_194_304 }),
    disk('zd0', { tran: null }),
    disk('md127', { type: 'raid1' }),
    disk('dm-0', { type: 'crypt' }),
    disk('mmcblk0', { tran: 'mmc', model: null }),
    disk('nvme0n1', { tran: 'nvme' }),
  )
  expect(devices({ 'lsblk.json': listed })).toEqual(['/dev/nvme0n1'])
})

test('an eMMC is told from a card by its boot areas, its type or its address', () => {
  const listed = lsblk(
    disk('mmcblk0', { tran: 'mmc' }),
    disk('mmcblk1', { tran: 'mmc' }),
    disk('mmcblk1boot0', { tran: 'mmc' }),
  )
  expect(devices({ 'lsblk.json': listed })).toEqual(['/dev/mmcblk1'])
  const typed = {
    'lsblk.json': lsblk(disk('mmcblk0', { tran: 'mmc' }), disk('mmcblk1', { tran: 'mmc' })),
    'sys/block/mmcblk0/device/type': 'MMC\n',
    'sys/block/mmcblk0/device/name': 'DF4032\n',
    'sys/block/mmcblk0/device/serial': '0x1234abcd\n',
    'sys/block/mmcblk1/device/type': 'SD\n',
  }
  const [soldered, ...others] = readDisks(captureFrom(typed)).entries
  expect(others).toEqual([])
  expect(soldered).toMatchObject({ device: { value: '/dev/mmcblk0' }, kind: { value: 'emmc' }, bus: { value: 'mmc' } })
  const noted = 'mmcblk2: mmc2:0001 sdhci, by-id mmc-SEM32G_0xf0a5, 61071360 sectors of 512 = 31268536320 bytes\n'
  const card = 'mmcblk0: mmc0:aaaa sdhci, by-id mmc-SL64G_0x0067, 124735488 sectors of 512 = 63864569856 bytes\n'
  expect(devices({ 'hwinfo-disks.txt': `${noted}${card}` })).toEqual(['/dev/mmcblk2'])
})

test('hwinfo names the controller of an NVMe disk and calls an eMMC "Disk": the names of udev tell the disks', () => {
  const hwinfo = [
    '35: PCI 00.0: 10600 Disk',
    '  Hardware Class: disk',
    '  Model: "Made-up Controller Disk"',
    '  Vendor: pci 0x1c5c "Made-up"',
    '  Device File: /dev/nvme0n1',
    '  Device Files: /dev/nvme0n1, /dev/disk/by-id/nvme-eui.0025, /dev/disk/by-id/nvme-MU_PC210_512GB_YMA15_1, /dev/disk/by-id/nvme-MU_PC210_512GB_YMA15',
    '',
    '36: None 00.0: 10600 Disk',
    '  SysFS BusID: mmc0:0001',
    '  Hardware Class: disk',
    '  Model: "Disk"',
    '  Device File: /dev/mmcblk0',
    '  Device Files: /dev/mmcblk0, /dev/disk/by-id/mmc-CJTD4R_0xa13cbc38',
    '  Size: 61071360 sectors a 512 bytes',
    '',
    '37: None 00.0: 10600 Disk',
    '  SysFS Device Link: /devices/platform/mmc_host/mmc1/mmc1:b36d',
    '  Hardware Class: disk',
    '  Model: "Disk"',
    '  Device File: /dev/mmcblk1',
    '',
  ]
  const { entries } = readDisks(captureFrom({ 'hwinfo.txt': hwinfo.join('\n') }))
  expect(entries).toHaveLength(2)
  expect(entries[0]).toMatchObject({
    model: { value: 'CJTD4R' },
    kind: { value: 'emmc' },
    sizeBytes: { value: 31_268_536_320 },
  })
  expect(entries[1]).toMatchObject({
    model: { value: 'MU PC210 512GB' },
    serial: { value: 'YMA15' },
    kind: { value: 'ssd' },
  })
})

test('a dead internal disk of size 0 is kept and shown as unreadable', () => {
  const [dead] = readDisks(captureFrom({ 'lsblk.json': lsblk(disk('sda', { size: 0, serial: null })) })).entries
  expect(dead?.sizeBytes).toMatchObject({ value: null, status: 'unavailable', raw: '0' })
  expect(dead?.smart.passed.status).toBe('unavailable')
})

test('a disk that smartctl may not ask keeps its identity, and its health is denied', () => {
  const capture = captureOf([
    fileOf('lsblk.json', lsblk(disk('sda'), disk('sdb'))),
    fileOf('smartctl-sdb.json', smartctl('sdb')),
    { name: 'smartctl-sda.json', status: 'denied', bytes: null },
  ])
  const [denied, asked] = readDisks(capture).entries
  expect(denied).toMatchObject({
    model: { value: 'MADEUP DISK 256GB' },
    smart: { passed: { status: 'denied', value: null } },
  })
  expect(asked?.smart.powerOnHours.value).toBe(1234)
})

test('a model name that one source cuts short is the whole name, without a disagreement', () => {
  const [one] = readDisks(
    captureFrom({ 'lsblk.json': lsblk(disk('sda')), 'smartctl-sda.json': smartctl('sda') }),
  ).entries
  expect(one?.model).toEqual({ value: 'MADEUP DISK 256GB with its whole name', status: 'read', from: 'smartctl' })
})

test('sources that disagree are kept beside the chosen one', () => {
  const files = { 'lsblk.json': lsblk(disk('sda', { serial: 'OTHER-9' })), 'smartctl-sda.json': smartctl('sda') }
  const [one] = readDisks(captureFrom(files)).entries
  expect(one?.serial).toMatchObject({ value: 'SN-sda', others: [{ from: 'lsblk', value: 'OTHER-9' }] })
})

test('the controller and the namespace of one NVMe disk are one disk', () => {
  const nvme = smartctl('nvme0', {
    device: { name: '/dev/nvme0', type: 'nvme', protocol: 'NVMe' },
    serial_number: 'SN-nvme0n1',
  })
  const files = { 'lsblk.json': lsblk(disk('nvme0n1', { tran: 'nvme' })), 'smartctl-nvme0.json': nvme }
  const [one, ...others] = readDisks(captureFrom(files)).entries
  expect(others).toEqual([])
  expect(one).toMatchObject({
    device: { value: '/dev/nvme0n1' },
    kind: { value: 'ssd' },
    smart: { powerOnHours: { value: 1234 } },
  })
})

test('members of a RAID controller are disks of their own and its volume is not', () => {
  const member = (number: number) =>
    smartctl('sda', {
      device: { name: '/dev/sda', type: `sat+megaraid,${number}`, protocol: 'ATA' },
      serial_number: `SN-${number}`,
    })
  const files = { 'lsblk.json': lsblk(disk('sda')), 'smartctl-0.json': member(0), 'smartctl-1.json': member(1) }
  expect(readDisks(captureFrom(files)).entries.map((entry) => entry.serial.value)).toEqual(['SN-0', 'SN-1'])
})

test('a disk in a dock counts where nothing but disks was read, and not beside a machine', () => {
  const docked = smartctl('sdc', {
    device: { name: '/dev/sdc', info_name: '/dev/sdc [USB JMicron]', type: 'usbjmicron', protocol: 'ATA' },
  })
  expect(devices({ 'smartctl-sdc.json': docked })).toEqual(['/dev/sdc'])
  expect(devices({ 'smartctl-sdc.json': docked, 'dmidecode.txt': '# dmidecode 3.3\n' })).toEqual([])
})

test('only a list of all devices can say that there is no disk', () => {
  expect(readDisks(captureFrom({})).status).toBe('unavailable')
  expect(readDisks(captureFrom({ 'lsblk.json': lsblk(disk('sda', { tran: 'usb', rm: true })) })).status).toBe('absent')
  expect(readDisks(captureFrom({ 'lsblk.json': '{"blockdevices": [' })).status).toBe('unavailable')
  expect(readDisks(captureFrom({ 'sys/block/listing.txt': 'loop0\nzram0\n' })).status).toBe('absent')
  expect(readDisks(captureFrom({ 'sys/block/listing.txt': 'loop0\nsda\n' })).status).toBe('unavailable')
  expect(readDisks(captureOf([{ name: 'sys/block/listing.txt', status: 'denied', bytes: null }])).status).toBe('denied')
})

const three: Readonly<Record<string, string>> = {
  'lsblk.json': lsblk(disk('sda'), disk('sdb', { rota: true }), disk('nvme0n1', { tran: 'nvme' })),
  'smartctl-sda.json': smartctl('sda'),
  'smartctl-sdb.json': smartctl('sdb', { rotation_rate: 7200 }),
  'smartctl-nvme0n1.json': smartctl('nvme0n1', { device: { name: '/dev/nvme0n1', type: 'nvme', protocol: 'NVMe' } }),
}

test('the order of the files changes nothing', () => {
  const expected = readDisks(captureFrom(three))
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(three), { minLength: 4 }), (files) => {
      expect(readDisks(captureFrom(Object.fromEntries(files)))).toEqual(expected)
    }),
  )
})

test('one output that is cut off or garbage changes no other disk', () => {
  const expected = readDisks(captureFrom(three)).entries
  fc.assert(
    fc.property(
      fc.constantFrom('sda', 'sdb', 'nvme0n1'),
      fc.oneof(
        fc.string(),
        fc.nat(400).map((length) => smartctl('sda').slice(0, length)),
      ),
      (broken, content) => {
        const { entries } = readDisks(captureFrom({ ...three, [`smartctl-${broken}.json`]: content }))
        const others = (list: typeof entries) => list.filter((entry) => entry.device.value !== `/dev/${broken}`)
        expect(entries).toHaveLength(3)
        expect(others(entries)).toEqual(others(expected))
      },
    ),
  )
})
