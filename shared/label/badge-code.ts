import { checkHolds, withCheck } from './check-character.ts'
import { tagAlphabet } from './tag.ts'

/** Random characters of a badge: 23^12, 54 bits, which nobody guesses through a station that slows wrong ones down. */
export const badgeRandomCharacters = 12

const badgeForm = new RegExp(`^XH[${tagAlphabet}]{${badgeRandomCharacters + 1}}$`)

/**
 * The fifteen characters of a person's badge: XH, twelve drawn by lot, a check. It says nothing about the person, and
 * unlike the codes of papers it follows from nothing, since whoever can print it is taken for that person.
 *
 * @param random one number from 0 to 22 for each of the twelve characters, from a source that nobody foresees.
 * @throws RangeError for fewer, more, or others.
 */
export function badgeCode(random: readonly number[]): string {
  const drawn = random.map((place) => tagAlphabet.charAt(place)).join('')
  if (random.length !== badgeRandomCharacters || drawn.length !== badgeRandomCharacters) {
    throw new RangeError(`a badge has ${badgeRandomCharacters} characters drawn by lot`)
  }
  return withCheck(`XH${drawn}`)
}

/** Whether a text is a badge of ours, well formed and whole; whose it is, only the station knows. */
export const isBadgeCode = (text: string): boolean => badgeForm.test(text) && checkHolds(text)
