import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPaperPress, type ShipmentPaper } from '../../../electron/station/papers/paper-press.ts'
import { parseStationCode } from '../../../shared/label/station-code.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { PaperCarton } from '../../../shared/shipping/papers/paper.ts'
import { missingPaperTools, paper, resourcesFolder, skipReason } from '../labels/paper-tools.ts'
import { longName, madeUpCartons, madeUpDevice, madeUpPaper } from './made-up-papers.ts'
import { secondDecoder } from './second-decoder.ts'

const press = await createPaperPress(resourcesFolder)
const answers = { kind: 'delivery-note', prefix: 'T7', year: 2026, sequence: 12 } as const

const listing = (cartons: readonly PaperCarton[]): readonly ShipmentPaper[] => [
  madeUpPaper('packing-list', cartons),
  madeUpPaper('delivery-note', cartons),
  { ...madeUpPaper('receiver-note', cartons), answers },
]
const papersOf = (cartons: readonly PaperCarton[]): readonly ShipmentPaper[] => [
  ...listing(cartons),
  { ...madeUpPaper('return-form', []), answers },
]

const someCartons = fc
  .array(fc.record({ devices: fc.integer({ min: 1, max: 45 }), weightGrams: fc.option(fc.integer({ min: 1 })) }), {
    minLength: 1,
    maxLength: 14,
  })
  .map((sizes) => {
    let next = 0
    return sizes.map(({ devices, weightGrams }, index): PaperCarton => {
      const first = next
      next += devices
      return {
        code: `XKT700${index}`,
        palletCode: null,
        weightGrams,
        devices: Array.from({ length: devices }, (_, one) => madeUpDevice(first + one)),
      }
    })
  })

/** Texts of all pages with ordinary spaces. */
const textsOf = (one: ShipmentPaper, language: 'fr' | 'en'): string[] =>
  press.pages(one, language).flatMap(({ texts }) => texts.map(({ text }) => text.replaceAll(/\s/g, ' ')))

describe('the papers of a shipment', () => {
  test('name every device exactly once, in whatever cartons it stands', () => {
    fc.assert(
      fc.property(someCartons, fc.constantFrom('fr', 'en'), (cartons, language) => {
        const tags = cartons.flatMap(({ devices }) => devices.map(({ tag }) => spacedTag(tag)))
        for (const one of listing(cartons)) {
          const texts = textsOf(one, language)
          expect(texts.filter((text) => /^T7 \d{6} [0-9A-Z]$/.test(text)).toSorted()).toEqual(tags.toSorted())
        }
      }),
      { numRuns: 12 },
    )
  })

  test('keep every text on its page, and need no more pages than one for ten devices and a few more', () => {
    fc.assert(
      fc.property(someCartons, (cartons) => {
        const devices = cartons.reduce((sum, carton) => sum + carton.devices.length, 0)
        for (const one of papersOf(cartons)) {
          const pages = press.pages(one, 'fr')
          expect(pages.length).toBeLessThanOrEqual(3 + cartons.length / 2 + devices / 10)
          for (const { texts } of pages) {
            for (const { anchor, xMillimetres, yMillimetres, widthMillimetres } of texts) {
              const left =
                anchor === 'start' ? xMillimetres : xMillimetres - widthMillimetres / (anchor === 'end' ? 1 : 2)
              expect(left).toBeGreaterThanOrEqual(14)
              expect(left + widthMillimetres).toBeLessThanOrEqual(196)
              expect(yMillimetres).toBeLessThanOrEqual(290)
            }
          }
        }
      }),
      { numRuns: 8 },
    )
  })

  test('say a partner’s name of 120 letters whole, and which of how many pages each is', () => {
    expect(longName).toHaveLength(120)
    const list = madeUpPaper('packing-list', madeUpCartons(100))
    const pages = press.pages({ ...list, partner: { ...list.partner, name: longName } }, 'fr')
    const first = pages[0]?.texts.map(({ text }) => text).join(' ') ?? ''
    expect(first).toContain(longName)
    pages.forEach(({ texts }, index) => {
      expect(texts.at(-1)?.text).toBe(`page ${index + 1}/${pages.length}`)
    })
  })

  test('of returns keep their signature on the one page, below however long an address', () => {
    const form = madeUpPaper('return-form', [])
    const addressLines = Array.from({ length: 6 }, () => 'Bâtiment administratif, entrée des fournisseurs, 2e quai')
    const partner = { name: longName, place: [longName, longName], addressLines, contact: longName }
    const pages = press.pages({ ...form, partner, answers }, 'fr')
    expect(pages).toHaveLength(1)
    const tags = pages[0]?.texts.filter(({ text }) => text === 'N° d’inventaire').length ?? 0
    expect(tags).toBeGreaterThanOrEqual(3)
    expect(
      press.pages({ ...form, answers }, 'fr')[0]?.texts.filter(({ text }) => text === 'N° d’inventaire'),
    ).toHaveLength(6)
  })

  test('repeat what is not proven, once where it is of every device, and by name where it is of some', () => {
    const texts = textsOf(madeUpPaper('packing-list', madeUpCartons(20)), 'fr')
    expect(texts).toContain('Pour tous les appareils, non prouvé : grade esthétique')
    expect(texts.filter((text) => text === 'Non prouvé : effacement des données')).toHaveLength(2)
  })

  test('say aloud that they are void', () => {
    const texts = textsOf({ ...madeUpPaper('delivery-note', madeUpCartons(3)), isVoid: true }, 'fr')
    expect(texts).toContain('ANNULÉ')
  })

  test('give the same bytes for the same document, and others for another language', async () => {
    const [list] = listing(madeUpCartons(30))
    if (list === undefined) throw new Error('no paper')
    const [one, again, english] = await Promise.all([
      press.paper(list, 'fr'),
      press.paper(list, 'fr'),
      press.paper(list, 'en'),
    ])
    expect(Buffer.from(one).equals(Buffer.from(again))).toBe(true)
    expect(Buffer.from(one).equals(Buffer.from(english))).toBe(false)
  })
})

