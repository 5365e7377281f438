import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { exportColumns } from '../../../shared/contract/export-columns.ts'
import { isPlainText } from '../../../shared/report/plain-text.ts'
import type { Report } from '../../../shared/report/report.ts'
import { openBench, type Bench } from '../station/bench.ts'
import { oddReport, oddTexts, reportText } from './odd-report.ts'

const every = { search: '', after: null, limit: 500 } as const
type File = { name: string; bytes: Uint8Array<ArrayBuffer> }
const fileOf = (name: string, text: string): File => ({ name, bytes: new TextEncoder().encode(text) })

async function takeIn({ client }: Bench, files: readonly File[]) {
  const { results } = await client.call('import.start', { files: [...files], profileId: 'laptop-2026', lotId: null })
  return results.map(({ result, refusal }) => refusal?.code ?? result)
}

/** A machine of its own, whatever the odd texts say: nothing that two of them could share. */
function apart(report: Report, number: number): Report {
  const disks = report.disks?.map((disk) => ({ ...disk, serial: null })) ?? null
  const network = report.network?.map((adapter) => ({ ...adapter, macAddress: null })) ?? null
  const firmware = { ...report.firmware, boardSerial: null, chassisSerial: null }
  const batteries = report.batteries?.map((battery) => ({ ...battery, serial: null })) ?? null
  const serial = `${oddTexts[number % oddTexts.length]?.slice(0, 40).trim() ?? ''} PF${number}`
  // A document of which nothing was read is refused, rightly.
  const readings = { ...report.readings, 'machine.serial': { status: 'read' as const, from: 'a tool' } }
  return {
    ...report,
    disks,
    network,
    batteries,
    firmware,
    readings,
    machine: { ...report.machine, uuid: null, serial },
  }
}

/** A bench that took these reports in as files with odd names. */
async function benchOf(reports: readonly Report[], names: readonly string[]): Promise<Bench> {
  const bench = await openBench()
  const files = reports.map((report, index) => {
    const name = `${names[index % names.length]?.slice(0, 60) ?? ''} ${index}.json`
    return fileOf(name, JSON.stringify(apart(report, index)))
  })
  for (const file of files) expect(await takeIn(bench, [file])).toEqual(['card'])
  return bench
}

async function reportsOf({ client }: Bench): Promise<Map<string, Report | null>> {
  const { devices } = await client.call('device.list', every)
  const views = await Promise.all(devices.map(({ deviceId }) => client.call('device.get', { deviceId })))
  return new Map(views.map(({ summary, report }) => [summary.tag, report]))
}

/** The fields of a table, by RFC 4180, read apart from the writer. */
function tableOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let [at, field] = [0, '']
  const end = () => {
    rows.at(-1)?.push(field)
    field = ''
  }
  while (at < text.length) {
    if (text[at] === '"' && field === '') {
      let next = at + 1
      for (;;) {
        const quote = text.indexOf('"', next)
        if (quote < 0) throw new Error('a quote is never closed')
        field += text.slice(next, quote)
        if (text[quote + 1] !== '"') {
          at = quote + 1
          break
        }
        field += '"'
        next = quote + 2
      }
    } else if (text.startsWith('\r\n', at)) {
      end()
      rows.push([])
      at += 2
    } else if (text[at] === separator) {
      end()
      at += 1
    } else {
      field += text[at] ?? ''
      at += 1
    }
  }
  if (field !== '' || (rows.at(-1)?.length ?? 0) > 0) end()
  return rows.filter((row) => row.length > 0)
}

const reports = fc.array(oddReport, { minLength: 8, maxLength: 8 })
const names = fc.array(reportText, { minLength: 3, maxLength: 3 })

