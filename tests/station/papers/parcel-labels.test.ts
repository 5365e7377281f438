import { describe, expect, test } from 'vitest'
import { createPaperPress } from '../../../electron/station/papers/paper-press.ts'
import { parcelLabelSizes, type ParcelLabel } from '../../../shared/shipping/papers/parcel-label.ts'
import { missingPaperTools, paper, resourcesFolder, skipReason } from '../labels/paper-tools.ts'
import { longName, madeUpCartonLabel } from './made-up-papers.ts'
import { secondDecoder } from './second-decoder.ts'

const press = await createPaperPress(resourcesFolder)

const pallet: ParcelLabel = { ...madeUpCartonLabel, holds: 'cartons', cartons: 12, weightGrams: null, place: null }
const hardest: ParcelLabel = {
  ...madeUpCartonLabel,
  partner: {
    ...madeUpCartonLabel.partner,
    name: longName,
    place: [longName, longName],
    addressLines: Array.from({ length: 6 }, () => 'Bâtiment administratif, entrée des fournisseurs, 2e quai'),
  },
}
const sizes = { a6: '297.638 x 419.528', '100x150': '283.465 x 425.197', '4x6': '288 x 432' } as const

describe.skipIf(missingPaperTools.length > 0)(`labels of parcels${skipReason}`, { timeout: 120_000 }, async () => {
  const decode = await secondDecoder()

  test.each(parcelLabelSizes)('of %s have exactly its size, and their codes are read by two decoders', async (size) => {
    const labels = [madeUpCartonLabel, pallet, hardest]
    const sheet = paper(await press.parcelLabels(labels, size, 'fr'))
    expect(sheet.information()).toMatch(new RegExp(`Page +1 size: +${sizes[size]}`))
    const both = [madeUpCartonLabel.code, madeUpCartonLabel.code]
    for (let page = 1; page <= labels.length; page += 1) {
      expect(sheet.qrCodes(203, page)).toEqual([madeUpCartonLabel.code])
      expect(sheet.barCodes(203, page)).toEqual([madeUpCartonLabel.code])
      expect(await decode(sheet.dots(203, page))).toEqual(both)
    }
    sheet.dispose()
  })

  test('say the place of a carton, what it holds, and that a pallet was not weighed', async () => {
    const sheet = paper(await press.parcelLabels([madeUpCartonLabel, pallet], 'a6', 'fr'))
    const text = sheet.text().replaceAll(/[\u00a0\u202f]/g, ' ')
    expect(text).toContain('COLIS 3/12')
    expect(text).toContain('16 portables · 4 tablettes')
    expect(text).toContain('Poids : 41,3 kg')
    expect(text).toContain('12 colis · 16 portables · 4 tablettes')
    expect(text).toContain('Poids : non pesé')
    sheet.dispose()
  })
})
