import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { nextDue } from '../../../electron/station/exports/schedule-times.ts'
import { writeToFolder } from '../../../electron/station/exports/write-to-folder.ts'
import { usualColumns } from '../../../shared/contract/export-columns.ts'
import type { ExportRhythm } from '../../../shared/contract/schedule.ts'
import { laptopWith, otherLaptop, temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { openBench } from '../station/bench.ts'

const hour = 3_600_000

/** A bench with two devices, a clock that the test turns, and a folder that was chosen. */
async function benchWithClock(rhythm: ExportRhythm = { kind: 'hours', every: 6 }, keeps = 3) {
  let at = new Date('2026-11-23T08:00:00Z')
  const bench = await openBench({ now: () => at })
  for (const capture of [laptopWith({}), otherLaptop(2)]) await bench.intake(capture)
  const folder = temporaryFolder()
  bench.station.grantFolder('grant', folder)
  const table = { format: 'xlsx', language: 'fr', rhythm, keeps, grant: 'grant' } as const
  const { scheduleId } = await bench.client.call('schedule.add', { ...table, columns: [...usualColumns] })
  return {
    ...bench,
    folder,
    scheduleId,
    turnClock: (hours: number) => void (at = new Date(at.getTime() + hours * hour)),
    now: () => at,
    runDue: () => bench.station.runDueExports(),
  }
}

describe('an export by the clock', () => {
  test('is written when it is due, whole and under a dated name, and then not before the next time', async () => {
    const bench = await benchWithClock()
    expect(await bench.runDue()).toEqual([])
    bench.turnClock(6)
    const [done] = await bench.runDue()
    const names = readdirSync(bench.folder)
    expect(names).toEqual([done?.written?.fileName])
    expect(names[0]).toMatch(/^etabli-\w\w-2026-11-23_\d\d-00-00-[0-9a-f]{6}\.xlsx$/)
    expect((await readXlsx(readFileSync(join(bench.folder, names[0] ?? '')))).sheets[0]?.rows).toHaveLength(3)
    expect(done).toMatchObject({ failed: null, written: { devices: 2 } })
    expect(done?.dueAt).toBe(new Date(bench.now().getTime() + 6 * hour).toISOString())
    expect(await bench.runDue()).toEqual([])
  })

  test('that was missed many times is made up once', async () => {
    const bench = await benchWithClock()
    bench.turnClock(60)
    expect(await bench.runDue()).toHaveLength(1)
    expect(await bench.runDue()).toEqual([])
    expect(readdirSync(bench.folder)).toHaveLength(1)
  })

  test('goes on when the clock is set back by years, and not at every look', async () => {
    const bench = await benchWithClock()
    bench.turnClock(5 * 365 * 24)
    expect(await bench.runDue()).toHaveLength(1)
    bench.turnClock(-5 * 365 * 24)
    const [done] = await bench.runDue()
    expect(done?.dueAt).toBe(new Date(bench.now().getTime() + 6 * hour).toISOString())
    expect(await bench.runDue()).toEqual([])
    bench.turnClock(-0.01)
    expect(await bench.runDue()).toEqual([])
  })

  test('keeps the newest files of its own, and never touches another', async () => {
    const bench = await benchWithClock({ kind: 'hours', every: 1 }, 2)
    const others = ['etabli-K0-2020-01-01_00-00-00-aaaaaa.xlsx', 'notes.txt']
    for (const name of others) writeFileSync(join(bench.folder, name), '')
    const written: string[] = []
    for (let round = 0; round < 4; round += 1) {
      bench.turnClock(1)
      written.push((await bench.runDue())[0]?.written?.fileName ?? '')
    }
    expect(readdirSync(bench.folder).toSorted()).toEqual([...written.slice(-2), ...others].toSorted())
  })

  test('says that its folder is missing, goes on, tries again in a quarter of an hour, and journals it once', async () => {
    const bench = await benchWithClock()
    renameSync(bench.folder, `${bench.folder}-away`)
    bench.turnClock(6)
    const [failed] = await bench.runDue()
    expect(failed).toMatchObject({ written: null, failed: { code: 'folder-missing' } })
    expect(failed?.dueAt).toBe(new Date(bench.now().getTime() + hour / 4).toISOString())
    bench.turnClock(0.25)
    await bench.runDue()
    // A folder that is missing is never made: it may be a share that is not there just now.
    expect(() => readdirSync(bench.folder)).toThrow('ENOENT')
    renameSync(`${bench.folder}-away`, bench.folder)
    bench.turnClock(0.25)
    expect(await bench.runDue()).toMatchObject([{ failed: null, written: { devices: 2 } }])
    const types = await eventTypes(bench.dataFolder)
    expect(types.filter((type) => type.startsWith('export'))).toEqual([
      'export-schedule.added',
      'export.failed',
      'export.written',
    ])
    expect(bench.faults).toEqual([])
  })

  test('is stopped by removing it; its files stay', async () => {
    const bench = await benchWithClock()
    await bench.client.call('schedule.run', { scheduleId: bench.scheduleId })
    await bench.client.call('schedule.remove', { scheduleId: bench.scheduleId })
    bench.turnClock(24)
    expect([await bench.runDue(), await bench.client.call('schedule.list', {})]).toEqual([[], []])
    expect(readdirSync(bench.folder)).toHaveLength(1)
    await expect(bench.client.call('schedule.run', { scheduleId: bench.scheduleId })).rejects.toMatchObject({
      code: 'schedule-not-found',
    })
  })

  test('needs a folder that a person chose', async () => {
    const bench = await benchWithClock()
    const table = {
      format: 'csv',
      columns: ['tag'],
      language: 'fr',
      rhythm: { kind: 'daily', at: '18:00' },
      keeps: 1,
    } as const
    const made = bench.client.call('schedule.add', { ...table, columns: ['tag'], grant: '/tmp' })
    await expect(made).rejects.toMatchObject({ code: 'grant-not-found' })
  })
})

async function eventTypes(dataFolder: string): Promise<string[]> {
  const { default: Database } = await import('better-sqlite3')
  const db = new Database(join(dataFolder, 'etabli.db'), { readonly: true })
  const types = db.prepare<[], string>('SELECT type FROM events ORDER BY seq').pluck().all()
  db.close()
  return types
}

describe('a file in a folder', () => {
  async function* pieces(count: number, after?: () => void) {
    for (let index = 0; index < count; index += 1) {
      yield { bytes: Buffer.from(`${index};`), devices: 1 }
      after?.()
    }
  }
  const file = { begins: 'a-', ends: '.csv', moment: '2026-11-23_08-00-00', keeps: 5 }

  test('is seen whole or not at all while it is written', async () => {
    const folder = temporaryFolder()
    const seen: string[] = []
    const written = await writeToFolder(
      { ...file, folder },
      pieces(3, () => seen.push(...readdirSync(folder))),
    )
    expect(written).toMatchObject({ devices: 3, sizeBytes: 6 })
    expect(new Set(seen)).toEqual(new Set(['.a-unfinished.csv']))
    expect(readdirSync(folder)).toEqual(['a-2026-11-23_08-00-00.csv'])
  })

  test('leaves nothing behind when the disk is full', async () => {
    const folder = temporaryFolder()
    // oxlint-disable-next-line require-yield -- a disk that is full at once
    async function* full(): AsyncGenerator<never> {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    }
    expect(await writeToFolder({ ...file, folder }, full())).toBe('folder-full')
    expect(readdirSync(folder)).toEqual([])
  })

  test('is not written where a file stands in the folder’s place', async () => {
    const path = join(temporaryFolder(), 'file')
    writeFileSync(path, '')
    expect(await writeToFolder({ ...file, folder: path }, pieces(1))).toBe('folder-missing')
    mkdirSync(`${path}-folder`)
  })
})

test('the next time is always later, by a day at most for a daily one, and at its own minute where the day has it', () => {
  const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.nat(23), fc.nat(59), (after, hours, minutes) => {
      const two = (value: number) => String(value).padStart(2, '0')
      const due = nextDue({ kind: 'daily', at: `${two(hours)}:${two(minutes)}` }, after)
      expect(due.getTime()).toBeGreaterThan(after.getTime())
      expect(due.getTime() - after.getTime()).toBeLessThanOrEqual(25 * hour)
      expect(due.getMinutes()).toBe(minutes)
    }),
  )
})
