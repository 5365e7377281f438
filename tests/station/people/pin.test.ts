import { expect, test } from 'vitest'
import { isPin, isTooSimple, keepPin } from '../../../electron/station/people/pin.ts'

test.each(['111111', '123456', '987654', '0000', '4321'])('%s is what everybody tries first', (pin) => {
  expect(isTooSimple(pin)).toBe(true)
})

test.each(['480213', '112233', '135791', '654987'])('%s is not', (pin) => {
  expect(isTooSimple(pin)).toBe(false)
})

test('a PIN is kept under a salt of its own, and no other one is taken for it', async () => {
  const [one, other] = [await keepPin('480213'), await keepPin('480213')]
  expect(one.hash.equals(other.hash)).toBe(false)
  expect([await isPin('480213', one), await isPin('480214', one)]).toEqual([true, false])
})
