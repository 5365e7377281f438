/** What /proc/cpuinfo says. Null where it does not say. */
export type Cpuinfo = {
  readonly model: string | null
  readonly vendor: string | null
  /** Physical cores of all packages; only x86 tells. */
  readonly cores: number | null
  readonly threads: number
  /** Whether the `lm` flag is there (x86); null where there are no such flags. */
  readonly isCapableOf64Bit: boolean | null
  readonly isArm: boolean
  /** Whether the flags say that a hypervisor runs below. */
  readonly isVirtual: boolean
}

type Processor = ReadonlyMap<string, string>

function processorsOf(text: string): readonly Processor[] {
  const processors: Map<string, string>[] = []
  for (const line of text.split('\n')) {
    const match = /^([^:]+?)\s*:\s*(.*?)\s*$/.exec(line)
    if (match === null) continue
    const [, key = '', value = ''] = match
    if (key === 'processor' && /^\d+$/.test(value)) processors.push(new Map())
    // What stands before the first processor or after the last ("Hardware" on ARM) is kept with the nearest one.
    const current = processors.at(-1)
    if (current !== undefined && !current.has(key)) current.set(key, value)
  }
  return processors
}

/** Packages are told by `physical id`; kernels before 2.6 and some virtual machines print no topology at all. */
function coresOf(processors: readonly Processor[]): number | null {
  const packages = new Map<string, number>()
  for (const processor of processors) {
    const cores = Number(processor.get('cpu cores') ?? 0)
    if (cores > 0) packages.set(processor.get('physical id') ?? '0', cores)
  }
  const sum = [...packages.values()].reduce((total, cores) => total + cores, 0)
  return sum === 0 ? null : sum
}

/**
 * Reads /proc/cpuinfo of any Linux architecture.
 *
 * @returns null when there is no processor in the text.
 * Source: proc_cpuinfo(5); the kernel's arch/x86/kernel/cpu/proc.c and arch/arm64/kernel/cpuinfo.c.
 */
export function parseCpuinfo(text: string | null): Cpuinfo | null {
  const processors = text === null ? [] : processorsOf(text)
  const [processor] = processors
  if (processor === undefined) return null
  const flags = processor.get('flags')?.split(/\s+/)
  return {
    model: processor.get('model name') ?? processor.get('cpu model') ?? processor.get('cpu') ?? null,
    vendor: processor.get('vendor_id') ?? null,
    cores: coresOf(processors),
    threads: processors.length,
    isCapableOf64Bit: flags === undefined ? null : flags.includes('lm'),
    isArm: processor.has('CPU implementer'),
    isVirtual: flags?.includes('hypervisor') ?? false,
  }
}
