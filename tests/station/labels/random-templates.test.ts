import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawLabels } from '../../../electron/station/labels/draw-labels.ts'
import { loadLabelFonts, type LabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { moduleDots } from '../../../shared/label/code-sizes.ts'
import { longestContents } from '../../../shared/label/longest-contents.ts'
import { fieldContents, LabelTemplate, type TemplateField } from '../../../shared/label/template.ts'
import { templateProblems } from '../../../shared/label/template-problems.ts'
import { dotsOf, isInkInside, isInkOutside, quietStrips, rasterOf } from './ink.ts'
import { resourcesFolder } from './paper-tools.ts'
import { shippedTemplate } from './shipped-template.ts'

let fonts: LabelFonts
beforeAll(async () => {
  fonts = await loadLabelFonts(resourcesFolder)
})

const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((value) => value / 10)
const area = fc.record({
  xMillimetres: tenths(0, 60),
  yMillimetres: tenths(0, 28),
  widthMillimetres: tenths(1, 60),
  heightMillimetres: tenths(1, 12),
})

const anyField: fc.Arbitrary<TemplateField> = fc.record({
  content: fc.constantFrom(...fieldContents),
  words: fc.constantFrom(null, '', 'Ne pas jeter'),
  area,
  sizeMillimetres: tenths(1, 8),
  floorMillimetres: tenths(1, 5),
  weight: fc.constantFrom('regular', 'bold'),
  align: fc.constantFrom('start', 'middle', 'end'),
  lines: fc.integer({ min: 1, max: 3 }),
  overflow: fc.constantFrom('refuse', 'ellipsis'),
  isFramed: fc.boolean(),
})

/** Anything that parses: nearly none of it can be printed. */
const anyTemplate: fc.Arbitrary<LabelTemplate> = fc
  .record({
    codes: fc.array(
      fc.record({
        symbology: fc.constantFrom('qr', 'datamatrix', 'code128'),
        xMillimetres: tenths(0, 60),
        yMillimetres: tenths(0, 28),
        moduleMillimetres: fc.integer({ min: 1, max: 20 }).map((value) => value / 20),
        barsMillimetres: fc.option(tenths(1, 15), { nil: null }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    fields: fc.array(anyField, { maxLength: 6 }),
    dotsPerInch: fc.constantFrom(203, 300, 600),
  })
  .map((parts) => ({ ...shippedTemplate('62x29'), ...parts }))

/** A good one, each of its parts moved or resized a little: about half of it can be printed. */
const shaken: fc.Arbitrary<LabelTemplate> = fc
  .record({
    base: fc.constantFrom('62x29', '50x25', '11354', '54x17', '100x50').map(shippedTemplate),
    moves: fc.array(
      fc.record({
        part: fc.nat({ max: 9 }),
        across: fc.integer({ min: -12, max: 12 }),
        down: fc.integer({ min: -12, max: 12 }),
        grow: fc.integer({ min: -10, max: 3 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })
  .map(({ base, moves }) => {
    const moved = structuredClone(base)
    for (const { part, across, down, grow } of moves) {
      const field = moved.fields[part % (moved.fields.length + 1)]
      const place = field?.area ?? moved.codes[0]
      if (place === undefined) continue
      place.xMillimetres = Math.max(0, place.xMillimetres + across / 40)
      place.yMillimetres = Math.max(0, place.yMillimetres + down / 40)
      if (field !== undefined) field.area.widthMillimetres = Math.max(1, field.area.widthMillimetres + grow / 10)
    }
    return moved
  })

/** Refused and not drawn, or drawn inside its printable area with white around every code. */
function expectRefusedOrSound(template: LabelTemplate): 'refused' | 'drawn' {
  const { dotsPerInch, media } = LabelTemplate.parse(template)
  const draw = (index: number) => {
    const content = longestContents[index % longestContents.length]
    if (content === undefined) throw new Error('no content')
    const [drawing] = drawLabels([content], { template, language: 'fr' }, fonts)
    if (drawing === undefined) throw new Error('no page')
    return drawing
  }
  const problems = templateProblems(template, dotsPerInch, fonts.measure)
  if (problems.length > 0) {
    expect(() => draw(0)).toThrow(expect.objectContaining({ code: 'template-refused' }))
    return 'refused'
  }
  const { printable } = media
  const left = dotsOf(printable.xMillimetres, dotsPerInch)
  const top = dotsOf(printable.yMillimetres, dotsPerInch)
  const right = left + dotsOf(printable.widthMillimetres, dotsPerInch)
  const bottom = top + dotsOf(printable.heightMillimetres, dotsPerInch)
  for (const index of [0, 5, longestContents.length - 1]) {
    const drawing = draw(index)
    const raster = rasterOf(drawing, dotsPerInch, fonts)
    expect(isInkOutside(raster, { left, top, right, bottom }), 'ink outside of the printable area').toBe(false)
    for (const strip of quietStrips(drawing, dotsPerInch)) {
      expect(isInkInside(raster, strip), 'ink in a quiet zone').toBe(false)
    }
    for (const code of template.codes) expect(moduleDots(code, dotsPerInch)).toBeGreaterThanOrEqual(2)
    const tag = longestContents[index]?.tag
    expect(drawing.texts.map(({ text }) => text.replaceAll(' ', ''))).toContain(tag)
  }
  return 'drawn'
}

describe('a template', () => {
  test('of any shape is refused with reasons, or keeps inside its printable area and off the quiet zones', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        expect(['refused', 'drawn']).toContain(expectRefusedOrSound(template))
      }),
      { numRuns: 150 },
    )
  })

  test('that is a little moved is refused or sound, and both happen', () => {
    const seen = { refused: 0, drawn: 0 }
    fc.assert(
      fc.property(shaken, (template) => {
        seen[expectRefusedOrSound(template)] += 1
      }),
      { numRuns: 120 },
    )
    expect(Math.min(seen.refused, seen.drawn)).toBeGreaterThan(0)
  })

  const base = shippedTemplate('62x29')
  const [code] = base.codes
  if (code === undefined) throw new Error('no code')
  const withField = (index: number, change: Partial<TemplateField>): LabelTemplate => ({
    ...base,
    fields: base.fields.map((field, at) => (at === index ? { ...field, ...change } : field)),
  })

  test.each([
    ['module-too-small', { ...base, codes: [{ ...code, moduleMillimetres: 0.2 }] }, 'code', 0],
    ['outside-printable', { ...base, codes: [{ ...code, yMillimetres: 2.2 }] }, 'code', 0],
    ['quiet-zone-cut', { ...base, codes: [{ ...code, xMillimetres: 1.6 }] }, 'code', 0],
    ['quiet-zone-entered', { ...base, codes: [{ ...code, xMillimetres: 3 }] }, 'code', 0],
    ['parts-overlap', withField(2, { area: { ...area0(base, 2), xMillimetres: 44 } }), 'field', 1],
    ['text-cut', withField(0, { floorMillimetres: 7.2 }), 'field', 0],
    ['cut-not-allowed', withField(0, { overflow: 'ellipsis' }), 'field', 0],
    ['text-too-small', withField(3, { floorMillimetres: 1.2 }), 'field', 3],
    ['tag-missing', { ...base, fields: base.fields.slice(1) }, 'media', 0],
    ['text-missing', withField(3, { content: 'words', words: ' ' }), 'field', 3],
    [
      'bars-too-low',
      { ...base, codes: [{ ...code, symbology: 'code128', moduleMillimetres: 0.25, barsMillimetres: 2 }] },
      'code',
      0,
    ],
    ['printable-outside', { ...base, media: { ...base.media, widthMillimetres: 55 } }, 'media', 0],
    ['sheet-missing', { ...base, media: { ...base.media, kind: 'sheet' } }, 'media', 0],
  ] as const)('is refused as %s at its part', (problem, template, kind, index) => {
    const found = templateProblems(LabelTemplate.parse(template), 300, fonts.measure)
    expect(found).toContainEqual(expect.objectContaining({ code: problem, part: { kind, index } }))
  })
})

function area0({ fields }: LabelTemplate, index: number): TemplateField['area'] {
  const found = fields[index]?.area
  if (found === undefined) throw new Error(`no field ${index}`)
  return found
}
