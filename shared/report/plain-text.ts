/**
 * What no name of a part holds and what must reach no screen, label or terminal from one: control characters (Unicode
 * Cc, with them the 8-bit terminal commands of ECMA-48) and the characters that turn the direction of what follows them
 * (UAX #9, explicit embeddings, overrides and isolates).
 */
const commanding = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/** Whether a text is only what it shows. */
export const isPlainText = (text: string): boolean => !commanding.test(text)

/** The same text with one space for each run of such characters; empty when it holds nothing else. */
export const plainText = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim()
