import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAnswerKeys } from '../../../renderer/components/use-answer-keys.ts'

const answered = vi.fn<() => void>()

function Question() {
  useAnswerKeys({ 2: answered })
  return <input aria-label="Chercher" />
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  answered.mockClear()
  render(<Question />)
})
afterEach(() => {
  vi.useRealTimers()
})

const press = (key: string, code: string) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key, code, cancelable: true, bubbles: true }))

/** Pressed one right after the other, then nothing for a while. */
function pressAll(...keys: readonly (readonly [string, string])[]): void {
  for (const [key, code] of keys) press(key, code)
  vi.advanceTimersByTime(1000)
}

test('a digit answers, on a French keyboard by its place', () => {
  pressAll(['é', 'Digit2'])
  expect(answered).toHaveBeenCalledTimes(1)
})

test('a digit right after a function key answers, since no scanner sends one', () => {
  pressAll(['Shift', 'ShiftLeft'], ['F7', 'F7'], ['2', 'Digit2'])
  expect(answered).toHaveBeenCalledTimes(1)
})

test.each([
  ['begins a scan', [['2', 'Digit2'] as const, ['A', 'KeyA'] as const]],
  ['ends a scan', [['A', 'KeyA'] as const, ['2', 'Digit2'] as const]],
  ['is scanned alone', [['2', 'Digit2'] as const, ['Enter', 'Enter'] as const]],
  ['comes right after a scan', [['Enter', 'Enter'] as const, ['2', 'Digit2'] as const]],
])('a digit that %s answers nothing', (_, keys) => {
  pressAll(...keys)
  expect(answered).not.toHaveBeenCalled()
})
