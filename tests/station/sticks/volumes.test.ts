import { describe, expect, test } from 'vitest'
import { linuxVolumes, removableVolumes } from '../../../electron/station/sticks/linux-volumes.ts'
import { macosVolume } from '../../../electron/station/sticks/macos-volumes.ts'
import { machinesAmong } from '../../../electron/station/sticks/scan-stick.ts'
import { windowsVolumes } from '../../../electron/station/sticks/windows-volumes.ts'

const node = (path: string, changes: object = {}) => ({
  name: path.slice(5),
  path,
  type: 'disk',
  rm: false,
  tran: null,
  label: null,
  uuid: null,
  fstype: null,
  mountpoint: null,
  ro: false,
  ...changes,
})

describe('removable drives', () => {
  test('on Linux are the file systems of what is plugged in, not the machine’s own', () => {
    const part = {
      type: 'part',
      fstype: 'vfat',
      uuid: '1A2B-3C4D',
      label: 'RELEVES',
      mountpoint: '/media/camille/RELEVES',
    }
    const listed = removableVolumes({
      blockdevices: [
        node('/dev/nvme0n1', { tran: 'nvme', children: [node('/dev/nvme0n1p1', { fstype: 'ext4', mountpoint: '/' })] }),
        node('/dev/sdb', { rm: true, tran: 'usb', children: [node('/dev/sdb1', part)] }),
        node('/dev/sdc', { tran: 'usb', fstype: 'exfat', uuid: 'AA', ro: true }),
        node('/dev/sdd', { rm: true, tran: 'usb', children: [node('/dev/sdd1', { fstype: 'ext4', mountpoint: '/' })] }),
        node('/dev/sde', { rm: true, tran: 'usb', children: [node('/dev/sde1', { fstype: 'crypto_LUKS' })] }),
        node('/dev/sr0', { rm: true, type: 'rom', fstype: 'iso9660' }),
        node('/dev/sdf', { rm: true, tran: 'usb' }),
      ],
    })
    expect(listed).toEqual([
      {
        id: '1A2B-3C4D /dev/sdb1',
        label: 'RELEVES',
        device: '/dev/sdb1',
        folder: '/media/camille/RELEVES',
        isReadOnly: false,
      },
      { id: 'AA /dev/sdc', label: 'sdc', device: '/dev/sdc', folder: null, isReadOnly: true },
    ])
    expect(removableVolumes('nonsense')).toEqual([])
  })

  test.skipIf(process.platform !== 'linux')(
    'are listed on this very machine, cheaply told to be the same',
    async () => {
      const volumes = linuxVolumes()
      expect(volumes.signature()).toBe(volumes.signature())
      expect(Array.isArray(await volumes.list())).toBe(true)
    },
  )

  test('on Windows are drives with a medium', () => {
    const stick = { DeviceID: 'E:', VolumeName: 'RELEVES', VolumeSerialNumber: '1A2B3C4D', FileSystem: 'FAT32' }
    const empty = { DeviceID: 'F:', VolumeName: null, VolumeSerialNumber: null, FileSystem: null }
    expect(windowsVolumes([stick, empty])).toEqual([
      { id: '1A2B3C4D E:', label: 'RELEVES', device: null, folder: 'E:\\', isReadOnly: false },
    ])
    expect(windowsVolumes({ ...stick, VolumeName: '' })).toMatchObject([{ label: 'E:' }])
  })

  test('on macOS are external volumes that are mounted, no disk images', () => {
    const text = (location: string, protocol: string) => `   Device Node:               /dev/disk4s1
   Volume Name:               RELEVES
   Mounted:                   Yes
   Mount Point:               /Volumes/RELEVES
   Protocol:                  ${protocol}
   Volume UUID:               0F1E2D3C
   Volume Read-Only:          No
   Device Location:           ${location}
   Removable Media:           Fixed
`
    expect(macosVolume(text('External', 'USB'))).toEqual({
      id: '0F1E2D3C /dev/disk4s1',
      label: 'RELEVES',
      device: '/dev/disk4s1',
      folder: '/Volumes/RELEVES',
      isReadOnly: false,
    })
    expect(macosVolume(text('Internal', 'Apple Fabric'))).toBeNull()
    expect(macosVolume(text('External', 'Disk Image'))).toBeNull()
    expect(macosVolume('Could not find disk: /Volumes/x')).toBeNull()
  })
})

test('an archive of the capture script stands for the folder that it was made of', () => {
  const capture = ['dmidecode.txt', 'sys/class/dmi/id/sys_vendor'].map((name) => `etabli-capture-1/${name}`)
  const machines = machinesAmong([
    ...capture,
    'etabli-capture-1.tar.gz',
    'b/lscpu.txt',
    'b/power_supply/BAT0/uevent',
    'df.txt',
  ])
  expect(machines).toEqual([
    { title: 'etabli-capture-1.tar.gz', paths: ['etabli-capture-1.tar.gz'] },
    { title: 'b', paths: ['b/lscpu.txt', 'b/power_supply/BAT0/uevent'] },
  ])
})
