import { listAt, parseJson, textAt } from './json-value.ts'

/** What lscpu says of the processors of one machine. Null where it does not say. */
export type Lscpu = {
  /** What the running kernel is built for: "x86_64", "i686", "aarch64". */
  readonly architecture: string | null
  /** Whether the processor can also run 64-bit code, where the op-modes or the flags say. */
  readonly isCapableOf64Bit: boolean | null
  readonly model: string | null
  readonly vendor: string | null
  readonly cores: number | null
  readonly threads: number | null
  readonly maxMegahertz: number | null
  /** "KVM", "VMware", "Microsoft"…; null on bare metal. */
  readonly hypervisor: string | null
}

/**
 * lscpu translates its labels (util-linux po/*.po). "BIOS Model name" must never pass for the model: it is SMBIOS
 * text, so the labels are matched whole.
 */
const labels = {
  architecture: /^(?:architecture|architektur|arquitectura|architettura|arquitetura)$/,
  opModes:
    /^(?:cpu op-mode\(s\)|mode\(s\) opératoire\(s\) (?:des processeurs|du processeur)|cpu operationsmodus|modo\(s\) de operación de las? cpus?|modalità operative della cpu|modo\(s\) operacional da cpu)$/,
  threads: /^(?:cpu\(s\)|cpus?|processeur\(s\)|prozessor\(en\))$/,
  threadsPerCore:
    /^(?:thread\(s\) per core|thread\(s\) par cœur|thread\(s\) pro kern|hilo\(s\) de procesamiento por núcleo|thread per core|thread\(s\) per núcleo)$/,
  coresPerSocket:
    /^(?:core\(s\) per (?:socket|cluster)|cœur\(s\) par (?:socket|grappe|cluster)|kern\(e\) pro (?:socket|sockel|cluster)|núcleo\(s\) por «?socket»?|core per socket|core\(s\) per soquete|núcleo\(s\) por soquete)$/,
  sockets: /^(?:socket\(s\)|cluster\(s\)|cpu socket\(s\)|grappe\(s\)|sockel|«?socket\(s\)»?|socket|soquete\(s\))$/,
  vendor: /^(?:vendor id|identifiant constructeur|anbieterkennung|id de fabricante|id fornitore|id de fornecedor)$/,
  model: /^(?:model name|nom de modèle|modellname|nombre del modelo|nome del modello|nome do modelo)$/,
  maxMegahertz:
    /^(?:cpu max mhz|vitesse maximale du processeur en mhz|maximale taktfrequenz der cpu|cpu mhz máx\.?|cpu mhz massimi|(?:vitesse )?cpu.*max.*mhz|processeur \(max\) mhz)$/,
  flags: /^(?:flags|drapaux|drapeaux|markierungen|indicadores|flag|opções)$/,
  hypervisor: /^(?:hypervisor vendor|constructeur d['’]hyperviseur|hypervisor-anbieter|fabricante del hipervisor)$/,
}

type Pairs = readonly (readonly [string, string])[]

function pairsOfJson(entries: readonly unknown[]): Pairs {
  return entries.flatMap((entry): Pairs => {
    const field = textAt(entry, 'field') ?? ''
    return [[field, textAt(entry, 'data') ?? ''], ...pairsOfJson(listAt(entry, 'children'))]
  })
}

function pairsOf(text: string): Pairs {
  const json = text.trimStart().startsWith('{') ? parseJson(text) : undefined
  if (json !== undefined) return pairsOfJson(listAt(json, 'lscpu'))
  return text.split('\n').flatMap((line): Pairs => {
    const match = /^\s*([^:]+?)\s*:\s+(.*\S)\s*$/.exec(line)
    return match === null ? [] : [[match[1] ?? '', match[2] ?? '']]
  })
}

/** A number in either decimal notation; null for "-" and the like. */
function numberOf(text: string | null): number | null {
  const digits = /^\d+(?:[.,]\d+)?/.exec(text ?? '')?.[0]
  return digits === undefined ? null : Number(digits.replace(',', '.'))
}

/**
 * Reads lscpu's text (in the languages that benches of Western Europe meet) or its JSON.
 *
 * Processors with two kinds of cores are printed as two blocks, each with its own cores and clusters: their cores
 * are added. `CPU(s)` counts the logical processors of all blocks.
 *
 * @returns null when the text is not lscpu's.
 * Source: lscpu(1); util-linux sys-utils/lscpu.c.
 */
export function parseLscpu(text: string | null): Lscpu | null {
  if (text === null) return null
  const pairs = pairsOf(text).map(([key, value]) => [key.replace(/:$/, '').trim().toLowerCase(), value] as const)
  const all = (label: RegExp) => pairs.flatMap(([key, value]) => (label.test(key) ? [value] : []))
  const first = (label: RegExp) => all(label).find((value) => value !== '-') ?? null
  const architecture = first(labels.architecture)
  if (architecture === null && first(labels.model) === null) return null
  const opModes = first(labels.opModes)
  const flags = first(labels.flags)
  // ARM processors without sockets print "Socket(s): -" beside their clusters.
  const numbers = (label: RegExp) => all(label).flatMap((value) => numberOf(value) ?? [])
  const sockets = numbers(labels.sockets)
  const cores = numbers(labels.coresPerSocket).reduce<number | null>((sum, perSocket, index) => {
    const places = sockets[index]
    return sum === null || places === undefined ? null : sum + perSocket * places
  }, 0)
  const megahertz = numbers(labels.maxMegahertz)
  return {
    architecture,
    isCapableOf64Bit:
      opModes === null ? (flags === null ? null : /(?:^|\s)lm(?:\s|$)/.test(flags)) : opModes.includes('64-bit'),
    model: first(labels.model),
    vendor: first(labels.vendor),
    cores: cores === 0 ? null : cores,
    threads: numberOf(first(labels.threads)) || null,
    maxMegahertz: megahertz.length === 0 ? null : Math.max(...megahertz),
    hypervisor: first(labels.hypervisor),
  }
}
