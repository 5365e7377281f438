import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { composeReport } from '../../../../shared/report/compose.ts'
import { Report } from '../../../../shared/report/report.ts'
import { captureOf } from '../../../../electron/station/readers/capture.ts'
import { commandRunner } from '../../../../electron/station/readers/command.ts'
import { draftFrom } from '../../../../electron/station/readers/compose-draft.ts'
import type { PartProgress } from '../../../../electron/station/readers/local/gather.ts'
import { readLocal, type LocalReading } from '../../../../electron/station/readers/local/read-local.ts'
import { installWorkingTools, makeMachine, printing, type MadeUpMachine } from './made-up-machine.ts'

let machine: MadeUpMachine
beforeEach(() => {
  machine = makeMachine()
  installWorkingTools(machine)
})
afterEach(() => machine.dispose())

const readAt = '2026-01-02T03:04:05.000Z'

async function readMachine(limits = {}): Promise<LocalReading & { progress: readonly PartProgress[] }> {
  const progress: PartProgress[] = []
  const reading = await readLocal({
    now: () => new Date(readAt),
    toolVersion: '1.2.3',
    root: machine.root,
    platform: 'linux',
    run: commandRunner(machine.searchPath),
    limits,
    onPart: (one) => progress.push(one),
  })
  return { ...reading, progress }
}

const pack = (name: string, design: number, full: number): string =>
  [
    `POWER_SUPPLY_NAME=${name}`,
    'POWER_SUPPLY_TYPE=Battery',
    'POWER_SUPPLY_PRESENT=1',
    `POWER_SUPPLY_ENERGY_FULL_DESIGN=${design}`,
    `POWER_SUPPLY_ENERGY_FULL=${full}`,
    'POWER_SUPPLY_ENERGY_NOW=10000000',
    'POWER_SUPPLY_CYCLE_COUNT=311',
    '',
  ].join('\n')

function furnishLaptop(): void {
  const identity = {
    sys_vendor: 'LENOVO',
    product_name: '20L5CTO1WW',
    product_version: 'ThinkPad T480',
    chassis_type: '10',
  }
  for (const [name, text] of Object.entries(identity)) machine.file(`sys/class/dmi/id/${name}`, `${text}\n`)
  machine.file('sys/class/dmi/id/product_serial', 'PF1ABC23\n')
  machine.file('sys/class/dmi/id/bios_date', '03/10/2020\n')
  machine.folder('sys/firmware/efi')
  machine.file('proc/meminfo', 'MemTotal:        7948804 kB\n')
  machine.file('sys/class/power_supply/BAT0/uevent', pack('BAT0', 23_950_000, 20_120_000))
  machine.file('sys/class/power_supply/BAT1/uevent', pack('BAT1', 47_520_000, 40_000_000))
  machine.file('sys/class/video4linux/video0/name', 'Integrated Camera\n')
  machine.file('sys/class/video4linux/video0/index', '0\n')
  machine.file('sys/class/net/wlp3s0/address', '3c:6a:a7:00:00:01\n')
  machine.file('sys/class/net/wlp3s0/type', '1\n')
  machine.folder('sys/class/net/wlp3s0/device')
  machine.folder('sys/class/net/wlp3s0/phy80211')
  machine.file('sys/block/sda/size', '500118192\n')
  machine.file('sys/block/sda/removable', '0\n')
  machine.file('sys/block/sda/device/model', 'Samsung SSD 850 \n')
}

