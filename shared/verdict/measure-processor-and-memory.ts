import { identifyCpu, plainCpuModel } from '../report/cpu-generation.ts'
import type { Report } from '../report/report.ts'
import { cite, exactly, sum, within, type Measurement } from './measurement.ts'

/** Names that operating systems and firmware give the same instruction sets. */
const architectureNames: Record<string, string> = {
  amd64: 'x86_64',
  x64: 'x86_64',
  'x86-64': 'x86_64',
  i386: 'i686',
  i486: 'i686',
  i586: 'i686',
  x86: 'i686',
  arm64: 'aarch64',
  armv8l: 'aarch64',
  armv7: 'armv7l',
  armhf: 'armv7l',
}

export function measureCores(report: Report): Measurement {
  return exactly(report.cpu.cores, [cite(report, 'cpu.cores')])
}

export function measureThreads(report: Report): Measurement {
  return exactly(report.cpu.threads, [cite(report, 'cpu.threads')])
}

export function measureMegahertz(report: Report): Measurement {
  return exactly(report.cpu.maxMegahertz, [cite(report, 'cpu.maxMegahertz')])
}

/** The generation as it was read, else as the model text establishes it. */
export function measureGeneration(report: Report): Measurement {
  const { generation, model } = report.cpu
  if (generation !== null) return exactly(generation, [cite(report, 'cpu.generation')])
  const readings = [cite(report, 'cpu.generation'), cite(report, 'cpu.model')]
  return exactly(model === null ? null : identifyCpu(model).generation, readings)
}

export function measureCpuFamily(report: Report): Measurement {
  const { model } = report.cpu
  const readings = [cite(report, 'cpu.model')]
  const family = model === null ? null : identifyCpu(model).family
  if (model === null || family === null) return { state: 'unread', readings }
  return { state: 'choice', values: [family], isComplete: true, text: plainCpuModel(model), readings }
}

export function measureArchitecture(report: Report): Measurement {
  const { architecture } = report.cpu
  const readings = [cite(report, 'cpu.architecture')]
  if (architecture === null) return { state: 'unread', readings }
  const name = architecture.toLowerCase()
  return { state: 'choice', values: [architectureNames[name] ?? name], isComplete: true, readings }
}

/** Modules and soldered packages since DDR3 come in multiples of this, and so does their sum. */
const memoryGranularityBytes = 512 * 2 ** 20

/**
 * Installed memory, exact when the modules were read.
 *
 * Where only the operating system's figure is known it is a lower bound: installed memory is never less, and is a
 * multiple of 512 MiB on real boards (a hypervisor can give any size, so not there), hence "7.7 GiB usable" is
 * certainly 8 GiB installed. It is no upper bound: graphics, firmware and 32-bit systems keep back any amount. So
 * such a reading can pass a machine and never fail it; below the minimum it stays unread until the modules are read.
 */
export function measureInstalledMemory(report: Report): Measurement {
  const { installedBytes, usableBytes, modules } = report.memory
  if (installedBytes !== null) return exactly(installedBytes, [cite(report, 'memory.installedBytes')])
  const installed = cite(report, 'memory.installedBytes')
  const readings =
    usableBytes === null ? [installed, cite(report, 'memory.modules')] : [installed, cite(report, 'memory.usableBytes')]
  const [knownBytes] = sum(modules?.map((module) => module.sizeBytes) ?? [])
  const usableAtLeast =
    usableBytes === null || report.machine.kind === 'vm'
      ? (usableBytes ?? 0)
      : Math.ceil(usableBytes / memoryGranularityBytes) * memoryGranularityBytes
  return within([Math.max(knownBytes, usableAtLeast), Number.POSITIVE_INFINITY], readings)
}

/** Every type among the modules; one that was not read leaves the list open. */
export function measureMemoryType(report: Report): Measurement {
  const { modules } = report.memory
  if (modules === null || modules.length === 0) {
    return { state: 'unread', readings: [cite(report, 'memory.modules')] }
  }
  const readings = modules.map((_, index) => cite(report, `memory.modules.${index}.type`))
  const types = [...new Set(modules.flatMap(({ type }) => (type === null ? [] : [type.toUpperCase()])))]
  return types.length === 0
    ? { state: 'unread', readings }
    : { state: 'choice', values: types, isComplete: modules.every(({ type }) => type !== null), readings }
}
