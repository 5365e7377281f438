import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAsText } from '../../../../renderer/features/scan/key-readings.ts'
import { readBurst, readText } from '../../../../renderer/features/scan/read-burst.ts'
import { controlCode, paperCode } from '../../../../shared/label/station-code.ts'
import { parseTag } from '../../../../shared/label/tag.ts'
import { key, scannedKeys } from './keyboards.ts'

const noFrame = { prefix: '', suffix: '' }
const recorded = join(process.cwd(), '..', 'shared', 'labels-lab', 'kbd.json')

type Recorded = { layout: string; scanner: string; caps: 0 | 1; tag: string; input: string; codes: string[] }

/** A key as it was recorded: its place, with Shift or without, and what the layout wrote. */
const pressed = ({ codes, input }: Recorded) =>
  codes.map((code, index) =>
    key(code.replace('+S', ''), { isShifted: code.endsWith('+S'), key: Array.from(input)[index] ?? '' }),
  )

describe.skipIf(!existsSync(recorded))('recorded keys (where the recordings of real layouts are at hand)', () => {
  const records = existsSync(recorded) ? (JSON.parse(readFileSync(recorded, 'utf8')) as Recorded[]) : []
  const tagged = records.filter(({ tag }) => tag === 'T70123453')
  const serials = records.filter(({ tag }) => tag === 'AQWZM-089')
  const name = ({ layout, scanner, caps }: Recorded) => `${layout}, ${scanner}, CapsLock ${caps === 1 ? 'on' : 'off'}`

  test('are of seven layouts, two countries of the scanner, CapsLock on and off', () => {
    expect([tagged.length, serials.length]).toEqual([28, 28])
  })
  test.each(tagged.map((record) => [name(record), record] as const))('a tag is read right on %s', (_name, record) => {
    expect(readBurst(pressed(record), noFrame, 3)).toEqual({
      reading: { kind: 'tag', text: 'T70123453', isWhole: true },
      lead: 0,
    })
  })
  test.each(serials.map((record) => [name(record), record] as const))('a serial is read right on %s', (_n, record) => {
    expect(readAsText(pressed(record))[0]).toBe('AQWZM-089')
  })
})

describe('what was scanned', () => {
  test('is a tag whatever the scanner and the bench put around it', () => {
    const framed = [key('BracketRight'), key('KeyQ', { isShifted: true }), key('Digit1'), ...scannedKeys('T70123820')]
    expect(readBurst(framed, noFrame, 0).reading).toEqual({ kind: 'tag', text: 'T70123820', isWhole: true })
    const starred = [key('Digit8', { isShifted: true }), ...scannedKeys('T70123820'), key('Equal')]
    expect(readBurst(starred, { prefix: '*', suffix: '=' }, 0).reading).toMatchObject({ text: 'T70123820' })
  })

  test('is a tag with the identifier of a scanner set to French on a French computer', () => {
    const keys = [
      key('Minus', { isThirdLevel: true, key: ']' }),
      key('KeyA', { isShifted: true, key: 'Q' }),
      key('Digit1', { isShifted: true, key: '1' }),
      ...scannedKeys('T70123820').map((one) => ({ ...one, isShifted: true })),
    ]
    expect(readBurst(keys, noFrame, 0).reading).toMatchObject({ kind: 'tag', text: 'T70123820' })
  })

  test('is a tag that does not hold when one of its characters is wrong', () => {
    expect(readBurst(scannedKeys('T70123821'), noFrame, 3).reading).toEqual({
      kind: 'tag',
      text: 'T70123821',
      isWhole: false,
    })
  })

  test('is a control code, a paper or a carton by its own form', () => {
    expect(readBurst(scannedKeys(controlCode('undo')), noFrame, 3).reading).toEqual({ kind: 'control', action: 'undo' })
    const paper = paperCode('paper', 'T7', 12)
    expect(readText(paper)).toEqual({ kind: 'paper', text: paper })
    expect(readText(paperCode('carton', 'T7', 12)).kind).toBe('carton')
  })

  test('is the whole code of a kit or of a part, also where its end alone is the tag of a device', () => {
    const codes = Array.from({ length: 100 }, (_, index) => [
      paperCode('kit', 'T7', index + 1),
      paperCode('part', 'T7', index + 1),
    ]).flat()
    expect(codes.filter((code) => parseTag(code.slice(2)).ok).length).toBeGreaterThan(4)
    for (const code of codes) {
      expect(readBurst(scannedKeys(code), noFrame, 3)).toEqual({ reading: { kind: 'foreign', texts: [code] }, lead: 0 })
      // A hand's key right before it is still left out.
      expect(readBurst([key('KeyE'), ...scannedKeys(code)], noFrame, 3)).toMatchObject({
        reading: { texts: [code] },
        lead: 1,
      })
    }
  })

  test('is a serial of which both readings are kept when its letters fit two countries', () => {
    const { reading } = readBurst(scannedKeys('AZERTY'), noFrame, 3)
    expect(reading).toEqual({ kind: 'foreign', texts: ['AZERTY', 'QWERTY'] })
  })

  test('is not shortened to one of our codes when it only ends like one', () => {
    expect(readBurst(scannedKeys('5CG12T70123820'), noFrame, 3).reading.kind).toBe('foreign')
  })
})
