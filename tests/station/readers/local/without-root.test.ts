import { execFile, spawnSync } from 'node:child_process'
import { accessSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Report } from '../../../../shared/report/report.ts'
import { needsElevation } from '../../../../electron/station/readers/local/elevation.ts'
import type { MissingTool } from '../../../../electron/station/readers/local/missing-tools.ts'
import { installWorkingTools, makeMachine, type MadeUpMachine } from './made-up-machine.ts'

const script = fileURLToPath(new URL('read-local-in-child.ts', import.meta.url))
const nobody = 65_534

type Reading = { report: Report; statuses: Record<string, string>; missingTools: MissingTool[] }

/** Reads in a process that has given up root's rights, if it had them. */
async function readAsNobody(...arguments_: string[]): Promise<Reading> {
  const isRoot = process.getuid?.() === 0
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...arguments_], {
    ...(isRoot ? { uid: nobody, gid: nobody } : {}),
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout) as Reading
}

/** Whether the checkout and Node can be reached without root's rights: not where they stand in root's home. */
function isReachable(): boolean {
  if (process.platform !== 'linux') return false
  if (process.getuid?.() !== 0) return true
  const look = `require('node:fs').accessSync(${JSON.stringify(script)})`
  return spawnSync(process.execPath, ['-e', look], { uid: nobody, gid: nobody }).status === 0
}

describe.skipIf(!isReachable())('without root', () => {
  let machine: MadeUpMachine
  beforeEach(() => {
    machine = makeMachine()
    installWorkingTools(machine)
    machine.file('sys/class/dmi/id/sys_vendor', 'LENOVO\n')
    machine.file('sys/class/dmi/id/product_name', '20L5CTO1WW\n')
    machine.file('sys/class/dmi/id/product_version', 'ThinkPad T480\n')
    machine.file('sys/class/dmi/id/product_serial', 'PF1ABC23\n', 0o400)
    machine.file('sys/class/dmi/id/product_uuid', '5f2e1c4c-2b8f-11b2-a85c-f1d3c0a7e9b1\n', 0o400)
    machine.file('sys/firmware/dmi/tables/DMI', 'tables', 0o400)
    machine.tool('dmidecode', `touch "${machine.root}/dmidecode-ran"; exit 1`)
  })
  afterEach(() => machine.dispose())

  test('what the kernel tells everyone is read, and the serial is denied', async () => {
    const { report } = await readAsNobody(machine.root, machine.searchPath)
    expect(report.machine.manufacturer).toBe('LENOVO')
    expect(report.machine.model).toBe('20L5CTO1WW')
    expect(report.machine.modelVersion).toBe('ThinkPad T480')
    expect(report.machine.serial).toBeNull()
    expect(report.readings['machine.serial']?.status).toBe('denied')
    expect(report.readings['machine.uuid']?.status).toBe('denied')
  })

  test('the fields that need rights are listed', async () => {
    const { report } = await readAsNobody(machine.root, machine.searchPath)
    expect(needsElevation(report)).toEqual(expect.arrayContaining(['machine.serial', 'machine.uuid', 'memory.modules']))
    expect(needsElevation(report)).not.toContain('machine.model')
  })

  test('memory modules are denied, and installed memory is not made up from what the system can use', async () => {
    machine.file('proc/meminfo', 'MemTotal:        7948804 kB\n')
    const { report } = await readAsNobody(machine.root, machine.searchPath)
    expect(report.memory.usableBytes).toBe(7_948_804 * 1024)
    expect(report.memory.installedBytes).toBeNull()
    expect(report.memory.modules).toBeNull()
    expect(report.readings['memory.modules']?.status).toBe('denied')
  })

  test('dmidecode is not run where its tables may not be read', async () => {
    const { statuses } = await readAsNobody(machine.root, machine.searchPath)
    expect(statuses['dmidecode.txt']).toBe('denied')
    expect(() => accessSync(`${machine.root}/dmidecode-ran`)).toThrow('ENOENT')
  })

  test('smartctl is not run on a disk that may not be opened, and its health is denied', async () => {
    machine.folder('sys/block/sda')
    machine.file('dev/sda', '', 0o600)
    machine.tool('smartctl', `touch "${machine.root}/smartctl-ran"; exit 2`)
    const { report, statuses } = await readAsNobody(machine.root, machine.searchPath)
    expect(statuses['smartctl-sda.json']).toBe('denied')
    expect(() => accessSync(`${machine.root}/smartctl-ran`)).toThrow('ENOENT')
    expect(report.disks?.[0]?.sizeBytes).toBe(256_060_514_304)
    expect(report.readings['disks.0.smart.passed']?.status).toBe('denied')
  })

  test('this very machine gives a valid report', async () => {
    const { report } = await readAsNobody()
    expect(Report.safeParse(report).success).toBe(true)
    expect(report.cpu.threads).toBeGreaterThan(0)
    expect(report.memory.usableBytes).toBeGreaterThan(0)
  })

  test('a tool that is not installed is named with its package', async () => {
    machine.folder('sys/block/sda')
    const { missingTools, report } = await readAsNobody(machine.root, '/no-such-folder')
    expect(missingTools).toContainEqual({
      tool: 'smartctl',
      package: 'smartmontools',
      installCommand: 'sudo apt install smartmontools',
    })
    expect(Report.safeParse(report).success).toBe(true)
  })
})
