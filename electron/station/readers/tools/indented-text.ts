/** One `Key: value` line (or heading) of an indented text, with the lines below it that are indented further. */
export type IndentedNode = {
  /** What stands before the colon; the whole line where there is none. */
  readonly key: string
  /** What stands after the colon, trimmed; null where nothing does. */
  readonly value: string | null
  readonly children: readonly IndentedNode[]
}

type OpenNode = { readonly key: string; readonly value: string | null; readonly children: OpenNode[] }

/** A tab counts as eight columns: dumps that were pasted or converted mix tabs and blanks. */
function columnsBefore(line: string): number {
  let columns = 0
  for (const character of line) {
    if (character === ' ' || character === '\u00a0') columns += 1
    else if (character === '\t') columns += 8 - (columns % 8)
    else break
  }
  return columns
}

/**
 * A colon separates when a blank or the end of the line follows it ("PCI 1f.5: 0101 IDE"), so that addresses, times
 * and names such as "BANK 0/DIMM0:" keep theirs. French typography puts a blank before it as well.
 */
const separator = /\s*:(?:\s+|$)/

function nodeOf(line: string): OpenNode {
  const content = line.trim()
  const match = separator.exec(content)
  if (match === null) return { key: content, value: null, children: [] }
  const value = content.slice(match.index + match[0].length).trim()
  return { key: content.slice(0, match.index), value: value === '' ? null : value, children: [] }
}

/**
 * Reads text whose structure is its indentation (system_profiler, hwinfo, dmidecode) into a tree.
 *
 * Blank lines separate nothing: the depth alone decides. A line indented less than every line above it in its branch
 * closes as many levels as it must, so that uneven indentation never loses a line.
 */
export function parseIndented(text: string): readonly IndentedNode[] {
  const roots: OpenNode[] = []
  const open: { readonly depth: number; readonly node: OpenNode }[] = []
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const depth = columnsBefore(line)
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const node = nodeOf(line)
    const siblings = open.at(-1)?.node.children ?? roots
    siblings.push(node)
    open.push({ depth, node })
  }
  return roots
}

/** Finds one child by its key, whatever its case: the first of that name. */
export function childOf(node: IndentedNode | undefined, key: string): IndentedNode | undefined {
  const wanted = key.toLowerCase()
  return node?.children.find((child) => child.key.toLowerCase() === wanted)
}

/** The value below a path of keys, or null where the path or the value is missing. */
export function valueAt(node: IndentedNode | undefined, ...path: readonly string[]): string | null {
  let found = node
  for (const key of path) found = childOf(found, key)
  return found?.value ?? null
}

/** Every node of a tree, each before its children. */
export function* allNodes(nodes: readonly IndentedNode[]): Generator<IndentedNode> {
  for (const node of nodes) {
    yield node
    yield* allNodes(node.children)
  }
}
