import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingSize } from '../../../../renderer/features/photos/take-picture.ts'
import { photoLimits } from '../../../../shared/device/photo-limits.ts'

test('a picture is brought to the size that the station takes, keeps its shape and is never made larger', () => {
  const side = fc.integer({ min: 1, max: 8000 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      const fitted = fittingSize(width, height)
      expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(photoLimits.longestSidePixels)
      expect(fitted.width <= width && fitted.height <= height).toBe(true)
      // Rounding to whole pixels moves each side by half a pixel at most.
      const scale = Math.max(fitted.width, fitted.height) / Math.max(width, height)
      expect(Math.abs(fitted.width - width * scale)).toBeLessThanOrEqual(1)
      expect(Math.abs(fitted.height - height * scale)).toBeLessThanOrEqual(1)
    }),
  )
  expect(fittingSize(1920, 1080)).toEqual({ width: 1600, height: 900 })
  expect(fittingSize(640, 480)).toEqual({ width: 640, height: 480 })
})
