// Ten thousand devices out as a table and as a workbook, page by page through the station's own contract: the columns that
// most people want, and all of them. Each time is also printed for one device; memory is the process's highest.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportColumns, usualColumns, type ExportColumn } from '../../shared/contract/export-columns.ts'
import { milliseconds } from './median.ts'
import { filled, stationOn } from './million/filled.ts'

const devices = Number(process.env['ETABLI_BENCHMARK_DEVICES'] ?? 10_000)
const kept = process.env['ETABLI_BENCHMARK_DATA']
const folder = mkdtempSync(join(process.env['ETABLI_BENCHMARK_FOLDER'] ?? tmpdir(), 'etabli-export-'))

const chosen: Readonly<Record<string, readonly ExportColumn[]>> = {
  'of the device alone': ['tag', 'state', 'kind', 'manufacturer', 'model', 'serial', 'verdict', 'lot', 'received-at'],
  usual: usualColumns,
  all: exportColumns,
}

try {
  const bench = kept ?? join(folder, 'bench')
  await filled(bench, devices)
  const station = await stationOn(bench)
  const client = station.client()
  const asked = { language: 'fr', search: '', limit: 200 } as const
  const asTable = (columns: ExportColumn[], after: string | null) =>
    client.call('export.rows', { ...asked, format: 'csv', separator: ';', columns, after })
  const asWorkbook = (columns: ExportColumn[], after: string | null) =>
    client.call('export.workbook', { ...asked, columns, after })
  for (const [name, columns] of Object.entries(chosen)) {
    for (const [format, page] of [['csv', asTable] as const, ['xlsx', asWorkbook] as const]) {
      const [began, busy] = [performance.now(), process.cpuUsage()]
      let [exported, after] = [0, null as string | null]
      do {
        const { devices: more, next }: { devices: number; next: string | null } = await page([...columns], after)
        exported += more
        after = next
      } while (after !== null)
      const took = performance.now() - began
      const { user, system } = process.cpuUsage(busy)
      const each = milliseconds((user + system) / 1000 / Math.max(1, exported))
      console.log(
        `${format.padEnd(5)} columns ${name.padEnd(20)} ${milliseconds(took)}; of a processor ${each} for each of ${exported}`,
      )
    }
  }
  station.close()
  console.log(`Memory at most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
