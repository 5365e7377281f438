import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { paceCards } from '../../../renderer/station/paced-cards.ts'
import type { Card } from '../../../shared/contract/views.ts'

let frames: (() => void)[] = []
beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
  return () => vi.unstubAllGlobals()
})
/** Draws one frame; false when none was asked for. */
function frame(): boolean {
  const next = frames.shift()
  next?.()
  return next !== undefined
}
const untilIdle = () => {
  while (frame());
}

const card = (intakeId: string, name: string) => ({ intakeId, source: { kind: 'lan', name } }) as Card
const told = (cards: readonly Card[]) => cards.map(({ intakeId, source }) => `${intakeId} ${source.name}`)

const steps = fc.array(
  fc.record({
    do: fc.constantFrom('add', 'add', 'add', 'forget', 'frame'),
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    name: fc.string({ maxLength: 3 }),
  }),
)

describe('cards that change', () => {
  test('end in their last state, whatever comes between frames, and one that was taken off stays off', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const shown = new Map<string, string>()
        const wanted = new Map<string, string>()
        const paced = paceCards((cards) => {
          for (const { intakeId, source } of cards) shown.set(intakeId, source.name)
        })
        for (const step of all) {
          if (step.do === 'frame') frame()
          else if (step.do === 'add') {
            wanted.set(step.id, step.name)
            paced.add(card(step.id, step.name))
          } else {
            wanted.delete(step.id)
            shown.delete(step.id)
            paced.forget(step.id)
          }
        }
        untilIdle()
        expect(shown).toEqual(wanted)
      }),
    )
  })

  test('come one new card a frame, the longest waiting first, or two that are there already', () => {
    const drawings: string[][] = []
    const paced = paceCards((cards) => drawings.push(told(cards)))
    for (const id of ['a', 'b', 'c']) paced.add(card(id, '1'))
    paced.add(card('a', '2'))
    untilIdle()
    for (const id of ['c', 'b', 'a']) paced.add(card(id, '3'))
    untilIdle()
    expect(drawings).toEqual([['a 2'], ['b 1'], ['c 1'], ['c 3', 'b 3'], ['a 3']])
  })

  test('of a station that is gone are not shown any more', () => {
    const drawings: string[][] = []
    const paced = paceCards((cards) => drawings.push(told(cards)))
    paced.add(card('a', '1'))
    paced.forgetAll()
    untilIdle()
    expect(drawings).toEqual([])
  })

  test('are all put in place at once while nobody sees the window, which has no frames then', () => {
    vi.useFakeTimers()
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    const drawings: string[][] = []
    const paced = paceCards((cards) => drawings.push(told(cards)))
    for (const id of ['a', 'b', 'c']) paced.add(card(id, '1'))
    vi.runAllTimers()
    expect(drawings).toEqual([['a 1', 'b 1', 'c 1']])
    hidden.mockRestore()
    vi.useRealTimers()
  })
})
