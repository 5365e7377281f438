import { tagAlphabet } from '../../../shared/label/tag.ts'

/** Whatever a hand or a decoder may put in a place: all capitals and digits, not only those of tags. */
const anyCharacter = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Every text that differs from this code in one character: at each place 35 others. */
export function singleErrors(tag: string): string[] {
  return Array.from(tag).flatMap((present, place) =>
    anyCharacter
      .filter((character) => character !== present)
      .map((character) => tag.slice(0, place) + character + tag.slice(place + 1)),
  )
}

/** Every text that this tag becomes when two neighbours change places; equal neighbours make no error. */
export function neighbourSwaps(tag: string): string[] {
  return Array.from(tag.slice(1)).flatMap((right, place) => {
    const left = tag.charAt(place)
    return left === right ? [] : [tag.slice(0, place) + right + left + tag.slice(place + 2)]
  })
}

/** A tag as a number of base 23: different for different tags, and small enough to be sorted by the million. */
export function tagAsNumber(tag: string): number {
  return Array.from(tag).reduce((sum, character) => sum * tagAlphabet.length + tagAlphabet.indexOf(character), 0)
}
