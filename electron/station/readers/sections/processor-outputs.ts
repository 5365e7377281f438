import type { Capture } from '../capture.ts'
import { parseCpuinfo, type Cpuinfo } from '../tools/cpuinfo.ts'
import { parseLscpu, type Lscpu } from '../tools/lscpu.ts'

/** An output of a machine about its processors, parsed, with its name. */
type Named<T> = { readonly from: string; readonly output: T }

const isLscpu = /^lscpu[^/]*\.(?:txt|json)$/
const isOfSameModel = /same-model/
const cpuinfoNames = ['cpuinfo.txt', 'proc/cpuinfo']

function lscpuOutputs(capture: Capture, wanted: (name: string) => boolean): Named<Lscpu> | null {
  for (const name of capture.names.filter((one) => isLscpu.test(one) && wanted(one))) {
    const output = parseLscpu(capture.text(name))
    if (output !== null) return { from: name, output }
  }
  return null
}

/** lscpu of this very machine. */
export const lscpuOf = (capture: Capture): Named<Lscpu> | null =>
  lscpuOutputs(capture, (name) => !isOfSameModel.test(name))

/** lscpu of another machine with the same processor model: evidence of the model, not of this machine. */
export const lscpuOfSameModel = (capture: Capture): Named<Lscpu> | null =>
  lscpuOutputs(capture, (name) => isOfSameModel.test(name))

/** /proc/cpuinfo of this machine. */
export function cpuinfoOf(capture: Capture): Named<Cpuinfo> | null {
  for (const name of cpuinfoNames) {
    const output = parseCpuinfo(capture.text(name))
    if (output !== null) return { from: name, output }
  }
  return null
}

/** The hypervisor that the processor itself reports, by its name where it gives one. */
export function hypervisorOf(capture: Capture): { readonly from: string; readonly text: string } | null {
  const lscpu = lscpuOf(capture)
  if (lscpu !== null && lscpu.output.hypervisor !== null) return { from: lscpu.from, text: lscpu.output.hypervisor }
  const cpuinfo = cpuinfoOf(capture)
  return cpuinfo?.output.isVirtual === true ? { from: cpuinfo.from, text: 'hypervisor flag' } : null
}
