import { execFileSync, spawnSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { UsbDeviceView } from '../../../shared/contract/usb.ts'
import { adbdObstacle } from '../readers/android/adbd.ts'
import { hasTablets } from '../readers/android/tablets.ts'

type Step = {
  readonly step: string
  readonly isReached?: boolean
  readonly afterMs?: number
  readonly bus?: string
  readonly devices?: readonly UsbDeviceView[]
} & Readonly<Record<string, unknown>>

const has = (program: string) => spawnSync('which', [program]).status === 0
const tools = ['qemu-system-x86_64', 'depmod', 'cpio', 'busybox']

function obstacle(): string | null {
  if (process.env['ETABLI_EMULATOR_TESTS'] !== '1') return 'set ETABLI_EMULATOR_TESTS=1: it takes three minutes'
  if (!hasTablets) return 'the recordings are not beside the project'
  return adbdObstacle ?? tools.map((tool) => (has(tool) ? null : `needs ${tool}`)).find((one) => one !== null) ?? null
}

const why = obstacle()

describe.skipIf(why !== null)(`a real kernel with a real bus, emulated (${why ?? 'runs here'})`, () => {
  let steps: readonly Step[] = []
  const at = (name: string) => steps.find(({ step }) => step === name)

  beforeAll(() => {
    const boot = fileURLToPath(new URL('guest/boot.sh', import.meta.url))
    const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'etabli', 'usb-guest')
    const said = execFileSync('bash', [boot, cache, '500'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    steps = said.split('\n').flatMap((line) => (line.startsWith('@ ') ? [JSON.parse(line.slice(2)) as Step] : []))
  }, 600_000)

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