describe.skipIf(process.platform === 'win32')('reading this machine', () => {
  test('a laptop comes out whole', async () => {
    furnishLaptop()
    const { report } = await readMachine()
    expect(report.machine).toMatchObject({ kind: 'laptop', manufacturer: 'LENOVO', modelVersion: 'ThinkPad T480' })
    expect(report.machine.serial).toBe('PF1ABC23')
    expect(report.cpu).toMatchObject({ threads: 4, generation: 8 })
    expect(report.memory.usableBytes).toBe(7_948_804 * 1024)
    expect(report.disks?.[0]).toMatchObject({ sizeBytes: 256_060_514_304, smart: { passed: true } })
    expect(report.batteries?.map((battery) => [battery.id, battery.healthPercent])).toEqual([
      ['BAT0', 84],
      ['BAT1', 84.2],
    ])
    expect(report.network?.[0]).toMatchObject({ name: 'wlp3s0', kind: 'wifi' })
    expect(report.cameras?.[0]?.name).toBe('Integrated Camera')
    expect(report.firmware).toMatchObject({ bootMode: 'uefi', releasedOn: '2020-03-10' })
    expect(report.source).toEqual({ kind: 'local', tool: 'etabli', toolVersion: '1.2.3', readAt })
  })

  test('what was stored reads again into the same report', async () => {
    furnishLaptop()
    const { report, files } = await readMachine()
    expect(composeReport(draftFrom(captureOf(files)), report.source)).toEqual(report)
  })

  test('the last word on each part is what its fields say', async () => {
    furnishLaptop()
    const { progress } = await readMachine()
    const last = Object.fromEntries(progress.map((one) => [one.part, one.status]))
    expect(last).toEqual({
      machine: 'read',
      cpu: 'read',
      memory: 'read',
      disks: 'read',
      batteries: 'read',
      displays: 'unavailable',
      network: 'read',
      cameras: 'read',
      firmware: 'read',
    })
  })

  test('a hanging lsblk and a hanging smartctl leave the disk with what the kernel knows, and the rest whole', async () => {
    furnishLaptop()
    machine.tool('lsblk', 'sleep 600')
    machine.tool('smartctl', 'sleep 600')
    const { report } = await readMachine({ commandMs: 1_500, diskMs: 1_500 })
    expect(report.disks?.map((disk) => [disk.sizeBytes, disk.smart.passed])).toEqual([[256_060_514_304, null]])
    expect(report.readings['disks.0.smart.passed']?.status).toBe('timed-out')
    expect(report.machine.serial).toBe('PF1ABC23')
    expect(report.batteries).toHaveLength(2)
    expect(report.cpu.threads).toBe(4)
  })

  test.each([
    ['words', printing('Segmentation fault')],
    ['half a record', printing('{"blockdevices": [{"name": "sda", "size": ')],
    ['bytes of no text', 'head -c 100000 /dev/urandom'],
    ['an answer of another kind', printing('[[], {"smart_status": [1]}, null, "DMI type 17"]')],
  ])('tools that print %s cost their own fields and never the report', async (_, script) => {
    furnishLaptop()
    machine.file('sys/firmware/dmi/tables/DMI', 'tables')
    for (const tool of ['lscpu', 'lsblk', 'smartctl', 'dmidecode']) machine.tool(tool, script)
    const { report } = await readMachine()
    expect(Report.safeParse(report).success).toBe(true)
    expect(report.machine.model).toBe('20L5CTO1WW')
    expect(report.batteries).toHaveLength(2)
    expect(report.memory.usableBytes).toBe(7_948_804 * 1024)
  })

  test.each(['power_supply/BAT0/uevent', 'video4linux/video0/name', 'dmi/id/sys_vendor', 'net/wlp3s0/address'])(
    'a kernel file %s full of noise never breaks the report',
    async (path) => {
      furnishLaptop()
      machine.file(
        `sys/class/${path}`,
        Uint8Array.from({ length: 4_096 }, (_, index) => (index * 37) % 256),
      )
      expect(Report.safeParse((await readMachine()).report).success).toBe(true)
    },
  )

  test('an empty tree gives a report that claims nothing but what its tools said', async () => {
    const { report } = await readMachine()
    expect(report.machine.serial).toBeNull()
    expect(report.batteries).toBeNull()
    expect(report.cameras).toBeNull()
    expect(report.firmware.bootMode).toBeNull()
  })
})

describe.skipIf(process.platform !== 'linux')('reading the machine that the tests run on', () => {
  test('gives a valid report with its processor and memory', async () => {
    const { report, files } = await readLocal({ now: () => new Date(readAt), toolVersion: '1.2.3' })
    expect(Report.safeParse(report).success).toBe(true)
    expect(report.cpu.model).not.toBeNull()
    expect(report.memory.usableBytes).toBeGreaterThan(256 * 1024 ** 2)
    expect(files.find((file) => file.name === 'lscpu.txt')?.status).toBe('read')
  })
})
