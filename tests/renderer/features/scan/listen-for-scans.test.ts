import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenForScans, type Scan } from '../../../../renderer/features/scan/listen-for-scans.ts'

const onScan = vi.fn<(scan: Scan) => void>()
let stop: () => void
let field: HTMLInputElement
let nowMs: number
let isSlow: boolean

beforeEach(() => {
  vi.useFakeTimers({ now: 0, toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  nowMs = 0
  isSlow = false
  onScan.mockClear()
  document.body.innerHTML = '<input aria-label="Note">'
  field = document.querySelector('input') as HTMLInputElement
  field.focus()
  stop = listenForScans(() => ({ prefix: '', suffix: '', isSlow }), onScan)
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

/** A key as a browser handles it: the event first, and its character into the field unless somebody forbade it. */
function type(text: string, gapMs: number, code = (character: string) => `Key${character.toUpperCase()}`): void {
  for (const character of text) {
    nowMs += gapMs
    vi.advanceTimersByTime(gapMs)
    const event = new KeyboardEvent('keydown', {
      key: character === '\n' ? 'Enter' : character,
      code: character === '\n' ? 'Enter' : /\d/.test(character) ? `Digit${character}` : code(character),
      bubbles: true,
      cancelable: true,
    })
    Object.defineProperty(event, 'timeStamp', { value: nowMs })
    const isLetThrough = field.dispatchEvent(event)
    if (isLetThrough && character !== '\n')
      field.setRangeText(character, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  }
}

test('a scan into a text field leaves the text as it was, with the caret where it stood', () => {
  type('bonjour', 120)
  field.setSelectionRange(3, 3)
  nowMs += 200
  vi.advanceTimersByTime(200)
  type('T70123820\n', 4)
  expect(onScan).toHaveBeenCalledExactlyOnceWith({
    reading: { kind: 'tag', text: 'T70123820', isWhole: true },
    by: 'scanner',
    keys: { count: 9, millisecondsEach: 4, end: 'enter' },
  })
  expect([field.value, field.selectionStart]).toEqual(['bonjour', 3])
})

test('a letter typed just before the scan stays, and is no part of the code', () => {
  type('a', 300)
  type('T70123820\n', 6)
  expect(onScan.mock.lastCall?.[0].reading).toMatchObject({ kind: 'tag', text: 'T70123820' })
  expect(field.value).toBe('a')
})

test('typing goes on right after a scan without an end of line', () => {
  type('le ', 90)
  nowMs += 90
  vi.advanceTimersByTime(90)
  type('T70123820', 5)
  vi.advanceTimersByTime(400)
  nowMs += 400
  expect(onScan).toHaveBeenCalledTimes(1)
  type('pc', 90)
  expect(field.value).toBe('le pc')
})

test('quick typing that turns out to be no scan arrives in its order', () => {
  type('a', 200)
  type('bcde', 20)
  vi.advanceTimersByTime(400)
  expect(field.value).toBe('abcde')
  expect(onScan).not.toHaveBeenCalled()
})

test('a slow scanner is told from a hand where the bench says that it has one', () => {
  type('T70123820\n', 60)
  expect([onScan.mock.calls.length, field.value]).toEqual([0, 'T70123820'])
  field.value = ''
  isSlow = true
  nowMs += 500
  vi.advanceTimersByTime(500)
  type('T70123820\n', 60)
  expect(onScan.mock.lastCall?.[0].reading).toMatchObject({ kind: 'tag', text: 'T70123820' })
  expect(field.value).toBe('')
})

test('a page that listens no more leaves every key alone', () => {
  stop()
  type('T70123820\n', 4)
  expect(field.value).toBe('T70123820')
  expect(onScan).not.toHaveBeenCalled()
})
