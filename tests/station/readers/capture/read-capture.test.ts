import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCapture } from '../../../../electron/station/readers/capture/read-capture.ts'
import { Report } from '../../../../shared/report/report.ts'

const now = () => new Date('2026-01-02T03:04:05.000Z')

const dmidecode = `# dmidecode 3.3
SMBIOS 2.8 present.
2 structures occupying 100 bytes.

Handle 0x0001, DMI type 1, 27 bytes
System Information
\tManufacturer: Example Corp.
\tProduct Name: Bench 1
\tSerial Number: EX12345

Handle 0x7F00, DMI type 127, 4 bytes
End Of Table
`

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capture-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function put(name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), content)
}

async function refusalOf(path = folder) {
  const reading = await readCapture(path, { now })
  return reading.ok ? null : reading.refusal
}

async function reportOf() {
  const reading = await readCapture(folder, { now, toolVersion: '1.2.3' })
  if (!reading.ok) throw new Error(reading.refusal.what)
  return reading.report
}

describe('a folder of outputs', () => {
  test('is read into a strict report with its files', async () => {
    await put('dmidecode.txt', dmidecode)
    await put('power_supply/BAT0/uevent', 'POWER_SUPPLY_NAME=BAT0\nPOWER_SUPPLY_TYPE=Battery\n')
    await put('SOURCE.txt', 'where this came from')
    await put('notes/dmidecode.txt', 'not looked into')
    const reading = await readCapture(folder, { now, toolVersion: '1.2.3' })
    if (!reading.ok) throw new Error(reading.refusal.what)
    expect(Report.parse(reading.report).machine).toMatchObject({ model: 'Bench 1', serial: 'EX12345' })
    expect(reading.report.source).toEqual({
      kind: 'capture',
      tool: 'etabli',
      toolVersion: '1.2.3',
      readAt: '2026-01-02T03:04:05.000Z',
    })
    expect(reading.files.map((file) => file.name)).toEqual(['dmidecode.txt', 'power_supply/BAT0/uevent'])
  })

  test.each([
    ['UTF-8 with a byte order mark and CRLF', Buffer.from(`\ufeff${dmidecode.replaceAll('\n', '\r\n')}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${dmidecode}`, 'utf16le')],
  ])('%s is read', async (_, bytes) => {
    await put('dmidecode.txt', bytes)
    expect((await reportOf()).machine.model).toBe('Bench 1')
  })

  test('a tool’s own text in another encoding is refused: an accent would cost the rest of the name', async () => {
    await put('dmidecode.txt', Buffer.from(dmidecode.replace('Example Corp.', 'Société Générale'), 'latin1'))
    expect(await refusalOf()).toMatchObject({ code: 'capture-file-binary', what: 'The file is not in UTF-8' })
  })

  test('bytes that the firmware gave are no reason to refuse a machine', async () => {
    await put('dmidecode.txt', dmidecode)
    const uevent = 'POWER_SUPPLY_NAME=BAT0\nPOWER_SUPPLY_TYPE=Battery\nPOWER_SUPPLY_MODEL_NAME=LNV\xff\n'
    await put('power_supply/BAT0/uevent', Buffer.from(uevent, 'latin1'))
    expect((await reportOf()).batteries?.[0]?.model).toBe('LNV')
  })

  test('colours that a tool printed into a file are left out', async () => {
    await put('dmidecode.txt', dmidecode.replace('Bench 1', 'Think\x1b[31mPad\x1b[0m'))
    expect((await reportOf()).machine.model).toBe('ThinkPad')
  })

  test('an inventory that is nested without end is read as deep as machines are', async () => {
    await put('dmidecode.txt', dmidecode)
    const depth = 20_000
    await put('lshw.json', `${'{"class":"system","children":['.repeat(depth)}${']}'.repeat(depth)}`)
    expect((await reportOf()).machine.model).toBe('Bench 1')
  })
})

