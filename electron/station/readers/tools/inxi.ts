import { at, listAt, parseJson, textAt } from './json-value.ts'

/** One printed item of inxi: `Device: Intel …`; a heading that only holds others has an empty value. */
export type InxiField = {
  readonly key: string
  readonly value: string
  /** Depth in the printed tree; an item belongs to the nearest item above it with a smaller level. */
  readonly level: number
}

/** One line group of a section: the fields of one device, one monitor, one array. */
export type InxiBlock = readonly InxiField[]
export type InxiSection = { readonly name: string; readonly blocks: readonly InxiBlock[] }

/** Keys carry their place: `004#1#2#Device` is the fourth item, a container, of level 2. */
const placedKey = /^(\d+)#\d+#(\d+)#(.*)$/s

function blockOf(raw: unknown): InxiBlock {
  if (typeof raw !== 'object' || raw === null) return []
  return Object.keys(raw)
    .map((key) => {
      const [, order = '0', level = '0', name = key] = placedKey.exec(key) ?? []
      return { order: Number(order), field: { key: name, value: textAt(raw, key)?.trim() ?? '', level: Number(level) } }
    })
    .toSorted((left, right) => left.order - right.order)
    .map(({ field }) => field)
}

/**
 * Reads `inxi --output json`. JSON objects have no order, so the order is taken from the keys' numbers.
 *
 * @returns the sections in the order printed; empty when the text is not inxi's.
 * Source: inxi(1), "--output"; the key's form in inxi's `print_data` and `output_handler`.
 */
export function parseInxi(text: string | null): readonly InxiSection[] {
  const parsed = parseJson(text)
  const root = typeof parsed === 'string' ? parseJson(parsed) : parsed
  return listAt(root).flatMap((section) =>
    Object.keys(section as object).flatMap((key) => {
      const name = placedKey.exec(key)?.[3]
      if (name === undefined) return []
      const blocks = at(section, key)
      return [{ name, blocks: Array.isArray(blocks) ? blocks.map(blockOf) : [] }]
    }),
  )
}

/** The blocks of one section ("Machine", "Battery", "Memory"), empty where it was not printed. */
export function inxiBlocks(sections: readonly InxiSection[], name: string): readonly InxiBlock[] {
  return sections.filter((section) => section.name === name).flatMap((section) => section.blocks)
}

/** Texts with which inxi says that it has nothing to say. */
const nothing = /^(?:n\/a|<filter>|<superuser required>|<root required>|unknown|none found|superuser required)$/i

/**
 * One value of a block; null where it is not printed or says nothing (`N/A`, `<filter>`, `<superuser required>`).
 *
 * @param after only items below this heading (`Chassis`) are looked at: those that follow it with a greater level.
 */
export function inxiValue(block: InxiBlock, key: string, after?: string): string | null {
  const from = after === undefined ? 0 : block.findIndex((field) => field.key === after) + 1
  if (after !== undefined && from === 0) return null
  const floor = after === undefined ? -1 : (block[from - 1]?.level ?? 0)
  for (const field of block.slice(from)) {
    if (field.level <= floor) return null
    if (field.key === key) return field.value === '' || nothing.test(field.value) ? null : field.value
  }
  return null
}
