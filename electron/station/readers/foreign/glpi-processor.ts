import type { DraftCpu } from '../../../../shared/report/compose.ts'
import { cpuGeneration } from '../../../../shared/report/cpu-generation.ts'
import { read, type Reading } from '../../../../shared/report/reading.ts'
import { at, listAt, numberAt, textAt } from '../tools/json-value.ts'
import { statedCount, unavailable } from './foreign-readings.ts'
import { isX86Maker, mostCores, processor } from './processor.ts'

const from = 'GLPI inventory content.cpus'

/** Intel's processors with cores of two kinds, which differ in their threads, begin with this generation. */
const firstMixedGeneration = 12

function hasMixedCores(name: string): boolean {
  return (
    /\bcore(?:\(tm\))? ultra/i.test(name) || (/intel/i.test(name) && (cpuGeneration(name) ?? 0) >= firstMixedGeneration)
  )
}

/**
 * The threads of one package. Agents of today print the threads of one core, rounded up, older ones those of the whole
 * package, under the same key: a figure that could be either is not read.
 */
function threadsOfPackage(core: number | null, thread: number | null, name: string): number | null {
  if (core === null || thread === null || core < 1) return null
  if (thread === 1) return core
  if (core === 1) return thread === 2 ? 2 : null
  if (thread === 2) return core === 2 || hasMixedCores(name) ? null : 2 * core
  return thread >= core && thread <= 2 * core ? thread : null
}

const sum = (counts: readonly (number | null)[]): number | null =>
  counts.length === 0
    ? null
    : counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0)

/**
 * `arch` of a processor is the name of the agent's own module ("i386" on every PC); what the running system was built
 * for is a lower bound of what the processor can run, and 64 bits are the most.
 */
function architectureOf(content: unknown, first: unknown): Reading<string> {
  const place = 'GLPI inventory content.operatingsystem.arch'
  const system = textAt(content, 'operatingsystem', 'arch')
  const isX86 = isX86Maker(`${textAt(first, 'manufacturer')} ${textAt(first, 'name')}`)
  if (/^(?:x86_64|amd64)$/i.test(system ?? '')) return read('x86_64', place, system ?? undefined)
  if (/^(?:aarch64|arm64)$/i.test(system ?? '')) return read('aarch64', place, system ?? undefined)
  // Windows prints "64-bit" or "64 bits" in its language.
  if (/^64[ -]/.test(system ?? '') && isX86) return read('x86_64', place, system ?? undefined)
  const listed = textAt(first, 'arch')
  if (listed === 'x86_64' || listed === 'aarch64') return read(listed, from)
  return unavailable(from, system ?? listed ?? undefined)
}

/** The processors of an inventory, one entry a package; the clock is the nominal one. */
export function inventoryProcessor(content: unknown): DraftCpu {
  const packages = listAt(at(content, 'cpus'))
  const [first] = packages
  const cores = sum(packages.map((one) => numberAt(one, 'core')))
  const threads = sum(
    packages.map((one) => threadsOfPackage(numberAt(one, 'core'), numberAt(one, 'thread'), textAt(one, 'name') ?? '')),
  )
  const printed = packages.map((one) => textAt(one, 'thread') ?? '?').join(' + ')
  const speed = textAt(first, 'speed')
  return processor(from, {
    model: textAt(first, 'name'),
    manufacturer: textAt(first, 'manufacturer'),
    cores: cores === 0 ? unavailable(from, '0') : statedCount(cores, from, mostCores),
    threads:
      threads === null
        ? unavailable(from, packages.length === 0 ? undefined : `thread ${printed}`.slice(0, 200))
        : statedCount(threads, from, 2 * mostCores),
    architecture: architectureOf(content, first),
    clockText: speed === null ? null : `${speed} MHz`,
  })
}
