import { linuxDeviceSources } from './linux-devices.ts'
import { driverlessSources } from './linux-driverless.ts'
import { linuxDiskSources } from './linux-disks.ts'
import { linuxFirmwareSources } from './linux-firmware.ts'
import { linuxProcessorSources } from './linux-processor.ts'
import type { Source } from './source.ts'
import { askSystemInformation } from './system-information.ts'

const askProcessor = askSystemInformation('cpu', ['cpu'])

/**
 * Where a Linux machine is asked: the kernel's files and four small tools.
 *
 * The library is asked for the processor alone, and only where lscpu did not answer. Its other answers on Linux come
 * from the same files and tools through shells (measured on a virtual machine with two processors, CPU time of one
 * call: networkInterfaces 63 ms, graphics 35 ms, system 18 ms, cpu 15 ms; `lshw -json` takes 57 ms for everything),
 * and what it makes of them is wrong where ours is not: batteries, disks after one without SMART, dates, placeholders.
 */
export const linuxSources: readonly Source[] = [
  ...linuxFirmwareSources,
  ...linuxProcessorSources.map((source) => ({
    parts: source.parts,
    gather: async (context: Parameters<Source['gather']>[0]) => {
      const files = await source.gather(context)
      const hasFailed = files.some((file) => file.name === 'lscpu.txt' && file.bytes === null)
      return hasFailed ? [...files, ...(await askProcessor.gather(context))] : files
    },
  })),
  ...linuxDiskSources,
  ...linuxDeviceSources,
  ...driverlessSources,
]
