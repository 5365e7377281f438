// Ten million tags of eleven benches: no two alike, and no error of a hand in them that is taken for a tag.
import { lastTagNumber, makeTag, parseTag, tagPrefixAt, tagPrefixCount } from '../../shared/label/tag.ts'
import { neighbourSwaps, singleErrors, tagAsNumber } from '../shared/label/tag-errors.ts'

/** A bench gives out 999,999 tags in its life, so ten million take eleven benches that have used up theirs. */
const benches = Array.from({ length: 11 }, (_, index) => tagPrefixAt((index * 27) % tagPrefixCount))
/** Each error costs a parse: every 997th tag (a prime, so that all digits come by) has all of its errors tried. */
const triedEach = 997

const started = performance.now()
const tags = new Float64Array(benches.length * lastTagNumber)
let errors = 0
let taken = 0
let filled = 0
for (const prefix of benches) {
  for (let number = 1; number <= lastTagNumber; number += 1) {
    const tag = makeTag(prefix, number)
    tags[filled] = tagAsNumber(tag)
    filled += 1
    if (filled % triedEach !== 0) continue
    for (const wrong of [...singleErrors(tag), ...neighbourSwaps(tag)]) {
      errors += 1
      if (parseTag(wrong).ok) taken += 1
    }
  }
}
tags.sort()
let collisions = 0
for (let place = 1; place < tags.length; place += 1) if (tags[place] === tags[place - 1]) collisions += 1

const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(
  `${tags.length.toLocaleString('en')} tags of ${benches.length} benches in ${seconds} s: ${collisions} alike`,
)
console.log(`${errors.toLocaleString('en')} single errors and swaps tried: ${taken} taken for a tag`)
if (collisions > 0 || taken > 0) process.exitCode = 1
