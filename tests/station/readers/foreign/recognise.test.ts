import { describe, expect, test } from 'vitest'
import { readForeign, recogniseForeign } from '../../../../electron/station/readers/foreign/read-foreign.ts'
import { fileOf, foreignFile, hasForeignReports, options, reading, refusalOf, reportOf } from './shared-foreign.ts'

const legacy = {
  type: 'Snapshot',
  device: { type: 'Laptop', manufacturer: 'Société Générale', model: 'Modèle 1', serialNumber: 'SN-1' },
  components: [],
}
const text = JSON.stringify(legacy, null, 2)
const modelOf = (bytes: Uint8Array | string): string | null => reportOf(fileOf(bytes)).machine.model

describe.skipIf(!hasForeignReports)('Real files (../shared/foreign-reports)', () => {
  test.each([
    ['ereuse-legacy-1001pxd.snapshot.json', 'ereuse-legacy'],
    ['ereuse-new-latitude-e7240.json', 'ereuse-snapshot'],
    ['glpi-computer_1.json', 'glpi-inventory'],
    ['peracotta/rottame/dimms.txt', 'peracotta'],
  ])('%s is known as %s', (name, format) => {
    const file = foreignFile(name)
    expect(recogniseForeign(file.name, file.bytes)).toEqual({ kind: 'recognised', format })
  })

  test.each([
    ['donor-manifest.csv', 'foreign-is-a-table'],
    ['snipe-it-assets-sample.csv', 'foreign-is-a-table'],
    ['glpi-inventory.schema.json', 'foreign-not-known'],
    ['README.md', 'foreign-not-known'],
  ])('%s is refused as %s', (name, code) => {
    expect(refusalOf(foreignFile(name))).toBe(code)
  })
})

describe('A document is read whatever wrote it:', () => {
  const utf16 = (order: 'le' | 'be', mark: boolean): Uint8Array => {
    const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le')
    return order === 'le' ? bytes : bytes.swap16()
  }

  test.each([
    ['with a byte order mark', `\ufeff${text}`],
    ['with CRLF', text.replaceAll('\n', '\r\n')],
    ['in UTF-16 of Windows', utf16('le', true)],
    ['in UTF-16 of the other order', utf16('be', true)],
    ['in UTF-16 without its mark', utf16('le', false)],
    ['in the code page of Windows', Buffer.from(text, 'latin1')],
    ['as JSON in a JSON string', JSON.stringify(text)],
    ['as JSON in a JSON string in a JSON string', JSON.stringify(JSON.stringify(text))],
    ['as the only entry of a list', `[${text}]`],
  ])('%s', (_, content) => {
    expect(modelOf(content)).toBe('Modèle 1')
  })
})

describe('What is no report is refused by its reason:', () => {
  const deep = (levels: number) => `{"device":{},"components":${'['.repeat(levels)}${']'.repeat(levels)}}`

  test.each([
    ['an empty file', '', 'foreign-empty'],
    ['blanks', ' \r\n \n', 'foreign-empty'],
    ['a picture', Uint8Array.from({ length: 4000 }, (_, index) => (index * 37 + 11) % 256), 'foreign-not-text'],
    ['a packed folder', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'foreign-archive'],
    ['half a document', text.slice(0, text.length / 2), 'foreign-truncated'],
    ['a document with a fault', text.replace('"type"', 'type'), 'foreign-not-json'],
    ['an inventory in XML', '<?xml version="1.0"?>\n<REQUEST><CONTENT/></REQUEST>', 'foreign-not-known'],
    ['another JSON document', '{"device":{"a":1}}', 'foreign-not-known'],
    ['a number', '42', 'foreign-not-known'],
    ['a table', 'Model;Manufacturer;Serial Number\nVaio;Sony;1\n', 'foreign-is-a-table'],
    ['two machines', `[${text},${text}]`, 'foreign-several-machines'],
    ['a trap of nesting', deep(200_000), 'foreign-too-deep'],
    ['a trap of nesting in a string', JSON.stringify(deep(200_000)), 'foreign-too-deep'],
    ['blanks quoted by the million', `"${String.raw`\n`.repeat(4_000_000)}`, 'foreign-not-known'],
    [
      'a name of five million letters',
      `{"device":{"model":"${'x'.repeat(5e6)}"},"components":[]}`,
      'foreign-says-nothing',
    ],
    ['an output without a line end', JSON.stringify({ data: { lspci: 'x'.repeat(500_000) } }), 'foreign-too-large'],
    [
      'an output of hundreds of thousands of lines',
      JSON.stringify({ data: { dmidecode: '#\n'.repeat(400_000) } }),
      'foreign-too-large',
    ],
    ['a document without a word of the machine', '{"device":{},"components":[]}', 'foreign-says-nothing'],
  ])('%s', (_, content, code) => {
    expect(refusalOf(fileOf(content))).toBe(code)
  })

  test('a file of a hundred megabytes', () => {
    const result = readForeign([{ name: 'big.json', bytes: new Uint8Array(100_000_000) }], options)
    expect(result).toMatchObject({
      kind: 'unreadable',
      refusal: { code: 'foreign-too-large', where: 'big.json', what: 'This file is too large (100 MB; at most 33 MB)' },
    })
  })

  test('a list of more parts than any machine has', () => {
    const components = Array.from({ length: 10_000 }, () => ({ type: 'RamModule', size: 1 }))
    expect(refusalOf(fileOf(JSON.stringify({ device: {}, components })))).toBe('foreign-too-large')
  })

  test('several files that are not one folder', () => {
    expect(refusalOf(fileOf(text), fileOf(text.replace('SN-1', 'SN-2')))).toBe('foreign-several-machines')
  })

  test('no file at all', () => {
    expect(refusalOf()).toBe('foreign-empty')
  })

  test('and the place it names is text, whatever the file is called', () => {
    const result = readForeign([fileOf('', `a\u001b[2J${'x'.repeat(5000)}.json`)], options)
    if (result.kind !== 'unreadable') throw new Error('this must be refused')
    expect(result.refusal.where).not.toContain('\u001b')
    expect(result.refusal.where.length).toBeLessThan(400)
  })
})

describe('The sum of the content', () => {
  test('is the same for the same bytes under another name, and counts a file twice once', () => {
    const sum = reading(fileOf(text, 'a.json')).contentSha256
    expect(sum).toMatch(/^[0-9a-f]{64}$/)
    expect(reading(fileOf(text, 'copy of a.json')).contentSha256).toBe(sum)
    expect(reading(fileOf(text, 'a.json'), fileOf(text, 'copy of a.json')).contentSha256).toBe(sum)
    expect(reading(fileOf(text.replace('SN-1', 'SN-2'))).contentSha256).not.toBe(sum)
  })

  test('is told of an unreadable file too', () => {
    expect(readForeign([fileOf('')], options).contentSha256).toMatch(/^[0-9a-f]{64}$/)
  })
})
