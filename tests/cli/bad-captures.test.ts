import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { laptopWith, temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop, laptopOutput } from '../fixtures/laptop-changes.ts'
import { etabli, refusedWith } from './etabli.ts'

const dmidecode = laptopOutput('dmidecode.txt')
const lsblk = laptopOutput('lsblk.json')

/** The made-up laptop with something done to its folder. */
function laptopBut(spoil: (folder: string) => void): string {
  const folder = laptopWith({})
  spoil(folder)
  return folder
}

/** Bytes that no text has, the same at each run. */
const noise = Uint8Array.from({ length: 20_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)

const spoiled: readonly (readonly [what: string, code: string, capture: () => string])[] = [
  ['cut off', 'capture-file-truncated', () => laptopWith({ 'dmidecode.txt': dmidecode.slice(0, 1200) })],
  ['cut off inside JSON', 'capture-file-truncated', () => laptopWith({ 'lsblk.json': lsblk.slice(0, 300) })],
  ['holding NaN', 'capture-file-truncated', () => laptopWith({ 'lsblk.json': lsblk.replace('256060514304', 'NaN') })],
  ['empty', 'capture-file-empty', () => laptopWith({ 'lscpu.txt': '' })],
  ['blank', 'capture-file-empty', () => laptopWith({ 'lscpu.txt': '\n\n \n' })],
  ['of 100 MB', 'capture-file-too-large', () => laptopBut((at) => truncateSync(join(at, 'lsblk.json'), 100_000_000))],
  ['binary', 'capture-file-binary', () => laptopWith({ 'dmidecode.txt': noise })],
  ['in UTF-16', 'capture-file-binary', () => laptopWith({ 'dmidecode.txt': Buffer.from(dmidecode, 'utf16le') })],
  [
    'a link out of the folder',
    'capture-file-outside',
    () => laptopBut((at) => symlinkSync('/etc/hostname', join(at, 'hwinfo.txt'))),
  ],
]

const strange: readonly (readonly [what: string, code: string, path: () => string])[] = [
  ['an empty folder', 'capture-not-recognised', temporaryFolder],
  [
    'a folder of other things',
    'capture-not-recognised',
    () => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'holiday.txt'), 'sun')
      return folder
    },
  ],
  [
    'outputs that say nothing',
    'capture-not-recognised',
    () => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'dmidecode.txt'), 'bonjour\n')
      return folder
    },
  ],
  ['a file', 'capture-not-a-folder', () => join(laptop, 'lscpu.txt')],
  ['nothing', 'capture-not-found', () => join(temporaryFolder(), 'missing')],
  ['something below a file', 'capture-not-found', () => join(laptop, 'lscpu.txt', 'x')],
  ['a path of 5000 characters', 'capture-not-found', () => `/${'a'.repeat(5000)}`],
]

describe('a capture that can’t be read', () => {
  let data: string
  let before: Buffer
  beforeAll(async () => {
    data = execFileSync('mktemp', ['-d', '-t', 'etabli-cli-XXXXXX'], { encoding: 'utf8' }).trim()
    await etabli(['intake', '--capture', laptop, '--data', data])
    before = readFileSync(join(data, 'etabli.db'))
    return () => execFileSync('rm', ['-r', data])
  })

  test.each([...spoiled, ...strange])('(%s) is refused as %s and changes nothing', async (_, code, capture) => {
    const path = capture()
    const run = await etabli([
      'intake',
      '--capture',
      path,
      '--data',
      data,
      '--lot',
      'L',
      '--label',
      join(data, 'l.pdf'),
    ])
    expect(run).toMatchObject(refusedWith(code))
    expect(run.err).toContain(path.slice(0, 60))
    expect(readFileSync(join(data, 'etabli.db')).equals(before)).toBe(true)
  })

  test('read refuses it the same way', async () => {
    const run = await etabli(['read', '--capture', laptopWith({ 'dmidecode.txt': noise }), '--json'])
    expect(run).toMatchObject(refusedWith('capture-file-binary'))
  })
})

describe('odd captures that can be read', () => {
  test.each([
    ['JSON a hundred thousand deep', { 'lsblk.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}` }],
    [
      'a hundred thousand keys',
      {
        'smartctl-sdz.json': JSON.stringify(
          Object.fromEntries(Array.from({ length: 100_000 }, (_, key) => [`k${key}`, key])),
        ),
      },
    ],
    [
      'the names of what every object has',
      {
        'smartctl-nvme0n1.json': laptopOutput('smartctl-nvme0n1.json').replace(
          '{',
          '{"__proto__": {"serial_number": "EVIL"}, "constructor": {"prototype": 1}, "toString": null,',
        ),
      },
    ],
    ['a number beyond all bounds', { 'lsblk.json': lsblk.replace('256060514304', '1e999') }],
  ])('%s', async (_, changes) => {
    const run = await etabli(['read', '--capture', laptopWith(changes), '--json'])
    expect(run).toMatchObject({ exit: 0, err: '' })
    expect(run.out).not.toContain('EVIL')
    expect(JSON.parse(run.out)).toMatchObject({ machine: { serial: 'PF1ETB42' } })
  })

  test.skipIf(process.platform === 'win32')(
    'a pipe and a folder under the names of outputs hold nobody up',
    async () => {
      const capture = laptopBut((at) => {
        execFileSync('mkfifo', [join(at, 'hwinfo.txt')])
        mkdirSync(join(at, 'upower.txt'))
      })
      expect(await etabli(['read', '--capture', capture])).toMatchObject({ exit: 0, err: '' })
    },
  )
})

/** The tests may run as root, who may read everything; `setpriv` (util-linux) makes the program somebody else. */
const isRoot = process.getuid?.() === 0
const asNobody = { through: ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] }

describe.skipIf(!isRoot || process.platform !== 'linux')('without permission (skipped unless root on Linux)', () => {
  test('a folder or a file that may not be read is named', async () => {
    const shut = laptopBut((at) => chmodSync(join(at, 'lscpu.txt'), 0o000))
    chmodSync(join(shut, '..'), 0o755)
    const file = await etabli(['read', '--capture', shut], asNobody)
    expect(file).toMatchObject(refusedWith('capture-file-denied'))
    expect(file.err).toContain(join(shut, 'lscpu.txt'))
    chmodSync(shut, 0o000)
    expect(await etabli(['read', '--capture', shut], asNobody)).toMatchObject(refusedWith('capture-denied'))
  })
})
