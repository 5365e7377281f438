import type { CaptureFile } from '../capture.ts'
import { readScannedHealth } from './scanned-health.ts'
import type { Source, SourceContext } from './source.ts'
import { obtained } from './system-file.ts'
import { askSystemInformation } from './system-information.ts'
import { readTool } from './tool.ts'

const sections = [
  'SPHardwareDataType',
  'SPMemoryDataType',
  'SPPowerDataType',
  'SPNVMeDataType',
  'SPSerialATADataType',
  'SPDisplaysDataType',
  'SPCameraDataType',
  'SPNetworkDataType',
]

/** Lines that tell of the network that the machine was last used on, not of the machine. */
const usersNetwork = /^\s*(?:[^:]*(?:IPv[46]|Addresses|Router|DNS|Domain|Prox|Server|SSID|DHCP|Subnet)[^:]*):.*$/
const isHardwareAddress = /^\s*(?:MAC|Hardware|Ethernet|BSD)/

function withoutUsersNetwork(file: CaptureFile): CaptureFile {
  if (file.bytes === null) return file
  const lines = new TextDecoder().decode(file.bytes).split('\n')
  return obtained(
    file.name,
    lines.filter((line) => isHardwareAddress.test(line) || !usersNetwork.test(line)).join('\n'),
  )
}

/** Apple's inventory as text, without its lines on addresses, name servers and proxies. */
export async function gatherMacosProfile(context: SourceContext): Promise<readonly CaptureFile[]> {
  const profile = await readTool(context, 'system_profiler.txt', {
    program: 'system_profiler',
    arguments: sections,
    timeLimitMs: context.limits.inventoryMs,
  })
  return [withoutUsersNetwork(profile)]
}

async function gatherBattery(context: SourceContext): Promise<readonly CaptureFile[]> {
  return [
    await readTool(context, 'ioreg-battery.txt', {
      program: 'ioreg',
      arguments: ['-r', '-n', 'AppleSmartBattery', '-w', '0'],
      timeLimitMs: context.limits.commandMs,
    }),
  ]
}

/** Where a Mac is asked: the library for the base, Apple's own inventory and the battery's registry entry beside it. */
export const macosSources: readonly Source[] = [
  {
    parts: ['machine', 'cpu', 'memory', 'disks', 'batteries', 'displays', 'network', 'cameras', 'firmware'],
    gather: gatherMacosProfile,
  },
  { parts: ['batteries'], gather: gatherBattery },
  { parts: ['disks'], gather: readScannedHealth },
  askSystemInformation('system', ['machine']),
  askSystemInformation('chassis', ['machine']),
  askSystemInformation('bios', ['firmware']),
  askSystemInformation('cpu', ['cpu']),
  askSystemInformation('mem', ['memory']),
  askSystemInformation('memLayout', ['memory']),
  askSystemInformation('diskLayout', ['disks']),
  askSystemInformation('battery', ['batteries']),
  askSystemInformation('graphics', ['displays']),
  askSystemInformation('networkInterfaces', ['network']),
]
