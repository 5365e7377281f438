import { describe, expect, test } from 'vitest'
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
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name ?? '')
    .toSorted(byName)
    .join(' ')
const french = textsOf(fr)
const english = textsOf(en)

describe('the catalogue', () => {
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
