import { describe, expect, test } from 'vitest'
import { knownInches, knownName } from '../../../../electron/station/readers/android/known-models.ts'
import { soldMemoryBytes } from '../../../../electron/station/readers/android/memory.ts'
import { countCpuList } from '../../../../electron/station/readers/android/processor.ts'
import { parseProperties } from '../../../../electron/station/readers/android/properties.ts'
import { androidScript, splitSections } from '../../../../electron/station/readers/android/sections.ts'
import { soldStorageBytes } from '../../../../electron/station/readers/android/storage.ts'
import { properties, reportOf } from './made-device.ts'

const gibibyte = 2 ** 30

describe('tablets of every age and make', () => {
  test('Android 4 without df -k, wm and pm is read as far as it answers', () => {
    const report = reportOf({
      getprop: properties({
        'ro.product.manufacturer': 'asus',
        'ro.product.model': 'Transformer Prime TF201',
        'ro.product.device': 'TF201',
        'ro.board.platform': 'tegra',
        'ro.hardware': 'cardhu',
        'ro.product.cpu.abi': 'armeabi-v7a',
        'ro.build.characteristics': 'tablet',
        'ro.build.version.release': '4.1.1',
        'ro.build.version.sdk': '16',
        'ro.serialno': '015d2a50070bf218',
      }),
      meminfo: 'MemTotal:         999836 kB\nMemFree:           60712 kB\n',
      cpuinfo:
        'Processor\t: ARMv7 Processor rev 9 (v7l)\nprocessor\t: 0\nprocessor\t: 1\nprocessor\t: 2\nprocessor\t: 3\n\nHardware\t: cardhu\nSerial\t\t: 123456789012345\n',
      df: '-k: No such file or directory\nFilesystem             Size   Used   Free   Blksize\n/data                   56G   5.2G    51G   4096\n',
      mounts: '/dev/block/mmcblk0p8 /data ext4 rw,nosuid 0 0\n',
      wm_size: '/system/bin/sh: wm: not found\n',
    })
    expect(report.machine).toMatchObject({ kind: 'tablet', manufacturer: 'asus', serial: '015d2a50070bf218' })
    expect(report.cpu).toMatchObject({ model: 'tegra', cores: 4, architecture: 'armv7l' })
    expect(report.memory.installedBytes).toBe(gibibyte)
    expect(report.disks).toMatchObject([{ sizeBytes: 64e9, kind: 'emmc', bus: 'mmc' }])
    expect(report.displays).toMatchObject([{ widthPixels: null, diagonalInches: 10.1 }])
    expect(report.android).toMatchObject({ majorVersion: 4, securityPatch: null, accounts: null })
    expect(report.readings['android.securityPatch']?.status).toBe('absent')
  })

  test('a processor of which only two cores are awake has an unread number of them', () => {
    const { cpu, readings } = reportOf({ cpuinfo: 'processor\t: 0\nprocessor\t: 1\n' })
    expect(cpu.cores).toBeNull()
    expect(readings['cpu.cores']).toMatchObject({ status: 'unavailable', raw: '2 awake' })
  })

  test.each([
    [{ 'ro.board.platform': 'mt8768', 'ro.hardware': 'mt6765' }, 'mt8768'],
    [{ 'ro.board.platform': 'orlando', 'ro.hardware': 'kirin810' }, 'kirin810'],
    [{ 'ro.board.platform': 'kona', 'ro.hardware': 'qcom' }, 'kona'],
    [{ 'ro.soc.model': 'SM8550', 'ro.board.platform': 'kalama' }, 'SM8550'],
    [{ 'ro.board.platform': 'exynos5', 'ro.hardware.chipname': 'exynos7870' }, 'exynos7870'],
    [{ 'ro.hardware': 'clover', 'ro.product.device': 'clover' }, null],
  ])('the chip of %o is %s', (values, chip) => {
    expect(reportOf({ getprop: properties(values as Record<string, string>) }).cpu.model).toBe(chip)
  })

  test('a tablet whose build does not say so is one by its width; a phone is not', () => {
    const build = properties({ 'ro.build.characteristics': 'nosdcard' })
    const kind = (size: string, density: string) =>
      reportOf({ getprop: build, wm_size: `Physical size: ${size}\n`, wm_density: `Physical density: ${density}\n` })
        .machine.kind
    expect(kind('1200x2000', '240')).toBe('tablet')
    expect(kind('1080x2340', '450')).toBe('phone')
    expect(reportOf({ getprop: build }).machine.kind).toBeNull()
  })

  test('a panel set to fewer pixels keeps its own', () => {
    const report = reportOf({ wm_size: 'Physical size: 1440x3120\nOverride size: 1080x2340\n' })
    expect(report.displays).toMatchObject([{ widthPixels: 1440, heightPixels: 3120 }])
    expect(reportOf({ wm_size: 'Physical size: 1440x31' }).displays).toBeNull()
  })

  test('a panel’s own dots an inch give its size, a copied density class does not', () => {
    const inches = (dpi: string) =>
      reportOf({
        wm_size: 'Physical size: 1600x2560\n',
        wm_density: 'Physical density: 320\n',
        display: `DisplayDeviceInfo{"Built-in Screen": 1600 x 2560, density 320, ${dpi} dpi}\n`,
      }).displays?.[0]?.diagonalInches
    expect(inches('299.1 x 298.9')).toBe(10.1)
    expect(inches('320.0 x 320.0')).toBeNull()
    expect(inches('160.4 x 298.9')).toBeNull()
  })
})

