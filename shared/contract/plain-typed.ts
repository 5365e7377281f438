import { z } from 'zod'
import { plainText } from '../report/plain-text.ts'

/** A letter, a digit, a mark or a sign: what is left of a text on paper (Unicode general categories L, M, N, P, S). */
const seen = /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u

/** Halves of characters become U+FFFD, as the database writes them: else row and journal would differ. */
const asKept = (text: string): string => plainText(text.toWellFormed())

/**
 * A name, a word or a reason that a person types or pastes, at most so many characters. Control characters, line ends and
 * what turns the writing around become spaces: labels, tables and reports hold none of them. A text of nothing but
 * characters that nobody sees says nothing, and is refused as an empty one is.
 */
export const plainTyped = (mostCharacters: number) =>
  z
    .string()
    .overwrite(asKept)
    .min(1)
    .max(mostCharacters)
    .refine((text) => seen.test(text), 'Nothing that can be read')

/** The same where nothing has to be said: empty then. */
export const plainTypedOrEmpty = (mostCharacters: number) => z.string().overwrite(asKept).max(mostCharacters)
