import { expect, test } from 'vitest'
import { asksElse, draftOf, isNumberText, numbersOf } from '../../../renderer/features/planning/draft-profile.ts'
import { laptop } from '../profiles.ts'

const group = laptop.requirements.find(({ kind }) => kind === 'any-of')

test('a draft without changes asks for exactly what its profile asks for', () => {
  const draft = draftOf(laptop, new Map())
  expect(draft === null ? null : asksElse(draft, laptop)).toBe(false)
})

test('one number of a group of alternatives is changed, and nothing beside it', () => {
  if (group === undefined) throw new Error('the profile has no group')
  const [first, ...others] = numbersOf(group)
  if (first === undefined) throw new Error('the group has no number')
  const draft = draftOf(laptop, new Map([[group.id, { texts: { [first.key]: '10' } }]]))
  const after = draft?.requirements.find(({ id }) => id === group.id)
  expect(after === undefined ? [] : numbersOf(after)).toEqual(
    [{ ...first, value: 10 }, ...others].map((one) => expect.objectContaining({ key: one.key, value: one.value })),
  )
})

test('every number of a profile written back as it is shown changes nothing', () => {
  const changes = new Map(
    laptop.requirements.map((one) => {
      const texts = Object.fromEntries(numbersOf(one).map(({ key, value }) => [key, String(value).replace('.', ',')]))
      return [one.id, { texts }] as const
    }),
  )
  expect(draftOf(laptop, changes)?.requirements).toEqual(laptop.requirements)
})

test('what is no number, or none that can be asked for, is known as such', () => {
  expect(['8', '11,6', '0'].map(isNumberText)).toEqual([true, true, true])
  expect(['', ' ', 'huit', '-1', '1e999'].map(isNumberText)).toEqual([false, false, false, false, false])
})
