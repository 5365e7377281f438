/** One SMBIOS structure as dmidecode prints it. */
export type SmbiosRecord = {
  /** "0x0012"; empty where the dump has none. */
  readonly handle: string
  /** The structure type of DSP0134: 0 firmware, 1 system, 2 board, 3 chassis, 4 processor, 16 array, 17 device… */
  readonly type: number
  /** Values as printed, trimmed, by their key. Keys are dmidecode's. */
  readonly fields: ReadonlyMap<string, string>
  /** The lines below a key: "Characteristics", "Flags", "Features". */
  readonly lists: ReadonlyMap<string, readonly string[]>
}

const handleLine = /^\s*Handle (0x[0-9a-f]+)/i
const typeLine = /DMI type (\d+),/i
const indentOf = (line: string): number => line.length - line.trimStart().length

function recordOf(lines: readonly string[]): SmbiosRecord | null {
  const head = lines.findIndex((line) => typeLine.test(line))
  const type = typeLine.exec(lines[head] ?? '')?.[1]
  if (type === undefined) return null
  // The line after the type names the structure; dmidecode before 2.6 put the type on a line of its own.
  const body = lines.slice(head + 2).filter((line) => line.trim() !== '')
  const depth = indentOf(body[0] ?? '')
  const fields = new Map<string, string>()
  const lists = new Map<string, string[]>()
  let list: string[] | undefined
  for (const line of body) {
    const match = /^\s*([^:]+):(?:\s(.*))?$/.exec(line)
    const isItem = indentOf(line) > depth || match === null
    if (isItem) list?.push(line.trim())
    else {
      const [, key = '', value = ''] = match
      const name = key.trim()
      list = []
      lists.set(name, list)
      // A structure may print a key twice (two voltages); the first is the structure's own.
      if (!fields.has(name)) fields.set(name, value.trim())
    }
  }
  return { handle: handleLine.exec(lines[0] ?? '')?.[1] ?? '', type: Number(type), fields, lists }
}

/**
 * Reads dmidecode's text into its structures, in the order printed.
 *
 * Indentation by tabs or blanks (Windows builds), or lost altogether, reads the same; so does the layout of
 * dmidecode before 2.6, whose handle, type and name are three lines. Inactive structures and what follows the end
 * of the table are structures like others.
 *
 * Source: dmidecode(8); DMTF DSP0134, System Management BIOS Reference Specification, clause 7.
 */
export function parseDmidecode(text: string | null): readonly SmbiosRecord[] {
  if (text === null) return []
  const records: SmbiosRecord[] = []
  let block: string[] = []
  const close = () => {
    const record = recordOf(block)
    if (record !== null) records.push(record)
    block = []
  }
  for (const line of text.split(/\r?\n/)) {
    if (handleLine.test(line)) close()
    if (block.length > 0 || handleLine.test(line)) block.push(line)
  }
  close()
  return records
}

/** The records of one structure type. */
export function smbiosOfType(records: readonly SmbiosRecord[], type: number): readonly SmbiosRecord[] {
  return records.filter((record) => record.type === type)
}

/** The first of these keys that the record prints; null where it prints none or nothing after it. */
export function smbiosText(record: SmbiosRecord | undefined, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = record?.fields.get(key)
    if (value !== undefined && value !== '') return value
  }
  return null
}

/** The lines below a key, empty where there are none. */
export function smbiosList(record: SmbiosRecord | undefined, key: string): readonly string[] {
  return record?.lists.get(key) ?? []
}