describe.skipIf(missingPaperTools.length > 0)(`papers as PDF${skipReason}`, { timeout: 120_000 }, async () => {
  const decode = await secondDecoder()

  test('carry their own code on every page, read by two decoders, and no code of a device', async () => {
    for (const one of papersOf(madeUpCartons(44))) {
      const sheet = paper(await press.paper(one, 'fr'))
      const pages = press.pages(one, 'fr').length
      for (let page = 1; page <= pages; page += 1) {
        expect(sheet.qrCodes(200, page)).toEqual([one.code])
        expect(await decode(sheet.dots(200, page))).toEqual([one.code])
      }
      sheet.dispose()
      expect(parseStationCode(one.code)?.kind).toBe('paper')
    }
  })

  test('tell title, author, language and the moment of the paper, with both fonts embedded', async () => {
    const sheet = paper(await press.paper(madeUpPaper('delivery-note', madeUpCartons(5)), 'fr'))
    expect(sheet.information()).toMatch(/Title: +Bon de livraison BL-T7-2026-000012/)
    expect(sheet.information()).toMatch(/Author: +Atelier Réemploi Solidaire/)
    expect(sheet.information()).toContain('Nov 23 10:00:00 2026')
    expect(sheet.fonts().match(/yes yes yes/g)).toHaveLength(2)
    sheet.dispose()
  })

  test('give their text in the order in which it is read, six hundred devices among it', async () => {
    const cartons = madeUpCartons(600)
    const sheet = paper(await press.paper(madeUpPaper('packing-list', cartons), 'fr'))
    const text = sheet.text().replaceAll(/[\u00a0\u202f]/g, ' ')
    const tags = cartons.flatMap(({ devices }) => devices.map(({ tag }) => spacedTag(tag)))
    expect(text.match(/T7 \d{6} [0-9A-Z]\b/g)).toEqual(tags)
    expect(text.indexOf('Atelier Réemploi Solidaire')).toBeLessThan(text.indexOf('Liste de colisage'))
    expect(text.indexOf('DESTINATAIRE')).toBeLessThan(text.indexOf('600 appareils · 30 colis · 3 palettes'))
    sheet.dispose()
  })
})
