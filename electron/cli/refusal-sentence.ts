import type { RefusalText } from '../../shared/contract/refusal.ts'
import { frenchRefusals } from './french-refusals.ts'
import type { Language } from './terminal.ts'

/** Longer than any sentence of ours; a path or a value that somebody else chose may be of any length. */
const mostCharacters = 400

/**
 * One line of a terminal: line ends and control characters in names that came from outside become blanks, so that
 * neither a second line nor a terminal's commands can be smuggled in.
 */
export function oneLine(text: string): string {
  const flat = text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ').trim()
  return flat.length <= mostCharacters ? flat : `${flat.slice(0, mostCharacters - 1)}…`
}

/**
 * A refusal in one line: what, where, what to do, and the code that scripts look for.
 *
 * In French by the code; a code without French words keeps those it came with.
 */
export function refusalSentence(refusal: RefusalText, language: Language): string {
  const french = language === 'fr' && Object.hasOwn(frenchRefusals, refusal.code) ? frenchRefusals[refusal.code] : null
  const { what, remedy } = (typeof french === 'function' ? french(refusal) : french) ?? refusal
  // Each part but the last stands before a dash, which ends it already.
  const parts = [what.replace(/\.$/, ''), refusal.where, remedy].filter((part) => part !== undefined && part !== '')
  return `${parts.map((part) => oneLine(part ?? '')).join(' — ')} [${refusal.code}]`
}
