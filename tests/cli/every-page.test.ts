import { expect, test } from 'vitest'
import { everyPage } from '../../electron/cli/every-page.ts'

test('every page is asked for, each by what the one before it said, an empty one too', async () => {
  const pages = [[1, 2], [], [3]]
  const asked: (string | null)[] = []
  const all = await everyPage(async (after) => {
    asked.push(after)
    const place = Number(after ?? '0')
    return { items: pages[place] ?? [], next: place + 1 < pages.length ? String(place + 1) : null }
  })
  expect(all).toEqual([1, 2, 3])
  expect(asked).toEqual([null, '1', '2'])
})
