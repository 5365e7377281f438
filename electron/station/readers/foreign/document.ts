import { refused, type ForeignFile, type Refused } from './foreign-result.ts'

/** One machine's report is some kilobytes, with a software list some megabytes: anything larger is something else. */
export const mostBytes = 32 * 1024 * 1024
/** The deepest real document (lshw below a snapshot) has some thirty levels; recursion over more than this is a trap. */
const mostLevels = 100
/** Share of control characters above which a file is not text, as in captures. */
const controlShare = 0.005

const copyAgain = 'Copy or export the file again.'

/** NULs in every second place: UTF-16 that lost its byte order mark. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000)
  const pairs = Math.floor(sample.length / 2)
  if (pairs < 2) return null
  const zerosAt = (parity: number) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const [even, odd] = [zerosAt(0), zerosAt(1)]
  if (odd > pairs * 0.6 && even === 0) return 'utf-16le'
  return even > pairs * 0.6 && odd === 0 ? 'utf-16be' : null
}

/** UTF-8, UTF-16 with or without its mark, and what is neither as Windows' Western code page; LF line ends, no mark. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const utf16 = marked ?? unmarkedUtf16(bytes)
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Old Windows tools write their language's code page; only names of makers can hold such letters.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function hasTooManyControls(text: string): boolean {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if ((code < 32 && !(code >= 9 && code <= 13) && code !== 27) || code === 127) count += 1
  }
  return count > Math.max(2, text.length * controlShare)
}

function isArchive([first, second, third, fourth]: Uint8Array): boolean {
  const isZip = first === 0x50 && second === 0x4b && third !== undefined && third <= 8
  const isGzip = first === 0x1f && second === 0x8b
  const isXz = first === 0xfd && second === 0x37 && third === 0x7a && fourth === 0x58
  return isZip || isGzip || isXz
}

/** The text of a file, or why it has none. */
export function openText(file: ForeignFile): Refused | { readonly kind: 'text'; readonly text: string } {
  const { name, bytes } = file
  if (bytes.length === 0) return refused('foreign-empty', 'This file is empty', name, copyAgain)
  if (bytes.length > mostBytes) {
    const what = `This file is too large (${Math.ceil(bytes.length / 1e6)} MB; at most ${Math.floor(mostBytes / 1e6)} MB)`
    return refused('foreign-too-large', what, name, 'Choose the report of one machine.')
  }
  if (isArchive(bytes)) {
    return refused('foreign-archive', 'This is a packed archive', name, 'Unpack it and import the files in it.')
  }
  const text = decoded(bytes).replaceAll('\r\n', '\n')
  if (text.trim() === '') return refused('foreign-empty', 'This file is empty', name, copyAgain)
  if (hasTooManyControls(text)) return refused('foreign-not-text', 'This file is not text', name, copyAgain)
  return { kind: 'text', text }
}

type Outline = { readonly depth: number; readonly isOpen: boolean }

/** How deep a JSON text nests, and whether it ends inside of something. No recursion, so that no text can exhaust it. */
function outlineOf(text: string): Outline {
  let [level, depth, isInString] = [0, 0, false]
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (isInString) {
      if (character === '\\') index += 1
      else if (character === '"') isInString = false
    } else if (character === '"') isInString = true
    else if (character === '{' || character === '[') depth = Math.max(depth, (level += 1))
    else if (character === '}' || character === ']') level -= 1
  }
  return { depth, isOpen: isInString || level > 0 }
}

/** How much of a text is looked at to tell JSON: what is quoted begins with few blanks and backslashes. */
const beginning = 100

/** Whether a text begins as JSON documents of these formats do, quoted ones included. */
export const looksLikeJson = (text: string): boolean =>
  /^(?:[{[]|"(?:\\+["nrt]|\s)*[{[])/.test(text.trimStart().slice(0, beginning))

/** The tools quote their JSON once or twice; more is a trap. */
const mostQuotings = 3

/**
 * Parses JSON that may stand inside a JSON string, without ever recursing into what is too deep.
 *
 * @param where names the file, or the part of it, in a refusal.
 */
export function parseDocument(
  text: string,
  where: string,
): Refused | { readonly kind: 'parsed'; readonly value: unknown } {
  let value: unknown = text
  for (let quoting = 0; quoting <= mostQuotings && typeof value === 'string' && looksLikeJson(value); quoting += 1) {
    const { depth, isOpen } = outlineOf(value)
    if (depth > mostLevels) {
      const what = `This document is nested ${depth} levels deep, which no report is`
      return refused('foreign-too-deep', what, where, 'Choose the report of one machine.')
    }
    try {
      value = JSON.parse(value) as unknown
    } catch {
      return isOpen
        ? refused('foreign-truncated', 'This file is cut off before its end', where, copyAgain)
        : refused('foreign-not-json', 'This is not a well-formed JSON document', where, copyAgain)
    }
  }
  return { kind: 'parsed', value }
}
