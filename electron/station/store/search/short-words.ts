/** As one FTS5 string: quotes doubled, so that nothing in it is an operator (SQLite, FTS5 "Full-text Query Syntax"). */
export const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`

/** In code points, as the trigram tokenizer counts. */
const lengthOf = (word: string): number => Array.from(word).length

/** Whether the index of trigrams finds a word by itself. */
export const isLong = (word: string): boolean => lengthOf(word) >= 3
