import type { Connection } from '../connection.ts'
import {
  byBeginning,
  byGroupedSign,
  byHardware,
  byPart,
  bySerial,
  type Answered,
  type DeviceSource,
} from './device-sources.ts'
import { shortestPartSign } from './searched-parts.ts'
import { glued } from '../../../../shared/device/searched-words.ts'
import { isLong } from './short-words.ts'

/** Numbers of devices, the newest first, and below which number to go on; null at the end. */
export type FoundDevices = { readonly numbers: readonly number[]; readonly next: number | null }

/** A device that has every word has all of them in its hardware, or one of them elsewhere: a source for each. */
function sourcesFor(words: readonly string[]): readonly DeviceSource[] {
  const each = words.flatMap((word) => [
    isLong(word) ? bySerial(word) : byBeginning(word),
    ...(glued(word).length < shortestPartSign ? [] : [byPart(word)]),
  ])
  return words.length > 1 && isLong(words.join('')) ? [...each, byGroupedSign] : each
}

/**
 * The devices that have all words, the newest first. A word stands anywhere in the name of the hardware (maker, model,
 * processor, disks); with three letters and more anywhere in the tag or serial, with fewer at its beginning; with four and
 * more at the beginning or the end of a part's serial. A tag or a serial may be typed in its groups.
 *
 * Each source looks at so many devices only before it answers: where what it found by then does not fill the page, the
 * page is what all sources know of, fewer than asked for and perhaps none, and `next` goes on from there.
 *
 * @param words folded, see `searchedWords`; at least one.
 * @param before numbers from here on are left out.
 */
export function searchDevices(
  db: Connection,
  words: readonly string[],
  { before, limit }: { readonly before: number; readonly limit: number },
): FoundDevices {
  const most = limit + 1
  let { numbers, floor }: Answered = byHardware(db, words, { before, most, floor: 0 })
  for (const source of sourcesFor(words)) {
    const answered = source(db, words, { before, most, floor })
    floor = Math.max(floor, answered.floor)
    const known = new Set([...numbers, ...answered.numbers])
    numbers = [...known].filter((number) => number >= floor).toSorted((one, other) => other - one)
  }
  const page = numbers.slice(0, limit)
  if (numbers.length > limit) return { numbers: page, next: page.at(-1) ?? null }
  return { numbers: page, next: floor === 0 ? null : floor }
}
