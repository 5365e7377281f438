import { statement, type Connection } from '../connection.ts'

/** Every name of hardware, in memory: rows are only ever added, so that what was read stays right. */
type HardwareList = { readonly ids: number[]; readonly texts: string[]; readonly textOf: Map<number, string> }

const lists = new WeakMap<Connection, HardwareList>()

/** Read up to the newest row; not inside a transaction, which may take rows back. */
export function hardwareList(db: Connection): HardwareList {
  let list = lists.get(db)
  if (list === undefined) lists.set(db, (list = { ids: [], texts: [], textOf: new Map() }))
  const rows = statement<{ id: number; words: string }>(db, 'SELECT id, words FROM hardware WHERE id > ? ORDER BY id')
  for (const { id, words } of rows.all(list.ids.at(-1) ?? 0)) {
    list.ids.push(id)
    list.texts.push(words)
    list.textOf.set(id, words)
  }
  return list
}

/** The hardware in whose name all words stand, anywhere. */
export function hardwareWith(db: Connection, words: readonly string[]): ReadonlySet<number> {
  const { ids, texts } = hardwareList(db)
  const found = new Set<number>()
  texts.forEach((text, place) => {
    const id = ids[place]
    if (id !== undefined && words.every((word) => text.includes(word))) found.add(id)
  })
  return found
}
