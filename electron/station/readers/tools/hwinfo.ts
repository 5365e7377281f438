import { allNodes, parseIndented, valueAt, type IndentedNode } from './indented-text.ts'

/** One numbered entry of hwinfo, or one SMBIOS record ("Memory Device: #31") inside its first entry. */
export type HwinfoEntry = {
  /** hwinfo's hardware class: "disk", "memory", "cpu", "monitor", "network"…; empty for an SMBIOS record. */
  readonly hardwareClass: string
  /** "PCI 1f.5: 0101 IDE interface" without the number, or the record's name ("Memory Device"). */
  readonly title: string
  readonly node: IndentedNode
}

/** `47: IDE 100.0: 10600 Disk` at the beginning of a line opens an entry. */
const opening = /^\d+: \S/

/**
 * Reads `hwinfo` (all classes or some) into its entries, in the order printed.
 *
 * Source: hwinfo(8); libhd's hdp.c, which prints them.
 */
export function parseHwinfo(text: string | null): readonly HwinfoEntry[] {
  if (text === null) return []
  const entries: HwinfoEntry[] = []
  let block: string[] = []
  const close = () => {
    const title = block[0]?.replace(/^\d+: /, '')
    if (title !== undefined) {
      const node: IndentedNode = { key: title, value: null, children: parseIndented(block.slice(1).join('\n')) }
      entries.push({ hardwareClass: valueAt(node, 'Hardware Class') ?? '', title, node })
    }
    block = []
  }
  for (const line of text.split('\n')) {
    if (opening.test(line)) {
      close()
      block = [line]
    } else if (block.length > 0) block.push(line)
  }
  close()
  return entries
}

/**
 * Takes a value out of hwinfo's notation: `"Acer"`, `pci 0x8086 "Intel Corporation"` and `0x09 (DIMM)` are the name
 * in quotes or in brackets; anything else is the text itself. Null for an empty name.
 */
export function hwinfoName(value: string | null): string | null {
  if (value === null) return null
  const quoted = /"(.*)"/.exec(value)?.[1]
  const name = quoted ?? /^0x[0-9a-f]+ \((.*)\)$/.exec(value)?.[1] ?? value
  return name.trim() === '' ? null : name.trim()
}

/** The name below a path of keys of one entry; null where it is not printed. */
export function hwinfoText(entry: HwinfoEntry | undefined, ...path: readonly string[]): string | null {
  return hwinfoName(valueAt(entry?.node, ...path))
}

/** The SMBIOS records that hwinfo prints within its BIOS entry: "System Info", "Memory Device", "Chassis Info"… */
export function hwinfoRecords(entries: readonly HwinfoEntry[], name: string): readonly HwinfoEntry[] {
  const bios = entries.filter((entry) => entry.hardwareClass === 'bios')
  return [...allNodes(bios.flatMap((entry) => entry.node.children))].flatMap((node) =>
    // A record that refers to another one has such a line too, with nothing below it.
    node.key === name && node.value?.startsWith('#') === true && node.children.length > 0
      ? [{ hardwareClass: '', title: name, node }]
      : [],
  )
}
