import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConformitySheet } from '../../../electron/station/conformity/conformity-sheet.ts'
import { drawSheet } from '../../../electron/station/conformity/draw-sheet.ts'
import { createLabelPress } from '../../../electron/station/labels/label-press.ts'
import { missingPaperTools, paper, resourcesFolder, skipReason } from '../labels/paper-tools.ts'
import { longSheet, poorSheet } from './made-sheet.ts'

const press = await createLabelPress(resourcesFolder)

/** A sheet that must fit. */
function drawn(sheet: ConformitySheet, language: 'fr' | 'en') {
  const drawing = drawSheet(sheet, language, press)
  if (drawing === null) throw new Error('it does not fit on one page')
  return drawing
}

const wordsOf = (text: string): string => text.replaceAll(/\s+/gu, ' ')

async function read(sheet: ConformitySheet, language: 'fr' | 'en') {
  const drawing = drawn(sheet, language)
  const looked = paper(
    await press.pdf([drawing], { title: sheet.number, language, createdAt: '2026-11-23T13:05:00.000Z' }),
  )
  const found = { text: wordsOf(looked.text()), information: looked.information(), codes: looked.qrCodes(300) }
  looked.dispose()
  return found
}

describe.skipIf(missingPaperTools.length > 0)(`the conformity sheet as a PDF${skipReason}`, () => {
  test('of a device with everything is one page that says everything', async () => {
    const sheet = longSheet()
    const { text, information, codes } = await read(sheet, 'fr')
    expect(information).toMatch(/Pages:\s+1\n/)
    expect(codes).toEqual([sheet.code])
    for (const { serial } of sheet.proofs.disks ?? []) expect(text).toContain(serial)
    for (const { title } of sheet.proofs.checklist?.items ?? []) expect(text).toContain(title.fr)
    for (const said of [
      'PRÊT, AVEC 3 DÉROGATIONS',
      'NON CONFORME',
      'version 1',
      'Mémoire vive installée : 4 Gio, demandé : au moins 8 Gio',
      'Fill With Zeros · 1 passe · dernière passe relue · nwipe 0.34',
      'ÉCHEC',
      'AUCUNE PREUVE',
      'vérifié par Abdoulaye Traoré',
      'CE QUI N’EST PAS PROUVÉ',
      'accepté par dérogation, pas prouvé',
      'dérogation de Marie-Hélène Dubois-Lefèvre (responsable qualité)',
      'Camille Martin-Durand, 23/11/2026 14:05',
    ]) {
      expect(text).toContain(said)
    }
  })

  test('of a device of which nothing is known says so, and never that it is ready', async () => {
    const { text } = await read(poorSheet(), 'en')
    expect(text).toContain('NOT READY (1 gate to meet)')
    expect(text.match(/NOT proven/g)).toHaveLength(4)
    expect(text).toContain('Not judged.')
    expect(text).not.toMatch(/✓/)
  })
})

test('stays on one page, inside its margins and none over another, however long people write', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.constantFrom('fr', 'en'), (note, language) => {
      const drawing = drawn(longSheet(note === '' ? 'x' : note), language)
      for (const { xMillimetres, yMillimetres, widthMillimetres, anchor } of drawing.texts) {
        const left = anchor === 'end' ? xMillimetres - widthMillimetres : xMillimetres
        expect(left).toBeGreaterThanOrEqual(10)
        expect(left + widthMillimetres).toBeLessThanOrEqual(200)
        expect(yMillimetres).toBeLessThanOrEqual(290)
      }
    }),
    { numRuns: 30 },
  )
  const words = Array.from({ length: 90 }, () => 'pièce').join(' ')
  expect(drawn(longSheet(words), 'fr').texts.length).toBeGreaterThan(50)
})

test('two lines of one column never stand on each other', () => {
  const { texts } = drawn(longSheet(), 'fr')
  const lines = texts.filter(({ anchor, yMillimetres }) => anchor === 'start' && yMillimetres > 48)
  for (const column of [
    lines.filter(({ xMillimetres }) => xMillimetres < 100),
    lines.filter((one) => one.xMillimetres >= 100),
  ]) {
    const byLine = Map.groupBy(column, ({ yMillimetres }) => yMillimetres.toFixed(2))
    const tops = [...byLine.keys()].map(Number).toSorted((one, other) => one - other)
    const size = Math.max(...column.map(({ sizeMillimetres }) => sizeMillimetres))
    const steps = tops.slice(1).map((y, index) => y - (tops[index] ?? 0))
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(size)
  }
})
