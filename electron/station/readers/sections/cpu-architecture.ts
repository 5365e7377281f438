import { best, read, type Reading } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { smbiosList, smbiosText } from '../tools/dmidecode.ts'
import { hwinfoText } from '../tools/hwinfo.ts'
import { inxiBlocks, inxiValue } from '../tools/inxi.ts'
import { lshwOfClass } from '../tools/lshw.ts'
import type { Lscpu } from '../tools/lscpu.ts'
import { profilerSection, profilerValue } from '../tools/system-profiler.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { missingOutput } from './printed-reading.ts'
import { cpuinfoOf, lscpuOf } from './processor-outputs.ts'
import { smbiosProcessors } from './smbios-processors.ts'

const isX86 = /^(?:x86_64|amd64|i[3-6]86|x86)$/i

/** What lscpu's kernel architecture and op-modes together say of the processor: an i686 kernel may run on x86_64. */
function ofLscpu(output: Lscpu): string | null {
  const { architecture, isCapableOf64Bit } = output
  if (architecture === null) return isCapableOf64Bit === true ? 'x86_64' : null
  if (!isX86.test(architecture)) return architecture
  if (/64/.test(architecture) || isCapableOf64Bit === true) return 'x86_64'
  // A 32-bit kernel without op-modes or flags says nothing of the processor below it.
  return isCapableOf64Bit === false ? 'i686' : null
}

function ofSmbios(capture: Capture): string | null {
  const [processor] = smbiosProcessors(parsedOutputs(capture).smbios)
  // The flag is often left out by firmware of 64-bit processors: only its presence tells.
  if (!smbiosList(processor, 'Characteristics').includes('64-bit capable')) return null
  const named = ['Family', 'Manufacturer', 'Version'].map((key) => smbiosText(processor, key) ?? '').join(' ')
  return /\barm|ampere|apple|qualcomm|snapdragon|cortex/i.test(named) ? 'aarch64' : 'x86_64'
}

function ofLshw(capture: Capture): string | null {
  const processor = lshwOfClass(parsedOutputs(capture).lshw, 'processor').find(
    ({ node }) => node.product !== null,
  )?.node
  if (processor === undefined) return null
  if (processor.capabilities.includes('x86-64')) return 'x86_64'
  const isIntelOrAmd = /intel|amd|advanced micro|genuine|via|centaur/i.test(`${processor.vendor} ${processor.product}`)
  return isIntelOrAmd && processor.width === 32 ? 'i686' : null
}

function ofHwinfo(capture: Capture): string | null {
  const features = hwinfoText(
    parsedOutputs(capture).hwinfo.find((entry) => entry.hardwareClass === 'cpu'),
    'Features',
  )?.split(',')
  if (features === undefined || !features.includes('fpu')) return null
  return features.includes('lm') ? 'x86_64' : 'i686'
}

/** Apple's chips are 64-bit ARM; of Intel's in Macs only the first Core Solo and Core Duo are 32-bit. */
function ofApple(capture: Capture): string | null {
  const hardware = profilerSection(parsedOutputs(capture).profiler, 'Hardware')
  if (profilerValue(hardware, 'Chip') !== null) return 'aarch64'
  const name = profilerValue(hardware, 'Processor Name') ?? profilerValue(hardware, 'CPU Type')
  if (name === null) return null
  if (/powerpc/i.test(name)) return /g5|970/i.test(name) ? 'ppc64' : 'ppc'
  return /core (?:solo|duo)/i.test(name) ? 'i686' : 'x86_64'
}

/**
 * Reads what the processor can run, not what the running system uses: a tablet with a 32-bit system on a 64-bit Atom
 * is x86_64.
 *
 * @param sameModel lscpu of another machine with this very processor: the instruction set belongs to the model.
 */
export function readCpuArchitecture(
  capture: Capture,
  sameModel: { readonly from: string; readonly output: Lscpu } | null,
): Reading<string> {
  const lscpu = lscpuOf(capture)
  const cpuinfo = cpuinfoOf(capture)
  const bits = inxiBlocks(parsedOutputs(capture).inxi, 'CPU').flatMap((block) => inxiValue(block, 'bits') ?? [])[0]
  const flag = cpuinfo?.output.isCapableOf64Bit ?? null
  const stated: readonly (readonly [string | null, string])[] = [
    [lscpu === null ? null : ofLscpu(lscpu.output), lscpu?.from ?? ''],
    [flag === null ? null : flag ? 'x86_64' : 'i686', cpuinfo?.from ?? ''],
    [ofLshw(capture), 'lshw'],
    [ofHwinfo(capture), 'hwinfo'],
    [ofSmbios(capture), 'dmidecode type 4'],
    [bits === '64' ? 'x86_64' : null, 'inxi -C'],
    [ofApple(capture), 'system_profiler SPHardwareDataType'],
    [sameModel === null ? null : ofLscpu(sameModel.output), sameModel?.from ?? ''],
  ]
  return best<string>([
    ...stated.map(([architecture, from]) => (architecture === null ? null : read(architecture, from))),
    missingOutput(capture, 'lscpu.txt'),
    missingOutput(capture, 'cpuinfo.txt'),
  ])
}
