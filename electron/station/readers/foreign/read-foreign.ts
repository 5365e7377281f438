import { createHash } from 'node:crypto'
import { cleanText } from '../tools/printed-text.ts'
import { mostBytes } from './document.ts'
import { readSnapshot } from './ereuse-snapshot.ts'
import type { ForeignOptions } from './foreign-source.ts'
import {
  oversized,
  refused,
  type ForeignFile,
  type ForeignFormat,
  type ForeignReading,
  type ForeignRefusal,
} from './foreign-result.ts'
import { readInventory } from './glpi-inventory.ts'
import { readLegacySnapshot } from './legacy-snapshot.ts'
import { readOwnReport } from './own-report.ts'
import { bareName, isPeracottaName, isPeracottaOwn } from './peracotta-names.ts'
import { readPeracotta } from './peracotta.ts'
import { recogniseFile, type Recognised } from './recognise.ts'

export type {
  ForeignFile,
  ForeignFormat,
  ForeignReading,
  ForeignRefusal,
  ForeignRefusalCode,
} from './foreign-result.ts'
export type { ForeignOptions } from './foreign-source.ts'

export type ForeignRecognition =
  | { readonly kind: 'recognised'; readonly format: ForeignFormat }
  | { readonly kind: 'unreadable'; readonly refusal: ForeignRefusal }

/**
 * `contentSha256` is of the bytes as they were dropped, whatever the files are called: the same content twice has the
 * same sum, so that the caller can tell new, known and unreadable apart.
 */
export type ForeignResult = ForeignReading & { readonly contentSha256: string }

/**
 * Tells which tool's report a file is, without reading it: by its content, and for peracotta's plain outputs by its
 * name. Never throws for anything that a file can hold.
 *
 * @param name the file's name or path, as it is shown in a refusal.
 */
export function recogniseForeign(name: string, bytes: Uint8Array): ForeignRecognition {
  const recognised = recogniseFile({ name, bytes })
  return recognised.kind === 'recognised' ? { kind: 'recognised', format: recognised.format } : recognised
}

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** Files in any order, a file twice counted once; of one file, the sum of its bytes. */
function sumOf(files: readonly ForeignFile[]): string {
  const sums = [...new Set(files.map((file) => sha256(file.bytes)))].toSorted()
  return sums.length === 1 ? (sums[0] ?? '') : sha256(sums.join('\n'))
}

function readDocument(recognised: Recognised, name: string, options: ForeignOptions): ForeignReading {
  const { document, format } = recognised
  switch (format) {
    case 'ereuse-snapshot':
      return readSnapshot(document, name, options)
    case 'ereuse-legacy':
      return readLegacySnapshot(document, name, options)
    case 'glpi-inventory':
      return readInventory(document, name, options)
    case 'etabli-report':
      return readOwnReport(document, name, false)
    case 'etabli-intake':
      return readOwnReport(document, name, true)
    case 'peracotta':
      return readPeracotta([{ name, text: recognised.text }], [], options)
    default:
      return format satisfies never
  }
}

const oneMachine = 'Import the files of one machine at a time.'

/** A byte order mark alone: what some editors and copying tools leave of an empty file. */
const longestMark = 3

/** The files of one folder: peracotta's outputs are read together, what else lies there is passed over and named. */
function readFolder(files: readonly ForeignFile[], options: ForeignOptions): ForeignReading {
  const outputs = files.filter((file) => isPeracottaName(file.name))
  const names = new Set(outputs.map((file) => bareName(file.name).toLowerCase()))
  if (names.size < outputs.length) {
    const what = 'These are the files of several peracotta folders'
    return refused('foreign-several-machines', what, outputs[0]?.name ?? '', oneMachine)
  }
  const texts: { name: string; text: string }[] = []
  for (const file of outputs) {
    // peracotta makes all its files first; one stays empty where there was nothing to say.
    if (file.bytes.length <= longestMark) continue
    const recognised = recogniseFile(file)
    if (recognised.kind === 'unreadable') return recognised
    texts.push({ name: file.name, text: recognised.text })
  }
  const unused = files.filter((file) => !outputs.includes(file)).map((file) => cleanText(bareName(file.name)) ?? '?')
  return readPeracotta(texts, unused.toSorted(), options)
}

function readFiles(files: readonly ForeignFile[], options: ForeignOptions): ForeignReading {
  const [first] = files
  if (first === undefined) return refused('foreign-empty', 'No file was given', '-', 'Choose a file.')
  const totalBytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (totalBytes > mostBytes && files.length > 1) {
    const what = `These files are too large together (${Math.ceil(totalBytes / 1e6)} MB)`
    return refused('foreign-too-large', what, first.name, oneMachine)
  }
  const isFolder = files.some(({ name }) => isPeracottaOwn(name)) || files.every(({ name }) => isPeracottaName(name))
  if (isFolder) return readFolder(files, options)
  if (new Set(files.map((file) => sha256(file.bytes))).size > 1) {
    const what = `These are ${files.length} files and not the folder of one machine`
    return refused('foreign-several-machines', what, first.name, oneMachine)
  }
  const recognised = recogniseFile(first)
  if (recognised.kind === 'unreadable') return recognised
  return readDocument(recognised, first.name, options)
}

/** A large server has two thousand readings; a report of more could not be kept or shown. */
const mostReadings = 20_000

/** The reading, or why it is no report however well it is formed: it says nothing, or of more than a machine has. */
function checked(reading: ForeignReading, name: string): ForeignReading {
  if (reading.kind === 'unreadable') return reading
  const records = Object.values(reading.report.readings)
  if (records.length > mostReadings) return oversized(name)
  if (records.some((record) => record.status === 'read')) return reading
  const what = 'Nothing in this report says what the machine is'
  return refused(
    'foreign-says-nothing',
    what,
    name,
    'Make the report again on the machine, or read the machine itself.',
  )
}

/**
 * Reads what another tool said of one machine into a report of our own: an eReuse snapshot (new or legacy), a GLPI
 * inventory in JSON, the files of a peracotta folder, or our own export.
 *
 * Sections about people and their use of the machine are dropped before anything is returned: only the sections that
 * speak of the hardware are kept, whatever else a document holds. A value that the document does not state, states in
 * an unsure unit, or that cannot be true is null in the report with its text in the reading. Pure: no clock but the
 * one given, no files, no commands; throws for nothing that a file can hold.
 *
 * @param files one document, or the files of one peracotta folder; names may be paths. The same file twice counts once.
 * @returns the report with what is to be stored beside it, or a refusal that names the file and what to do.
 */
export function readForeign(files: readonly ForeignFile[], options: ForeignOptions): ForeignResult {
  return { ...checked(readFiles(files, options), files[0]?.name ?? '-'), contentSha256: sumOf(files) }
}
