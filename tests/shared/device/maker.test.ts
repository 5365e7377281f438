import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOtherMaker, makerKey } from '../../../shared/device/maker.ts'
import { hasSharedCaptures, readJson, sharedNames, sharedPath } from '../../station/readers/shared-captures.ts'

/** As firmware, sellers' lists and stickers write them; each row is one maker. */
const makers: readonly (readonly string[])[] = [
  [
    'HP',
    'hp',
    'Hewlett-Packard',
    'Hewlett Packard',
    'HEWLETT-PACKARD ',
    'HP Inc.',
    'Hewlett-Packard Company',
    'Compaq',
  ],
  ['ASUS', 'Asus', 'ASUSTeK COMPUTER INC.', 'ASUSTeK Computer INC.', 'AsusTek', 'ASUSTek Computer, Inc'],
  ['Dell', 'DELL', 'Dell Inc.', 'Dell Computer Corporation', 'Alienware'],
  ['Lenovo', 'LENOVO', 'LENOVO (Beijing) Limited', 'Lenovo Group'],
  ['Acer', 'ACER', 'Acer, inc.', 'Acer Incorporated'],
  ['Fujitsu', 'FUJITSU', 'Fujitsu Siemens', 'FUJITSU SIEMENS COMPUTERS', 'FUJITSU CLIENT COMPUTING LIMITED'],
  ['Toshiba', 'TOSHIBA', 'Dynabook', 'dynabook Inc.', 'TOSHIBA CLIENT SOLUTIONS CO., LTD.'],
  ['Samsung', 'SAMSUNG ELECTRONICS CO., LTD.', 'samsung'],
  ['Microsoft', 'Microsoft Corporation'],
  ['Apple', 'Apple Inc.', 'Apple Computer, Inc.'],
  ['MSI', 'Micro-Star International Co., Ltd.', 'MICRO-STAR INTERNATIONAL CO.,LTD', 'Micro-Star'],
  ['Gigabyte', 'Gigabyte Technology Co., Ltd.', 'GIGA-BYTE'],
  ['Intel', 'Intel(R) Client Systems', 'Intel Corporation', 'Intel®'],
  ['Packard Bell', 'Packard Bell BV', 'PACKARD BELL NEC'],
  ['LG', 'LG Electronics', 'LGE'],
  ['Sony', 'Sony Corporation', 'VAIO'],
  ['CHUWI Innovation And Technology(ShenZhen)co.,Ltd', 'Chuwi'],
]

describe('the same maker', () => {
  test.each(makers)('%s is one, however it is written', (...names) => {
    expect(new Set(names.map((name) => makerKey(name))).size).toBe(1)
  })

  test('no two of these are the same maker', () => {
    expect(new Set(makers.map(([name = '']) => makerKey(name))).size).toBe(makers.length)
  })

  test('is known by capitals, blanks and what stands behind the name in no way', () => {
    const name = fc.constantFrom(...makers.flat())
    const behind = fc.constantFrom('', ' ', ', Inc.', ' Corporation', ' S.A.', ' (France)', '®')
    fc.assert(
      fc.property(name, behind, fc.boolean(), (written, more, isLoud) => {
        const other = `  ${isLoud ? written.toUpperCase() : written.toLowerCase()}${more}`
        expect(isOtherMaker(written, other) || isOtherMaker(other, written)).toBe(false)
      }),
    )
  })

  test('is an equivalence among known names, and none that is no name speaks against one', () => {
    const known = fc.constantFrom(...makers.flat())
    const none = fc.constantFrom(null, '', ' ', 'System manufacturer', 'To Be Filled By O.E.M.', 'Default string', '--')
    fc.assert(
      fc.property(known, known, known, none, (a, b, c, nobody) => {
        expect(isOtherMaker(a, b)).toBe(isOtherMaker(b, a))
        if (!isOtherMaker(a, b) && !isOtherMaker(b, c)) expect(isOtherMaker(a, c)).toBe(false)
        expect(isOtherMaker(a, nobody) || isOtherMaker(nobody, a)).toBe(false)
      }),
    )
  })

  test('is found for any text without a fault, and a text has the maker of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(isOtherMaker(text, text)).toBe(false)
      }),
    )
  })
})

/** What a folder of a real machine begins with, where that is what people call its maker. */
const called = ['acer', 'asus', 'chuwi', 'dell', 'hp', 'lenovo', 'toshiba'] as const

test.skipIf(!hasSharedCaptures)('real machines have the maker that people call them by', () => {
  const told = sharedNames().flatMap((folder) => {
    const people = called.find((name) => folder.startsWith(`${name}-`))
    if (people === undefined) return []
    const { manufacturer } = readJson(sharedPath(folder, 'expected.json')) as { manufacturer?: string | null }
    return typeof manufacturer === 'string' ? [{ folder, people, key: makerKey(manufacturer) }] : []
  })
  expect(told.length).toBeGreaterThan(8)
  for (const { folder, people, key } of told) expect(key, folder).toBe(people)
})
