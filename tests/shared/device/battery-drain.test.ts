import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { batteryDrain, type BatterySample, type BatteryState } from '../../../shared/device/battery-drain.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 8) + minutes * 60_000).toISOString()
const sample = (
  minutes: number,
  percent: number,
  state: BatteryState = 'discharging',
  energyMilliwattHours: number | null = percent * 500,
): BatterySample => ({ at: at(minutes), percent, energyMilliwattHours, state })

describe('the drain of a battery', () => {
  test('is its minutes, percents and energy from the charger’s going to its coming back', () => {
    const samples = [
      sample(0, 90, 'charging'),
      sample(1, 90),
      ...Array.from({ length: 10 }, (_, index) => sample(2 + index, 89.5 - index / 2)),
      sample(12, 85, 'charging'),
    ]
    expect(batteryDrain(samples)).toEqual({
      minutes: 10,
      fromPercent: 90,
      toPercent: 85,
      usedPercent: 5,
      minutesPerPercent: 2,
      usedMilliwattHours: 2500,
      meanMilliwatts: 15_000,
    })
  })

  test('says nothing before it was seen twice without its charger, and no rate before a whole percent', () => {
    expect(batteryDrain([])).toBeNull()
    expect(batteryDrain([sample(0, 90, 'charging'), sample(1, 90)])).toBeNull()
    expect(batteryDrain([sample(0, 90), sample(1, 89.8)])).toMatchObject({ minutes: 1, minutesPerPercent: null })
  })

  test('leaves out the time in which the station did not look, and what went meanwhile', () => {
    const drain = batteryDrain([sample(0, 90), sample(1, 89), sample(61, 80), sample(62, 79)])
    expect(drain).toMatchObject({ minutes: 2, usedPercent: 2, minutesPerPercent: 1, fromPercent: 90, toPercent: 79 })
  })

  test('knows no energy where one look told none', () => {
    const drain = batteryDrain([sample(0, 90), sample(1, 89, 'discharging', null), sample(2, 88)])
    expect(drain).toMatchObject({ usedPercent: 2, usedMilliwattHours: null, meanMilliwatts: null })
  })

  test('is the same whatever is seen on the charger before and after, and never counts a minute twice', () => {
    const levels = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(levels, fc.nat(5), fc.nat(5), (percents, before, after) => {
        const run = percents.map((percent, index) => sample(before + index, percent))
        const around = [
          ...Array.from({ length: before }, (_, index) => sample(index, 50, 'charging')),
          ...run,
          ...Array.from({ length: after }, (_, index) => sample(before + percents.length + index, 50, 'full')),
        ]
        const drain = batteryDrain(around)
        expect(drain).toEqual(batteryDrain(run))
        expect(drain?.minutes).toBeCloseTo(percents.length - 1)
        expect(drain?.usedPercent).toBeCloseTo((percents[0] ?? 0) - (percents.at(-1) ?? 0))
      }),
    )
  })
})
