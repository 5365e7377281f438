import { tagAlphabet } from './tag.ts'

const weightedSum = (text: string): number =>
  Array.from(text).reduce((sum, character, index) => sum + (index + 1) * tagAlphabet.indexOf(character), 0)

/** The check of tags, for other lengths below 23: single errors and swaps change the sum of place × value. */
export const checkHolds = (text: string): boolean =>
  Array.from(text).every((character) => tagAlphabet.includes(character)) && weightedSum(text) % 23 === 0

/** @throws RangeError for a character that no code of ours has. */
export function withCheck(body: string): string {
  const check = Array.from(tagAlphabet).find((character) => checkHolds(body + character))
  if (check === undefined) throw new RangeError(`"${body}" has a character that no code has`)
  return body + check
}
