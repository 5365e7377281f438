import { beforeAll, describe, expect, test } from 'vitest'
import { loadLabelFonts, type LabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { labelPdf } from '../../../electron/station/labels/label-pdf.ts'
import { LabelDrawing } from '../../../shared/label/drawing.ts'
import { rulerDrawing } from '../../../shared/label/ruler.ts'
import { shippedIds, shippedTemplate } from './shipped-template.ts'
import { missingPaperTools, paper, resourcesFolder, skipReason } from './paper-tools.ts'

let fonts: LabelFonts
beforeAll(async () => {
  fonts = await loadLabelFonts(resourcesFolder)
})

describe('the ruler label', () => {
  test.each(shippedIds)('of %s stays in the printable area and reaches its four sides', (format) => {
    const drawing = LabelDrawing.parse(rulerDrawing(shippedTemplate(format), 'fr', fonts.measure))
    const { printable: safe, sheet } = shippedTemplate(format).media
    const left = (sheet?.xMillimetres ?? 0) + safe.xMillimetres
    const top = (sheet?.yMillimetres ?? 0) + safe.yMillimetres
    const { rects } = drawing
    expect(Math.min(...rects.map((one) => one.xMillimetres))).toBeCloseTo(left, 6)
    expect(Math.min(...rects.map((one) => one.yMillimetres))).toBeCloseTo(top, 6)
    const right = Math.max(...rects.map((one) => one.xMillimetres + one.widthMillimetres))
    const bottom = Math.max(...rects.map((one) => one.yMillimetres + one.heightMillimetres))
    expect(right).toBeCloseTo(left + safe.widthMillimetres, 6)
    expect(bottom).toBeCloseTo(top + safe.heightMillimetres, 6)
  })

  test.skipIf(missingPaperTools.length > 0)(`prints 50 mm as 50 mm${skipReason}`, async () => {
    const drawing = rulerDrawing(shippedTemplate('100x50'), 'fr', fonts.measure)
    const details = { title: 'Règle', language: 'fr', createdAt: '2026-11-23T10:00:00Z' } as const
    const sheet = paper(await labelPdf([drawing], fonts, details))
    // 25.4 dots a millimetre, so that a tick of 0.15 mm is nearly four of them.
    const row = sheet.dots(645.16)[Math.round((3 + 2.6) * 25.4)] ?? []
    sheet.dispose()
    const starts = row.flatMap((isBlack, x) => (isBlack && row[x - 1] !== true ? [x] : []))
    // At this height only the frame and the ticks of the tens are black.
    const tens = starts.slice(1, -1).map((x) => x / 25.4 - 3)
    expect(tens.length).toBe(9)
    for (const [index, millimetres] of tens.entries()) {
      expect(Math.abs(millimetres - (index + 1) * 10)).toBeLessThan(0.15)
    }
  })
})
