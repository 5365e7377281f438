import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemOfTest, testResults } from '../../../shared/device/checklist-tests.ts'
import { Checklist, checklistStanding, itemResults } from '../../../shared/device/checklist.ts'
import { testSubjects } from '../../../shared/profile/subjects.ts'

const folder = fileURLToPath(new URL('../../../resources/checklists/', import.meta.url))
const lists = readdirSync(folder).map((name) => Checklist.parse(JSON.parse(readFileSync(`${folder}${name}`, 'utf8'))))
const listOf = (id: string): Checklist => {
  const found = lists.find((list) => list.id === id)
  if (found === undefined) throw new Error(`there is no list ${id}`)
  return found
}

test('every test that a profile can ask for is an item of a list, and a laptop’s list has them all', () => {
  const { items } = listOf('laptop')
  expect(testSubjects.filter((subject) => itemOfTest(items, subject) === null)).toEqual([])
})

test('a tablet has no keys, pointer and USB ports to try, and a desktop alone no screen, camera and microphone', () => {
  const without = (id: string) => testSubjects.filter((subject) => itemOfTest(listOf(id).items, subject) === null)
  expect(without('tablet')).toEqual(['test.keyboard', 'test.pointer', 'test.ports'])
  expect(without('desktop')).toEqual(['test.touchscreen', 'test.screen', 'test.camera', 'test.microphone'])
  expect(without('all-in-one')).toEqual([])
})

test('what passed, failed, is not there and was not tried are four things', () => {
  const results = testResults([
    { itemId: 'keyboard', result: 'pass' },
    { itemId: 'screen', result: 'fail' },
    { itemId: 'camera', result: 'absent' },
    { itemId: 'microphone', result: 'not-tested' },
  ])
  expect(results).toEqual({ 'test.keyboard': 'passed', 'test.screen': 'failed', 'test.camera': 'absent' })
})

test('one port that fails fails the ports, and none of the others stands for the main one', () => {
  const jack = { itemId: 'headphone-jack', result: 'pass' } as const
  expect(testResults([jack])).toEqual({})
  expect(testResults([jack, { itemId: 'usb-ports', result: 'pass' }])).toEqual({ 'test.ports': 'passed' })
  expect(testResults([{ itemId: 'network-port', result: 'fail' }])).toEqual({ 'test.ports': 'failed' })
})

test('a list that the gate takes leaves no required test failed, and none of its required items untried', () => {
  const answered = fc
    .constantFrom(...lists)
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.tuple(
          ...list.items.map(({ id }) =>
            fc.record({ itemId: fc.constant(id), result: fc.constantFrom(...itemResults) }),
          ),
        ),
      ),
    )
  fc.assert(
    fc.property(answered, ([list, items]) => {
      const { missing, failed } = checklistStanding(
        list,
        Object.fromEntries(items.map((one) => [one.itemId, one.result])),
      )
      const results = testResults(items)
      for (const subject of testSubjects) {
        const item = itemOfTest(list.items, subject)
        const result = results[subject]
        if (item !== null && missing.includes(item.id)) expect([undefined, 'failed']).toContain(result)
        if (result === 'failed') expect(failed).not.toEqual([])
        if (item?.isRequired === true && failed.length === 0 && missing.length === 0) {
          expect(item.mayBeAbsent ? ['passed', 'absent'] : ['passed']).toContain(result)
        }
      }
    }),
  )
})
