import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveEnd } from '../../../electron/station/exports/archive-page.ts'
import type { ArchiveEntry, DocumentFormat } from '../../../shared/contract/export.ts'
import { usualColumns } from '../../../shared/contract/export-columns.ts'
import { laptopWith, otherLaptop, temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { openBench, type Bench } from '../station/bench.ts'

/** An archive as the window gathers it, a device a page. */
async function archiveOf({ client }: Bench, format: DocumentFormat): Promise<Uint8Array> {
  const [pieces, entries]: [Uint8Array[], ArchiveEntry[]] = [[], []]
  let [offsetBytes, after] = [0, null as string | null]
  do {
    const page = await client.call('export.archive', { format, search: '', after, limit: 1, offsetBytes })
    pieces.push(page.bytes)
    entries.push(...page.entries)
    offsetBytes += page.bytes.byteLength
    after = page.next
  } while (after !== null)
  pieces.push((await client.call('export.archiveEnd', { entries, offsetBytes })).bytes)
  return Buffer.concat(pieces)
}

/** What another program finds in an archive: Info-ZIP's, which also checks each file's sum. */
function unpacked(archive: Uint8Array): ReadonlyMap<string, string> {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'archive.zip'), archive)
  execFileSync('unzip', ['-q', 'archive.zip', '-d', 'files'], { cwd: folder })
  const names = readdirSync(join(folder, 'files'))
  return new Map(names.map((name) => [name, readFileSync(join(folder, 'files', name), 'utf8')]))
}

const hasUnzip = (() => {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

describe.skipIf(!hasUnzip)('an archive of documents (needs the program unzip)', () => {
  test.each(['glpi', 'device'] as const)('has the same files as are exported one by one (%s)', async (format) => {
    const bench = await openBench()
    for (const capture of [laptopWith({}), otherLaptop(2), otherLaptop(3)]) await bench.intake(capture)
    const asked = { format, search: '', after: null, limit: 500 } as const
    const { documents } = await bench.client.call('export.documents', asked)
    expect(unpacked(await archiveOf(bench, format))).toEqual(new Map(documents.map(({ name, text }) => [name, text])))
  })

  test('is written by the clock, whole and under its own ending', async () => {
    let at = new Date('2026-11-23T08:00:00Z')
    const bench = await openBench({ now: () => at })
    await bench.intake(laptopWith({}))
    const folder = temporaryFolder()
    bench.station.grantFolder('grant', folder)
    const rhythm = { kind: 'hours', every: 6 } as const
    const table = { format: 'glpi', language: 'fr', rhythm, keeps: 3, grant: 'grant' } as const
    await bench.client.call('schedule.add', { ...table, columns: [...usualColumns] })
    at = new Date(at.getTime() + 6 * 3_600_000)
    const [done] = await bench.station.runDueExports()
    expect(done).toMatchObject({ failed: null, written: { devices: 1 } })
    const [name = ''] = readdirSync(folder)
    expect(name).toMatch(/\.zip$/)
    expect([...unpacked(readFileSync(join(folder, name))).keys()]).toHaveLength(1)
  })
})

test('an archive of more files than its directory can count is refused', () => {
  const entry = { name: 'a.json', offsetBytes: 0, crc32: 0, sizeBytes: 0, packedBytes: 0 }
  const entries = (count: number) => Array.from({ length: count }, () => entry)
  expect(archiveEnd(entries(65_535), 0).byteLength).toBeGreaterThan(65_535 * 46)
  expect(() => archiveEnd(entries(65_536), 0)).toThrow(expect.objectContaining({ code: 'archive-full' }))
  expect(() => archiveEnd(entries(1), 0xffff_ffff)).toThrow(expect.objectContaining({ code: 'archive-full' }))
})
