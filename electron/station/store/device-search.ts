/** A condition on `devices`, with the values of its named parameters. */
export type SearchCondition = { readonly sql: string; readonly parameters: Readonly<Record<string, string>> }

const trigramLength = 3

/** As one FTS5 string: quotes doubled, so that nothing in it is an operator (SQLite, FTS5 "Full-text Query Syntax"). */
const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`

/** Begins with the text, on a column whose index ignores case. */
const begins = (column: string, parameter: string) =>
  `SELECT number FROM devices WHERE ${column} COLLATE NOCASE >= :${parameter}
     AND ${column} COLLATE NOCASE < :${parameter} || char(1114111)`

/**
 * How a search text selects devices. Words of three characters and more are found anywhere inside a tag, serial,
 * manufacturer or model, through the trigram index, all of them in the same device; shorter words only narrow that.
 * A text of short words alone is taken as the beginning of a tag, serial or model. A tag may be written in its
 * groups. Case and accents don't count.
 */
export function searchCondition(search: string): SearchCondition {
  const words = search.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return { sql: 'TRUE', parameters: {} }
  const joined = words.join('')
  const long = words.filter((word) => length(word) >= trigramLength)
  const tag = `devices.number IN (SELECT number FROM devices WHERE tag >= :tag AND tag < :tag || char(1114111))`
  if (long.length === 0) {
    const columns = ['serial', 'model', 'model_version'].map((column) => begins(column, 'text'))
    return {
      sql: `(${tag} OR devices.number IN (${columns.join(' UNION ALL ')}))`,
      parameters: { tag: joined.toUpperCase(), text: words.join(' ') },
    }
  }
  const short = words.filter((word) => length(word) < trigramLength)
  const narrowing = short.map(
    (_, index) => ` AND instr(lower(concat_ws(' ', devices.tag, devices.serial, devices.manufacturer, devices.model,
        devices.model_version)), :short${index}) > 0`,
  )
  return {
    sql: `(${tag} OR (devices.number IN (SELECT rowid FROM device_search WHERE device_search MATCH :match)${narrowing.join('')}))`,
    parameters: {
      tag: joined.toUpperCase(),
      match: long.map(quoted).join(' AND '),
      ...Object.fromEntries(short.map((word, index) => [`short${index}`, word.toLowerCase()])),
    },
  }
}

/** In code points, as the trigram tokenizer counts. */
const length = (word: string) => Array.from(word).length
