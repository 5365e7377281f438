import { describe, expect, test } from 'vitest'
import { sheetWords } from '../../../electron/station/conformity/sheet-words.ts'
import { loadLabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { impactWordsOf } from '../../../electron/station/papers/impact-words.ts'
import { wordsOf } from '../../../electron/station/papers/paper-words.ts'
import { gateWords } from '../../../shared/device/gate-words.ts'
import { controlCardNote, controlCardTitle, controlWords } from '../../../shared/label/control-words.ts'
import { resourcesFolder } from '../labels/paper-tools.ts'

const { outline } = await loadLabelFonts(resourcesFolder)
/** What the fonts draw for a letter that they do not have: U+E000 is nobody's. */
const nothing = {
  regular: JSON.stringify(outline('\uE000', 'regular')),
  bold: JSON.stringify(outline('\uE000', 'bold')),
}

/** Every text of a table of words; those that are made of numbers are looked at as they are written. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words)]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : []
}

const lacking = (words: unknown): string[] =>
  [...new Set(textsOf(words).join(''))].filter(
    (letter) =>
      letter !== '\n' &&
      (['regular', 'bold'] as const).some((weight) => JSON.stringify(outline(letter, weight)) === nothing[weight]),
  )

test('a letter that the fonts do not have is found', () => {
  expect(lacking({ one: ['Données'], two: () => 'CO₂e' })).toEqual(['₂'])
})

describe.each(['fr', 'en'] as const)('what is printed in %s', (language) => {
  test.each([
    ['papers of shipments', wordsOf(language)],
    ['the report for those who gave', impactWordsOf(language)],
    ['conformity sheets', [sheetWords[language], gateWords[language]]],
    ['the card of commands', [controlWords[language], controlCardTitle[language], controlCardNote[language]]],
  ])('has only letters that the fonts have: %s', (_, words) => {
    expect(lacking(words)).toEqual([])
  })
})
