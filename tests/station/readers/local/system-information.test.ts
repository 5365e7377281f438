import { describe, expect, test } from 'vitest'
import { captureOf, type CaptureFile } from '../../../../electron/station/readers/capture.ts'
import { commandRunner } from '../../../../electron/station/readers/command.ts'
import { defaultTimeLimits, type SourceContext } from '../../../../electron/station/readers/local/source.ts'
import {
  askSystemInformation,
  joinAnswers,
  type Question,
} from '../../../../electron/station/readers/local/system-information.ts'

const context = (inventoryMs = defaultTimeLimits.inventoryMs): SourceContext => ({
  root: '/',
  run: commandRunner(),
  limits: { ...defaultTimeLimits, inventoryMs },
  signal: undefined,
})

const answer = async (question: Question, inventoryMs?: number): Promise<CaptureFile | undefined> =>
  (await askSystemInformation(question, []).gather(context(inventoryMs)))[0]

const parse = (file: CaptureFile | undefined): unknown => JSON.parse(new TextDecoder().decode(file?.bytes ?? undefined))

describe('the inventory library', () => {
  test('answers on this machine', async () => {
    expect(parse(await answer('mem'))).toMatchObject({ total: expect.any(Number) as number })
  })

  test('is not asked to keep the addresses of the network that the machine is on', async () => {
    const adapters = parse(await answer('networkInterfaces')) as Record<string, unknown>[]
    expect(adapters.length).toBeGreaterThan(0)
    for (const adapter of adapters) {
      expect(Object.keys(adapter).toSorted()).toEqual(['iface', 'ifaceName', 'internal', 'mac', 'type', 'virtual'])
    }
  })

  test('times out alone', async () => {
    expect(await answer('graphics', 0)).toEqual({
      name: 'systeminformation/graphics.json',
      status: 'timed-out',
      bytes: null,
    })
  })
})

describe('the answers joined', () => {
  const file = (name: string, text: string | null, status: CaptureFile['status'] = 'read'): CaptureFile => ({
    name,
    status,
    bytes: text === null ? null : new TextEncoder().encode(text),
  })

  test('stand in one output by question, without those that failed', () => {
    const capture = captureOf(
      joinAnswers([
        file('lsblk.json', '{}'),
        file('systeminformation/system.json', '{"model":"20L5CTO1WW"}'),
        file('systeminformation/battery.json', null, 'timed-out'),
      ]),
    )
    expect(capture.names).toEqual(['lsblk.json', 'systeminformation.json'])
    expect(JSON.parse(capture.text('systeminformation.json') ?? '')).toEqual({ system: { model: '20L5CTO1WW' } })
  })

  test('are timed out when none came and one was late', () => {
    const late = file('systeminformation/system.json', null, 'timed-out')
    const broken = file('systeminformation/bios.json', null, 'unavailable')
    expect(captureOf(joinAnswers([late, broken])).status('systeminformation.json')).toBe('timed-out')
    expect(captureOf(joinAnswers([broken])).status('systeminformation.json')).toBe('unavailable')
  })

  test('are no output at all where the library was not asked', () => {
    expect(joinAnswers([file('lsblk.json', '{}')]).map((one) => one.name)).toEqual(['lsblk.json'])
  })
})
