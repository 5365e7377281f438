/** What Windows allows in no name, and what would name a folder elsewhere (Microsoft, "Naming Files, Paths, and Namespaces"). */
const forbidden = /[<>:"/\\|?*]/g
/** Controls, marks that turn the direction of what follows ("gnp.exe" read backwards), halves of characters, what is no character. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/gu
/** Devices of Windows, whatever ending stands behind them (same source). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i
/** File systems take 255 bytes or units; some room is left for what a system adds to a second copy. */
const mostBytes = 200
const mostEndingCharacters = 8

const bytesOf = (text: string): number => Buffer.byteLength(text)

/** The longest beginning, in whole characters, that takes no more than so many bytes. */
function shortened(text: string, bytes: number): string {
  let kept = ''
  for (const character of text) {
    if (bytesOf(kept) + bytesOf(character) > bytes) break
    kept += character
  }
  return kept
}

/** Windows drops spaces and points at an end; a point in front hides a file elsewhere. */
const trimmed = (text: string): string => text.replaceAll(/^[\s.]+|[\s.]+$/gu, '')

/**
 * A name that a save dialog may propose on every system, from what a person or a stranger's file called something. The ending stays,
 * since it says which program opens the file.
 *
 * @returns at most 200 bytes of UTF-8; "document" where nothing is left.
 */
export function safeFileName(text: string): string {
  const plain = trimmed(text.normalize('NFC').replaceAll(unseen, '').replaceAll(forbidden, '_'))
  const ending = new RegExp(`\\.[\\p{L}\\p{N}]{1,${mostEndingCharacters}}$`, 'u').exec(plain)?.[0] ?? ''
  const stem = shortened(plain.slice(0, plain.length - ending.length), mostBytes - bytesOf(ending) - 1).trimEnd()
  const name = `${stem}${ending}`
  if (name === '') return 'document'
  return device.test(name) ? `_${name}` : name
}
