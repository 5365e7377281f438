/** What a key stands for on every keyboard layout: `Digit3` is 3 even where it types a quotation mark. */
const characterOf = (code: string): string | null => /^(?:Digit|Numpad|Key)([0-9A-Z])$/.exec(code)?.[1] ?? null

/**
 * What was typed, if it is meant as a tag: nine characters, six digits at their place. Wider than the alphabet of
 * tags, so that a wrong one is answered with the rule it breaks and not with an empty search.
 */
export function tagOfText(text: string): string | null {
  const joined = text.replaceAll(/\s/g, '').toUpperCase()
  return /^[A-Z][0-9A-Z][0-9]{6}[0-9A-Z]$/.test(joined) ? joined : null
}

/** The same from the keys (`KeyboardEvent.code`) that a hand or a scanner pressed, whatever the layout wrote. */
export function tagOfCodes(codes: readonly string[]): string | null {
  const characters = codes.map(characterOf)
  return characters.includes(null) ? null : tagOfText(characters.join(''))
}
