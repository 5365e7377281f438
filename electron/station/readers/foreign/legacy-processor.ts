import type { DraftCpu } from '../../../../shared/report/compose.ts'
import { read, type Reading } from '../../../../shared/report/reading.ts'
import { numberAt, textAt } from '../tools/json-value.ts'
import { statedCount, unavailable } from './foreign-readings.ts'
import { isX86Maker, mostCores, processor, threadsOf } from './processor.ts'

const from = 'eReuse snapshot components Processor'

/** A count of all packages together; null when one of them does not say. */
const sumOf = (packages: readonly unknown[], key: 'cores' | 'threads'): number | null =>
  packages.reduce<number | null>((sum, one) => {
    const count = numberAt(one, key)
    return sum === null || count === null || count <= 0 ? null : sum + count
  }, 0)

/** `address` is the width in bits of what the processor can run; x86 makers have two such widths. */
function architectureOf(first: unknown): Reading<string> {
  const bits = numberAt(first, 'address')
  const isX86 = isX86Maker(`${textAt(first, 'manufacturer')} ${textAt(first, 'model')}`)
  if (bits === 64 && isX86) return read('x86_64', from, '64')
  if (bits === 32 && isX86) return read('i686', from, '32')
  return unavailable(from, bits === null ? undefined : String(bits))
}

/** The processors of a legacy snapshot, one component a package. Its `speed` is the clock of the moment. */
export function legacyProcessor(packages: readonly unknown[]): DraftCpu {
  const [first] = packages
  const cores = packages.length === 0 ? null : sumOf(packages, 'cores')
  const threads = packages.length === 0 ? null : sumOf(packages, 'threads')
  const speed = textAt(first, 'speed')
  return processor(from, {
    model: textAt(first, 'model'),
    manufacturer: textAt(first, 'manufacturer'),
    cores: statedCount(cores, from, mostCores),
    threads: threadsOf(cores, threads, from),
    architecture: architectureOf(first),
    clockText: speed === null ? null : `${speed} GHz`,
  })
}
