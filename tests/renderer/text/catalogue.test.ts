import i18next from 'i18next'
import { describe, expect, test } from 'vitest'
import { startCatalogue } from '../../../renderer/text/catalogue.ts'
import { en } from '../../../renderer/text/en.ts'
import { fr } from '../../../renderer/text/fr.ts'
import { withFrenchSpaces } from '../../../renderer/text/french-spaces.ts'

function textsOf(node: object, path = ''): Map<string, string> {
  const entries = Object.entries(node).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const own = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [[own, value]] : [...textsOf(value as object, own)]
  })
  return new Map(entries)
}

const byName = (left: string, right: string) => left.localeCompare(right)
/** The names of a text's places, whatever their order in the sentence. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? ''))].toSorted(byName).join(' ')
const french = textsOf(fr)
const english = textsOf(en)

/** Numbers that are never one: dots of an inch, keys of a keyboard, pixels of a photo, the first lines of many. */
const neverOne =
  /^(planning\.firstOf|label\.trueSize|stock\.problems\.shown|template\.|guided\.keyboard\.notePass|journal\.photo\.)/
/** Places that hold a name or a code: what follows them is a verb. */
const named = 'tag|name|code|kit|text|title|detail|file|partner|carton|part|when|person|size'
const pluralAfterNumber = new RegExp(
  `\\{\\{(?!(?:${named})\\})\\w+\\}\\} (?!ms\\b|mis\\b|is\\b|says\\b|pass\\b|first\\b)\\p{L}+s\\b`,
  'u',
)

describe('the catalogue', () => {
  test.each([
    ['French', french],
    ['English', english],
  ])('in %s sets no plural after a number that may be one', (_name, texts) => {
    const fixed = [...texts].filter(
      ([key, text]) => !/_(one|other|zero)$/.test(key) && !neverOne.test(key) && pluralAfterNumber.test(text),
    )
    expect(fixed).toEqual([])
  })

  test('says the same things in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual([...french.keys()].toSorted())
  })

  test('fills the same places in both languages', () => {
    const differing = [...french].filter(([key, text]) => placeholders(text) !== placeholders(english.get(key) ?? ''))
    expect(differing).toEqual([])
  })

  test('has no empty text', () => {
    const empty = [...french, ...english].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  test('writes French apostrophes and quotation marks as French does', () => {
    const typewritten = [...french].filter(([, text]) => /['"“”]/.test(text))
    expect(typewritten).toEqual([])
  })
})

test('French marks are never left alone at the start of a line', () => {
  const { text } = withFrenchSpaces({ text: 'Le lot « Vague 1 » est complet : continuer ? 40 %' })
  expect(text).toBe('Le lot «\u00a0Vague 1\u00a0» est complet\u00a0: continuer\u202f? 40\u202f%')
})

test.each([
  ['fr', 0, '3 sur l’étagère, 0 réservée'],
  ['fr', 1, '3 sur l’étagère, 1 réservée'],
  ['fr', 2, '3 sur l’étagère, 2 réservées'],
  ['en', 1, '3 on the shelf, 1 reserved'],
] as const)('in %s, %d parts are said as they are counted', async (language, reserved, told) => {
  await startCatalogue(language)
  expect(i18next.t('planning.shelf', { onShelf: 3, reserved })).toBe(told)
})

test.each([
  ['fr', '4\u202f203 lignes non arrivées disparaissent\u202f; 1\u202f120 lignes pointées restent.'],
  ['en', '4,203 lines that nothing arrived for go; 1,120 ticked off lines stay.'],
] as const)('in %s numbers with words of their own are written in groups of three', async (language, told) => {
  await startCatalogue(language)
  expect(i18next.t('sources.withdrawMeans', { removed: 4203, kept: 1120 })).toContain(told)
})

test('a number that nobody said is a question mark', async () => {
  await startCatalogue('fr')
  expect(i18next.t('sources.withdrawMeans', { kept: 3 })).toMatch(/^\? /)
})

test('a number that was written for people keeps its word', async () => {
  await startCatalogue('fr')
  expect(i18next.t('campaign.openNumber', { done: '1\u202f090' })).toBe('1\u202f090 distribués, sans limite')
  expect(i18next.t('campaign.openNumber', { done: '1' })).toBe('1 distribué, sans limite')
})

test.each([
  ['fr', '12\u202f413 preuves à examiner'],
  ['en', '12,413 pieces of evidence to review'],
] as const)('in %s a big count is written in groups of three', async (language, told) => {
  await startCatalogue(language)
  expect(i18next.t('erasure.toReview', { count: 12_413 })).toBe(told)
})
