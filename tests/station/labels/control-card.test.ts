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

  test('keeps the quiet zone of each code free of texts and of other codes', () => {
    const { codes, texts } = press.controlCard('fr')
    for (const { xMillimetres: x, yMillimetres: y, widthMillimetres: side, quietAcrossMillimetres: quiet } of codes) {
      const near = texts.filter(
        (text) =>
          text.yMillimetres > y - quiet &&
          text.yMillimetres - text.sizeMillimetres < y + side + quiet &&
          text.xMillimetres + text.widthMillimetres / 2 > x - quiet &&
          text.xMillimetres - text.widthMillimetres / 2 < x + side + quiet,
      )
      expect(near).toEqual([])
      expect(codes.filter((other) => Math.abs(other.xMillimetres - x) < side && other.yMillimetres === y)).toHaveLength(
        1,
      )
    }
  })

  test.skipIf(missingPaperTools.length > 0)(`is read whole by an independent decoder${skipReason}`, async () => {
    const sheet = paper(await press.pdf([press.controlCard('fr')], { ...details, language: 'fr' }))
    expect(sheet.qrCodes(300).toSorted()).toEqual(controlActions.map(controlCode).toSorted())
    expect(sheet.information()).toContain('595.276 x 419.528 pts')
    sheet.dispose()
  })
})
