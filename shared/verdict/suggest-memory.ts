import { identifyCpu } from '../report/cpu-generation.ts'
import type { MemoryModule, Report } from '../report/report.ts'
import type { MemorySocket } from './remedy.ts'
import type { Suggestion } from './suggestion.ts'

const gibibyte = 2 ** 30

/** Sizes modules are sold in. */
const moduleSizes = [0.5, 1, 2, 4, 8, 16, 32, 64].map((gibibytes) => gibibytes * gibibyte)

/**
 * The largest unbuffered module that a board of each generation can be expected to take, in GiB: the densest chips
 * of the JEDEC standard times the ranks of a module (JESD79, JESD79-2F, JESD79-3F, JESD79-4, JESD79-5). The board's
 * own limit can be lower, so a technician still looks it up before ordering.
 */
const largestModuleGibibytes: Record<string, number> = { DDR: 1, DDR2: 2, DDR3: 8, DDR4: 32, DDR5: 32 }

/** Where the type was not read: a size that every socket since DDR3 takes. */
const cautiousModuleGibibytes = 8

/** SMBIOS form factors of memory that has no socket (DMTF DSP0134, Memory Device, Form Factor). */
const chipForms = /^(?:chip|die|row of chips)/i

function isSoldered({ formFactor, type }: MemoryModule): boolean {
  return (formFactor !== null && chipForms.test(formFactor.trim())) || /^LPDDR/i.test(type ?? '')
}

/**
 * "DDR3L" takes what "DDR3" takes; the module that is ordered still has to be of the printed type. Memory controllers
 * before the second Core generation take DDR3 modules of 4 GiB at most (ark.intel.com, "Max Memory Size").
 */
export function largestModuleBytes(type: string | null, cpuModel: string | null): number {
  const generation = /^DDR[2-5]?/i.exec(type ?? '')?.[0].toUpperCase()
  const { family, generation: cpuGeneration } = identifyCpu(cpuModel ?? '')
  const isEarly = family === 'other' || (family === 'intel-core' && cpuGeneration === 1)
  if (isEarly && generation === 'DDR3') return 4 * gibibyte
  return (largestModuleGibibytes[generation ?? ''] ?? cautiousModuleGibibytes) * gibibyte
}

function moduleOfAtLeast(bytes: number, largestBytes: number): number | null {
  return moduleSizes.find((size) => size >= bytes && size <= largestBytes) ?? null
}

function socketOf(modules: readonly MemoryModule[], report: Report): MemorySocket | null {
  const forms = modules.map((module) => (module.formFactor ?? '').toUpperCase().replaceAll(/[^A-Z]/g, ''))
  if (forms.some((form) => form.startsWith('SODIMM'))) return 'SODIMM'
  if (forms.some((form) => form.endsWith('DIMM'))) return 'DIMM'
  if (report.machine.kind === 'laptop') return 'SODIMM'
  return report.machine.kind === 'desktop' ? 'DIMM' : null
}

type Sized = MemoryModule & { readonly sizeBytes: number }

const isSized = (module: MemoryModule): module is Sized => module.sizeBytes !== null && module.sizeBytes > 0

/**
 * The least work that brings installed memory to a minimum: modules into free slots; else the smallest module
 * replaced; else every module replaced. Soldered memory stays and counts.
 *
 * @param installedBytes what the machine has, exact.
 * @returns `soldered` when there is no socket, `not-upgradable` when no module is large enough, and "look inside"
 *   when slots or modules were not read.
 */
export function suggestMemory(report: Report, installedBytes: number, minimumBytes: number): Suggestion {
  const missingBytes = minimumBytes - installedBytes
  const { modules, slots } = report.memory
  // Firmware of tablets calls its soldered packages DIMMs.
  const hasNoSocket =
    identifyCpu(report.cpu.model ?? '').family === 'apple-m' ||
    report.machine.kind === 'tablet' ||
    report.machine.kind === 'phone'
  if (
    hasNoSocket ||
    (modules !== null && modules.length > 0 && modules.every((module) => /^LPDDR/i.test(module.type ?? '')))
  ) {
    return { remedy: null, noRemedy: 'soldered' }
  }
  const memoryType = modules?.find((module) => !isSoldered(module))?.type ?? modules?.[0]?.type ?? null
  if (modules === null || slots === null || !modules.every(isSized)) {
    return { remedy: { kind: 'check-memory-slots', missingBytes, memoryType }, noRemedy: null }
  }
  const socketed = modules.filter((module) => !isSoldered(module))
  const freeSlots = Math.max(0, slots - modules.length)
  if (socketed.length + freeSlots === 0) return { remedy: null, noRemedy: 'soldered' }
  const socket = socketOf(socketed, report)
  const largestBytes = largestModuleBytes(memoryType, report.cpu.model)

  for (let count = 1; count <= freeSlots; count += 1) {
    const moduleBytes = moduleOfAtLeast(missingBytes / count, largestBytes)
    if (moduleBytes !== null) {
      return { remedy: { kind: 'add-memory', count, moduleBytes, freeSlots, memoryType, socket }, noRemedy: null }
    }
  }
  const bySize = socketed.toSorted((left, right) => left.sizeBytes - right.sizeBytes)
  for (let removedCount = 1; removedCount <= bySize.length; removedCount += 1) {
    const removed = bySize.slice(0, removedCount).map(({ locator, sizeBytes }) => ({ locator, sizeBytes }))
    const count = removedCount + freeSlots
    const neededBytes = missingBytes + removed.reduce((total, { sizeBytes }) => total + sizeBytes, 0)
    const moduleBytes = moduleOfAtLeast(neededBytes / count, largestBytes)
    if (moduleBytes !== null) {
      return {
        remedy: { kind: 'replace-memory', count, moduleBytes, removed, memoryType, socket },
        noRemedy: null,
      }
    }
  }
  return { remedy: null, noRemedy: 'not-upgradable' }
}