describe('one clear refusal: what, where, what to do', () => {
  test('nothing there, or a file in place of the folder', async () => {
    expect(await refusalOf(join(folder, 'missing'))).toMatchObject({ code: 'capture-not-found' })
    await put('dmidecode.txt', dmidecode)
    expect(await refusalOf(join(folder, 'dmidecode.txt'))).toMatchObject({ code: 'capture-not-a-folder' })
  })

  test('nothing that the station knows, by name or by content', async () => {
    await put('holiday.txt', 'sun')
    expect(await refusalOf()).toMatchObject({ code: 'capture-not-recognised', where: folder })
    await put('dmidecode.txt', 'Dear colleague, please find the dump attached.\n')
    const refusal = await refusalOf()
    expect(refusal).toMatchObject({ code: 'capture-not-recognised' })
    expect(refusal?.what).toContain('dmidecode.txt')
  })

  test.each([
    ['an empty file', 'lscpu.txt', '  \n', 'capture-file-empty'],
    [
      'JSON that ends too early',
      'smartctl-sda.json',
      '{"smartctl": {"exit_status": 0}, "device": {"na',
      'capture-file-truncated',
    ],
    ['an SMBIOS dump that ends too early', 'dmidecode-2.txt', dmidecode.slice(0, 180), 'capture-file-truncated'],
    [
      'a listing that ends within an entry',
      'hwinfo.txt',
      '01: None 00.0: 10105 BIOS\n  Hardware Class: bi',
      'capture-file-truncated',
    ],
    [
      'processor facts that end too early',
      'lscpu.txt',
      'Architecture: x86_64\nCPU(s): 4\nModel na',
      'capture-file-truncated',
    ],
    [
      'random bytes',
      'hwinfo.txt',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 73) % 256)),
      'capture-file-binary',
    ],
    ['UTF-16 without its mark', 'upower.txt', Buffer.from(dmidecode, 'utf16le'), 'capture-file-binary'],
  ])('%s, even among good files', async (_, name, content, code) => {
    await put('dmidecode.txt', dmidecode)
    await put(name, content)
    const refusal = await refusalOf()
    expect(refusal).toMatchObject({ code, where: join(folder, name) })
    expect(refusal?.what).not.toBe('')
    expect(refusal?.remedy).not.toBe('')
  })

  test('a huge file, without loading it', async () => {
    await put('dmidecode.txt', dmidecode)
    await put('lshw.json', '{')
    await truncate(join(folder, 'lshw.json'), 100 * 1024 * 1024)
    const before = process.memoryUsage().arrayBuffers
    expect(await refusalOf()).toMatchObject({ code: 'capture-file-too-large', where: join(folder, 'lshw.json') })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024)
  })

  test('many files that are too much together', async () => {
    await put('dmidecode.txt', dmidecode)
    await put('lscpu.txt', 'Architecture: x86_64\n')
    const limits = { fileBytes: 1000, totalBytes: 200, files: 10 }
    const reading = await readCapture(folder, { now, limits })
    expect(reading).toMatchObject({ ok: false, refusal: { code: 'capture-too-large' } })
  })
})

describe('what is not a plain file', () => {
  test('a link that leaves the folder is refused, one that stays is read', async () => {
    await put('sys/dump.txt', dmidecode)
    await symlink(join(folder, 'sys/dump.txt'), join(folder, 'dmidecode.txt'))
    expect((await reportOf()).machine.model).toBe('Bench 1')
    await symlink('/etc/passwd', join(folder, 'lscpu.txt'))
    expect(await refusalOf()).toMatchObject({ code: 'capture-file-outside', where: join(folder, 'lscpu.txt') })
  })

  test('a folder named like an output and a link in a circle are no outputs', async () => {
    await put('dmidecode.txt', dmidecode)
    await mkdir(join(folder, 'lscpu.txt'))
    expect((await reportOf()).machine.model).toBe('Bench 1')
    await symlink(join(folder, 'hwinfo.txt'), join(folder, 'hwinfo.txt'))
    expect(await refusalOf()).toMatchObject({ code: 'capture-not-found', where: join(folder, 'hwinfo.txt') })
  })

  test.skipIf(!existsSync('/usr/bin/mkfifo'))('a pipe is passed over and never waited for', async () => {
    await put('dmidecode.txt', dmidecode)
    execFileSync('/usr/bin/mkfifo', [join(folder, 'hwinfo.txt')])
    expect((await reportOf()).machine.model).toBe('Bench 1')
  })
})
