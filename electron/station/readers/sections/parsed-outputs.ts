import type { Capture } from '../capture.ts'
import { parseDmidecode, type SmbiosRecord } from '../tools/dmidecode.ts'
import { parseHwinfo, type HwinfoEntry } from '../tools/hwinfo.ts'
import type { IndentedNode } from '../tools/indented-text.ts'
import { parseInxi, type InxiSection } from '../tools/inxi.ts'
import { parseJson } from '../tools/json-value.ts'
import { parseLshw, type LshwNode } from '../tools/lshw.ts'
import { parseSystemProfiler } from '../tools/system-profiler.ts'

/** The outputs that several sections of a report look into, parsed. Empty (or undefined) where there is none. */
export type ParsedOutputs = {
  readonly smbios: readonly SmbiosRecord[]
  readonly lshw: readonly LshwNode[]
  readonly hwinfo: readonly HwinfoEntry[]
  readonly inxi: readonly InxiSection[]
  readonly profiler: readonly IndentedNode[]
  /** The answers of systeminformation by the name of the call: system, bios, cpu, memLayout… */
  readonly library: unknown
}

const known = new WeakMap<Capture, ParsedOutputs>()

/** dmidecode may have been run once for each table: `dmidecode.txt`, `dmidecode-memory.txt`. */
const isDmidecode = /^dmidecode[^/]*\.txt$/

/** Parses the shared outputs of a capture, once for each capture. */
export function parsedOutputs(capture: Capture): ParsedOutputs {
  const before = known.get(capture)
  if (before !== undefined) return before
  const parsed: ParsedOutputs = {
    smbios: capture.names
      .filter((name) => isDmidecode.test(name))
      .flatMap((name) => parseDmidecode(capture.text(name))),
    lshw: parseLshw(capture.text('lshw.json')),
    hwinfo: parseHwinfo(capture.text('hwinfo.txt')),
    inxi: parseInxi(capture.text('inxi.json')),
    profiler: parseSystemProfiler(capture.text('system_profiler.txt')),
    library: parseJson(capture.text('systeminformation.json')),
  }
  known.set(capture, parsed)
  return parsed
}
