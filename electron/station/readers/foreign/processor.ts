import type { DraftCpu } from '../../../../shared/report/compose.ts'
import { cpuGeneration } from '../../../../shared/report/cpu-generation.ts'
import { best, read, type Reading } from '../../../../shared/report/reading.ts'
import { captureOf } from '../capture.ts'
import { readCpuManufacturer } from '../sections/cpu-model.ts'
import { statedText, unavailable } from './foreign-readings.ts'

/** More cores than this are in no machine that a bench refurbishes. */
export const mostCores = 512

/**
 * The counts of the threads that can belong to these cores: every processor of the bench runs one or two threads a
 * core, and some run two on part of their cores alone. A figure outside counts something else.
 */
export function threadsOf(cores: number | null, threads: number | null, from: string): Reading<number> {
  if (threads === null) return unavailable(from)
  const isPossible = cores !== null && Number.isSafeInteger(threads) && threads >= cores && threads <= 2 * cores
  return isPossible ? read(threads, from) : unavailable(from, String(threads).slice(0, 100))
}

/** The maker by the name of the processor or by the document's own word for the maker. */
function makerOf(model: Reading<string>, printed: string | null, from: string): Reading<string> {
  const nothing = captureOf([])
  const named = readCpuManufacturer(nothing, model)
  const stated = printed === null ? null : readCpuManufacturer(nothing, read(printed, from))
  return best<string>([named.value === null ? null : named, stated?.value === null ? null : stated, unavailable(from)])
}

/** A processor of which a document states the name and what its packages hold together. */
export function processor(
  from: string,
  said: {
    readonly model: string | null
    readonly manufacturer: string | null
    readonly cores: Reading<number>
    readonly threads: Reading<number>
    readonly architecture: Reading<string>
    /** The document's own clock, kept as text: it is the nominal or the present one, never the highest. */
    readonly clockText: string | null
  },
): DraftCpu {
  const model = statedText(said.model, from, 'model')
  const generation = model.value === null ? null : cpuGeneration(model.value)
  return {
    model,
    manufacturer: makerOf(model, said.manufacturer, from),
    cores: said.cores,
    threads: said.threads,
    architecture: said.architecture,
    maxMegahertz: unavailable(from, said.clockText ?? undefined),
    generation: generation === null ? unavailable(from) : read(generation, `model, ${from}`),
  }
}

/** Whether a text names a maker of x86 processors. */
export const isX86Maker = (text: string): boolean =>
  /\b(?:intel|amd|advanced micro|genuineintel|authenticamd|via)\b/i.test(text)
