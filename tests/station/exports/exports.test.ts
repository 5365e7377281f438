import { describe, expect, test } from 'vitest'
import { exportColumns, usualColumns } from '../../../shared/contract/export-columns.ts'
import type { Report } from '../../../shared/report/report.ts'
import { failingLaptop, laptopWith, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { openBench, type StationClient } from '../station/bench.ts'

const common = { separator: ';', language: 'fr', search: '', after: null, limit: 500 } as const

async function pagesOf(client: StationClient, limit: number): Promise<string> {
  const parts: string[] = []
  let after: string | null = null
  do {
    const page: { heading: string; lines: string; next: string | null } = await client.call('export.rows', {
      ...common,
      format: 'csv',
      columns: [...usualColumns],
      after,
      limit,
    })
    if (parts.length === 0) parts.push(page.heading)
    parts.push(page.lines)
    after = page.next
  } while (after !== null)
  return parts.join('')
}

describe('what leaves the station', () => {
  test('a table has a heading and a line for each device, in any size of page', async () => {
    const bench = await openBench()
    for (const capture of [laptopWith({}), failingLaptop(), otherLaptop(2), otherLaptop(3)]) await bench.intake(capture)
    const whole = await pagesOf(bench.client, 500)
    expect(await pagesOf(bench.client, 1)).toBe(whole)
    const [heading, ...lines] = whole.split('\r\n').filter((line) => line !== '')
    expect(heading).toMatch(/^\uFEFFNuméro;État;Type;Fabricant;Modèle;/)
    expect(lines).toHaveLength(await bench.deviceCount())
    expect(lines.at(-1)).toContain('LENOVO;ThinkPad T480;')
    expect(lines.some((line) => line.includes(';non conforme;'))).toBe(true)
  })

  test('every column has a value for a machine that was read whole, and none for one that was never read', async () => {
    const bench = await openBench()
    await bench.intake(laptopWith({}))
    // A lot, and everything that comes behind it, and what a person finds: none of it is read from a machine.
    const later = ['lot', 'failing', 'partner', 'operation', 'wave', 'source', 'carton', 'shipment', 'tracking-number']
    const columns = exportColumns.filter((name) => ![...later, 'kit', 'grade', 'delivered-at'].includes(name))
    const page = await bench.client.call('export.rows', {
      ...common,
      format: 'csv',
      columns: [...columns],
      language: 'en',
    })
    const cells = page.lines.trimEnd().split(';')
    expect(cells).toHaveLength(columns.length)
    expect(columns.filter((_, index) => cells[index] === '')).toEqual([])
  })

  test('Snipe-IT has its own headings, commas, and a status that every server has', async () => {
    const bench = await openBench()
    await bench.intake(laptopWith({}))
    const page = await bench.client.call('export.rows', { ...common, format: 'snipe-it', columns: ['tag'] })
    expect(page.heading).toBe(
      'Item Name,Asset Tag,Category,Manufacturer,Model Name,Model Number,Serial Number,Status,Asset Notes\r\n',
    )
    expect(page.lines).toMatch(/^ThinkPad T480,[0-9A-Z]{9},Laptop,LENOVO,ThinkPad T480,/)
    expect(page.lines).toContain(',Pending,i5-8250U · 8 GiB · ')
  })

  test('a report that is exported comes onto another bench as the same report', async () => {
    const [first, second] = [await openBench(), await openBench()]
    await first.intake(laptopWith({}))
    const { documents, unread } = await first.client.call('export.documents', {
      format: 'report',
      search: '',
      after: null,
      limit: 10,
    })
    expect(unread).toEqual([])
    const [{ name, text } = { name: '', text: '' }] = documents
    const { results } = await second.client.call('import.start', {
      files: [{ name, bytes: new TextEncoder().encode(text) }],
      profileId: 'laptop-2026',
      lotId: null,
    })
    expect(results).toHaveLength(1)
    const { devices } = await second.client.call('device.list', { search: '', after: null, limit: 10 })
    const { report } = await second.client.call('device.get', { deviceId: devices[0]?.deviceId ?? '' })
    expect(report).toEqual(JSON.parse(text) as Report)
  })
})
