import type { DraftCpu } from '../../../../shared/report/compose.ts'
import { cpuGeneration } from '../../../../shared/report/cpu-generation.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { inxiBlocks, inxiValue } from '../tools/inxi.ts'
import { listAt, numberAt, parseJson, textAt } from '../tools/json-value.ts'
import { lshwOfClass } from '../tools/lshw.ts'
import { profilerSection, profilerValue } from '../tools/system-profiler.ts'
import { readCpuManufacturer, readCpuModel, sameProcessor } from './cpu-model.ts'
import { readCpuArchitecture } from './cpu-architecture.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { countReading, missingOutput } from './printed-reading.ts'
import { cpuinfoOf, lscpuOf, lscpuOfSameModel } from './processor-outputs.ts'
import { smbiosCount, smbiosProcessors } from './smbios-processors.ts'

const profile = 'system_profiler SPHardwareDataType'

/** The value of every block that has this key, as numbers ("4" or "8 (4-mt/4-st)"). */
const inxiCounts = (capture: Capture, key: string) =>
  inxiBlocks(parsedOutputs(capture).inxi, 'CPU').flatMap((block) => {
    const count = Number.parseInt(inxiValue(block, key, 'Topology') ?? '', 10)
    return Number.isNaN(count) ? [] : [count]
  })

/** lshw's own counts of one package each; its "logicalcpu" children are places in a table, not processors. */
function lshwCount(capture: Capture, key: 'cores' | 'threads'): number | null {
  const packages = lshwOfClass(parsedOutputs(capture).lshw, 'processor').filter(
    ({ node, above }) =>
      !node.isDisabled &&
      node.description?.includes('[empty]') !== true &&
      above.every((one) => one.class !== 'processor') &&
      node.id.startsWith('cpu'),
  )
  const counts = packages.map(({ node }) => Number(node.configuration[key] ?? 0))
  return counts.length === 0 || counts.includes(0) ? null : counts.reduce((sum, count) => sum + count, 0)
}

/** macOS counts the cores of all packages together: "8 (4 performance and 4 efficiency)". */
function appleCores(capture: Capture): number | null {
  const hardware = profilerSection(parsedOutputs(capture).profiler, 'Hardware')
  const total = Number.parseInt(profilerValue(hardware, 'Total Number Of Cores') ?? '', 10)
  return Number.isNaN(total) ? null : total
}

/** Apple's own processors run one thread a core; of Intel's, macOS says since 10.15 whether they run two. */
function appleThreads(capture: Capture, model: Reading<string>): number | null {
  const cores = appleCores(capture)
  const hardware = profilerSection(parsedOutputs(capture).profiler, 'Hardware')
  const hyperThreading = profilerValue(hardware, 'Hyper-Threading Technology')
  if (cores === null || hyperThreading === null) return /^apple m\d/i.test(model.value ?? '') ? cores : null
  return /^enabled/i.test(hyperThreading) ? cores * 2 : cores
}

/** Whether the lscpu of another machine is of this machine's processor. */
function sameModelOutput(capture: Capture, model: Reading<string>) {
  const other = lscpuOfSameModel(capture)
  if (other === null || model.value === null || other.output.model === null) return null
  return sameProcessor(model.value, other.output.model) ? other : null
}

/** eReuse's legacy workbench lists each package as a component. */
function workbenchCount(capture: Capture, key: 'cores' | 'threads'): number | null {
  const components = listAt(parseJson(capture.text('workbench-components.json')), 'components')
  const counts = components.flatMap((one) => (textAt(one, 'type') === 'Processor' ? [numberAt(one, key) ?? 0] : []))
  return counts.length === 0 || counts.includes(0) ? null : counts.reduce((sum, count) => sum + count, 0)
}

function readCores(capture: Capture, model: Reading<string>): Reading<number> {
  const { smbios, library } = parsedOutputs(capture)
  const lscpu = lscpuOf(capture)
  const cpuinfo = cpuinfoOf(capture)
  const other = sameModelOutput(capture, model)
  const packages = inxiCounts(capture, 'cpus')[0] ?? 1
  const inxiCores = inxiCounts(capture, 'cores')[0]
  return best<number>([
    lscpu && countReading(lscpu.output.cores, lscpu.from),
    cpuinfo && countReading(cpuinfo.output.cores, cpuinfo.from),
    countReading(smbiosCount(smbiosProcessors(smbios), 'Core Count', 'Core Enabled'), 'dmidecode type 4'),
    countReading(lshwCount(capture, 'cores'), 'lshw'),
    countReading(inxiCores === undefined ? null : inxiCores * packages, 'inxi -C'),
    countReading(appleCores(capture), profile),
    countReading(workbenchCount(capture, 'cores'), 'workbench-components.json'),
    countReading(numberAt(library, 'cpu', 'physicalCores') || null, 'systeminformation cpu.physicalCores'),
    // The number of cores belongs to the model; the number of threads can be switched in firmware and is not taken.
    other && countReading(other.output.cores, other.from),
    missingOutput(capture, 'lscpu.txt'),
    missingOutput(capture, 'cpuinfo.txt'),
    missingOutput(capture, 'dmidecode.txt'),
    missingOutput(capture, 'systeminformation.json'),
  ])
}

