/** Digits, alone or in groups of three as the screens write them; French spaces may be those that can't be broken. */
const whole = /^(?:\d+|\d{1,3}(?:\s\d{3})+|\d{1,3}(?:,\d{3})+)$/
const decimal = /^(?:\d+|\d{1,3}(?:\s\d{3})+)(?:[.,]\d+)?$/

/**
 * The whole number that a person typed or pasted: 12400, "12 400" with U+0020, U+00A0 or U+202F, "12,400".
 *
 * @param text as it stands in a field of a form.
 * @returns NaN for anything else: "12 40" may be a slip of 1240 as well as of 12 400, and is nobody's number.
 */
export function typedWhole(text: FormDataEntryValue | null): number {
  const trimmed = typeof text === 'string' ? text.trim() : ''
  return whole.test(trimmed) ? Number(trimmed.replaceAll(/[\s,]/g, '')) : Number.NaN
}

/** As `typedWhole`, with decimals after a comma or a point; a minus sign may stand before it. NaN for anything else. */
export function typedDecimal(text: string): number {
  const trimmed = text.trim().replace('\u2212', '-')
  const [sign, digits] = trimmed.startsWith('-') ? [-1, trimmed.slice(1)] : [1, trimmed]
  return decimal.test(digits) ? sign * Number(digits.replaceAll(/\s/g, '').replace(',', '.')) : Number.NaN
}

/** The whole number in a field that may stay empty; null where nothing was typed. */
export const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : typedWhole(text))
