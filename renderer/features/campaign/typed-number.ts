/** The number in a field of digits; null where nothing was typed. */
export const numberOrNull = (text: string): number | null => (text === '' ? null : Number(text))
