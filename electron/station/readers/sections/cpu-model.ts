import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { smbiosText } from '../tools/dmidecode.ts'
import { hwinfoText } from '../tools/hwinfo.ts'
import { inxiBlocks, inxiValue } from '../tools/inxi.ts'
import { textAt } from '../tools/json-value.ts'
import { lshwOfClass } from '../tools/lshw.ts'
import { profilerSection, profilerValue } from '../tools/system-profiler.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { missingOutput, printedText } from './printed-reading.ts'
import { cpuinfoOf, lscpuOf } from './processor-outputs.ts'
import { smbiosProcessors } from './smbios-processors.ts'

/** Texts that name no processor: what emulators put into SMBIOS, sockets, and "not there". */
const noProcessor =
  /^(?:pc-|standard pc|virt-\d|rhel|cpu ?\d*$|processor ?\d*$|central processor$|socket|<|not available$|undefined)/i

/** A processor name as printed by one source; `absent` where it is a filler or names a machine instead. */
function modelReading(printed: string | null | undefined, from: string): Reading<string> | null {
  const reading = printedText(printed, from, 'model')
  if (reading === null || reading.value === null) return reading
  return noProcessor.test(reading.value) ? notRead('absent', from, printed ?? undefined) : reading
}

/** systeminformation splits the name into maker, brand and clock. */
function libraryModel(library: unknown): string | null {
  const brand = textAt(library, 'cpu', 'brand')
  const manufacturer = textAt(library, 'cpu', 'manufacturer') ?? ''
  if (brand === null || brand.trim() === '') return null
  return brand.startsWith(manufacturer) ? brand : `${manufacturer} ${brand}`
}

/** The processor's name carries its own clock and marks in some sources and not in others. */
export function sameProcessor(left: string, right: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/\((?:r|tm|c)\)|@.*$|\bcpu\b|\bprocessor\b|\b\d+-core\b|®|™|[^a-z0-9]/g, '')
      .replaceAll(/(?:\d+core)?with.*graphics$/g, '')
  const [one, other] = [bare(left), bare(right)]
  return one === other || one.endsWith(other) || other.endsWith(one)
}

/**
 * Reads the name of the processor.
 *
 * cpuid as the kernel prints it (lscpu, /proc/cpuinfo, lshw and hwinfo, which copy it) ranks before SMBIOS type 4,
 * which vendors fill in by hand; a type 4 text that is the machine's own version is no processor. "BIOS Model name"
 * of lscpu is that same SMBIOS text and never read.
 */
export function readCpuModel(capture: Capture): Reading<string> {
  const { smbios, lshw, hwinfo, inxi, profiler, library } = parsedOutputs(capture)
  const [processor] = smbiosProcessors(smbios)
  const hardware = profilerSection(profiler, 'Hardware')
  const profile = 'system_profiler SPHardwareDataType'
  const lscpu = lscpuOf(capture)
  const cpuinfo = cpuinfoOf(capture)
  const logical = lshwOfClass(lshw, 'processor').find(({ node }) => !node.isDisabled && node.product !== null)
  const listed = hwinfo.find((entry) => entry.hardwareClass === 'cpu')
  const shortNames = inxiBlocks(inxi, 'CPU').flatMap((block) => inxiValue(block, 'model') ?? [])
  const chip = profilerValue(hardware, 'Chip')
  const named = profilerValue(hardware, 'Processor Name') ?? profilerValue(hardware, 'CPU Type')
  return best<string>(
    [
      lscpu && modelReading(lscpu.output.model, lscpu.from),
      cpuinfo && modelReading(cpuinfo.output.model, cpuinfo.from),
      modelReading(hwinfoText(listed, 'Model'), 'hwinfo'),
      modelReading(logical?.node.product, 'lshw'),
      modelReading(smbiosText(processor, 'Version', 'Processor Version'), 'dmidecode type 4'),
      modelReading(chip ?? named, profile),
      modelReading(shortNames[0], 'inxi -C'),
      modelReading(libraryModel(library), 'systeminformation cpu'),
      missingOutput(capture, 'lscpu.txt'),
      missingOutput(capture, 'cpuinfo.txt'),
      missingOutput(capture, 'system_profiler.txt'),
      missingOutput(capture, 'systeminformation.json'),
    ],
    sameProcessor,
  )
}

/** The maker by the code or text that the sources print: cpuid's vendor string or SMBIOS's manufacturer. */
const makers: readonly (readonly [RegExp, string])[] = [
  [/genuineintel|\bintel\b/i, 'Intel'],
  [/authenticamd|advanced micro devices|\bamd\b/i, 'AMD'],
  [/\bapple\b/i, 'Apple'],
  [/centaurhauls|\bvia\b/i, 'VIA'],
  [/shanghai|zhaoxin/i, 'Zhaoxin'],
  [/hygon/i, 'Hygon'],
  [/qualcomm|snapdragon/i, 'Qualcomm'],
  [/\barm\b/i, 'ARM'],
]

/** Reads the processor's maker from the vendor strings, or from its model's name. The code itself stays in the reading. */
export function readCpuManufacturer(capture: Capture, model: Reading<string>): Reading<string> {
  const { smbios, lshw, library } = parsedOutputs(capture)
  const lscpu = lscpuOf(capture)
  const cpuinfo = cpuinfoOf(capture)
  const stated: readonly (readonly [string | null | undefined, string])[] = [
    [lscpu?.output.vendor, lscpu?.from ?? ''],
    [cpuinfo?.output.vendor, cpuinfo?.from ?? ''],
    [model.value, model.from],
    [smbiosText(smbiosProcessors(smbios)[0], 'Manufacturer', 'Processor Manufacturer'), 'dmidecode type 4'],
    [lshwOfClass(lshw, 'processor')[0]?.node.vendor, 'lshw'],
    [textAt(library, 'cpu', 'vendor'), 'systeminformation cpu.vendor'],
  ]
  return best<string>(
    stated.map(([text, from]) => {
      const maker = makers.find(([pattern]) => pattern.test(text ?? ''))?.[1]
      return maker === undefined ? null : read(maker, from, text ?? undefined)
    }),
  )
}
