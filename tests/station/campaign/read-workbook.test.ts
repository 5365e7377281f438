import fc from 'fast-check'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/station/campaign/read-workbook.ts'
import { readManifest, readManifestRows, type ManifestLine } from '../../../shared/shipping/manifest.ts'
import { openBench } from '../station/bench.ts'
import { madeZip } from '../intake/import/made-zip.ts'
import { bookOfXml } from './made-book.ts'

type Value = string | number | boolean | Date | null
type Sheets = Parameters<typeof writeXlsx>[0]['sheets']

const written = async (sheets: Sheets, stringMode: 'shared' | 'inline' = 'shared'): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await writeXlsx({ sheets, stringMode }))
const book = (rows: Value[][], stringMode?: 'shared' | 'inline') => written([{ name: 'Liste', rows }], stringMode)

const listOf = (bytes: Uint8Array) => {
  const workbook = readWorkbook(bytes)
  if (!workbook.ok) throw new Error(workbook.code)
  return readManifestRows(workbook.rows)
}
const problemsOf = (bytes: Uint8Array) => {
  const list = listOf(bytes)
  if (list.ok) throw new Error('nothing is wrong with this list')
  return list.problems.map(({ line, code, what }) => [line, code, what])
}

const codeOf = (bytes: Uint8Array) => {
  const workbook = readWorkbook(bytes)
  return workbook.ok ? 'read' : workbook.code
}

describe('a list in a workbook', () => {
  test.each(['shared', 'inline'] as const)(
    'says what the same list says as separated values (%s texts)',
    async (mode) => {
      const word = fc.string({
        unit: fc.constantFrom(...Array.from('abéœ<>&"\'=+-@_x0041_ 09')),
        minLength: 1,
        maxLength: 12,
      })
      const row = fc.tuple(
        word,
        word,
        fc.uuid().map((id) => id.slice(0, 13)),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
          const texts = [['Marque', 'Modèle', 'Numéro de série'], ...rows]
          const csv = texts.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n')
          const bare = (lines: readonly ManifestLine[]) => lines.map((line) => ({ ...line, line: 0 }))
          const [fromBook, fromText] = [listOf(await book(texts, mode)), readManifest(csv)]
          expect(fromBook.ok && bare(fromBook.lines)).toEqual(fromText.ok && bare(fromText.lines))
        }),
        { numRuns: 40 },
      )
    },
  )

  test('takes whole numbers of up to eleven digits as their digits, and those with a format of zeros with its zeros', async () => {
    const cells = new Map([['1,1', { value: 1234, style: { numFmt: '00000000' } }]])
    const bytes = await written([
      {
        name: 'Liste',
        rows: [
          ['Modèle', 'Série', 'Qté'],
          ['T480', null, 1],
          [5490, 98765432101, null],
        ],
        cells,
      },
    ])
    expect(listOf(bytes)).toMatchObject({
      ok: true,
      lines: [{ serial: '00001234' }, { model: '5490', serial: '98765432101' }],
    })
  })

  test('is refused by line where a spreadsheet made a number, a date or an error of a serial', async () => {
    const bytes = await book([
      ['Modèle', 'Numéro de série', 'Palette', 'Couleur'],
      ['T480', 500000000000, 'P1', null],
      ['T480', 'PF1', 1.5, null],
      ['T480', new Date('2026-03-01T00:00:00Z'), 'P1', null],
      ['T480', 'PF2', 'P1', new Date('2026-03-01T00:00:00Z')],
      ['T480', '5,00E+11', 'P1', null],
    ])
    expect(problemsOf(bytes).map(([line, code]) => [line, code])).toEqual([
      [2, 'number-not-exact'],
      [3, 'number-not-exact'],
      [4, 'cell-is-date'],
      [6, 'number-not-exact'],
    ])
    const failed =
      '<worksheet><sheetData><row r="1"><c t="str"><v>Modèle</v></c></row><row r="3"><c t="e"><v>#N/A</v></c></row><row r="4"><c><f>A1</f></c></row></sheetData></worksheet>'
    expect(problemsOf(bookOfXml(failed))).toEqual([
      [3, 'cell-is-error', '#N/A'],
      [4, 'cell-is-error', ''],
    ])
  })

  test('is read from its one filled sheet, and refused where a second one has rows too', async () => {
    const list = { name: 'Liste', rows: [['Modèle'], ['T480']] }
    expect(codeOf(await written([{ name: 'Vide', rows: [] }, list]))).toBe('read')
    expect(codeOf(await written([list, { name: 'Autre', rows: [['Modèle'], ['X1']], hidden: true }]))).toBe('read')
    expect(readWorkbook(await written([list, { ...list, name: 'Suite' }]))).toEqual({
      ok: false,
      code: 'several-sheets',
      what: 'Liste, Suite',
    })
  })

  test('that is damaged, no workbook, or a bomb is refused and never unpacked beyond its bounds', async () => {
    const whole = await book([['Modèle'], ['T480']])
    expect(codeOf(whole.subarray(0, whole.length - 40))).toBe('not-a-workbook')
    expect(codeOf(madeZip({ 'lshw.txt': 'lshw' }))).toBe('not-a-workbook')
    expect(codeOf(bookOfXml('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'))).toBe('not-a-workbook')
    expect(codeOf(bookOfXml('<worksheet><sheetData><row', {}))).toBe('not-a-workbook')
    expect(codeOf(bookOfXml(' '.repeat(129 * 1024 * 1024)))).toBe('not-a-workbook')
    const rows = (row: string, count: number) => `<worksheet><sheetData>${row.repeat(count)}</sheetData></worksheet>`
    expect(codeOf(bookOfXml(rows('<row><c><v>1</v></c></row>', 200_001)))).toBe('list-too-large')
    expect(codeOf(bookOfXml(rows('<row><c r="XFD1"><v>1</v></c></row>', 1)))).toBe('list-too-large')
  })

  test('survives any single damaged byte: it is read or refused', async () => {
    const whole = await book([
      ['Modèle', 'Série'],
      ['T480', 'PF1'],
      ['X1', 12],
    ])
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(whole)
        bytes[at] = byte
        expect(['read', 'not-a-workbook', 'list-too-large']).toContain(codeOf(bytes))
      }),
      { numRuns: 500 },
    )
  })

  test('comes in through the station like any other list, and a workbook of the old form says what to do', async () => {
    const { client } = await openBench()
    const { operationId } = await client.call('operation.add', { name: 'Été' })
    const terms = { operationId, kind: 'purchase', name: 'Vendeur', reference: '', announced: null } as const
    const { sourceId } = await client.call('source.add', terms)
    const bytes = await book([
      ['Modèle', 'Série'],
      ['T480', 'PF1'],
      ['T490', 'PF2'],
    ])
    const list = { sourceId, fileName: 'liste.xlsx', bytes }
    expect(await client.call('manifest.import', list)).toMatchObject({ result: 'imported', added: 2, encoding: 'xlsx' })
    expect(await client.call('manifest.import', list)).toMatchObject({ result: 'known-file' })
    const old = { ...list, bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) }
    expect(await client.call('manifest.import', old)).toMatchObject({ problems: [{ code: 'old-workbook' }] })
  })
})
