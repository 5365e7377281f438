import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { beginWorkbook, endWorkbook, workbookRows } from '../../../electron/station/exports/workbook.ts'
import { exportColumns } from '../../../shared/contract/export-columns.ts'
import { failingLaptop, laptopWith, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { openBench, type StationClient } from '../station/bench.ts'

type Row = readonly (string | number | Date | null)[]

function bookOf(headings: readonly string[], pages: readonly (readonly Row[])[]): Uint8Array {
  const begun = beginWorkbook('Feuille', headings)
  const pieces = [begun.bytes]
  let { open } = begun
  for (const page of pages) {
    const more = workbookRows(open, page)
    if (more === null) throw new Error('the sheet is full')
    pieces.push(more.bytes)
    open = more.open
  }
  return Buffer.concat([...pieces, endWorkbook(open, 'Feuille', headings.length)])
}

async function exported(client: StationClient, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let after: string | null = null
  do {
    const page: { bytes: Uint8Array; next: string | null } = await client.call('export.workbook', {
      columns: [...exportColumns],
      language: 'fr',
      search: '',
      after,
      limit,
    })
    pieces.push(page.bytes)
    after = page.next
  } while (after !== null)
  return Buffer.concat(pieces)
}

describe('a workbook of devices', () => {
  test('is opened by another program: texts as texts, numbers as numbers, moments as dates', async () => {
    const bench = await openBench()
    for (const capture of [laptopWith({}), failingLaptop(), otherLaptop(2)]) await bench.intake(capture)
    const bytes = await exported(bench.client, 500)
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets
    expect(sheet?.name).toBe('Appareils')
    const [headings = [], ...rows] = sheet?.rows ?? []
    expect(headings[0]).toBe('Numéro')
    expect(rows).toHaveLength(await bench.deviceCount())
    const row = rows.at(-1) ?? []
    const value = (name: (typeof exportColumns)[number]) => row[exportColumns.indexOf(name)]
    const { devices } = await bench.client.call('device.list', { search: '', after: null, limit: 500 })
    const device = devices.at(-1)
    expect([value('tag'), value('serial'), value('model')]).toEqual([device?.tag, device?.serial, 'ThinkPad T480'])
    const { report } = await bench.client.call('device.get', { deviceId: device?.deviceId ?? '' })
    expect(value('memory-bytes')).toBe(report?.memory.installedBytes)
    expect(value('memory-bytes')).toBeTypeOf('number')
    expect(value('received-at')).toEqual(new Date(device?.receivedAt ?? ''))
  })

  test('has the same cells in any size of page', async () => {
    const bench = await openBench()
    for (const capture of [laptopWith({}), failingLaptop(), otherLaptop(2)]) await bench.intake(capture)
    const rowsOf = async (limit: number) => (await readXlsx(await exported(bench.client, limit))).sheets[0]?.rows
    expect(await rowsOf(1)).toEqual(await rowsOf(500))
  })

  test('gives back any text and any number, and no text becomes a formula', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.constantFrom('=1+1', '+33', '-1', '@SUM(A1)', '\t=1', '_x0041_', '00012345', '5E11', '<b>&"', "'x", 'a\r\nb'),
    )
    const cell = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null))
    const page = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(page, { maxLength: 3 }), async (pages) => {
        const [sheet] = (await readXlsx(bookOf(['a', 'b', 'c'], pages))).sheets
        const read = sheet?.rows.slice(1) ?? []
        for (const [index, row] of pages.flat().entries()) {
          for (const [column, value] of row.entries()) {
            const found = read[index]?.[column] ?? null
            expect(found).toEqual(typeof value === 'string' ? value.toWellFormed() : value === 0 ? 0 : value)
          }
        }
        for (const one of sheet?.cells?.values() ?? []) expect(one.formula).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  test('says that it is full where a sheet holds no more', () => {
    const { open } = beginWorkbook('Feuille', ['a'])
    expect(workbookRows({ ...open, rows: 1_048_576 }, [['one more']])).toBeNull()
    expect(workbookRows({ ...open, rows: 1_048_575 }, [['the last']])).not.toBeNull()
  })
})
