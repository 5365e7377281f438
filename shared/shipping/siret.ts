import { luhnHolds } from './luhn.ts'

/** La Poste numbers its many sites so that their digits sum to a multiple of five; its head office keeps the check. */
const laPoste = '356000000'

/**
 * Reads the number of an establishment in France: nine digits of the company, which check themselves, and five of the
 * place (Insee, Sirene; check as in ISO/IEC 7812-1). Blanks between the groups do not count.
 *
 * @returns the fourteen digits, or null for anything else.
 */
export function parseSiret(text: string): string | null {
  const digits = text.replaceAll(/\s/g, '')
  if (!/^\d{14}$/.test(digits) || /^0+$/.test(digits) || !luhnHolds(digits.slice(0, 9))) return null
  if (luhnHolds(digits)) return digits
  const sum = Array.from(digits).reduce((total, digit) => total + Number(digit), 0)
  return digits.startsWith(laPoste) && sum % 5 === 0 ? digits : null
}
