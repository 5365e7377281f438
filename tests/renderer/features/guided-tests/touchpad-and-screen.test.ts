import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fittingNote, guidedTestOf, itemsAnsweredWith } from '../../../../renderer/features/guided-tests/guided-test.ts'
import {
  backward,
  onward,
  screenSteps,
  screenPaint,
  stepOf,
} from '../../../../renderer/features/guided-tests/screen/screen-steps.ts'
import {
  areaCount,
  areaGrid,
  clicked,
  pointerAt,
  scrolled,
  touchpadMissing,
  untouchedTouchpad,
} from '../../../../renderer/features/guided-tests/touchpad/touchpad-test.ts'

test('the touchpad is done when the pointer was everywhere, both buttons clicked and both ways scrolled', () => {
  let pad = untouchedTouchpad
  expect(touchpadMissing(pad)).toEqual(['areas', 'left', 'right', 'scroll'])
  for (let area = 0; area < areaCount; area += 1) {
    const [column, row] = [area % areaGrid.columns, Math.floor(area / areaGrid.columns)]
    pad = pointerAt(pad, (column + 0.5) / areaGrid.columns, (row + 0.5) / areaGrid.rows)
  }
  pad = scrolled(clicked(clicked(pad, 0), 2), 3.5)
  expect(touchpadMissing(pad)).toEqual(['scroll'])
  expect(touchpadMissing(scrolled(pad, -2))).toEqual([])
})

test('the pointer is in one area wherever it is, and outside the field in none', () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: -1, max: 2, noNaN: true }), (x, y) => {
      const [area, ...others] = [...pointerAt(untouchedTouchpad, x, y).reached]
      const isInside = x >= 0 && x < 1 && y >= 0 && y < 1
      expect(others).toEqual([])
      expect(area === undefined ? !isInside : isInside && area < areaCount).toBe(true)
    }),
  )
})

test('a wheel is told from two fingers by its notches', () => {
  expect(scrolled(untouchedTouchpad, 120).isMouseSuspected).toBe(true)
  expect(scrolled(untouchedTouchpad, -100).isMouseSuspected).toBe(true)
  expect([1, 2.5, 37, -53].map((step) => scrolled(untouchedTouchpad, step).isMouseSuspected)).not.toContain(true)
})

test('the pictures of the screen follow one another to the question, and back to the first', () => {
  let place = { at: 0 }
  const shown = screenSteps.map(() => {
    const step = stepOf(place)
    place = onward(place)
    return step
  })
  expect(shown).toEqual([...screenSteps])
  expect([stepOf(place), stepOf(onward(place))]).toEqual([null, null])
  expect(stepOf(backward(place))).toBe('grey-down')
  expect(backward({ at: 0 })).toEqual({ at: 0 })
  expect(new Set(screenSteps.map(screenPaint)).size).toBe(screenSteps.length)
})

test('a sound that was heard answers for speakers and microphone, one that was not for the asked one alone', () => {
  expect(itemsAnsweredWith('speakers', 'pass')).toEqual(['microphone', 'speakers'])
  expect(itemsAnsweredWith('microphone', 'fail')).toEqual(['microphone'])
  expect(itemsAnsweredWith('keyboard', 'pass')).toEqual(['keyboard'])
  expect(guidedTestOf('hinges')).toBeNull()
})

test('a note is never longer than the station takes', () => {
  expect(fittingNote('kurz')).toBe('kurz')
  expect(fittingNote('é'.repeat(900))).toHaveLength(500)
})
