import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { columns } from '../../../electron/station/exports/columns.ts'
import { csvLine } from '../../../electron/station/exports/csv.ts'
import { pack } from '../../../electron/station/store/packed.ts'
import { exportColumns, type ExportColumn } from '../../../shared/contract/export-columns.ts'
import { sharedMachines } from '../../accuracy/machines.ts'
import { failingLaptop, incompleteLaptop, laptopWith, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { openBench, type Bench } from '../station/bench.ts'

/** Without what is said of its road and proven of it, which no single page shows. */
const ofTheMachine: readonly ExportColumn[] = exportColumns.filter(
  (name) => name !== 'grade' && name !== 'erasure' && name !== 'operation',
)

const page = { search: '', after: null, limit: 500 } as const

/** The same table from whole devices, as their pages show them. */
async function linesOfWhole({ client }: Bench, language: 'fr' | 'en'): Promise<string> {
  const { devices } = await client.call('device.list', page)
  const lines: string[] = []
  for (const summary of devices) {
    const { report, verdict } = await client.call('device.get', { deviceId: summary.deviceId })
    const unmet = verdict?.findings.filter(({ outcome }) => outcome === 'unmet') ?? null
    lines.push(
      csvLine(
        ofTheMachine.map((name) => columns[name]({ summary, report, unmet, road: null, proven: null }, language)),
      ),
    )
  }
  return lines.join('')
}

async function exported({ client }: Bench, language: 'fr' | 'en'): Promise<string> {
  const asked = { ...page, format: 'csv', separator: ',', language, columns: [...ofTheMachine] } as const
  return (await client.call('export.rows', { ...asked, columns: [...ofTheMachine] })).lines
}

/** Puts another document in the place of every report, as a bench that takes one in from elsewhere may hold it. */
function rewriteReports(
  dataFolder: string,
  change: (report: Record<string, unknown>) => unknown,
  before: string[],
): void {
  const db = new Database(join(dataFolder, 'etabli.db'))
  const guards = db.prepare<[], string>(
    `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'reports'`,
  )
  for (const name of guards.pluck().all()) db.exec(`DROP TRIGGER ${name}`)
  const ids = db.prepare<[], string>('SELECT id FROM reports ORDER BY id').pluck().all()
  ids.forEach((id, index) => {
    const { bytes, sizeBytes, sha256 } = pack(JSON.stringify(change(JSON.parse(before[index] ?? ''))))
    db.prepare('UPDATE reports SET document = ?, document_bytes = ?, sha256 = ? WHERE id = ?').run(
      bytes,
      sizeBytes,
      sha256,
      id,
    )
  })
  db.close()
}

describe('a table of which only the asked parts of a device are read', () => {
  test('has the same bytes as one from whole devices', async () => {
    const bench = await openBench()
    for (const capture of [laptopWith({}), failingLaptop(), incompleteLaptop(), otherLaptop(2)])
      await bench.intake(capture)
    await bench.client.call('device.addByHand', {
      kind: 'tablet',
      manufacturer: 'x',
      model: 'y',
      serial: null,
      note: null,
    })
    for (const language of ['fr', 'en'] as const) {
      expect(await exported(bench, language)).toBe(await linesOfWhole(bench, language))
    }
  })

  test.runIf(existsSync(sharedMachines))(
    'has the same bytes for every real machine that was captured, and the workbook the same cells',
    { timeout: 120_000 },
    async () => {
      const bench = await openBench()
      const names = readdirSync(sharedMachines).filter((name) => !name.startsWith('_') && !name.endsWith('.md'))
      for (const name of names) await bench.intake(join(sharedMachines, name), { profileId: 'desktop-2026' })
      const lines = await exported(bench, 'fr')
      expect(lines).toBe(await linesOfWhole(bench, 'fr'))
      const asked = { ...page, language: 'fr', columns: [...ofTheMachine] } as const
      const { bytes } = await bench.client.call('export.workbook', { ...asked, columns: [...ofTheMachine] })
      const rows = (await readXlsx(bytes)).sheets[0]?.rows.slice(1) ?? []
      const { devices } = await bench.client.call('device.list', page)
      expect(devices.length).toBeGreaterThan(20)
      for (const [index, summary] of devices.entries()) {
        const { report } = await bench.client.call('device.get', { deviceId: summary.deviceId })
        const cell = (name: ExportColumn) => rows[index]?.[ofTheMachine.indexOf(name)] ?? null
        expect([cell('tag'), cell('processor'), cell('memory-bytes')]).toEqual([
          summary.tag,
          report?.cpu.model ?? null,
          report?.memory.installedBytes ?? null,
        ])
      }
    },
  )

  test('finds every value of a report whose members stand in another order, or that speaks of readings itself', async () => {
    const bench = await openBench()
    await bench.intake(laptopWith({}))
    const { documents } = await bench.client.call('export.documents', { ...page, format: 'report' })
    const before = await exported(bench, 'fr')
    const texts = documents.map(({ text }) => text)
    rewriteReports(bench.dataFolder, ({ readings, ...values }) => ({ readings, ...values }), texts)
    expect(await exported(bench, 'fr')).toBe(before)
    rewriteReports(
      bench.dataFolder,
      (report) => ({ ...report, cpu: { ...(report['cpu'] as object), model: 'a,"readings":{' } }),
      texts,
    )
    const [line = ''] = (await exported(bench, 'fr')).split('\r\n')
    expect(line).toContain('"a,""readings"":{"')
    expect(line.split(',').length).toBe((before.split('\r\n')[0] ?? '').split(',').length + 1)
  })

  test('is not written from a document that is not what was recorded', async () => {
    const bench = await openBench()
    await bench.intake(laptopWith({}))
    const db = new Database(join(bench.dataFolder, 'etabli.db'))
    const guards = db.prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'reports'`,
    )
    for (const name of guards.pluck().all()) db.exec(`DROP TRIGGER ${name}`)
    db.prepare('UPDATE reports SET sha256 = ?').run('0'.repeat(64))
    db.close()
    await expect(exported(bench, 'fr')).rejects.toMatchObject({ code: 'internal' })
    const asked = { ...page, format: 'csv', separator: ',', language: 'fr', columns: ['tag'] } as const
    const { devices } = await bench.client.call('export.rows', { ...asked, columns: ['tag'] })
    expect(devices).toBe(1)
  })
})
