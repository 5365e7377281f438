import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { resourcesFolder } from '../../electron/cli/resources-folder.ts'
import { faultsOnly } from '../../electron/station/log.ts'
import { createStation } from '../../electron/station/station.ts'
import { laptopWith, otherLaptop, temporaryFolder } from '../fixtures/laptop-captures.ts'
import { etabli } from './etabli.ts'

async function dataWithTwo(): Promise<string> {
  const data = temporaryFolder()
  for (const capture of [laptopWith({}), otherLaptop(2)]) await etabli(['intake', '--capture', capture, '--data', data])
  return data
}

test('a table and a folder of documents are written, and a wrong word says which words there are', async () => {
  const data = await dataWithTwo()
  const out = temporaryFolder()
  const table = join(out, 'appareils.csv')
  const csv = await etabli(['export', '--out', table, '--columns', 'tag,serial', '--data', data])
  expect([csv.exit, csv.out.trim()]).toEqual([0, `2 appareils → ${table}`])
  const lines = readFileSync(table, 'utf8').trimEnd().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toBe('\uFEFFNuméro;Numéro de série')

  const folder = join(out, 'glpi')
  const glpi = await etabli(['export', '--format', 'glpi', '--out', folder, '--data', data, '--json'])
  expect(JSON.parse(glpi.out)).toMatchObject({ devices: 2, unread: [] })
  expect(readdirSync(folder).every((name) => /^[0-9A-Z]{9}\.glpi\.json$/.test(name))).toBe(true)

  const book = join(out, 'appareils.xlsx')
  expect((await etabli(['export', '--format', 'xlsx', '--out', book, '--data', data])).exit).toBe(0)
  expect((await readXlsx(readFileSync(book))).sheets[0]?.rows).toHaveLength(3)

  const wrong = await etabli(['export', '--out', table, '--columns', 'tag,colour', '--data', data])
  expect(wrong.exit).toBe(2)
  expect(wrong.err).toContain('pas de colonne « colour » ; il y a : tag, state,')
  const nowhere = await etabli(['export', '--out', join(out, 'no', 'where.csv'), '--data', data])
  expect(nowhere.exit).toBe(2)
  expect(nowhere.err).toContain('n’a pas pu être écrit')
})

test('exports that are due by the clock are written for cron, and one that fails is the command’s failure', async () => {
  const data = await dataWithTwo()
  const [folder, away] = [temporaryFolder(), join(temporaryFolder(), 'not-mounted')]
  const early = new Date('2026-01-01T00:00:00Z')
  const station = await createStation({
    dataFolder: data,
    resourcesFolder,
    log: faultsOnly(() => early),
    now: () => early,
  })
  const table = {
    format: 'csv',
    columns: ['tag'],
    language: 'fr',
    rhythm: { kind: 'hours', every: 1 },
    keeps: 2,
  } as const
  for (const [grant, path] of [
    ['here', folder],
    ['away', away],
  ] as const) {
    station.grantFolder(grant, path)
    await station.client().call('schedule.add', { ...table, columns: ['tag'], grant })
  }
  station.close()
  const run = await etabli(['export', '--schedule', 'run', '--data', data])
  expect(run.exit).toBe(2)
  expect(run.out).toContain(`2 appareils → ${folder}/etabli-`)
  expect(run.out).toContain(`${away} — pas écrit : le dossier n’est pas là [folder-missing]`)
  const [name] = readdirSync(folder)
  expect(
    readFileSync(join(folder, name ?? ''), 'utf8')
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(3)
  expect((await etabli(['export', '--schedule', 'run', '--data', data])).out).toBe('')
  expect((await etabli(['export', '--schedule', 'now', '--data', data])).err).toContain('--schedule vaut run')
})
