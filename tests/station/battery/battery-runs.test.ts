import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BatteryMeter, BatteryReading } from '../../../electron/station/battery/battery-meter.ts'
import { createBatteryRuns, type BatteryRuns } from '../../../electron/station/battery/battery-runs.ts'
import { newestBatteryRun } from '../../../electron/station/store/proofs/battery-runs.ts'
import type { Store } from '../../../electron/station/store/store.ts'
import { verifyChains } from '../../../electron/station/store/journal/verify-chains.ts'
import { take } from '../store/made/made-intake.ts'
import { temporaryFolder, temporaryStore } from '../store/temporary-store.ts'

/** A machine whose battery goes down as told, beside a clock that a test turns. */
function machine(store: Store) {
  const shown: { reading: BatteryReading | null } = {
    reading: { percent: 80, energyMilliwattHours: 40_000, state: 'discharging' },
  }
  const meter: BatteryMeter = () => Promise.resolve(shown.reading)
  const told: string[] = []
  const faults: unknown[] = []
  const context = {
    store,
    now: () => new Date(),
    publish: (name: string) => void told.push(name),
    deviceChanged: () => undefined,
  }
  const runs: BatteryRuns = createBatteryRuns(context, meter, (error) => faults.push(error))
  return { runs, shown, told, faults }
}

const minute = () => vi.advanceTimersByTimeAsync(60_000)

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00.000Z') }))
afterEach(() => vi.useRealTimers())

describe('a discharge', () => {
  test('is followed once a minute, and ends by itself when the charger comes back, with its sum in the journal', async () => {
    const store = temporaryStore()
    const { deviceId } = take(store)
    const { runs, shown, told, faults } = machine(store)
    expect(await runs.start(deviceId)).toBe('started')
    for (const percent of [79, 78, 77]) {
      shown.reading = { percent, energyMilliwattHours: percent * 500, state: 'discharging' }
      await minute()
    }
    shown.reading = { percent: 77.2, energyMilliwattHours: 38_600, state: 'charging' }
    await minute()
    const run = newestBatteryRun(store, deviceId)
    expect(run).toMatchObject({ endReason: 'charger', endedAt: '2026-11-23T09:04:00.000Z' })
    expect(run?.samples.map(({ percent }) => percent)).toEqual([80, 79, 78, 77, 77.2])
    const last = store.db.prepare('SELECT type, payload FROM events ORDER BY seq DESC LIMIT 1').get() as {
      type: string
      payload: string
    }
    expect(last.type).toBe('battery.runEnded')
    expect(JSON.parse(last.payload)).toMatchObject({ minutes: 3, fromPercent: 80, toPercent: 77, reason: 'charger' })
    expect(verifyChains(store)).toMatchObject({ ok: true })
    await minute()
    expect(newestBatteryRun(store, deviceId)?.samples).toHaveLength(5)
    expect(new Set(told)).toEqual(new Set(['battery.changed']))
    expect(faults).toEqual([])
  })

  test('is followed on after the station was started again', async () => {
    const folder = temporaryFolder()
    const before = temporaryStore({ folder })
    const { deviceId } = take(before)
    const first = machine(before)
    await first.runs.start(deviceId)
    await minute()
    first.runs.close()
    before.close()
    vi.setSystemTime(Date.parse('2026-11-23T09:30:00.000Z'))
    const store = temporaryStore({ folder })
    const second = machine(store)
    await minute()
    expect(newestBatteryRun(store, deviceId)).toMatchObject({ endedAt: null })
    expect(newestBatteryRun(store, deviceId)?.samples).toHaveLength(3)
    expect(await second.runs.stop(deviceId)).toBe(true)
    expect(newestBatteryRun(store, deviceId)).toMatchObject({ endReason: 'stopped' })
  })

  test('begins on the charger and waits for it to be taken out', async () => {
    const store = temporaryStore()
    const { deviceId } = take(store)
    const { runs, shown } = machine(store)
    shown.reading = { percent: 100, energyMilliwattHours: null, state: 'full' }
    await runs.start(deviceId)
    await minute()
    await minute()
    expect(newestBatteryRun(store, deviceId)).toMatchObject({ endedAt: null })
  })

  test('is refused where there is no battery, for a device that is not there, and while another is followed', async () => {
    const store = temporaryStore()
    const { deviceId } = take(store)
    const { runs, shown } = machine(store)
    expect(await runs.start('01939f00-0000-7000-8000-000000000000')).toBe('device-not-found')
    shown.reading = null
    expect(await runs.start(deviceId)).toBe('no-battery-here')
    shown.reading = { percent: 50, energyMilliwattHours: null, state: 'discharging' }
    await runs.start(deviceId)
    expect(await runs.start(deviceId)).toBe('battery-run-under-way')
    expect(await runs.stop('01939f00-0000-7000-8000-000000000000')).toBe(false)
  })

  test('survives a look without an answer, and ends as unread after five of them', async () => {
    const store = temporaryStore()
    const { deviceId } = take(store)
    const { runs, shown } = machine(store)
    await runs.start(deviceId)
    const last = shown.reading
    shown.reading = null
    for (let look = 0; look < 4; look += 1) await minute()
    shown.reading = last
    await minute()
    expect(newestBatteryRun(store, deviceId)).toMatchObject({ endedAt: null })
    shown.reading = null
    for (let look = 0; look < 5; look += 1) await minute()
    expect(newestBatteryRun(store, deviceId)).toMatchObject({ endReason: 'unread' })
  })

  test('can’t be altered once measured, nor go on once ended, whatever asks the database', async () => {
    const store = temporaryStore()
    const { deviceId } = take(store)
    const { runs } = machine(store)
    await runs.start(deviceId)
    await runs.stop(deviceId)
    const { db } = store
    expect(() => db.prepare('UPDATE battery_samples SET percent = 99').run()).toThrow('stays as it was measured')
    expect(() => db.prepare('DELETE FROM battery_samples').run()).toThrow('never deleted')
    expect(() => db.prepare('UPDATE battery_runs SET ended_at = NULL, end_reason = NULL').run()).toThrow('ends once')
    const insert = `INSERT INTO battery_samples SELECT id, 'later', 5, NULL, 'full' FROM battery_runs`
    expect(() => db.prepare(insert).run()).toThrow('has ended')
  })
})
