import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/station/campaign/read-workbook.ts'
import { mostListedDevices, mostListProblems, mostListRows } from '../../../shared/shipping/list-limits.ts'
import { readKitList } from '../../../shared/shipping/kit-list.ts'
import { readManifest } from '../../../shared/shipping/manifest.ts'
import { readReceiptList } from '../../../shared/shipping/receipt-list.ts'
import { bookOfXml } from './made-book.ts'

const codeOf = (bytes: Uint8Array) => {
  const workbook = readWorkbook(bytes)
  return workbook.ok ? 'read' : workbook.code
}
const codesOf = (list: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  list.problems?.map(({ code }) => code) ?? ['read']

describe('a workbook that was made to hurt', () => {
  test('is refused for more rows, cells or tags than any list has, before they are all read', () => {
    const sheet = (inside: string) => bookOfXml(`<sheetData>${inside}</sheetData>`)
    const row = '<row><c t="str"><v>a</v></c></row>'
    expect(codeOf(sheet('<row/>'.repeat(1_100_000)))).toBe('list-too-large')
    expect(codeOf(sheet(row.repeat(mostListRows + 2)))).toBe('list-too-large')
    expect(codeOf(sheet(`<row>${'<c r="A1"/>'.repeat(3_000_001)}</row>`))).toBe('list-too-large')
    expect(codeOf(sheet('<row r="1048577"/>'))).toBe('list-too-large')
    expect(codeOf(sheet(row.repeat(1000)))).toBe('read')
  })

  test.each(['abc', '', '0', '-5', '1.5', 'NaN'])('is no workbook where its row is number "%s"', (number) => {
    const row = `<sheetData><row r="${number}"><c t="str"><v>a</v></c></row></sheetData>`
    expect(codeOf(bookOfXml(row))).toBe('not-a-workbook')
  })
})

describe('a table that was made to hurt', () => {
  test('is refused for more rows, or a wider one, than any list has', () => {
    const [long, wide] = ['x;1\n'.repeat(mostListRows + 2), `${';'.repeat(1001)}\n`]
    for (const read of [readManifest, readKitList, readReceiptList]) {
      expect(codesOf(read(`Modèle;ICCID;Tag\n${long}`))).toEqual(['list-too-large'])
      expect(codesOf(read(`Modèle;ICCID;Tag\n${wide}`))).toEqual(['list-too-large'])
    }
  })

  test('that announces a thousand devices on each of its lines is refused at a hundred thousand', () => {
    const list = (lines: number) => readManifest(`Modèle;Quantité\n${'x;1000\n'.repeat(lines)}`)
    expect(list(mostListedDevices / 1000)).toMatchObject({ ok: true })
    expect(list(5000)).toEqual({
      ok: false,
      problems: [expect.objectContaining({ code: 'list-too-large', line: 103 })],
    })
  })

  test('tells of the first thousand lines that are wrong', () => {
    expect(codesOf(readManifest(`Modèle;Quantité\n${'x;0\n'.repeat(5000)}`))).toHaveLength(mostListProblems)
    expect(codesOf(readKitList(`ICCID\n${'x\n'.repeat(5000)}`))).toHaveLength(mostListProblems)
    expect(codesOf(readReceiptList(`Tag\n${'x\n'.repeat(5000)}`))).toHaveLength(mostListProblems)
  })

  test('of a receiver with two columns for the same is refused, since it says which of them was filled in to nobody', () => {
    const list = readReceiptList('Numéro;État;Statut\nT7000001;reçu;manquant\n')
    expect(list).toEqual({ ok: false, problems: [{ line: 1, code: 'heading-twice', what: 'Statut' }] })
  })
})