describe('devices with odd values', { timeout: 120_000 }, () => {
  test('go to another bench whole and come back as they were, whatever their texts and files are called', async () => {
    await fc.assert(
      fc.asyncProperty(reports, names, async (odd, called) => {
        const [first, second] = [await benchOf(odd, called), await openBench()]
        const { documents } = await first.client.call('export.documents', { ...every, format: 'device' })
        expect(documents).toHaveLength(odd.length)
        for (const { name, text } of documents) {
          expect(await takeIn(second, [fileOf(name, text)])).toEqual(['restored'])
          expect(await takeIn(first, [fileOf(name, text)])).toEqual(['known'])
        }
        expect(await reportsOf(second)).toEqual(await reportsOf(first))
        const again = await second.client.call('export.documents', { ...every, format: 'report' })
        const before = await first.client.call('export.documents', { ...every, format: 'report' })
        const byName = (list: readonly { name: string; text: string }[]) =>
          new Map(list.map((one) => [one.name, one.text]))
        expect(byName(again.documents)).toEqual(byName(before.documents))
        expect([...first.faults, ...second.faults]).toEqual([])
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })

  test('stand in their row and column of every table, with nothing that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(reports, names, async (odd, called) => {
        const bench = await benchOf(odd, called)
        const { devices } = await bench.client.call('device.list', every)
        const columns = [...exportColumns]
        const asked = { ...every, language: 'en', columns } as const
        const table = (format: 'csv' | 'snipe-it', separator: ',' | ';') =>
          bench.client.call('export.rows', { ...asked, columns, format, separator })
        const sheet = (await readXlsx((await bench.client.call('export.workbook', { ...asked, columns })).bytes))
          .sheets[0]
        const wellFormed = (text: string | null) => text?.toWellFormed() ?? ''
        for (const separator of [',', ';'] as const) {
          const rows = tableOf((await table('csv', separator)).lines, separator)
          expect(rows).toHaveLength(devices.length)
          for (const [index, { tag, serial }] of devices.entries()) {
            const row = rows[index] ?? []
            expect(row).toHaveLength(columns.length)
            expect(row[0]).toBe(tag)
            expect(row[columns.indexOf('serial')]?.replace(/^'/, '')).toBe(serial?.replace(/^'/, '') ?? '')
            expect(row.filter((field) => /^[=+@]/.test(field))).toEqual([])
            expect(sheet?.rows[index + 1]?.[columns.indexOf('serial')] ?? '').toBe(wellFormed(serial))
          }
        }
        const { heading, lines } = await table('snipe-it', ',')
        const [headings = []] = tableOf(heading, ',')
        const assets = tableOf(lines, ',')
        expect(headings).toHaveLength(9)
        for (const [index, { tag, serial, model }] of devices.entries()) {
          const asset = new Map(headings.map((name, column) => [name, assets[index]?.[column]]))
          expect(assets[index]).toHaveLength(headings.length)
          expect(asset.get('Asset Tag')).toBe(tag)
          expect(asset.get('Serial Number')?.replace(/^'/, '')).toBe(serial?.replace(/^'/, '') ?? '')
          expect(asset.get('Model Number')?.replace(/^'/, '')).toBe(model?.replace(/^'/, '') ?? '')
        }
        expect(bench.faults).toEqual([])
      }),
      { numRuns: 4, endOnFailure: true },
    )
  })

  test('may be typed by hand, and in the names of lots and partners: control characters become spaces, the rest stays', async () => {
    const bench = await openBench()
    const pasted = 'Marseille\u0000 3\r\n\u202E“côté”\t\u2067x\u2069'
    const { name } = await bench.client.call('partner.add', { name: pasted })
    expect(name).toBe('Marseille 3 “côté” x')
    const lot = await bench.addLot(pasted, 'laptop-2026')
    expect(lot.name).toBe(name)
    const texts = [...oddTexts.map((text) => text.slice(0, 200)), pasted, `${'x'.repeat(199)}\n`]
    for (const [index, text] of texts.entries()) {
      const typed = {
        kind: 'tablet',
        manufacturer: text,
        model: text,
        serial: `${index} ${text}`.slice(0, 200),
        note: text,
      }
      await bench.client.call('device.addByHand', { ...typed, kind: 'tablet' })
    }
    const { devices } = await bench.client.call('device.list', every)
    expect(devices).toHaveLength(texts.length)
    for (const { manufacturer, model, serial } of devices) {
      expect([manufacturer, model, serial].every((text) => text === null || isPlainText(text))).toBe(true)
    }
    await expect(bench.client.call('partner.add', { name: '\u0000\u202E' })).rejects.toMatchObject({
      code: 'bad-input',
    })
    await expect(bench.client.call('partner.add', { name: 'é'.repeat(10_000) })).rejects.toMatchObject({
      code: 'bad-input',
    })
    expect(bench.faults).toEqual([])
  })
})
