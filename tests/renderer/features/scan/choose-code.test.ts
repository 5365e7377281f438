import { expect, test } from 'vitest'
import { look, noSight, type SeenCode } from '../../../../renderer/features/scan/choose-code.ts'

const code = (text: string, x = 0.5, y = 0.5): SeenCode => ({ text, x, y })

/** Shows pictures 100 ms apart; what was taken as scanned, in order. */
function scanned(pictures: readonly (readonly SeenCode[])[]): string[] {
  let sight = noSight
  return pictures.flatMap((seen, index) => {
    const step = look(sight, seen, index * 100)
    ;({ sight } = step)
    return step.text === null ? [] : [step.text]
  })
}
const many = <T>(count: number, picture: T): T[] => Array.from({ length: count }, () => picture)

test('a code counts once, however long it is shown', () => {
  expect(scanned(many(50, [code('T70123820')]))).toEqual(['T70123820'])
})
test('a text that one picture alone shows is a misreading', () => {
  expect(scanned([[code('T7034805F')], [code('T7030613F')], [code('T7030613F')]])).toEqual(['T7030613F'])
})
test('of several codes the one nearest to the middle is meant', () => {
  const card = [code('far', 0.1, 0.1), code('near', 0.45, 0.6), code('edge', 0.9, 0.5)]
  expect(scanned([card, card])).toEqual(['near'])
})
test('the same code counts again once it was away', () => {
  const shown = many(3, [code('A')])
  expect(scanned([...shown, ...many(5, []), ...shown])).toEqual(['A'])
  expect(scanned([...shown, ...many(20, []), ...shown])).toEqual(['A', 'A'])
})
test('another code counts at once', () => {
  expect(scanned([...many(3, [code('A')]), ...many(3, [code('B')])])).toEqual(['A', 'B'])
})
