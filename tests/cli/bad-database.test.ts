import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import Database from 'better-sqlite3'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test, type TestContext } from 'vitest'
import { otherLaptop, temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop } from '../fixtures/laptop-changes.ts'
import { etabli, refusedWith } from './etabli.ts'

/** Every command that opens the database, as a technician in a hurry tries them one after the other. */
const commands = (data: string): readonly (readonly string[])[] => [
  ['intake', '--capture', laptop, '--data', data, '--lot', 'L'],
  ['devices', '--data', data],
  ['queue', '--data', data],
]

/** A database with one device in it. */
async function recorded(): Promise<string> {
  const data = join(temporaryFolder(), 'data')
  expect(await etabli(['intake', '--capture', laptop, '--data', data])).toMatchObject({ exit: 0 })
  return data
}

const digest = (data: string): string =>
  createHash('sha256')
    .update(readFileSync(join(data, 'etabli.db')))
    .digest('hex')

const count = async (data: string): Promise<number> =>
  (JSON.parse((await etabli(['devices', '--data', data, '--json'])).out) as unknown[]).length

async function allRefused(data: string, code: string, through?: readonly string[]): Promise<void> {
  for (const argv of commands(data)) {
    const run = await etabli(argv, through === undefined ? {} : { through })
    expect(run).toMatchObject(refusedWith(code))
    expect(run.err).toContain(data)
  }
}

describe('a database that can’t be used is said in one line and stays as it is:', () => {
  test('one from the future', async () => {
    const data = await recorded()
    const db = new Database(join(data, 'etabli.db'))
    db.pragma('user_version = 99')
    db.close()
    const before = digest(data)
    await allRefused(data, 'database-newer')
    expect(digest(data)).toBe(before)
  })

  test('one with a hole in it', async () => {
    const data = await recorded()
    const bytes = readFileSync(join(data, 'etabli.db'))
    writeFileSync(join(data, 'etabli.db'), bytes.fill(0xee, 8192, 40_000))
    const before = digest(data)
    await allRefused(data, 'database-damaged')
    expect(digest(data)).toBe(before)
  })

  test.each([
    ['an empty file', ''],
    ['another file under its name', 'bonjour\n'.repeat(1000)],
  ])('%s', async (_, text) => {
    const data = temporaryFolder()
    writeFileSync(join(data, 'etabli.db'), text)
    await allRefused(data, 'database-damaged')
    expect(readFileSync(join(data, 'etabli.db'), 'utf8')).toBe(text)
  })

  test('a file where the folder should be', async () => {
    const file = join(temporaryFolder(), 'data')
    writeFileSync(file, 'x')
    await allRefused(file, 'folder-unwritable')
    await allRefused(join(file, 'below'), 'folder-unwritable')
    expect(readFileSync(file, 'utf8')).toBe('x')
  })

  test('one that another station holds', async () => {
    const data = await recorded()
    const before = digest(data)
    const program = fileURLToPath(new URL('../station/store/killed/hold-store.ts', import.meta.url))
    const holder = spawn(process.execPath, [program, data], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void holder.kill('SIGKILL'))
    await once(holder.stdout, 'data')
    await allRefused(data, 'database-in-use')
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(digest(data)).toBe(before)
    expect(await count(data)).toBe(1)
  })
})

const isRootOnLinux = process.getuid?.() === 0 && process.platform === 'linux'
const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']

describe.skipIf(!isRootOnLinux)('without permission (skipped unless root on Linux)', () => {
  test('a folder that may not be written', async () => {
    const data = await recorded()
    chmodSync(join(data, '..'), 0o755)
    chmodSync(data, 0o755)
    const before = digest(data)
    await allRefused(data, 'folder-unwritable', asNobody)
    await allRefused(join(data, 'new'), 'folder-unwritable', asNobody)
    expect(digest(data)).toBe(before)
    expect(readdirSync(data)).not.toContain('new')
  })

  test('a file that may not be written', async () => {
    const data = await recorded()
    chmodSync(join(data, '..'), 0o755)
    chmodSync(data, 0o777)
    const before = digest(data)
    await allRefused(data, 'database-read-only', asNobody)
    expect(digest(data)).toBe(before)
  })
})

/** A file system in memory with this much room; where this account may not mount one, the test is skipped. */
function smallDisk(size: string, { skip }: TestContext): string {
  const folder = join(temporaryFolder(), 'disk')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    skip('no file system may be mounted here')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

describe.skipIf(!isRootOnLinux)('on a full disk (skipped unless root on Linux)', () => {
  test('nothing is begun', async (context) => {
    const disk = smallDisk('64k', context)
    await allRefused(join(disk, 'data'), 'disk-full')
    expect(readdirSync(join(disk, 'data'))).not.toContain('etabli.db')
  })

  test('nothing is lost, and work goes on when there is room again', async (context) => {
    const disk = smallDisk('4m', context)
    const data = join(disk, 'data')
    expect(await etabli(['intake', '--capture', laptop, '--data', data])).toMatchObject({ exit: 0 })
    const before = digest(data)
    const filler = join(disk, 'filler')
    try {
      writeFileSync(filler, Buffer.alloc(5_000_000))
    } catch {
      // As much as there was room for was written.
    }
    await allRefused(data, 'disk-full')
    expect(digest(data)).toBe(before)
    execFileSync('rm', [filler])
    expect(await count(data)).toBe(1)
    expect(await etabli(['intake', '--capture', otherLaptop(9127), '--data', data])).toMatchObject({ exit: 0 })
    expect(await count(data)).toBe(2)
  })
})
