import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { bundleGuestProgram } from '../../usb/guest/bundle.ts'

type Step = { readonly step: string } & Readonly<Record<string, unknown>>

const has = (program: string) => spawnSync('which', [program]).status === 0
const missing = ['qemu-system-x86_64', 'depmod', 'modprobe', 'cpio', 'python3'].filter((tool) => !has(tool))
const why = !existsSync('/usr/lib/systemd/systemd-udevd')
  ? 'needs udev'
  : missing.length > 0
    ? `needs ${missing.join(', ')}`
    : null
if (why !== null) console.info(`USB printer of an emulated machine: not tried here, ${why}`)

const zebra = { road: 'zpl-usb', maker: 'Zebra Technologies', model: 'ZTC ZD421-203dpi ZPL', serial: 'D4J2345' }

describe.skipIf(why !== null)(`a label printer on a real kernel’s USB, emulated (${why ?? 'runs here'})`, () => {
  let steps: readonly Step[] = []
  const at = (name: string) => steps.find(({ step }) => step === name)

  beforeAll(async () => {
    await bundleGuestProgram('tests/station/printers/usb/guest/on-a-usb-printer.ts', 'test-results/usb-printer-guest')
    const boot = fileURLToPath(new URL('../../usb/guest/boot.sh', import.meta.url))
    const inside = fileURLToPath(new URL('guest/inside.sh', import.meta.url))
    const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'etabli', 'usb-guest')
    const words = [boot, cache, 'none', '400', inside]
    const { stdout: said } = spawnSync('bash', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    steps = said.split('\n').flatMap((line) => (line.startsWith('@ ') ? [JSON.parse(line.slice(2)) as Step] : []))
    if (at('end') === undefined) console.info(said)
    const took = (name: string) => `${Number(at(name)?.['afterMs']) / 1000} s`
    console.info(`\n  a label by node-usb ${took('without-driver')}, by the system's driver ${took('with-driver')}`)
    // On a fresh machine a kernel is fetched first.
  }, 900_000)

  test('without the system’s driver is known by its own device id, and the station finds it by the same name', () => {
    expect(at('free')).toMatchObject({ printers: [zebra], files: [] })
    expect(at('found')).toMatchObject({ found: { road: 'zpl-usb', title: 'Zebra Technologies ZTC ZD421-203dpi ZPL' } })
    expect(at('stands')).toMatchObject({ state: 'idle', reasons: [] })
  })

  test('gets one label by node-usb, and the ledger follows it to the end', () => {
    expect(at('without-driver')).toMatchObject({
      isDone: true,
      steps: ['prepared', 'sending', 'sent', 'printed?'],
      labels: 1,
      files: [],
    })
  })

  test('without paper keeps the label here and prints it once after the refill', () => {
    expect(at('paper-out')).toMatchObject({ state: 'stopped', reasons: ['media-empty'] })
    expect(at('refilled')).toMatchObject({
      isDone: true,
      steps: ['prepared', 'prepared media-empty', 'sending', 'sent', 'printed?'],
      labels: 1,
    })
  })

  test('that answers nothing tells by its port that its paper is out', () => {
    expect(at('silent-port')).toMatchObject({ state: 'stopped', reasons: ['media-empty'] })
    expect(at('answers')).toMatchObject({ state: 'idle', reasons: [] })
  })

  test('that the system’s driver takes keeps its name and is printed on through its device file', () => {
    expect(at('held')).toMatchObject({ printers: 0, files: ['lp0'] })
    const found = at('found')?.['found'] as { name: string } | undefined
    expect(at('found-again')?.['names']).toEqual([found?.name])
    expect(at('with-driver')).toMatchObject({ isDone: true, labels: 1, files: ['lp0'] })
    expect(at('fault')).toBeUndefined()
  })
})
