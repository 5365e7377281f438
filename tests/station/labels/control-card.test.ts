import { describe, expect, test } from 'vitest'
import { createLabelPress } from '../../../electron/station/labels/label-press.ts'
import { controlWords } from '../../../shared/label/control-words.ts'
import { controlActions, controlCode } from '../../../shared/label/station-code.ts'
import { missingPaperTools, paper, resourcesFolder, skipReason } from './paper-tools.ts'

const press = await createLabelPress(resourcesFolder)
const details = { title: 'Carte', createdAt: '2026-11-23T10:00:00.000Z' } as const

describe('the card of control codes', () => {
  test.each(['fr', 'en'] as const)(
    'names every code in %s, nothing cut and nothing outside of the page',
    (language) => {
      const { texts, widthMillimetres } = press.controlCard(language)
      for (const { word, does } of Object.values(controlWords[language])) {
        expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining([word, does]))
      }
      for (const { xMillimetres, widthMillimetres: width, anchor } of texts) {
        const left = anchor === 'middle' ? xMillimetres - width / 2 : xMillimetres
        expect(left).toBeGreaterThanOrEqual(5)
        expect(left + width).toBeLessThanOrEqual(widthMillimetres - 5)
      }
    },
  )

  test('keeps the quiet zone of each code free of texts and of every other code', () => {
    const { codes, texts, widthMillimetres } = press.controlCard('fr')
    type Box = readonly [left: number, top: number, right: number, bottom: number]
    const meet = (one: Box, other: Box) =>
      one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
    const boxOf = (code: (typeof codes)[number], quiet: 0 | 1): Box => [
      code.xMillimetres - quiet * code.quietAcrossMillimetres,
      code.yMillimetres - quiet * code.quietDownMillimetres,
      code.xMillimetres + code.widthMillimetres + quiet * code.quietAcrossMillimetres,
      code.yMillimetres + code.heightMillimetres + quiet * code.quietDownMillimetres,
    ]
    // The baseline is under every capital; a fifth of an em hangs below it, and nothing rises over the em.
    const textBoxes = texts.map(
      ({ anchor, xMillimetres, yMillimetres, sizeMillimetres: size, widthMillimetres: width }): Box => {
        const left = anchor === 'middle' ? xMillimetres - width / 2 : xMillimetres
        return [left, yMillimetres - size * 0.95, left + width, yMillimetres + size * 0.25]
      },
    )
    for (const code of codes) {
      const white = boxOf(code, 1)
      expect(textBoxes.filter((box) => meet(white, box))).toEqual([])
      expect(codes.filter((other) => other !== code && meet(white, boxOf(other, 0)))).toEqual([])
      expect(white[0]).toBeGreaterThan(0)
      expect(white[2]).toBeLessThan(widthMillimetres)
    }
  })

  test.skipIf(missingPaperTools.length > 0)(`is read whole by an independent decoder${skipReason}`, async () => {
    const sheet = paper(await press.pdf([press.controlCard('fr')], { ...details, language: 'fr' }))
    const all = controlActions.map(controlCode).toSorted()
    expect(sheet.qrCodes(300).toSorted()).toEqual(all)
    expect(sheet.barCodes(300).toSorted()).toEqual(all)
    expect(sheet.information()).toContain('595.276 x 419.528 pts')
    sheet.dispose()
  })
})
