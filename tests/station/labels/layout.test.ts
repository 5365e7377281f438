import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawLabels } from '../../../electron/station/labels/draw-labels.ts'
import { loadLabelFonts, type LabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { moduleDots } from '../../../shared/label/code-sizes.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import { LabelDrawing } from '../../../shared/label/drawing.ts'
import { cornerOf } from '../../../shared/label/pages.ts'
import { templateProblems } from '../../../shared/label/template-problems.ts'
import { exampleLabel } from '../../shared/label/label-example.ts'
import { dotsOf, isInkInside, isInkOutside, quietStrips, rasterOf } from './ink.ts'
import { resourcesFolder } from './paper-tools.ts'
import { shippedIds, shippedTemplate } from './shipped-template.ts'

let fonts: LabelFonts
beforeAll(async () => {
  fonts = await loadLabelFonts(resourcesFolder)
})

const line = fc.option(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.lorem({ maxCount: 15 })), {
  nil: null,
})
const anyContent: fc.Arbitrary<LabelContent> = fc.record({
  tag: fc.constantFrom('T70123820', 'NN8888888', 'C11111111', 'XKT7000003X', 'XNT70000019'),
  specLine: line.map((text) => text?.replaceAll(' ', ' · ') ?? null),
  profileTitle: line,
  verdict: fc.constantFrom('pass', 'fail', 'incomplete', null),
  manufacturer: line,
  model: line,
  serial: fc.option(fc.string({ unit: fc.constantFrom('A', 'B', 'W', '0', '8', '-'), maxLength: 22 }), { nil: null }),
  date: fc.constant('2026-11-23'),
  benchName: line,
})

const linesOf = (content: LabelContent, templateId: string): string[] =>
  drawLabels([content], { template: shippedTemplate(templateId), language: 'fr' }, fonts)[0]?.texts.map(
    ({ text }) => text,
  ) ?? []

describe('a template that comes with the station', () => {
  test.each(shippedIds)('%s has no problem on its own printer, nor at 203 and 300 dots per inch', (templateId) => {
    const template = shippedTemplate(templateId)
    for (const dotsPerInch of [template.dotsPerInch, 203, 300, 600]) {
      expect([dotsPerInch, templateProblems(template, dotsPerInch, fonts.measure)]).toEqual([dotsPerInch, []])
    }
  })

  test.each(shippedIds)('%s keeps every dot in its printable area and off the quiet zones, whatever it says', (id) => {
    const template = shippedTemplate(id)
    const { printable } = template.media
    // The label alone, so that a sheet of 35 million dots need not be searched.
    const single = { ...template, media: { ...template.media, kind: 'die-cut' as const, sheet: null } }
    fc.assert(
      fc.property(anyContent, fc.constantFrom('fr', 'en'), fc.constantFrom(203, 300), (content, language, dots) => {
        const [drawing] = drawLabels([content], { template: single, language, dotsPerInch: dots }, fonts)
        const checked = LabelDrawing.parse(drawing)
        const raster = rasterOf(checked, dots, fonts)
        const left = dotsOf(printable.xMillimetres, dots)
        const top = dotsOf(printable.yMillimetres, dots)
        const area = {
          left,
          top,
          right: left + dotsOf(printable.widthMillimetres, dots),
          bottom: top + dotsOf(printable.heightMillimetres, dots),
        }
        expect(isInkOutside(raster, area), 'ink outside of the printable area').toBe(false)
        for (const strip of quietStrips(checked, dots)) {
          expect(isInkInside(raster, strip), 'ink in a quiet zone').toBe(false)
        }
        expect(checked.texts.map(({ text }) => text.replaceAll(' ', ''))).toContain(content.tag)
      }),
      { numRuns: 12 },
    )
  })

  test.each(shippedIds)('%s has its codes whole dots of the printer wide, on its grid', (templateId) => {
    const template = shippedTemplate(templateId)
    for (const dotsPerInch of [203, 300, 600]) {
      const [drawing] = drawLabels([exampleLabel], { template, language: 'fr', dotsPerInch }, fonts)
      for (const [index, code] of (drawing?.codes ?? []).entries()) {
        const wanted = template.codes[index]
        if (wanted === undefined) throw new Error('a code that no template asked for')
        const places = [code.xMillimetres, code.yMillimetres, code.widthMillimetres, code.heightMillimetres]
        for (const millimetres of places) {
          const dots = dotsOf(millimetres, dotsPerInch)
          expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-6)
        }
        const modules = dotsOf(code.widthMillimetres, dotsPerInch) / moduleDots(wanted, dotsPerInch)
        expect(Math.abs(modules - Math.round(modules))).toBeLessThan(1e-6)
      }
    }
  })
})

