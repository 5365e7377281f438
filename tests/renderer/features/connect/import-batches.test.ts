import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planImport, type NamedFile } from '../../../../renderer/features/connect/import-batches.ts'
import { importLimits } from '../../../../shared/contract/import-limits.ts'

const file = (name: string, size = 1): NamedFile => ({ name, file: { size } as Blob })
const names = (files: readonly NamedFile[]) => files.map(({ name }) => name)
const megabyte = 1024 * 1024

const piles = fc.array(
  fc.record({
    name: fc.constantFrom('a.json', 'one/a.txt', 'one/b.txt', 'two/a.txt', 'two/deep/a.txt', 'b.json'),
    size: fc.integer({ min: 0, max: importLimits.fileBytes + 2 }),
  }),
  { maxLength: 900 },
)

describe('handing files over', () => {
  test('every file is in one call or too large, whatever was dropped', () => {
    fc.assert(
      fc.property(piles, (pile) => {
        const files = pile.map(({ name, size }) => file(name, size))
        const { batches, tooLarge } = planImport(files)
        expect(new Set([...batches.flat(), ...tooLarge])).toEqual(new Set(files))
        expect(batches.flat()).toHaveLength(files.length - tooLarge.length)
        expect(batches.every((batch) => batch.length > 0 && batch.length <= importLimits.files)).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  test('the files of a folder go together', () => {
    const folder = Array.from({ length: 30 }, (_, at) => file(`laptop-7/file-${at}.txt`))
    const alone = Array.from({ length: 190 }, (_, at) => file(`${at}.json`))
    const { batches } = planImport([...alone, ...folder])
    expect(batches.map(names)).toEqual([names(alone), names(folder)])
  })

  test('a call holds some 64 MB at most, unless one file alone is more', () => {
    const { batches } = planImport([1, 2, 3].map((at) => file(`${at}.json`, 30 * megabyte)))
    expect(batches.map(names)).toEqual([['1.json', '2.json'], ['3.json']])
  })

  test('what no machine writes is not read into memory', () => {
    const { batches, tooLarge } = planImport([file('film.mkv', 4e9), file('a.json')])
    expect([names(tooLarge), batches.map(names)]).toEqual([['film.mkv'], [['a.json']]])
  })
})
