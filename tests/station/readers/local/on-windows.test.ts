import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Report } from '../../../../shared/report/report.ts'
import { makeMachine, type MadeUpMachine } from './made-up-machine.ts'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** What a laptop with two batteries answers: the library's questions by class, and the station's own inventory. */
const answers = {
  Win32_ComputerSystemProduct:
    'Name              : 20L5CTO1WW\nVendor            : LENOVO\nVersion           : ThinkPad T480\nIdentifyingNumber : PF1ABC23\nUUID              : 5F2E1C4C-2B8F-11B2-A85C-F1D3C0A7E9B1',
  Win32_SystemEnclosure:
    'Model           :\nManufacturer    : LENOVO\nChassisTypes    : {10}\nVersion         : None\nSerialNumber    : PF1ABC23',
  Win32_bios:
    'Description       : N24ET59W (1.34 )\nVersion           : LENOVO - 1340\nManufacturer      : LENOVO\nReleaseDate       : 2020-03-10\nSerialNumber      : PF1ABC23\nSMBIOSBIOSVersion : N24ET59W (1.34 )',
  Win32_PhysicalMemory: [
    'DataWidth            : 64',
    'Capacity             : 8589934592',
    'ConfiguredClockSpeed : 2400',
    'Speed                : 2400',
    'FormFactor           : 12',
    'SMBIOSMemoryType     : 26',
    'Manufacturer         : Samsung',
    'PartNumber           : M471A1K43CB1-CRC',
    'SerialNumber         : 12E4A5B6',
    'BankLabel            : BANK 0',
    'DeviceLocator        : ChannelA-DIMM0',
  ].join('\n'),
  BatteryStaticData: '0',
}

const inventory = {
  batteries: {
    BatteryStaticData: [
      {
        InstanceName: 'ACPI\\PNP0C0A\\1_0',
        DeviceName: '01AV489',
        ManufactureName: 'LGC',
        SerialNumber: '1321',
        DesignedCapacity: 23_950,
      },
      {
        InstanceName: 'ACPI\\PNP0C0A\\2_0',
        DeviceName: '01AV424',
        ManufactureName: 'SANYO',
        SerialNumber: '2405',
        DesignedCapacity: 47_520,
      },
    ],
    BatteryFullChargedCapacity: [
      { InstanceName: 'ACPI\\PNP0C0A\\1_0', FullChargedCapacity: 20_120 },
      { InstanceName: 'ACPI\\PNP0C0A\\2_0', FullChargedCapacity: 40_000 },
    ],
    BatteryCycleCount: [{ InstanceName: 'ACPI\\PNP0C0A\\1_0', CycleCount: 311 }],
    BatteryStatus: [],
    Win32_Battery: [],
  },
  disks: {
    PhysicalDisk: [
      {
        DeviceId: '0',
        FriendlyName: 'SAMSUNG MZVLB256HAHQ-000L7',
        Model: 'SAMSUNG MZVLB256HAHQ-000L7',
        SerialNumber: 'S41GNX0K612345',
        Size: 256_060_514_304,
        MediaType: 'SSD',
        BusType: 'NVMe',
        HealthStatus: 'Healthy',
      },
    ],
    StorageReliabilityCounter: [],
  },
  cameras: { Camera: [{ Name: 'Integrated Camera', DeviceID: 'USB\\VID_04F2' }] },
  firmware: { Firmware: [{ type: 'UEFI' }] },
  network: { Unserved: [] },
  failures: { StorageReliabilityCounter: 'PermissionDenied' },
}

type Reading = { report: Report; statuses: Record<string, string>; missingTools: { tool: string }[] }

/** Reads in a process that takes itself for one on Windows, with a powershell.exe that answers from the texts above. */
async function readOnWindows(machine: MadeUpMachine): Promise<Reading> {
  for (const [name, text] of Object.entries(answers))
    machine.file(`cim/${name}`, `\n\n${text}\n`.replaceAll('\n', '\r\n'))
  machine.file('inventory.json', JSON.stringify(inventory))
  machine.tool(
    'powershell.exe',
    `case "$*" in *-EncodedCommand*) exec cat "${machine.root}/inventory.json";; esac
     asked="$* $(timeout 2 cat)"
     for file in "${machine.root}"/cim/*; do
       case "$asked" in *"$(basename "$file")"*) exec cat "$file";; esac
     done`,
  )
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', here('pretend-windows.ts'), here('read-local-in-child.ts'), machine.root],
    { env: { ...process.env, PATH: machine.searchPath }, maxBuffer: 64 * 1024 * 1024 },
  )
  return JSON.parse(stdout) as Reading
}

describe.skipIf(process.platform !== 'linux')('reading on Windows', () => {
  let machine: MadeUpMachine
  beforeEach(() => {
    machine = makeMachine()
  })
  afterEach(() => machine.dispose())

  test('joins the library for identity and memory with PowerShell for batteries and disks', async () => {
    const { report, statuses, missingTools } = await readOnWindows(machine)
    expect(Report.safeParse(report).success).toBe(true)
    expect(statuses['systeminformation.json']).toBe('read')
    expect(report.machine).toMatchObject({
      kind: 'laptop',
      manufacturer: 'LENOVO',
      model: '20L5CTO1WW',
      modelVersion: 'ThinkPad T480',
      serial: 'PF1ABC23',
    })
    expect(report.memory.installedBytes).toBe(8 * 1024 ** 3)
    expect(report.batteries?.map((pack) => [pack.designMilliwattHours, pack.fullMilliwattHours, pack.cycles])).toEqual([
      [23_950, 20_120, 311],
      [47_520, 40_000, null],
    ])
    expect(report.disks?.map((disk) => [disk.model, disk.kind, disk.bus])).toEqual([
      ['SAMSUNG MZVLB256HAHQ-000L7', 'ssd', 'nvme'],
    ])
    expect(report.cameras?.map((camera) => camera.name)).toEqual(['Integrated Camera'])
    expect(report.firmware).toMatchObject({ bootMode: 'uefi', releasedOn: '2020-03-10' })
    expect(missingTools.map((missing) => missing.tool)).toContain('smartctl')
  })

  test('says that the reliability counters need an administrator', async () => {
    const { report } = await readOnWindows(machine)
    expect(report.readings['disks.0.smart.powerOnHours']?.status).toBe('denied')
    expect(report.readings['disks.0.model']?.status).toBe('read')
  })
})
