import type { TextWeight } from '../../../shared/label/drawing.ts'
import type { MeasureText } from '../../../shared/label/fit-text.ts'

/**
 * A text as the font can draw it: accents composed (the font has no combining marks), control and direction characters
 * dropped, white run together, digits and letters above or below the line put on it ("CO₂", "8ᵉ": the font lacks them). No-break spaces stay what they are, so that a number is never parted from its unit.
 */
export function drawable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\u2070-\u2089\p{Lm}]/gu, (letter) => letter.normalize('NFKC'))
    .replaceAll(/[^\S\u00a0\u202f]+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

/** How many of the letters fit on a line; at least one, so that the work comes to an end. */
function fitting(letters: readonly string[], ems: number, width: (text: string) => number): number {
  let count = 1
  while (count < letters.length && width(letters.slice(0, count + 1).join('')) <= ems) count += 1
  return count
}

/**
 * Breaks a text into lines that fit, between words where it can and inside a word that is longer than a line: a paper
 * says everything, whatever room it takes. Empty for a text without anything to draw.
 *
 * @param ems the width of a line in ems: millimetres divided by the font size.
 */
export function wrapText(text: string, ems: number, weight: TextWeight, measure: MeasureText): string[] {
  const width = (one: string): number => measure(one, weight)
  const lines: string[] = []
  let line = ''
  for (const word of drawable(text).split(' ').filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (width(longer) <= ems) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    let rest = Array.from(word)
    while (width(rest.join('')) > ems && rest.length > 1) {
      const count = fitting(rest, ems, width)
      lines.push(rest.slice(0, count).join(''))
      rest = rest.slice(count)
    }
    line = rest.join('')
  }
  return line === '' ? lines : [...lines, line]
}
