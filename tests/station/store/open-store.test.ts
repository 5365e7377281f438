import Database from 'better-sqlite3'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { getBench } from '../../../electron/station/store/bench/bench.ts'
import { assertDurable, connect } from '../../../electron/station/store/connection.ts'
import { countByState } from '../../../electron/station/store/devices/devices.ts'
import { networkFileSystemName, networkShareOf } from '../../../electron/station/store/network-file-system.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { isTagPrefix } from '../../../shared/label/tag.ts'
import { expectInvariants } from './invariants.ts'
import { take } from './made/made-intake.ts'
import { temporaryFolder, temporaryStore } from './temporary-store.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder, 'etabli.db')
})

const refusal = (code: string) =>
  expect.objectContaining({
    code,
    what: expect.any(String),
    where: expect.any(String),
    remedy: expect.any(String),
  }) as unknown

const digest = () => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Makes a database with one device in it, and closes it. */
function makeDatabase(devices = 1): void {
  const store = openStore({ folder, newBench: { prefix: 'T7' } })
  for (let index = 0; index < devices; index += 1) take(store, { serial: `S${index}` })
  store.close()
}

describe('a first start', () => {
  test('makes the folder, one file and a bench with a prefix drawn by lot', () => {
    const store = temporaryStore({ folder: join(folder, 'new', 'data'), newBench: { name: 'Établi 1' } })
    expect(isTagPrefix(getBench(store).prefix)).toBe(true)
    expect(getBench(store)).toMatchObject({ name: 'Établi 1', tagsGiven: 0 })
    store.close()
    expect(readdirSync(join(folder, 'new', 'data')).toSorted()).toEqual(['etabli.db', 'etabli.lock'])
  })

  test('starts again where an earlier one was cut', () => {
    writeFileSync(`${path}.new`, 'half')
    const store = temporaryStore({ folder })
    expect(readdirSync(folder)).not.toContain('etabli.db.new')
    expectInvariants(store)
  })
})

describe('every connection', () => {
  test('waits for the disk at each commit, also on a file that another one made', () => {
    makeDatabase()
    const store = temporaryStore({ folder })
    expect(store.db.pragma('synchronous', { simple: true })).toBe(2)
    expect(store.db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(store.db.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('is refused by our own check when it would not', () => {
    makeDatabase()
    const db = connect(path)
    db.pragma('synchronous = NORMAL')
    expect(() => assertDurable(db)).toThrow('not set to be durable')
    db.close()
  })
})

describe('a second station on the same folder', () => {
  test('is refused while this process has it', () => {
    const store = temporaryStore({ folder })
    expect(() => openStore({ folder })).toThrow(refusal('database-in-use'))
    store.close()
    temporaryStore({ folder })
  })

  test('is refused while another process has it, also after a collection, and let in once that one is killed', async () => {
    const script = fileURLToPath(new URL('killed/hold-store.ts', import.meta.url))
    const holder = spawn(process.execPath, ['--expose-gc', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void holder.kill('SIGKILL'))
    await once(holder.stdout, 'data')
    expect(() => openStore({ folder })).toThrow(refusal('database-in-use'))
    const ended = once(holder, 'exit')
    holder.kill('SIGKILL')
    await ended
    expectInvariants(temporaryStore({ folder }))
  })
})

describe('a database that this station must not touch', () => {
  test('from the future is refused, and not a byte of it changes', () => {
    makeDatabase()
    const db = new Database(path)
    db.pragma('user_version = 99')
    db.close()
    const before = digest()
    expect(() => openStore({ folder })).toThrow(refusal('database-newer'))
    expect(digest()).toBe(before)
  })

  test.each([
    ['empty', () => writeFileSync(path, '')],
    ['a text', () => writeFileSync(path, 'this is not a database, whatever its name says\n'.repeat(50))],
    ['cut short', () => truncateSync(path, 20_000)],
    ['cut inside its header', () => truncateSync(path, 60)],
    ['overwritten in the middle', () => overwrite(8192, Buffer.alloc(12_288, 0xa5))],
    ['of another program', () => makeForeign()],
    ['gone, with its journal left behind', () => leaveJournal()],
  ])('that is %s is refused as damaged, and left as it is', (_, damage) => {
    makeDatabase(3)
    damage()
    const before = readdirSync(folder).includes('etabli.db') ? digest() : ''
    expect(() => openStore({ folder })).toThrow(refusal('database-damaged'))
    expect(readdirSync(folder).includes('etabli.db') ? digest() : '').toBe(before)
  })

  test('can be put in order, after which the same process opens it', () => {
    makeDatabase()
    copyFileSync(path, `${path}.good`)
    truncateSync(path, 60)
    expect(() => openStore({ folder })).toThrow(refusal('database-damaged'))
    copyFileSync(`${path}.good`, path)
    expect(countByState(temporaryStore({ folder }))).toEqual({ audited: 1 })
  })
})

const overwrite = (offset: number, bytes: Buffer): void => {
  const content = readFileSync(path)
  bytes.copy(content, offset)
  writeFileSync(path, content)
}

function makeForeign(): void {
  rmSync(path)
  const db = new Database(path)
  db.exec('CREATE TABLE somebody (name TEXT)')
  db.close()
}

function leaveJournal(): void {
  rmSync(path)
  writeFileSync(`${path}-wal`, Buffer.alloc(4096, 1))
}

describe('a place where nothing can be written', () => {
  test('is refused when a file stands where the folder should be', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => openStore({ folder: join(folder, 'file') })).toThrow(refusal('folder-unwritable'))
  })

  test('is refused when the folder is on a disk mounted read-only', ({ skip }) => {
    const mounted = join(folder, 'mounted')
    mkdirSync(mounted)
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', mounted]).status === 0
    if (!isMounted) skip('mounting needs root')
    onTestFinished(() => void spawnSync('umount', [mounted]))
    expect(() => openStore({ folder: mounted })).toThrow(refusal('folder-unwritable'))
  })

  test('is refused when only the file may not be written', ({ skip }) => {
    makeDatabase()
    const isRoot = process.getuid?.() === 0
    // Permissions don't bind root; the immutable attribute does (chattr(1)).
    const isFixed = spawnSync(isRoot ? 'chattr' : 'chmod', [isRoot ? '+i' : '444', path]).status === 0
    if (!isFixed) skip('this file system has no immutable files')
    onTestFinished(() => void spawnSync(isRoot ? 'chattr' : 'chmod', [isRoot ? '-i' : '644', path]))
    expect(() => openStore({ folder })).toThrow(refusal('database-read-only'))
  })

  test('is refused when it is a network share, by the types of statfs(2)', () => {
    expect([0x6969, 0xff534d42, -11_317_950, 0x01021997].map(networkFileSystemName)).toEqual([
      'NFS',
      'CIFS',
      'CIFS',
      '9P',
    ])
    expect([0xef53, 0x01021994, 0x58465342, 0x9123683e].map(networkFileSystemName)).toEqual([null, null, null, null])
    expect(networkShareOf(folder)).toBeNull()
  })
})
