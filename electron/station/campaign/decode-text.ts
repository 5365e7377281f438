/** A file's text, and the encoding it was written in. */
export type DecodedText = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252' }

/** Control characters but line ends and tabs, and the five places that Windows-1252 leaves empty. */
const notText = /[^\P{Cc}\t\n\v\f\r\u0080-\u009F]|[\u0081\u008D\u008F\u0090\u009D]/u

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/**
 * Takes a table's bytes as text. A byte order mark says which Unicode it is (the Unicode Standard, 23.8); without one it
 * is UTF-8 where all of it is, and else Windows-1252, which French offices' spreadsheets still write. The encoding is
 * told, so that a wrong guess is seen.
 *
 * @returns null for what is no text in any of them: a spreadsheet's own file, a picture.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const decode = (label: string, encoding: DecodedText['encoding']): DecodedText | null => {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes)
      return notText.test(text) ? null : { text, encoding }
    } catch {
      // Not this encoding; the caller tries the next one or says that it is no text.
      return null
    }
  }
  if (startsWith(bytes, 0xff, 0xfe)) return decode('utf-16le', 'utf-16')
  if (startsWith(bytes, 0xfe, 0xff)) return decode('utf-16be', 'utf-16')
  return decode('utf-8', 'utf-8') ?? decode('windows-1252', 'windows-1252')
}
