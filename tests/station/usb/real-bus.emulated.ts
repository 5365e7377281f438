import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { UsbDeviceView } from '../../../shared/contract/usb.ts'
import { adbdObstacle } from '../readers/android/adbd.ts'
import { hasTablets } from '../readers/android/tablets.ts'
import { bundleGuestProgram } from './guest/bundle.ts'

type Step = {
  readonly step: string
  readonly isReached?: boolean
  readonly afterMs?: number
  readonly bus?: string
  readonly devices?: readonly UsbDeviceView[]
} & Readonly<Record<string, unknown>>

const has = (program: string) => spawnSync('which', [program]).status === 0
const tools = ['qemu-system-x86_64', 'depmod', 'modprobe', 'cpio']

function obstacle(): string | null {
  if (!hasTablets) return 'the recordings are not beside the project'
  if (!existsSync('/usr/lib/systemd/systemd-udevd')) return 'needs udev'
  return adbdObstacle ?? tools.map((tool) => (has(tool) ? null : `needs ${tool}`)).find((one) => one !== null) ?? null
}

const why = obstacle()
if (why !== null) console.info(`USB bus of an emulated machine: not tried here, ${why}`)

describe.skipIf(why !== null)(`a real kernel with a real bus, emulated (${why ?? 'runs here'})`, () => {
  let steps: readonly Step[] = []
  const at = (name: string) => steps.find(({ step }) => step === name)

  beforeAll(async () => {
    await bundleGuestProgram()
    const boot = fileURLToPath(new URL('guest/boot.sh', import.meta.url))
    const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'etabli', 'usb-guest')
    const android = join(cache, '../android-tools-trixie')
    const words = [boot, cache, android, '500']
    const said = execFileSync('bash', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    steps = said.split('\n').flatMap((line) => (line.startsWith('@ ') ? [JSON.parse(line.slice(2)) as Step] : []))
    const after = (name: string) => `${((at(name)?.afterMs ?? Number.NaN) / 1000).toFixed(1)} s`
    console.info(
      `\n  USB: stick on the screen after ${after('stick-plugged')}, gone after ${after('stick-pulled')}, tablet read after ${after('tablet-read')}`,
    )
    // On a fresh machine a kernel is fetched first.
  }, 900_000)

  test('the system tells of plugs, and the station stays without a fault to the end', () => {
    expect(at('start')).toMatchObject({ isReached: true, bus: 'watching' })
    expect(at('fault')).toBeUndefined()
    expect(at('end')).toBeDefined()
  })

  test('a stick is noticed when it is plugged in and when it is pulled, by name and serial', () => {
    expect(at('stick-plugged')).toMatchObject({
      isReached: true,
      devices: [{ kind: 'removable-drive', vendorName: 'SanDisk', serial: 'STICK0001' }],
    })
    expect(at('stick-pulled')).toMatchObject({ isReached: true, devices: [] })
  })

  test('twenty plugs without a pause end with one stick', () => {
    expect(at('twenty-plugs')?.devices).toHaveLength(1)
  })

  test('a tablet is read over USB by the station’s own connection, judged and recorded', () => {
    expect(at('tablet-read')).toMatchObject({
      isReached: true,
      devices: [{ kind: 'android', android: { state: 'done' } }],
    })
    expect(at('card')).toMatchObject({
      stage: 'done',
      outcome: 'pass',
      device: { serial: 'L15E4637FLL', kind: 'tablet' },
    })
    expect(at('tablet-pulled')).toMatchObject({ isReached: true, devices: [] })
  })
})
