/** What stands beside a letter in a name, in the lower case that the index of trigrams folds to. */
const neighbours = ` !"#$%&'()*+,-./0123456789:;<=>?@[\\]^_\`abcdefghijklmnopqrstuvwxyz{|}~’«»–·°`.split('')

/** As one FTS5 string: quotes doubled, so that nothing in it is an operator (SQLite, FTS5 "Full-text Query Syntax"). */
export const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** In code points, as the trigram tokenizer counts. */
const lengthOf = (word: string): number => Array.from(word).length

/** Whether the index of trigrams finds a word by itself. */
export const isLong = (word: string): boolean => lengthOf(word) >= 3

/** Whether {@link aroundPair} can be asked for a word. */
export const isPair = (word: string): boolean => lengthOf(word) === 2

/**
 * What a word of two characters is found by in an index of trigrams: it is in one of them with a character before it, or in
 * one with a character behind it. Texts of two characters alone are in no trigram, and a pair that stands between two
 * characters from beyond {@link neighbours} is not found.
 */
export function aroundPair(pair: string): string {
  const trigrams = neighbours.flatMap((one) => [pair + one, one + pair])
  return `(${trigrams.map(quoted).join(' OR ')})`
}