describe('sizes that are sold', () => {
  test.each([
    [3_750_000, 4],
    [5_588_712, 6],
    [7_700_000, 8],
    [11_704_540, 12],
    [999_836, 1],
    [1_900_000, 2],
    [2_850_000, 3],
  ])('%i kB of memory are %i GiB', (kibibytes, gibibytes) => {
    expect(soldMemoryBytes(kibibytes * 1024)).toBe(gibibytes * gibibyte)
  })

  test('memory far below the next size is no size', () => {
    expect(soldMemoryBytes(40 * gibibyte)).toBeNull()
    expect(soldMemoryBytes(0.1 * gibibyte)).toBeNull()
  })

  test.each([
    [111_640_800, 128],
    [228_114_220, 256],
    [52_000_000, 64],
    [24_500_000, 32],
    [11_000_000, 16],
    [475_000_000, 512],
    // The chip itself, a little larger than its name.
    [125_034_840, 128],
  ])('%i KiB of user storage are %i GB', (kibibytes, gigabytes) => {
    expect(soldStorageBytes(kibibytes * 1024)).toBe(gigabytes * 1e9)
  })

  test('a small partition of something else is no size', () => {
    expect(soldStorageBytes(900 * 1024 * 1024)).toBeNull()
    expect(reportOf({ df: '/dev/block/dm-4 4000 40 3960 1% /data/vendor\n' }).disks).toBeNull()
  })
})

describe('texts', () => {
  test('a property may run over several lines, and a list of processors have holes', () => {
    const text = '[a.b]: [first\nsecond]\n[c]: [x]\n[empty]: []\n'
    expect([...parseProperties(text)]).toEqual([
      ['a.b', 'first\nsecond'],
      ['c', 'x'],
    ])
    expect([countCpuList('0-7\n'), countCpuList('0,2-3'), countCpuList('nothing')]).toEqual([8, 3, null])
  })

  test('the script fits into one packet of the oldest devices', () => {
    expect(`shell:${androidScript()}`.length).toBeLessThan(4096)
  })

  test('an answer that breaks off is known, and its last section is not taken', () => {
    const whole = '@@etabli:getprop\r\r\n[a]: [b]\r\r\n@@etabli:meminfo\r\r\nMemTotal: 1 kB\r\r\n@@etabli:end\r\r\n'
    expect(splitSections(whole)).toEqual({
      isWhole: true,
      texts: new Map([
        ['getprop', '[a]: [b]'],
        ['meminfo', 'MemTotal: 1 kB'],
      ]),
    })
    const broken = splitSections(whole.slice(0, 60))
    expect([broken.isWhole, [...broken.texts.keys()]]).toEqual([false, ['getprop']])
  })

  test('models are known by their code, and no other model by a beginning of it', () => {
    expect([knownInches('SM-T970'), knownInches('SM-X216B'), knownInches('Lenovo TB-X606F')]).toEqual([12.4, 11, null])
    expect([knownName('SM-X216B'), knownName('Pixel 4 XL')]).toEqual(['Galaxy Tab A9+', null])
  })
})
