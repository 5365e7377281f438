import { decodeOutput } from '../capture.ts'
import { parseDmidecode } from '../tools/dmidecode.ts'
import { parseJson } from '../tools/json-value.ts'
import { parseLshw } from '../tools/lshw.ts'
import { isToolOutput } from './recognised.ts'

/** What is wrong with one output, in the words of the refusal; null when it can be read. */
export type Damage = {
  readonly code: 'capture-file-empty' | 'capture-file-binary' | 'capture-file-truncated'
  readonly what: string
  readonly remedy: string
}

const dumpAgain = 'Take the file out of the folder, or dump this output again.'

/**
 * Share of control characters above which a file is not text. Real dumps hold a few (identifiers that devices give
 * in binary); of random bytes one in nine is one.
 */
const controlShare = 0.005

function controlCharacters(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    const isBlank = code >= 9 && code <= 13
    // ESC begins the colours that some tools print even into files.
    if ((code < 32 && !isBlank && code !== 27) || code === 127) count += 1
  }
  return count
}

/** NULs in every second place: UTF-16 that lost its byte order mark. */
function looksLikeUtf16(text: string): boolean {
  const sample = text.slice(0, 2000)
  return sample.length > 20 && (sample.match(/\0/g)?.length ?? 0) > sample.length * 0.3
}

function binaryDamage(text: string): Damage | null {
  if (controlCharacters(text) <= Math.max(2, text.length * controlShare)) return null
  if (looksLikeUtf16(text)) {
    return {
      code: 'capture-file-binary',
      what: 'The file is in UTF-16 without a byte order mark',
      remedy: 'Save it as UTF-8, or dump this output again.',
    }
  }
  return { code: 'capture-file-binary', what: 'The file is not text', remedy: dumpAgain }
}

/**
 * Tools that print text of their own, in UTF-8 or ASCII. The others (lshw, hwinfo, smartctl, the kernel's files) pass on
 * bytes of the firmware as they are, which are no reason to refuse a machine.
 */
const printsCleanText = /^(?:dmidecode|lscpu|cpuinfo|lsblk|inxi|upower|system_profiler|udisksctl)/

/** A text in another encoding would lose its accents, and with them the rest of a name. */
function encodingDamage(name: string, bytes: Uint8Array): Damage | null {
  if (!printsCleanText.test(name)) return null
  const begins = `${bytes[0]},${bytes[1]}`
  if (begins === '255,254' || begins === '254,255') return null
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return null
  } catch {
    const what = 'The file is not in UTF-8'
    return { code: 'capture-file-binary', what, remedy: 'Save it as UTF-8, or dump this output again.' }
  }
}

/** dmidecode counts its structures (before SMBIOS 3) and ends with the structure of type 127. */
function isTruncatedDmidecode(text: string): boolean {
  const records = parseDmidecode(text)
  if (records.length === 0 || records.some((record) => record.type === 127)) return false
  const announced = Number(/^(\d+) structures occupying/m.exec(text)?.[1] ?? 0)
  return announced > records.length || !text.endsWith('\n')
}

/** Outputs whose last part is known: hwinfo ends each entry with its configuration status, lscpu prints the flags. */
function isCutOff(name: string, text: string): boolean {
  if (name.startsWith('hwinfo.')) return !/^ +Config Status:/m.test(text.split(/^(?=\d+: )/m).at(-1) ?? '')
  return name.startsWith('lscpu') && !/^\s*(?:flags|drapeaux|drapaux|markierungen|indicadores)\s*:/im.test(text)
}

function isTruncated(name: string, text: string): boolean {
  if (name.startsWith('dmidecode')) return isTruncatedDmidecode(text)
  // A text that ends with a whole line may still be an older or shorter form of the output.
  if (name.endsWith('.txt')) return !text.endsWith('\n') && isCutOff(name, text)
  if (!name.endsWith('.json')) return false
  // lshw prints several roots without brackets, which is no JSON and no damage.
  return parseJson(text) === undefined && !(name.startsWith('lshw') && parseLshw(text).length > 0)
}

/**
 * Tells whether the bytes of one output can be read at all: it is text, not empty, and not cut off where that can be
 * told (JSON that does not end, an SMBIOS dump without its end).
 */
export function damageOf(name: string, bytes: Uint8Array): Damage | null {
  // An empty file of the kernel's is an answer; a tool that printed nothing was not run, or not to its end.
  if (!isToolOutput(name)) return null
  const text = decodeOutput(bytes)
  if (text.trim() === '') return { code: 'capture-file-empty', what: 'The file is empty', remedy: dumpAgain }
  const binary = binaryDamage(text)
  if (binary !== null) return binary
  const encoding = encodingDamage(name, bytes)
  if (encoding !== null) return encoding
  return isTruncated(name, text)
    ? { code: 'capture-file-truncated', what: 'The file is cut off before its end', remedy: dumpAgain }
    : null
}
