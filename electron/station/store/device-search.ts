/** A condition on `devices`, with the values of its named parameters; `:after` and `:limit` are the caller's. */
export type SearchCondition = { readonly sql: string; readonly parameters: Readonly<Record<string, string>> }

const trigramLength = 3

/** As one FTS5 string: quotes doubled, so that nothing in it is an operator (SQLite, FTS5 "Full-text Query Syntax"). */
const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`

/** In code points, as the trigram tokenizer counts. */
const length = (word: string) => Array.from(word).length

/** Begins with the text, on a column whose index ignores case. */
const begins = (column: string) =>
  `SELECT number FROM devices WHERE ${column} COLLATE NOCASE >= :text
     AND ${column} COLLATE NOCASE < :text || char(1114111)`

/** Tags of one bench grow with its devices, so that the last ones by tag are the newest. */
const tagBegins = `SELECT * FROM (SELECT number FROM devices WHERE tag >= :tag AND tag < :tag || char(1114111)
  AND number < :after ORDER BY tag DESC LIMIT :limit)`

/**
 * How a search text selects devices. Words of three characters and more are found anywhere inside a tag, serial,
 * manufacturer or model, through the trigram index, all of them in the same device; shorter words only narrow that.
 * A text of short words alone is taken as the beginning of a tag, serial or model. A tag may be written in its
 * groups. Case counts nowhere, accents not in words of three characters and more.
 *
 * Each source is cut to one page by itself, in the order of the list, so that a word which every device has costs no
 * more than a rare one.
 */
export function searchCondition(search: string): SearchCondition {
  const words = search.split(/[\s\p{Cc}]+/u).filter(Boolean)
  if (words.length === 0) return { sql: 'TRUE', parameters: {} }
  const tag = words.join('').toUpperCase()
  const long = words.filter((word) => length(word) >= trigramLength)
  if (long.length === 0) {
    const columns = ['serial', 'model', 'model_version'].map(begins)
    const sql = `devices.number IN (${[tagBegins, ...columns].join(' UNION ALL ')})`
    return { sql, parameters: { tag, text: words.join(' ') } }
  }
  const short = words.filter((word) => length(word) < trigramLength)
  const indexed = `SELECT rowid FROM device_search WHERE device_search MATCH :match AND rowid < :after`
  const narrowing = short.map(
    (_, index) => `instr(lower(concat_ws(' ', tag, serial, manufacturer, model, model_version)), :short${index}) > 0`,
  )
  const found =
    short.length === 0
      ? indexed
      : `SELECT number FROM devices WHERE number IN (${indexed}) AND ${narrowing.join(' AND ')}`
  const order = short.length === 0 ? 'rowid' : 'number'
  return {
    sql: `devices.number IN (${tagBegins} UNION ALL SELECT * FROM (${found} ORDER BY ${order} DESC LIMIT :limit))`,
    parameters: {
      tag,
      match: long.map(quoted).join(' AND '),
      ...Object.fromEntries(short.map((word, index) => [`short${index}`, word.toLowerCase()])),
    },
  }
}
