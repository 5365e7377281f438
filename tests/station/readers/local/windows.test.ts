import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { captureOf, type Capture } from '../../../../electron/station/readers/capture.ts'
import { commandRunner } from '../../../../electron/station/readers/command.ts'
import { defaultTimeLimits } from '../../../../electron/station/readers/local/source.ts'
import { inventoryArguments, inventoryScript } from '../../../../electron/station/readers/local/windows-inventory.ts'
import { gatherWindowsInventory } from '../../../../electron/station/readers/local/windows.ts'
import { makeMachine, printing, type MadeUpMachine } from './made-up-machine.ts'

let machine: MadeUpMachine
beforeEach(() => {
  machine = makeMachine()
})
afterEach(() => machine.dispose())

async function gathered(limits: { inventoryMs?: number } = {}): Promise<Capture> {
  return captureOf(
    await gatherWindowsInventory({
      root: machine.root,
      run: commandRunner(machine.searchPath),
      limits: { ...defaultTimeLimits, ...limits },
      signal: undefined,
    }),
  )
}

const answers = {
  batteries: {
    BatteryStaticData: [
      { InstanceName: 'ACPI\\PNP0C0A\\1_0', DesignedCapacity: 24050 },
      { InstanceName: 'ACPI\\PNP0C0A\\2_0', DesignedCapacity: 23950 },
    ],
    // As Windows PowerShell 5.1 writes a list that came out of a function.
    BatteryFullChargedCapacity: {
      value: [{ InstanceName: 'ACPI\\PNP0C0A\\1_0', FullChargedCapacity: 20120 }],
      Count: 1,
    },
    BatteryCycleCount: { InstanceName: 'ACPI\\PNP0C0A\\1_0', CycleCount: 311 },
    BatteryStatus: null,
    Win32_Battery: [],
  },
  disks: { PhysicalDisk: [{ DeviceId: '0', Model: 'SAMSUNG MZVLB256' }], StorageReliabilityCounter: [] },
  cameras: { Camera: [] },
  firmware: { Firmware: [{ type: 'UEFI' }] },
  network: { Unserved: [{ DeviceID: 'PCI\\VEN_8086&DEV_24FD\\1', ConfigManagerErrorCode: 28 }] },
  failures: { StorageReliabilityCounter: 'PermissionDenied' },
}

describe.skipIf(process.platform === 'win32')('what PowerShell told', () => {
  test('is kept in one output a subject, every battery in it, lists always as lists', async () => {
    machine.tool('powershell.exe', printing(JSON.stringify(answers)))
    const capture = await gathered()
    const batteries = JSON.parse(capture.text('windows-batteries.json') ?? '') as Record<string, unknown[]>
    expect(batteries['BatteryStaticData']).toHaveLength(2)
    expect(batteries['BatteryFullChargedCapacity']).toEqual([
      { InstanceName: 'ACPI\\PNP0C0A\\1_0', FullChargedCapacity: 20120 },
    ])
    expect(batteries['BatteryCycleCount']).toEqual([{ InstanceName: 'ACPI\\PNP0C0A\\1_0', CycleCount: 311 }])
    expect(batteries['BatteryStatus']).toEqual([])
  })

  test('says which counters were refused, beside the disks that were listed', async () => {
    machine.tool('powershell.exe', printing(JSON.stringify(answers)))
    const capture = await gathered()
    expect(JSON.parse(capture.text('windows-disks.json') ?? '')).toMatchObject({
      PhysicalDisk: [{ DeviceId: '0' }],
      failures: { StorageReliabilityCounter: 'PermissionDenied' },
    })
  })

  test('is absent for a subject where every question was answered with nothing', async () => {
    machine.tool('powershell.exe', printing(JSON.stringify(answers)))
    expect((await gathered()).status('windows-cameras.json')).toBe('absent')
  })

  test('is unavailable, not absent, where a question failed', async () => {
    const failing = { ...answers, failures: { Camera: 'InvalidArgument' } }
    machine.tool('powershell.exe', printing(JSON.stringify(failing)))
    expect((await gathered()).status('windows-cameras.json')).toBe('unavailable')
  })

  test.each([
    ['an error text', 'Get-WmiObject : Invalid class'],
    ['a record cut short', '{"batteries": {"BatteryStaticData": ['],
    ['something else', '[1, 2, 3]'],
  ])('is unavailable when it is %s', async (_, printed) => {
    machine.tool('powershell.exe', printing(printed))
    const capture = await gathered()
    expect(capture.names).toEqual([])
    expect(capture.status('windows-disks.json')).toBe('unavailable')
  })

  test('times out when PowerShell does not end', async () => {
    machine.tool('powershell.exe', 'sleep 600')
    expect((await gathered({ inventoryMs: 300 })).status('windows-batteries.json')).toBe('timed-out')
  })

  test('is asked by a script that survives the command line unchanged', () => {
    const encoded = inventoryArguments.at(-1) ?? ''
    expect(Buffer.from(encoded, 'base64').toString('utf16le')).toBe(inventoryScript)
    // CreateProcess takes at most 32,767 characters.
    expect(inventoryArguments.join(' ').length).toBeLessThan(32_000)
  })
})
