import { at, listAt, textAt } from '../tools/json-value.ts'
import { looksLikeJson, openText, parseDocument } from './document.ts'
import { refused, type ForeignFile, type ForeignFormat, type Refused } from './foreign-result.ts'
import { isPeracottaName } from './peracotta-names.ts'

/** A file whose format is known: the parsed document, or the text of one of peracotta's outputs. */
export type Recognised = {
  readonly kind: 'recognised'
  readonly format: ForeignFormat
  readonly text: string
  readonly document: unknown
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const rawOutputs = ['dmidecode', 'smartctl', 'smart', 'inxi', 'lshw', 'hwinfo', 'lspci']
const inventorySections = ['bios', 'hardware', 'cpus', 'memories', 'storages', 'batteries', 'versionclient']
const hasOneOf = (value: unknown, keys: readonly string[]): boolean => keys.some((key) => at(value, key) !== undefined)

function formatOf(document: unknown): ForeignFormat | null {
  if (!isObject(document)) return null
  const schema = at(document, 'schema')
  if (typeof schema === 'string' && schema.startsWith('etabli.report/')) return 'etabli-report'
  const inner = at(document, 'report', 'schema')
  if (typeof inner === 'string' && inner.startsWith('etabli.report/')) return 'etabli-intake'
  if (isObject(at(document, 'data')) && hasOneOf(at(document, 'data'), rawOutputs)) return 'ereuse-snapshot'
  if (isObject(at(document, 'content')) && hasOneOf(at(document, 'content'), inventorySections)) return 'glpi-inventory'
  if (isObject(at(document, 'device')) && Array.isArray(at(document, 'components'))) return 'ereuse-legacy'
  return null
}

const whichFiles =
  'Choose an eReuse snapshot, a GLPI inventory in JSON, the files of a peracotta folder, or our own export.'

/** The longest heading of a column; what is longer between two commas is a sentence. */
const longestHeading = 40

/** Several columns in the first line and in the second one, by one separator. */
function isTable(text: string): boolean {
  const [head = '', next = ''] = text.split('\n', 2)
  return [';', ',', '\t'].some((separator) => {
    const headings = head.split(separator)
    const isHead = headings.length > 2 && headings.every((heading) => heading.length <= longestHeading)
    return isHead && (next.trim() === '' || next.split(separator).length > 2)
  })
}

function notJson(text: string, name: string): Refused {
  if (/^\s*</.test(text)) {
    const what = /<REQUEST|<inventory|<QUERY/i.test(text.slice(0, 2000))
      ? 'This is an inventory in XML'
      : 'This is an XML or HTML document'
    return refused('foreign-not-known', what, name, 'Export it as JSON.')
  }
  if (isTable(text)) {
    return refused('foreign-is-a-table', 'This is a table, not the report of one machine', name, 'Import it as a list.')
  }
  return refused('foreign-not-known', 'This file is in no format that the station knows', name, whichFiles)
}

/**
 * A snapshot that was signed as a credential keeps each tool's output in `evidence[]` as `{operation, output}`: it is
 * opened into the snapshot that was signed. Who signed it, and for whom, is left behind. Null for anything else.
 *
 * Source: eReuse devicehub-django, evidence (facts about the format).
 */
function signedSnapshot(document: unknown): unknown {
  const subject = at(document, 'credentialSubject')
  if (!isObject(document) || !isObject(subject)) return null
  const outputs = listAt(document, 'evidence').flatMap((one): [string, unknown][] => {
    const operation = textAt(one, 'operation')
    return operation === null ? [] : [[operation, at(one, 'output')]]
  })
  if (outputs.length === 0) return null
  const [software, uuid] = [textAt(subject, 'software') ?? 'workbench-script', textAt(subject, 'uuid')]
  return { type: 'Snapshot', software, uuid, data: Object.fromEntries(outputs) }
}

/** A list of one report is that report. */
function soleEntry(document: unknown): unknown {
  return Array.isArray(document) && document.length === 1 ? (document as readonly unknown[])[0] : document
}

/** Tells what a file is by its content, and only for peracotta's plain outputs by its name too. */
export function recogniseFile(file: ForeignFile): Refused | Recognised {
  const opened = openText(file)
  if (opened.kind === 'unreadable') return opened
  const { text } = opened
  if (isPeracottaName(file.name)) return { kind: 'recognised', format: 'peracotta', text, document: null }
  if (!looksLikeJson(text)) return notJson(text, file.name)
  const parsed = parseDocument(text, file.name)
  if (parsed.kind === 'unreadable') return parsed
  const sole = soleEntry(parsed.value)
  const document = signedSnapshot(sole) ?? sole
  if (Array.isArray(document) && listAt(document).some((entry) => formatOf(entry) !== null)) {
    const what = `This file holds ${document.length} reports`
    return refused('foreign-several-machines', what, file.name, 'Save each machine in a file of its own.')
  }
  const format = formatOf(document)
  if (format !== null) return { kind: 'recognised', format, text, document }
  const what = 'This JSON document is in no format that the station knows'
  return refused('foreign-not-known', what, file.name, whichFiles)
}
