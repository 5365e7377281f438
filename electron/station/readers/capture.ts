import type { ReadingStatus } from '../../../shared/report/reading.ts'

/**
 * The raw outputs that one machine was read from, by name, whatever they came from: a folder of dumps, or commands
 * that ran a moment ago. Names are relative, with forward slashes: `dmidecode.txt`, `smartctl-sda.json`,
 * `power_supply/BAT0/uevent`. Nothing in here is interpreted; it is kept, compressed, beside the report.
 */
export type Capture = {
  /** Every name for which there is a text, sorted. */
  readonly names: readonly string[]
  /** The text of one output (UTF-8, BOM removed, CRLF as LF), or null when it is not there. */
  text(name: string): string | null
  /** What became of the attempt to obtain this output; `unavailable` for a name nobody tried. */
  status(name: string): ReadingStatus
}

/** One raw output as it is stored. `bytes` is null when the attempt gave none. */
export type CaptureFile = { readonly name: string; readonly status: ReadingStatus; readonly bytes: Uint8Array | null }

/** Decodes what a tool printed: UTF-8 (UTF-16 by its byte order mark), no BOM, LF line ends. */
export function decodeOutput(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes).replaceAll('\r\n', '\n')
}

/** A capture over files held in memory; texts are decoded once, when first asked for. */
export function captureOf(files: readonly CaptureFile[]): Capture {
  const byName = new Map(files.map((file) => [file.name, file]))
  const texts = new Map<string, string>()
  return {
    names: files.flatMap((file) => (file.bytes === null ? [] : [file.name])).toSorted(),
    text(name) {
      const known = texts.get(name)
      if (known !== undefined) return known
      const bytes = byName.get(name)?.bytes
      if (bytes === undefined || bytes === null) return null
      const text = decodeOutput(bytes)
      texts.set(name, text)
      return text
    },
    status: (name) => byName.get(name)?.status ?? 'unavailable',
  }
}
