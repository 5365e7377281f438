/** No name, model or serial number is longer; what is, is a file of something else. */
const longestText = 500

/** A byte that no decoder could read, or a control character: what follows it in a firmware text is garbage. */
const unprintable = /[\p{Cc}\ufffd\uffff]/u

/** Colours that some tools print even into files (ECMA-48, "select graphic rendition"). */
// oxlint-disable-next-line no-control-regex -- the escape character is what is looked for
const terminalColour = /\u001b\[[0-9;]*m/g

/**
 * A text as a person would read it: blanks folded and trimmed, cut where the firmware's text turns into garbage
 * ("LNV-5B10W51871@\ufffd" is "LNV-5B10W51871"). Null when nothing readable is left.
 */
export function cleanText(printed: string | null | undefined): string | null {
  if (printed === null || printed === undefined) return null
  const text = printed
    .replace(terminalColour, '')
    .replace(/[\t\r\n]/g, ' ')
    .replace(/^[\p{Cc}\s]+/u, '')
  const garbageAt = text.search(unprintable)
  // NUL padding simply ends the text; after any other garbage the stray punctuation before it goes too.
  const readable =
    garbageAt < 0
      ? text
      : text.charCodeAt(garbageAt) === 0
        ? text.slice(0, garbageAt)
        : text.slice(0, garbageAt).replace(/[^\p{L}\p{N})\]]+$/u, '')
  const folded = readable.replace(/\s+/g, ' ').trim().slice(0, longestText).trim()
  return folded === '' ? null : folded
}

/** What tools and firmware print where they know nothing. */
const nothing =
  /^(?:n\/?a|none|null|unknown|undefined|not (?:specified|available|provided|applicable)|\[?no information found\]?|default string|to be filled by o\.?e\.?m\.?|[\W_]*|0+|x{1,3})$/i

/**
 * The same for names and serial numbers, with null for the texts that mean "nothing is known" ("--", "N/A", "0000").
 * A masked serial that still stands for a serial ("XXXXXXXXXXXX") is kept as it was printed.
 */
export function cleanName(printed: string | null | undefined): string | null {
  const text = cleanText(printed)
  return text === null || nothing.test(text) ? null : text
}

/** A whole number printed with group separators of any locale: "500,107,862,016", "463 117 873 152", "6'487". */
export function printedInteger(printed: string | null | undefined): number | null {
  const digits = /^\s*(\d{1,3}(?:[\s,.'’\u00a0\u202f]\d{3})+|\d+)(?![\d.,]*\d)/.exec(printed ?? '')?.[1]
  if (digits === undefined) return null
  const value = Number(digits.replace(/\D/g, ''))
  return Number.isSafeInteger(value) ? value : null
}

/** A number printed with a decimal point or a decimal comma ("57.532", "57,532 Wh", "-2,5"); no group separators. */
export function printedDecimal(printed: string | null | undefined): number | null {
  const digits = /^\s*([-+]?\d+(?:[.,]\d+)?)/.exec(printed ?? '')?.[1]
  return digits === undefined ? null : Number(digits.replace(',', '.'))
}
