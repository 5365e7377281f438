/**
 * The alphabet of asset tags. A Q W Z M (moved on AZERTY), Y (moved on QWERTZ) and I O L U B S G (taken for digits)
 * are left out, so that every character sits on the same key of every layout and reads one way only.
 */
export const tagAlphabet = '0123456789CDEFHJKNPRTVX'

/** Bench prefixes begin with a letter, so that a tag is never taken for a number. */
export const tagLetters = tagAlphabet.slice(10)

/** Tags one bench can give out: six digits, 0 is never used. */
export const lastTagNumber = 999_999

const tagLength = 9
/** 9 × 18 = 7 × 23 + 1: undoes the weight of the check character's own place. */
const inverseOfLastWeight = 18

const weightedSum = (text: string): number =>
  Array.from(text).reduce((sum, character, index) => sum + (index + 1) * tagAlphabet.indexOf(character), 0)

/** Whether a text is a bench prefix: a letter and any character of the alphabet, 13 × 23 = 299 of them. */
export function isTagPrefix(text: string): boolean {
  return text.length === 2 && tagLetters.includes(text.charAt(0)) && tagAlphabet.includes(text.charAt(1))
}

/** The prefix of this place in the list of all 299, for a bench that draws one by lot. */
export function tagPrefixAt(place: number): string {
  const letter = tagLetters.charAt(Math.floor(place / tagAlphabet.length))
  const prefix = letter + tagAlphabet.charAt(place % tagAlphabet.length)
  if (!isTagPrefix(prefix)) throw new RangeError(`no bench prefix has the place ${place}`)
  return prefix
}

export const tagPrefixCount = tagLetters.length * tagAlphabet.length

/**
 * The nine characters of a tag: bench prefix, six digits, check character.
 *
 * The check makes the sum of (place × value) over all nine places a multiple of 23. 23 is prime and greater than
 * every place, so each single wrong character and each swap of two characters changes the sum.
 *
 * @param number 1 to {@link lastTagNumber}; a bench gives each out once.
 * @throws RangeError for a number or prefix that no tag has.
 */
export function makeTag(prefix: string, number: number): string {
  if (!isTagPrefix(prefix)) throw new RangeError(`"${prefix}" is not a bench prefix`)
  if (!Number.isInteger(number) || number < 1 || number > lastTagNumber) {
    throw new RangeError(`${number} is not a tag number (1 to ${lastTagNumber})`)
  }
  const body = prefix + String(number).padStart(6, '0')
  const check = (23 - ((weightedSum(body) * inverseOfLastWeight) % 23)) % 23
  return body + tagAlphabet.charAt(check)
}

export type ParsedTag =
  | { readonly ok: true; readonly tag: string; readonly prefix: string; readonly number: number }
  /** `alphabet` also covers a letter where only digits stand. */
  | { readonly ok: false; readonly reason: 'length' | 'alphabet' | 'prefix' | 'check' }

/**
 * Reads a tag that was typed or scanned, in any case, with or without the spaces it is printed with.
 *
 * A tag that is well formed may still be nobody's: one random text in 23 passes the check, so a caller also asks the
 * database.
 */
export function parseTag(text: string): ParsedTag {
  const tag = text.replaceAll(/\s/g, '').toUpperCase()
  if (tag.length !== tagLength) return { ok: false, reason: 'length' }
  if (Array.from(tag).some((character) => !tagAlphabet.includes(character))) return { ok: false, reason: 'alphabet' }
  const prefix = tag.slice(0, 2)
  if (!isTagPrefix(prefix)) return { ok: false, reason: 'prefix' }
  const digits = tag.slice(2, 8)
  if (!/^\d{6}$/.test(digits)) return { ok: false, reason: 'alphabet' }
  if (weightedSum(tag) % 23 !== 0) return { ok: false, reason: 'check' }
  return { ok: true, tag, prefix, number: Number(digits) }
}
