import { statement, type Connection } from './connection.ts'
import { isLong, quoted } from './short-words.ts'

/** A condition on `devices`, with the values of its named parameters; `:after` and `:limit` are the caller's. */
export type SearchCondition = { readonly sql: string; readonly parameters: Readonly<Record<string, string>> }

/** Begins with the text, on a column whose index ignores case. */
const begins = (column: string) =>
  `SELECT number FROM devices WHERE ${column} COLLATE NOCASE >= :text
     AND ${column} COLLATE NOCASE < :text || char(1114111)`

const searched = ['tag', 'serial', 'manufacturer', 'model', 'model_version'] as const

/** Columns whose beginning a short text is looked for in. */
const beginning = ['serial', 'model', 'model_version'] as const

/** Where more devices than this begin with a text, its newest ones stand close together. */
const commonDevices = 5000

/**
 * Whether so many devices begin with this text that walking through the newest ones finds a page of them sooner than
 * gathering them all would.
 */
function isCommonBeginning(db: Connection, text: string): boolean {
  const each = beginning.map((column) => `SELECT * FROM (${begins(column)} LIMIT ${commonDevices})`)
  const sql = `SELECT count(*) AS devices FROM (${each.join(' UNION ALL ')})`
  return (statement<{ devices: number }>(db, sql).get({ text })?.devices ?? 0) >= commonDevices
}

/** The same condition, asked of each device in the order of the list: `+` keeps the planner from its indexes. */
const beginsHere = (column: string) =>
  `(+${column} COLLATE NOCASE >= :text AND +${column} COLLATE NOCASE < :text || char(1114111))`

/** Tags of one bench grow with its devices, so that the last ones by tag are the newest. */
const tagBegins = `SELECT * FROM (SELECT number FROM devices WHERE tag >= :tag AND tag < :tag || char(1114111)
  AND number < :after ORDER BY tag DESC LIMIT :limit)`

/** So many devices whose disk, board or adapter begins like a text are looked at: it is meant to name one. */
const mostBySign = 200

/** Shorter ones begin too many serials. */
const shortestSign = 4

/** An address in the form that signs have it in, from any that people write: "98-28-A6-42", "9828a642dcbb". */
function addressOf(word: string): string | null {
  const digits = word.toLowerCase().replaceAll(/[:.-]/g, '')
  return /^[0-9a-f]{6,12}$/.test(digits) ? (digits.match(/../g)?.join(':') ?? null) : null
}

/** Devices by the beginning of a disk's or a board's serial, or of a network address, through the index of signs. */
function bySign(word: string): SearchCondition {
  const startsWith = (kinds: string, name: string) =>
    `SELECT device_id FROM identity_signs WHERE kind IN (${kinds}) AND value >= ${name} AND value < ${name} || char(1114111)`
  const address = addressOf(word)
  const found = [startsWith("'board', 'disk'", ':sign'), ...(address === null ? [] : [startsWith("'mac'", ':address')])]
  const limited = found.map((sql) => `SELECT * FROM (${sql} LIMIT ${mostBySign})`).join(' UNION ALL ')
  return {
    sql: `SELECT number FROM devices WHERE id IN (${limited})`,
    parameters: { sign: word.toLowerCase(), ...(address === null ? {} : { address }) },
  }
}

/**
 * How a search text selects devices. Words of three characters and more are found anywhere inside a tag, serial,
 * manufacturer or model, through the trigram index, all of them in the same device; shorter words only narrow that.
 * A single word is also the beginning of a disk's or a board's serial, or of a network address however it is written.
 * A text of short words alone is taken as the beginning of a tag, serial or model. A tag may be written in its
 * groups. Case counts nowhere, accents not in words of three characters and more.
 *
 * Each source is cut to one page by itself, in the order of the list, so that a word which every device has costs no
 * more than a rare one.
 */
export function searchCondition(db: Connection, search: string): SearchCondition {
  const words = search.split(/[\s\p{Cc}]+/u).filter(Boolean)
  if (words.length === 0) return { sql: 'TRUE', parameters: {} }
  const tag = words.join('').toUpperCase()
  const long = words.filter(isLong)
  if (long.length === 0) {
    const text = words.join(' ')
    const sql = isCommonBeginning(db, text)
      ? `(devices.number IN (${tagBegins}) OR ${beginning.map((column) => beginsHere(`devices.${column}`)).join(' OR ')})`
      : `devices.number IN (${[tagBegins, ...beginning.map(begins)].join(' UNION ALL ')})`
    return { sql, parameters: { tag, text } }
  }
  const short = words.filter((word) => !isLong(word))
  const [only = ''] = words
  const signed = words.length === 1 && only.length >= shortestSign ? bySign(only) : null
  const indexed = `SELECT rowid FROM device_search WHERE device_search MATCH :match AND rowid < :after`
  const narrowing = short.map(
    (_, index) =>
      `instr(lower(concat_ws(' ', ${searched.map((column) => `devices.${column}`).join(', ')})), :short${index}) > 0`,
  )
  // From the index in its own order and not from a list of all it finds: a page is full after a few of a common word's.
  const found =
    short.length === 0
      ? indexed
      : `SELECT device_search.rowid FROM device_search CROSS JOIN devices ON devices.number = device_search.rowid
          WHERE device_search MATCH :match AND device_search.rowid < :after AND ${narrowing.join(' AND ')}`
  return {
    sql: `devices.number IN (${tagBegins} UNION ALL SELECT * FROM (${found} ORDER BY device_search.rowid DESC LIMIT :limit)${signed === null ? '' : ` UNION ALL ${signed.sql}`})`,
    parameters: {
      ...signed?.parameters,
      tag,
      match: long.map(quoted).join(' AND '),
      ...Object.fromEntries(short.map((word, index) => [`short${index}`, word.toLowerCase()])),
    },
  }
}
