import { expect, test } from 'vitest'
import { sources, textOf } from './sources.ts'

const sizes = sources.map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))

test('no source file is longer than 350 lines', () => {
  expect(sizes.filter(({ lines }) => lines > 350)).toEqual([])
})

test('half of the source files have at most 90 lines', () => {
  const sorted = sizes.map(({ lines }) => lines).toSorted((left, right) => left - right)
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90)
})

test('the project does not say on which machine it was written', () => {
  const self = 'tests/architecture/size.test.ts'
  const paths = new RegExp(['work', 'root', 'farm', 'home'].map((name) => `["'\` (]/${name}/`).join('|'))
  const telling = sources.filter((file) => file !== self && paths.test(textOf(file)))
  expect(telling).toEqual([])
})
