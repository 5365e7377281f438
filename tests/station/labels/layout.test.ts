import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawLabels } from '../../../electron/station/labels/draw-labels.ts'
import { loadLabelFonts, type LabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import { LabelDrawing, type DrawnText } from '../../../shared/label/drawing.ts'
import { labelFormatNames, labelFormats, type LabelFormatName } from '../../../shared/label/format.ts'
import { exampleLabel } from '../../shared/label/label-example.ts'
import { resourcesFolder } from './paper-tools.ts'

let fonts: LabelFonts
beforeAll(async () => {
  fonts = await loadLabelFonts(resourcesFolder)
})

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** What a text may blacken: for the tag capitals, for every other line accented capitals down to the tail of a g. */
function boxOf(text: DrawnText, content: LabelContent): Box {
  const isTag = text.text.replaceAll(' ', '') === content.tag
  const left = text.anchor === 'end' ? text.xMillimetres - text.widthMillimetres : text.xMillimetres
  return {
    left,
    right: left + text.widthMillimetres,
    top: text.yMillimetres - text.sizeMillimetres * (isTag ? 0.73 : 0.93),
    bottom: text.yMillimetres + text.sizeMillimetres * (isTag ? 0 : 0.24),
  }
}

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right - 1e-6 &&
  other.left < one.right - 1e-6 &&
  one.top < other.bottom - 1e-6 &&
  other.top < one.bottom - 1e-6

const line = fc.option(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.lorem({ maxCount: 15 })), {
  nil: null,
})
const anyContent: fc.Arbitrary<LabelContent> = fc.record({
  tag: fc.constantFrom('T70123820', 'XXXXXXXXX', '111111111'),
  specLine: line.map((text) => text?.replaceAll(' ', ' · ') ?? null),
  profileTitle: line,
  verdict: fc.constantFrom('pass', 'fail', 'incomplete', null),
  manufacturer: line,
  model: line,
  date: fc.constant('2026-11-23'),
  benchName: line,
})

const lineOf = (content: LabelContent, format: LabelFormatName, startsWith: string): string | undefined =>
  drawLabels([content], { format, language: 'fr' }, fonts)[0]?.texts.find(({ text }) => text.startsWith(startsWith))
    ?.text

describe('a laid out label', () => {
  test.each(labelFormatNames)(
    'of format %s keeps every text in its safe area and off the code, whatever it says',
    (format) => {
      const { safe, sheet } = labelFormats[format]
      const corner = sheet ?? { xMillimetres: 0, yMillimetres: 0 }
      const left = corner.xMillimetres + safe.xMillimetres
      const top = corner.yMillimetres + safe.yMillimetres
      fc.assert(
        fc.property(anyContent, fc.constantFrom('fr', 'en'), (content, language) => {
          const [drawing] = drawLabels([content], { format, language }, fonts)
          const { texts, codes } = LabelDrawing.parse(drawing)
          const [code] = codes
          if (code === undefined) throw new Error('a label without a code')
          const quiet: Box = {
            left: code.xMillimetres - code.quietMillimetres,
            top: code.yMillimetres - code.quietMillimetres,
            right: code.xMillimetres + code.sideMillimetres + code.quietMillimetres,
            bottom: code.yMillimetres + code.sideMillimetres + code.quietMillimetres,
          }
          const boxes = texts.map((text) => boxOf(text, content))
          for (const [index, box] of boxes.entries()) {
            const said = texts[index]?.text ?? ''
            expect(meet(box, quiet), `"${said}" enters the quiet zone`).toBe(false)
            expect(
              boxes.slice(index + 1).some((other) => meet(box, other)),
              `"${said}" meets another text`,
            ).toBe(false)
            expect(box.left).toBeGreaterThanOrEqual(left - 1e-6)
            expect(box.top).toBeGreaterThanOrEqual(top - 1e-6)
            expect(box.right).toBeLessThanOrEqual(left + safe.widthMillimetres + 1e-6)
            expect(box.bottom).toBeLessThanOrEqual(top + safe.heightMillimetres + 1e-6)
          }
          expect(texts.map(({ text }) => text.replaceAll(' ', ''))).toContain(content.tag)
        }),
        { numRuns: 60 },
      )
    },
  )

  test.each(labelFormatNames)('of format %s has its code whole dots of the printer wide, on its grid', (format) => {
    for (const dotsPerInch of [203, 300, 600]) {
      const [drawing] = drawLabels([exampleLabel], { format, language: 'fr', dotsPerInch }, fonts)
      const code = drawing?.codes[0]
      const modules = code?.symbology === 'qr' ? 21 : 14
      for (const millimetres of [code?.xMillimetres, code?.yMillimetres, (code?.sideMillimetres ?? 0) / modules]) {
        const dots = ((millimetres ?? Number.NaN) * dotsPerInch) / 25.4
        expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-6)
      }
    }
  })

  test('cuts a name that is too long with an ellipsis', () => {
    const content = { ...exampleLabel, manufacturer: null, model: 'Ordinateur portable '.repeat(8) }
    expect(lineOf(content, '62x29', 'Ordinateur')).toMatch(/^Ordinateur portable .*…$/)
  })

  test('never cuts a date: it moves to the foot when the verdict needs the room', () => {
    expect(lineOf(exampleLabel, '62x29', '23/11')).toBe('23/11/2026')
    expect(lineOf({ ...exampleLabel, verdict: 'fail' }, '62x29', 'Portable')).toBe(
      'Portable 2026 — élève · 23/11/2026 · Établi de Sèvres',
    )
  })

  test('breaks a long spec line in two, between parts', () => {
    const specLine = 'Ryzen 7 PRO 5850U · 16 Gio · SSD 512 Go + HDD 1 To · bat. 87 % + 62 %'
    expect(lineOf({ ...exampleLabel, specLine }, '62x29', 'Ryzen')).toBe('Ryzen 7 PRO 5850U · 16 Gio')
    expect(lineOf({ ...exampleLabel, specLine }, '62x29', 'SSD')).toBe('SSD 512 Go + HDD 1 To · bat. 87 % + 62 %')
  })

  test('stands at the start position of a half-used sheet', () => {
    const [drawing] = drawLabels([exampleLabel], { format: 'a4-21', language: 'fr', startPosition: 5 }, fonts)
    // The fifth place: second column, second row.
    expect(drawing?.codes[0]?.xMillimetres).toBeCloseTo(7.2 + 66.04 + 2, 0)
    expect(drawing?.codes[0]?.yMillimetres).toBeCloseTo(15.15 + 38.1 + 2, 0)
  })

  test.each([0, 22, 1.5, Number.NaN])('is refused at start position %d', (startPosition) => {
    expect(() => drawLabels([exampleLabel], { format: 'a4-21', language: 'fr', startPosition }, fonts)).toThrow(
      RangeError,
    )
  })
})
