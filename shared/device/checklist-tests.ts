import { testSubjects } from '../profile/subject-lists.ts'
import type { TestSubject } from '../profile/subjects.ts'
import type { TestResult } from '../verdict/measure.ts'
import type { ItemResult } from './checklist.ts'

/**
 * Which items of the checklists stand for a test that a profile can ask for, by the items' ids: every list has at most one
 * of the `main` ones, and that one has to be answered; the others only count when they fail. Turning on, noise, hinges and
 * whatever else no subject speaks of are the checklist gate's alone.
 */
const itemsOfTest: Readonly<
  Record<TestSubject, { readonly main: readonly string[]; readonly others: readonly string[] }>
> = {
  'test.keyboard': { main: ['keyboard', 'peripherals'], others: [] },
  'test.pointer': { main: ['touchpad', 'peripherals'], others: [] },
  'test.touchscreen': { main: ['touchscreen', 'touchscreen-any'], others: [] },
  'test.screen': { main: ['screen'], others: [] },
  'test.camera': { main: ['camera'], others: ['rear-camera'] },
  'test.sound': { main: ['speakers'], others: [] },
  'test.microphone': { main: ['microphone'], others: [] },
  'test.ports': { main: ['usb-ports'], others: ['headphone-jack', 'display-output', 'network-port'] },
  'test.wifi': { main: ['wifi', 'wifi-any'], others: [] },
  'test.charger': { main: ['charger', 'power-cable'], others: [] },
}

/** The item of a list that has to be answered for a test; null where the list has none, so that it is never tested there. */
export function itemOfTest<T extends { readonly id: string }>(items: readonly T[], test: TestSubject): T | null {
  return items.find(({ id }) => itemsOfTest[test].main.includes(id)) ?? null
}

/**
 * What the answered items of a checklist say of each test. One that failed fails its test, asked for by the list or not;
 * otherwise the main one decides. A test that is left out was not done.
 */
export function testResults(
  items: readonly { readonly itemId: string; readonly result: ItemResult }[],
): Readonly<Partial<Record<TestSubject, TestResult>>> {
  const results = new Map(items.map(({ itemId, result }) => [itemId, result]))
  const resultOf = (test: TestSubject): TestResult | null => {
    const { main, others } = itemsOfTest[test]
    if ([...main, ...others].some((id) => results.get(id) === 'fail')) return 'failed'
    const result = main.map((id) => results.get(id) ?? 'not-tested').find((one) => one !== 'not-tested')
    if (result === undefined) return null
    return result === 'absent' ? 'absent' : 'passed'
  }
  return Object.fromEntries(
    testSubjects.flatMap((test) => {
      const result = resultOf(test)
      return result === null ? [] : [[test, result]]
    }),
  )
}
