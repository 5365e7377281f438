import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dischargeResult } from '../../../../renderer/features/guided-tests/battery/discharge-judgement.ts'
import { pictureSpread, showsSomething } from '../../../../renderer/features/guided-tests/camera/picture-spread.ts'
import { loopResult, type Heard, type Listening } from '../../../../renderer/features/guided-tests/sound/listen.ts'
import type { BatteryDrain } from '../../../../shared/device/battery-drain.ts'

const drain = (minutes: number, usedPercent: number): BatteryDrain => ({
  minutes,
  usedPercent,
  fromPercent: 90,
  toPercent: 90 - usedPercent,
  minutesPerPercent: usedPercent >= 1 ? minutes / usedPercent : null,
  usedMilliwattHours: null,
  meanMilliwatts: null,
})

test('a discharge says nothing before ten minutes, but for a battery that falls or vanishes', () => {
  expect(dischargeResult(null, false)).toBeNull()
  expect(dischargeResult(drain(9, 4), false)).toBeNull()
  expect(dischargeResult(drain(10, 4), false)).toBe('pass')
  expect(dischargeResult(drain(2, 6), false)).toBe('fail')
  expect(dischargeResult(drain(2, 4), false)).toBeNull()
  expect(dischargeResult(drain(30, 60), false)).toBe('fail')
  expect(dischargeResult(null, true)).toBe('fail')
})

test('a sound loop is good when both were heard, and says nothing when noise may have hidden one', () => {
  const heardAs = (left: Heard, right: Heard): Listening => ({
    sides: { left: { heard: left, likeness: 0, atSeconds: 0 }, right: { heard: right, likeness: 0, atSeconds: 0 } },
    noiseDecibels: -50,
  })
  expect(loopResult(heardAs('heard', 'heard'))).toBe('pass')
  expect(loopResult(heardAs('heard', 'not-heard'))).toBe('fail')
  expect(loopResult(heardAs('too-noisy', 'heard'))).toBe('unclear')
})

test('a picture of one shade shows nothing, whatever the shade; one of two halves does', () => {
  const pixels = (shades: readonly number[]) => Uint8ClampedArray.from(shades.flatMap((one) => [one, one, one, 255]))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 400 }), (shade, count) => {
      expect(showsSomething(pictureSpread(pixels(Array.from({ length: count }, () => shade))))).toBe(false)
    }),
  )
  expect(pictureSpread(pixels([0, 255]))).toBeCloseTo(127.5)
  expect(pictureSpread(new Uint8ClampedArray())).toBe(0)
})