function readThreads(capture: Capture, model: Reading<string>, cores: Reading<number>): Reading<number> {
  const { smbios, library } = parsedOutputs(capture)
  const lscpu = lscpuOf(capture)
  const cpuinfo = cpuinfoOf(capture)
  const packages = inxiCounts(capture, 'cpus')[0] ?? 1
  const inxiThreads = inxiCounts(capture, 'threads')[0]
  // A firmware that counts fewer threads than cores counts something else (threads of one core).
  const plausible = (count: number | null) => (count !== null && count < (cores.value ?? 0) ? null : count)
  return best<number>([
    lscpu && countReading(lscpu.output.threads, lscpu.from),
    cpuinfo && countReading(cpuinfo.output.threads, cpuinfo.from),
    countReading(plausible(smbiosCount(smbiosProcessors(smbios), 'Thread Count')), 'dmidecode type 4'),
    countReading(plausible(lshwCount(capture, 'threads')), 'lshw'),
    countReading(inxiThreads === undefined ? null : inxiThreads * packages, 'inxi -C'),
    countReading(appleThreads(capture, model), profile),
    countReading(workbenchCount(capture, 'threads'), 'workbench-components.json'),
    countReading(numberAt(library, 'cpu', 'cores') || null, 'systeminformation cpu.cores'),
    missingOutput(capture, 'lscpu.txt'),
    missingOutput(capture, 'cpuinfo.txt'),
    missingOutput(capture, 'dmidecode.txt'),
    missingOutput(capture, 'systeminformation.json'),
  ])
}

/** "2 GHz", "2,4 GHz", "867 MHz" in MHz. */
function clockOf(printed: string | null): number | null {
  const match = /^(\d+(?:[.,]\d+)?) ?([GM])Hz/i.exec(printed ?? '')
  if (match === null) return null
  const value = Number((match[1] ?? '').replace(',', '.'))
  return Math.round(match[2]?.toUpperCase() === 'G' ? value * 1000 : value)
}

/**
 * The highest clock that the processor reaches, in MHz. SMBIOS's "Max Speed" is the socket's (8300 MHz for a 2.3 GHz
 * part) and not used; macOS prints the nominal clock, which is the highest only where there is no turbo.
 */
function readMaxMegahertz(capture: Capture, model: Reading<string>): Reading<number> {
  const { inxi, profiler, library } = parsedOutputs(capture)
  const lscpu = lscpuOf(capture)
  const other = sameModelOutput(capture, model)
  const range = inxiBlocks(inxi, 'CPU').flatMap((block) => inxiValue(block, 'min/max') ?? [])[0]
  const inxiMax = Number(/^\d+\/(\d+)/.exec(range ?? '')?.[1] ?? 0)
  const hasTurbo = /\bi[3579]\b|xeon|core m|apple/i.test(model.value ?? '')
  const hardware = profilerSection(profiler, 'Hardware')
  const nominal = clockOf(profilerValue(hardware, 'Processor Speed') ?? profilerValue(hardware, 'CPU Speed'))
  const gigahertz = numberAt(library, 'cpu', 'speedMax')
  // Virtual machines print 0 for a clock that they do not know.
  const clock = (megahertz: number | null, from: string) => countReading(Math.round(megahertz ?? 0) || null, from)
  return best<number>([
    lscpu && clock(lscpu.output.maxMegahertz, lscpu.from),
    clock(inxiMax, 'inxi -C'),
    clock(hasTurbo ? null : nominal, profile),
    clock(gigahertz === null || gigahertz < 0 ? null : gigahertz * 1000, 'systeminformation cpu'),
    other && clock(other.output.maxMegahertz, other.from),
  ])
}

/** Reads the processor: its name, and what all its packages hold together. */
export function readCpu(capture: Capture): DraftCpu {
  const model = readCpuModel(capture)
  const cores = readCores(capture, model)
  const generation = model.value === null ? null : cpuGeneration(model.value)
  return {
    model,
    manufacturer: readCpuManufacturer(capture, model),
    cores,
    threads: readThreads(capture, model, cores),
    architecture: readCpuArchitecture(capture, sameModelOutput(capture, model)),
    maxMegahertz: readMaxMegahertz(capture, model),
    generation:
      generation === null
        ? notRead(model.status === 'read' ? 'unavailable' : model.status, model.from)
        : read(generation, `model, ${model.from}`),
  }
}
