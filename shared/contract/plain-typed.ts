import { z } from 'zod'
import { plainText } from '../report/plain-text.ts'

/**
 * A name or a word that a person types or pastes, at most so many characters. Control characters, line ends and what turns
 * the writing around become spaces: labels, tables and reports hold none of them.
 */
export const plainTyped = (mostCharacters: number) => z.string().overwrite(plainText).min(1).max(mostCharacters)
