import { at, flagAt, listAt, numberAt, parseJson, textAt } from './json-value.ts'

/** One node of lshw's hardware tree. Texts are as printed; sizes are in `units` (bytes, Hz, bit/s, mWh). */
export type LshwNode = {
  readonly id: string
  readonly class: string
  readonly description: string | null
  readonly product: string | null
  readonly vendor: string | null
  readonly version: string | null
  readonly serial: string | null
  readonly slot: string | null
  readonly date: string | null
  readonly busInfo: string | null
  /** Device files or interface names: "/dev/sda", "wlan0". */
  readonly logicalNames: readonly string[]
  readonly units: string | null
  readonly size: number | null
  readonly capacity: number | null
  /** Bits, of a processor or a bus. */
  readonly width: number | null
  readonly isDisabled: boolean
  readonly configuration: Readonly<Record<string, string>>
  /** The names of the capabilities, without their explanations. */
  readonly capabilities: readonly string[]
  readonly children: readonly LshwNode[]
}

function namesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : []
}

/** Deeper than any machine: buses in bridges in buses come to a dozen. What lies below is not read. */
const deepest = 40

function nodeOf(raw: unknown, depth = 0): LshwNode {
  const configuration = at(raw, 'configuration')
  const capabilities = at(raw, 'capabilities')
  return {
    id: textAt(raw, 'id') ?? '',
    class: textAt(raw, 'class') ?? '',
    description: textAt(raw, 'description'),
    product: textAt(raw, 'product'),
    vendor: textAt(raw, 'vendor'),
    version: textAt(raw, 'version'),
    serial: textAt(raw, 'serial'),
    slot: textAt(raw, 'slot'),
    date: textAt(raw, 'date'),
    busInfo: textAt(raw, 'businfo'),
    logicalNames: namesOf(at(raw, 'logicalname')),
    units: textAt(raw, 'units'),
    size: numberAt(raw, 'size'),
    capacity: numberAt(raw, 'capacity'),
    width: numberAt(raw, 'width'),
    isDisabled: flagAt(raw, 'disabled') === true,
    configuration: Object.fromEntries(
      Object.keys(configuration ?? {}).map((key) => [key, textAt(configuration, key) ?? '']),
    ),
    capabilities: Object.keys(capabilities ?? {}),
    children: depth < deepest ? listAt(raw, 'children').map((child) => nodeOf(child, depth + 1)) : [],
  }
}

/**
 * lshw before B.02.19 separates the objects of `-class` with commas and no brackets, and ends some lists with a
 * comma; a snapshot may hold the whole as JSON inside a JSON string.
 */
function rootsOf(text: string): readonly unknown[] {
  const parsed = parseJson(text) ?? parseJson(`[${text.trim().replace(/,\s*$/, '')}]`)
  if (typeof parsed === 'string') return rootsOf(parsed)
  return Array.isArray(parsed) ? parsed : parsed === undefined ? [] : [parsed]
}

/**
 * Reads `lshw -json`, whole or of some classes.
 *
 * @returns the roots of the tree (one for a whole report); empty when the text is not lshw's.
 * Source: lshw(1); lshw's src/core/hw.cc, `asJSON`.
 */
export function parseLshw(text: string | null): readonly LshwNode[] {
  if (text === null) return []
  return rootsOf(text).flatMap((root) => (at(root, 'class') === undefined ? [] : [nodeOf(root)]))
}

/** A node with the nodes above it, the nearest last. */
export type LshwPlace = { readonly node: LshwNode; readonly above: readonly LshwNode[] }

/** Every node of the tree in the order printed. */
export function* walkLshw(roots: readonly LshwNode[], above: readonly LshwNode[] = []): Generator<LshwPlace> {
  for (const node of roots) {
    yield { node, above }
    yield* walkLshw(node.children, [...above, node])
  }
}

/** Every node of one class: system, processor, memory, disk, network, power… */
export function lshwOfClass(roots: readonly LshwNode[], className: string): readonly LshwPlace[] {
  return [...walkLshw(roots)].filter(({ node }) => node.class === className)
}
