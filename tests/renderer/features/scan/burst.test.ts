import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBurst } from '../../../../renderer/features/scan/read-burst.ts'
import { readByPlace } from '../../../../renderer/features/scan/key-readings.ts'
import { makeTag, tagPrefixAt, tagPrefixCount } from '../../../../shared/label/tag.ts'
import { key, paced, run, scannedKeys } from './keyboards.ts'

const noFrame = { prefix: '', suffix: '' }
const tags = fc
  .tuple(fc.nat(tagPrefixCount - 1), fc.integer({ min: 1, max: 999_999 }))
  .map(([place, number]) => makeTag(tagPrefixAt(place), number))
const scannerGaps = fc.integer({ min: 1, max: 34 })
const letters = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `Key${letter}`))

/**
 * A hand: keys 40 ms and more apart, now and then two or three rolled over at 8 to 35 ms. No record of hands is known
 * here; 40 ms is 300 words a minute, faster than any typing contest.
 */
const handGaps = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 40, max: 600 })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 8, max: 35 })) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.integer({ min: 60, max: 300 }),
      fc.integer({ min: 8, max: 35 }),
      fc.integer({ min: 8, max: 35 }),
    ),
  },
)
const typing = fc
  .tuple(fc.array(handGaps, { minLength: 1, maxLength: 30 }), fc.array(letters, { minLength: 90, maxLength: 90 }))
  .map(([gaps, codes]) => gaps.flat().map((gapMs, index) => ({ gapMs, code: codes[index] ?? 'KeyE' })))

const typed = (hand: readonly { gapMs: number; code: string }[], startMs: number) =>
  paced(
    hand.map(({ code }) => key(code)),
    startMs,
    (index) => hand[index]?.gapMs ?? 100,
  )
const codesOf = (hand: readonly { code: string }[]) => hand.map(({ code }) => code).join(' ')

describe('a burst of keys', () => {
  test('is a scan at every speed of a scanner, with each end of line and with none', () => {
    const ends = fc.constantFrom<readonly string[]>(['Enter'], ['Tab'], ['NumpadEnter'], ['Enter', 'Enter'], [])
    fc.assert(
      fc.property(tags, fc.array(scannerGaps, { minLength: 12, maxLength: 12 }), ends, (tag, gaps, end) => {
        const keys = [...scannedKeys(tag), ...end.map((code) => key(code))]
        const { scans, kept } = run(paced(keys, 1000, (index) => gaps[index] ?? 5))
        expect(scans.map((scan) => readByPlace(scan.keys))).toEqual([tag])
        expect(kept).toBe('')
      }),
    )
  })

  test('is never what a hand types', () => {
    fc.assert(
      fc.property(typing, (hand) => {
        expect(run(typed(hand, 0))).toEqual({ scans: [], kept: codesOf(hand) })
      }),
      { numRuns: 1000 },
    )
  })

  test('in the middle of typing is taken out of it, and every typed key stays in its order', () => {
    const pause = fc.integer({ min: 36, max: 400 })
    fc.assert(
      fc.property(typing, tags, scannerGaps, typing, pause, pause, (before, tag, gapMs, after, first, second) => {
        const start = typed(before, 0)
        const scanAt = (start.at(-1)?.atMs ?? 0) + first
        const scan = paced([...scannedKeys(tag), key('Enter')], scanAt, () => gapMs)
        const rest = typed(after, (scan.at(-1)?.atMs ?? 0) + second)
        const { scans, kept } = run([...start, ...scan, ...rest])
        expect(scans.map((one) => readByPlace(one.keys))).toEqual([tag])
        expect(kept).toBe([codesOf(before), codesOf(after)].join(' '))
      }),
    )
  })

  test('that begins right on a typed key leaves that key out of the code', () => {
    fc.assert(
      fc.property(letters, tags, fc.integer({ min: 1, max: 35 }), (letter, tag, gapMs) => {
        const keys = paced([key(letter), ...scannedKeys(tag), key('Enter')], 0, () => gapMs)
        const [scan] = run(keys).scans
        expect(readBurst(scan?.keys ?? [], noFrame, 3)).toMatchObject({
          lead: 1,
          reading: { kind: 'tag', text: tag, isWhole: true },
        })
      }),
    )
  })

  test('gives quick typing back, in its order', () => {
    const quick = paced([key('KeyJ'), key('KeyK'), key('KeyL'), key('KeyM'), key('KeyN')], 0, () => 12)
    expect(run(quick)).toEqual({ scans: [], kept: 'KeyJ KeyK KeyL KeyM KeyN' })
    const ended = [
      ...paced(
        'JKL'.split('').map((one) => key(`Key${one}`)),
        0,
        () => 12,
      ),
      key('Enter', { atMs: 40 }),
    ]
    expect(run(ended)).toEqual({ scans: [], kept: 'KeyJ KeyK KeyL Enter' })
  })

  test('survives one hiccup of its cable', () => {
    const keys = paced(scannedKeys('T70123820'), 0, (index) => (index === 6 ? 90 : 4))
    expect(run(keys).scans).toHaveLength(1)
  })

  test('is no key that is held down', () => {
    const held = paced(
      Array.from({ length: 40 }, (_, index) => key('KeyE', { isRepeat: index > 0 })),
      0,
      () => 30,
    )
    expect(run(held).scans).toEqual([])
    expect(run(held).kept.split(' ')).toHaveLength(40)
  })

  test('may be ended by a line feed as its control character, and by more line ends', () => {
    const keys = [...scannedKeys('T70123820'), key('Enter'), key('KeyJ', { isControl: true })]
    expect(run(paced(keys, 0, () => 5))).toMatchObject({ scans: [{ end: 'enter' }], kept: '' })
  })

  test('may press Shift and CapsLock on its way', () => {
    const keys = [key('CapsLock'), ...scannedKeys('T70123820').flatMap((one) => [key('Shift'), one]), key('CapsLock')]
    const { scans, kept } = run(paced(keys, 0, () => 3))
    expect(scans.map((scan) => readByPlace(scan.keys))).toEqual(['T70123820'])
    expect(kept).toBe('')
  })

  test('may enter each character by its number', () => {
    const byNumber = (character: string) => [
      key('AltLeft', { key: 'Alt', isAlt: true }),
      ...Array.from(`0${character.charCodeAt(0)}`, (digit) => key(`Numpad${digit}`, { isAlt: true })),
      key('AltLeft-up'),
    ]
    const keys = [...Array.from('T70123820').flatMap(byNumber), key('Enter')]
    const [scan] = run(paced(keys, 0, () => 6)).scans
    expect(readByPlace(scan?.keys ?? [])).toBe('T70123820')
  })
})
