/** Text as words are compared in: lower case, without accents. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * The words of what somebody typed, folded. The points that lists and labels put between two parts of a line are no words.
 */
export const searchedWords = (text: string): readonly string[] =>
  folded(text)
    .split(/[\s\p{Cc}·]+/u)
    .filter(Boolean)

/** A serial or an address as it is compared: letters and digits alone, whichever way it is written in groups. */
export const glued = (text: string): string => folded(text).replaceAll(/[^a-z0-9]/g, '')
