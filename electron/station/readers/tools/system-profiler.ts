import { allNodes, parseIndented, type IndentedNode } from './indented-text.ts'

/**
 * Reads the text of `system_profiler` into its sections: "Hardware", "Memory", "Power", "Graphics/Displays"…
 *
 * Names are macOS's own and stay English in every language; numbers may have the system's decimal comma.
 * Source: system_profiler(8), and what Mac OS X 10.4 to macOS 14 print.
 */
export function parseSystemProfiler(text: string | null): readonly IndentedNode[] {
  return text === null ? [] : parseIndented(text)
}

/** One section by its name; undefined where it was not asked for. */
export function profilerSection(sections: readonly IndentedNode[], name: string): IndentedNode | undefined {
  return sections.find((section) => section.key === name)
}

/** The first value with this key (in any case) anywhere in a section, or null. Keys differ in case between versions. */
export function profilerValue(section: IndentedNode | undefined, key: string): string | null {
  if (section === undefined) return null
  const wanted = key.toLowerCase()
  for (const node of allNodes(section.children)) {
    if (node.key.toLowerCase() === wanted && node.value !== null) return node.value
  }
  return null
}