describe('a laid out label', () => {
  test('cuts a name that is too long with an ellipsis', () => {
    const content = { ...exampleLabel, manufacturer: null, model: 'Ordinateur portable '.repeat(8) }
    expect(linesOf(content, '62x29')).toContainEqual(expect.stringMatching(/^Ordinateur portable .*…$/))
  })

  test('never cuts a date, a verdict or the longest serial', () => {
    const content = { ...exampleLabel, verdict: 'fail', serial: 'NXMVQEF0015220A1B27600' } as const
    expect(linesOf(content, '62x40')).toEqual(
      expect.arrayContaining(['23/11/2026', '✗ NON CONFORME', 'SN NXMVQEF0015220A1B27600']),
    )
  })

  test('is refused where a serial would be cut, with the text and the tag', () => {
    const content = { ...exampleLabel, serial: 'S'.repeat(120) }
    const draw = () => drawLabels([content], { template: shippedTemplate('62x40'), language: 'fr' }, fonts)
    expect(draw).toThrow(Refusal)
    expect(draw).toThrow(expect.objectContaining({ code: 'label-text-cut', where: 'T70123820' }))
    // A template without that field prints it.
    expect(linesOf(content, '62x29')).toContain('T7 012382 0')
  })

  test('breaks a long spec line in two, between parts', () => {
    const specLine = 'Ryzen 7 PRO 5850U · 16 Gio · SSD 512 Go + HDD 1 To · bat. 87 % + 62 %'
    const lines = linesOf({ ...exampleLabel, specLine }, '62x40')
    expect(lines).toContain('Ryzen 7 PRO 5850U · 16 Gio')
    expect(lines).toContain('SSD 512 Go + HDD 1 To · bat. 87 % + 62 %')
  })

  test.each(['l7160', 'l7651', 'l4731'])('of a sheet %s stands at the place it is given, on every place', (id) => {
    const template = shippedTemplate(id)
    const { sheet } = template.media
    if (sheet === null) throw new Error('not a sheet')
    for (const place of [1, sheet.columns, sheet.columns + 1, sheet.columns * sheet.rows]) {
      const [drawing] = drawLabels([exampleLabel], { template, language: 'fr', startPosition: place }, fonts)
      const corner = cornerOf(template, place)
      const code = template.codes[0]
      const apart = (drawn = 0, at = 0, wanted = 0): number => drawn - at - wanted
      const x = apart(drawing?.codes[0]?.xMillimetres, corner.xMillimetres, code?.xMillimetres)
      const y = apart(drawing?.codes[0]?.yMillimetres, corner.yMillimetres, code?.yMillimetres)
      for (const moved of [x, y]) expect(moved >= -1e-6 && moved < 25.4 / 600).toBe(true)
    }
  })

  test.each([0, 22, 1.5, Number.NaN])('is not drawn at place %d of a sheet of 21', (startPosition) => {
    const settings = { template: shippedTemplate('l7160'), language: 'fr', startPosition } as const
    expect(() => drawLabels([exampleLabel], settings, fonts)).toThrow(RangeError)
  })

  test('of a template whose code is too small for a printer is refused there, with the figures', () => {
    const template = shippedTemplate('l4731')
    const small = { ...template, codes: template.codes.map((code) => ({ ...code, moduleMillimetres: 0.3 })) }
    expect(() => drawLabels([exampleLabel], { template: small, language: 'fr', dotsPerInch: 203 }, fonts)).toThrow(
      expect.objectContaining({
        code: 'template-refused',
        where: expect.stringContaining('codes[0]: module-too-small'),
      }),
    )
  })
})
