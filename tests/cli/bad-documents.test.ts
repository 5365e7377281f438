import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { etabli, refusedWith } from './etabli.ts'

type Document = Readonly<Record<string, unknown>>

let report: string
let profile: string
beforeAll(async () => {
  report = (await etabli(['read', '--capture', laptop, '--json'])).out
  const profiles = JSON.parse((await etabli(['profiles', '--json'])).out) as Document[]
  profile = JSON.stringify(profiles.find(({ id }) => id === 'laptop-2026'))
})

const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)
const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
const manyKeys = (text: string) =>
  JSON.stringify({
    ...(JSON.parse(text) as Document),
    ...Object.fromEntries(Array.from({ length: 60_000 }, (_, key) => [`k${key}`, key])),
  })

/** What a file can hold instead of the whole document, and the refusal as a report and as a profile. */
const spoiled: readonly (readonly [string, string, string, (text: string) => string | Uint8Array])[] = [
  ['a cut document', 'report-not-json', 'profile-not-json', (text) => text.slice(0, text.length / 2)],
  ['nothing', 'file-empty', 'file-empty', () => ''],
  ['only a byte order mark', 'report-not-json', 'profile-empty', () => '\uFEFF'],
  ['bytes of no text', 'file-not-text', 'file-not-text', () => noise],
  ['UTF-16', 'file-not-text', 'file-not-text', (text) => Buffer.from(text, 'utf16le')],
  ['Latin-1', 'file-not-text', 'file-not-text', (text) => Buffer.from(text.replace('{', '{"é":1,'), 'latin1')],
  ['prose', 'report-not-json', 'profile-not-json', () => 'Bonjour,\n\nvoici le relevé.\n'],
  ['a number', 'report-not-valid', 'profile-other-schema', () => '42'],
  ['a document of another kind', 'report-not-valid', 'profile-other-schema', () => '{"schema":"other/1"}'],
  ['JSON a hundred thousand deep', 'report-not-valid', 'profile-other-schema', () => deep],
  ['an unknown key', 'report-not-valid', 'profile-invalid', (text) => text.replace('{', '{"surprise":1,')],
  [
    'a key of every object',
    'report-not-valid',
    'profile-invalid',
    (text) => text.replace('{', '{"__proto__":{"a":1},'),
  ],
  ['sixty thousand keys', 'report-not-valid', 'profile-invalid', manyKeys],
  ['NaN', 'report-not-json', 'profile-not-json', (text) => text.replace(/: ?\d+/, ': NaN')],
]

describe.each(spoiled)('%s', (_, asReport, asProfile, spoil) => {
  test(`is refused as a report: ${asReport}`, async () => {
    const path = join(temporaryFolder(), 'report.json')
    writeFileSync(path, spoil(report))
    const run = await etabli(['check', path, '--profile', 'laptop-2026'])
    expect(run).toMatchObject(refusedWith(asReport))
    expect(run.err).toContain(path)
    expect(run.err.length).toBeLessThan(700)
  })

  test(`is refused as a profile: ${asProfile}`, async () => {
    const path = join(temporaryFolder(), 'profile.json')
    writeFileSync(path, spoil(profile))
    const run = await etabli(['check', '-', '--profile', path], { stdin: report })
    expect(run).toMatchObject(refusedWith(asProfile))
    expect(run.err).toContain(path)
    expect(run.err.length).toBeLessThan(700)
  })
})

/** What a path can lead to instead of a file. */
const elsewhere: readonly (readonly [string, string, (folder: string) => string])[] = [
  ['nothing', 'file-not-found', (folder) => join(folder, 'none.json')],
  ['something below a file', 'file-not-found', () => join(laptop, 'lscpu.txt', 'x.json')],
  [
    'a link to itself',
    'file-not-found',
    (folder) => {
      symlinkSync('loop.json', join(folder, 'loop.json'))
      return join(folder, 'loop.json')
    },
  ],
  [
    'a folder',
    'not-a-file',
    (folder) => {
      mkdirSync(join(folder, 'folder.json'))
      return join(folder, 'folder.json')
    },
  ],
  [
    'a pipe that nobody writes to',
    'not-a-file',
    (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe.json')])
      return join(folder, 'pipe.json')
    },
  ],
  ['a device without an end', 'not-a-file', () => '/dev/zero'],
  [
    '100 MB',
    'file-too-large',
    (folder) => {
      writeFileSync(join(folder, 'huge.json'), '{')
      truncateSync(join(folder, 'huge.json'), 100_000_000)
      return join(folder, 'huge.json')
    },
  ],
]

describe.skipIf(process.platform === 'win32').each(elsewhere)('a path that leads to %s', (_, code, make) => {
  test(`is refused: ${code}`, async () => {
    const path = make(temporaryFolder())
    expect(await etabli(['check', path, '--profile', 'laptop-2026'])).toMatchObject(refusedWith(code))
    const asProfile = await etabli(['check', '-', '--profile', path], { stdin: report })
    expect(asProfile).toMatchObject(refusedWith(code))
  })
})

describe('standard input', () => {
  test.each([
    ['file-empty', ''],
    ['report-not-json', '{"schema": "etabli.report/1", "machine": {'],
    ['file-not-text', noise],
    ['file-too-large', '['.repeat(17_000_000)],
  ])('is held to the same: %s', async (code, stdin) => {
    const run = await etabli(['check', '-', '--profile', 'laptop-2026'], { stdin })
    expect(run).toMatchObject(refusedWith(code))
    expect(run.err).toContain('entrée standard')
  })
})

test('a report whose numbers mean nothing is refused by field', async () => {
  for (const wrong of ['1e999', '-1', '0.5', '"8 Gio"']) {
    const stdin = report.replace(/"installedBytes": \d+/, `"installedBytes": ${wrong}`)
    const run = await etabli(['check', '-', '--profile', 'laptop-2026'], { stdin })
    expect(run).toMatchObject(refusedWith('report-not-valid'))
    expect(run.err).toContain('memory.installedBytes')
  }
})

test.each([['nope'], ['__proto__'], ['constructor'], ['laptop-2026 ']])('there is no profile "%s"', async (id) => {
  const run = await etabli(['check', '-', '--profile', id], { stdin: report })
  expect(run).toMatchObject(refusedWith('profile-not-found'))
  expect(run.err).toContain('Connus : desktop-2026, laptop-2020')
})

const isRoot = process.getuid?.() === 0
const asNobody = { through: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] }

test.skipIf(!isRoot || process.platform !== 'linux')('a report that may not be read is named', async () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  const path = join(folder, 'report.json')
  writeFileSync(path, report, { mode: 0o600 })
  expect(await etabli(['check', path, '--profile', 'laptop-2026'], asNobody)).toMatchObject(refusedWith('file-denied'))
})
