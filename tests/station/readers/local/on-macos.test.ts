import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Report } from '../../../../shared/report/report.ts'
import { makeMachine, type MadeUpMachine } from './made-up-machine.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
/** Captures of real machines stand beside the project, where they are given. */
const captures = here('../../../../../shared/machines')
const air = `${captures}/macbookair10-1-m1/system_profiler.txt`

/** A battery as ioreg prints it: two figures in mAh, and the raw ones that the firmware keeps. */
const battery = `+-o AppleSmartBattery  <class AppleSmartBattery, id 0x1000002d4, registered, matched, active>
    {
      "DesignCapacity" = 4382
      "AppleRawMaxCapacity" = 4170
      "MaxCapacity" = 100
      "CycleCount" = 87
      "Voltage" = 12345
      "BatterySerialNumber" = "F8Y0000000000001A"
      "DeviceName" = "bq20z451"
    }
`

describe.skipIf(process.platform !== 'linux' || !existsSync(air))(`reading on macOS (captures in ${captures})`, () => {
  let machine: MadeUpMachine
  beforeEach(() => {
    machine = makeMachine()
  })
  afterEach(() => machine.dispose())

  async function readOnMacos(): Promise<{ report: Report; statuses: Record<string, string> }> {
    machine.file('profile.txt', readFileSync(air))
    machine.file('battery.txt', battery)
    machine.tool('system_profiler', `exec cat "${machine.root}/profile.txt"`)
    machine.tool('ioreg', `case "$*" in *AppleSmartBattery*) exec cat "${machine.root}/battery.txt";; esac`)
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', here('pretend-macos.ts'), here('read-local-in-child.ts'), machine.root, machine.searchPath],
      { env: { ...process.env, PATH: machine.searchPath }, maxBuffer: 64 * 1024 * 1024 },
    )
    return JSON.parse(stdout) as { report: Report; statuses: Record<string, string> }
  }

  test('a MacBook Air comes out as its capture says, with the battery of the registry', async () => {
    const { report, statuses } = await readOnMacos()
    expect(Report.safeParse(report).success).toBe(true)
    expect(statuses['system_profiler.txt']).toBe('read')
    expect(statuses['ioreg-battery.txt']).toBe('read')
    expect(report.machine).toMatchObject({ kind: 'laptop', manufacturer: 'Apple', model: 'MacBookAir10,1' })
    expect(report.cpu).toMatchObject({ model: 'Apple M1', generation: 1, architecture: 'aarch64' })
    expect(report.memory.installedBytes).toBe(16 * 1024 ** 3)
    expect(report.batteries).toHaveLength(1)
    expect(report.batteries?.[0]?.cycles).toBe(87)
    expect(report.batteries?.[0]?.healthPercent).toBeCloseTo(95.2, 1)
  })
})
