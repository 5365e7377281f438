import { folded } from '../../shared/device/searched-words.ts'

/** A stretch of a text that words of a search are in, or that none is in. */
export type MarkedSpan = { readonly text: string; readonly isMarked: boolean }

const isSeparator = (letter: string) => !/[\p{L}\p{N}]/u.test(letter)

/** Where each letter of a text stands, once it is compared: folded, and without separators where they are left out. */
function comparable(letters: readonly string[], leavesOut: (letter: string) => boolean) {
  const places: number[] = []
  let text = ''
  letters.forEach((letter, place) => {
    if (leavesOut(letter)) return
    const plain = folded(letter)
    text += plain
    for (let index = 0; index < plain.length; index += 1) places.push(place)
  })
  return { text, places }
}

/** The places of the letters that a word is in; a word that is written in other groups is found all the same. */
function placesOf(letters: readonly string[], word: string): readonly number[] {
  // No word is everywhere and nowhere: looking for it would never end.
  if (word === '') return []
  const plain = comparable(letters, () => false)
  const found: number[] = []
  for (let at = plain.text.indexOf(word); at >= 0; at = plain.text.indexOf(word, at + word.length)) {
    found.push(...plain.places.slice(at, at + word.length))
  }
  if (found.length > 0) return found
  const sign = Array.from(word)
    .filter((letter) => !isSeparator(letter))
    .join('')
  if (sign.length < 2) return []
  const grouped = comparable(letters, isSeparator)
  const at = grouped.text.indexOf(sign)
  return at < 0 ? [] : grouped.places.slice(at, at + sign.length)
}

/** Whether any letter of a text would be marked for a word. */
export const isWordIn = (text: string, word: string): boolean => placesOf(Array.from(text), word).length > 0

/**
 * A text in stretches, those marked that words of a search are in.
 *
 * @param words folded, see `searchedWords`.
 */
export function markedSpans(text: string, words: readonly string[]): readonly MarkedSpan[] {
  const letters = Array.from(text)
  const marked = new Set(words.flatMap((word) => placesOf(letters, word)))
  const spans: { text: string; isMarked: boolean }[] = []
  letters.forEach((letter, place) => {
    const isMarked = marked.has(place)
    const last = spans.at(-1)
    if (last?.isMarked === isMarked) last.text += letter
    else spans.push({ text: letter, isMarked })
  })
  return spans
}
