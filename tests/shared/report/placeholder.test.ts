import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityFields, isPlaceholder } from '../../../shared/report/placeholder.ts'

describe('texts that fill any field are no value', () => {
  test.each([
    'To Be Filled By O.E.M.',
    'To be filled by O.E.M.',
    'TO BE FILLED BY OEM',
    'Default string',
    'Not Specified',
    'Not  Available',
    'N/A',
    'None',
    'NULL',
    '--',
    '...',
    '   ',
    '<BAD INDEX>',
    '<OUT OF SPEC>',
    'O.E.M.',
    'OEM',
    'Invalid',
    '[Empty]',
    'Unknown',
    'Undefined',
    'TBD by OEM',
    'To Be Filled By O.E.M. by More String',
  ])('%s', (text) => {
    expect(identityFields.filter((field) => !isPlaceholder(text, field))).toEqual([])
  })
})

describe('the name of a field is no value of it', () => {
  test.each([
    ['System manufacturer', 'manufacturer'],
    ['System Manufacturer', 'manufacturer'],
    ['Chassis Manufacture', 'manufacturer'],
    ['Manufacturer0', 'manufacturer'],
    ['Manufacturer01', 'manufacturer'],
    ['A1_Manufacturer0', 'manufacturer'],
    ['System Product Name', 'model'],
    ['System Name', 'model'],
    ['Type2 - Board Product Name', 'model'],
    ['System Version', 'version'],
    ['Chassis Version', 'version'],
    ['Type2 - Board Version', 'version'],
    ['System Serial Number', 'serial'],
    ['Chassis Serial Number', 'serial'],
    ['Base Board Serial Number', 'serial'],
    ['SerNum0', 'serial'],
    ['A1_SerNum0', 'serial'],
    ['PartNum1', 'part'],
    ['Array1_PartNumber0', 'part'],
    ['ModulePartNumber01', 'part'],
    ['Type1Sku0', 'part'],
  ] as const)('%s as %s', (text, field) => {
    expect(isPlaceholder(text, field)).toBe(true)
  })
})

describe('counted and repeated characters are no serial, part or maker', () => {
  test.each(['0', '00000000', '0x00000000', '0000-0000-0000', 'FFFFFFFF', 'xxxxxxxx', '........', '11111111'])(
    '%s is no serial',
    (text) => {
      expect(isPlaceholder(text, 'serial')).toBe(true)
    },
  )

  test.each([
    '123456789',
    '0123456789',
    '1234567890',
    '123456789012345678',
    'ABCD',
    'abcdef',
    'MB-1234567890',
    'BSN12345678901234567',
    'EeePC-0123456789',
  ])('%s is no serial', (text) => {
    expect(isPlaceholder(text, 'serial')).toBe(true)
  })

  test('ABCD is no maker and 123456789012345678 no part number', () => {
    expect(isPlaceholder('ABCD', 'manufacturer')).toBe(true)
    expect(isPlaceholder('123456789012345678', 'part')).toBe(true)
  })
})

describe('true values stay', () => {
  test.each([
    ['LENOVO', 'manufacturer'],
    ['Dell Inc.', 'manufacturer'],
    ['04CB', 'manufacturer'],
    ['AD00000000000000', 'manufacturer'],
    ['00CE00B300CE', 'manufacturer'],
    ['20L5CTO1WW', 'model'],
    ['2000', 'model'],
    ['1111', 'model'],
    ['System x3650 M4', 'model'],
    ['Standard PC (i440FX + PIIX, 1996)', 'model'],
    ['All Series', 'model'],
    ['1', 'version'],
    ['Version 1', 'version'],
    ['1234', 'model'],
    ['CN1234', 'serial'],
    ['1.0', 'version'],
    ['V2.02', 'version'],
    ['0.1', 'version'],
    ['Not Specified Edition', 'version'],
    ['PF0QMY5N', 'serial'],
    ['5CQ6VY1', 'serial'],
    ['12121212', 'serial'],
    ['13930002', 'serial'],
    ['1321', 'serial'],
    ['0x750174F7', 'serial'],
    ['0000065D', 'serial'],
    ['M471A5244CB0-CRC', 'part'],
    ['48594D503131325336344350362D53362020', 'part'],
    ['DIMM0', 'locator'],
    ['BANK 0', 'locator'],
    ['0', 'locator'],
  ] as const)('%s as %s', (text, field) => {
    expect(isPlaceholder(text, field)).toBe(false)
  })

  test('a version of nothing but zeros, or of all ten digits, says nothing', () => {
    expect(isPlaceholder('00', 'version')).toBe(true)
    expect(isPlaceholder('0123456789', 'version')).toBe(true)
  })
})

describe('UUIDs', () => {
  test.each([
    'Not Settable',
    'Not Present',
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF',
    '03000200-0400-0500-0006-000700080009',
    '00020003-0004-0005-0006-000700080009',
    'undefined, but settable',
    '1234',
  ])('%s is none', (text) => {
    expect(isPlaceholder(text, 'uuid')).toBe(true)
  })

  test.each(['4C4C4544-0043-5110-8036-B5C04F565931', '00000000-0000-1000-8000-001B66661EC3'])('%s is one', (text) => {
    expect(isPlaceholder(text, 'uuid')).toBe(false)
  })
})

test('blanks around a text and its case never change the answer', () => {
  const texts = fc.oneof(
    fc.constantFrom('Default string', 'System Serial Number', 'PF0QMY5N', '00000000', 'ThinkPad T480', 'ABCD'),
    fc.string({ maxLength: 20 }),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(...identityFields), (text, field) => {
      const ascii = text.replaceAll(/[^\u0020-\u007e]/g, '')
      const answer = isPlaceholder(ascii, field)
      expect(isPlaceholder(`  ${ascii}\t`, field)).toBe(answer)
      expect(isPlaceholder(ascii.toUpperCase(), field)).toBe(isPlaceholder(ascii.toLowerCase(), field))
    }),
  )
})
