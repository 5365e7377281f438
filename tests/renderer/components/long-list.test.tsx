import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { LongList } from '../../../renderer/components/long-list/LongList.tsx'

const viewPixels = 680

beforeAll(() => {
  class SeesNothing {
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', SeesNothing)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(viewPixels)
})
afterEach(cleanup)

function show(count: number, listed = 'all') {
  const opened: number[] = []
  const pressed: number[] = []
  const sights: (readonly [number, number])[] = []
  const list = (what: string, rows: number) => (
    <LongList
      label="Appareils"
      listed={what}
      count={rows}
      rowPixels={68}
      keyOf={(row) => `device ${row}`}
      nameOf={(row) => `Ligne ${row + 1}`}
      renderRow={(row) => (
        <>
          ligne {row + 1} <button onClick={() => pressed.push(row)}>Sortir</button>
        </>
      )}
      onOpen={(row) => void opened.push(row)}
      onSight={(first, last) => void sights.push([first, last])}
    />
  )
  const { rerender } = render(list(listed, count))
  const grid = screen.getByRole('grid')
  const activeRow = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.ariaLabel
  return {
    opened,
    pressed,
    sights,
    grid,
    activeRow,
    change: (what: string, rows: number) => rerender(list(what, rows)),
  }
}

test('a million rows put no more than what is in sight into the page', () => {
  const { grid } = show(1_000_000)
  expect(screen.getAllByRole('row').length).toBeLessThan(30)
  expect(grid.getAttribute('aria-rowcount')).toBe('1000000')
})

test('keys move over a million rows, to the last one and back, and Enter opens where they stand', async () => {
  const user = userEvent.setup()
  const { opened, activeRow } = show(1_000_000)
  await user.tab()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(activeRow()).toBe('Ligne 2')
  await user.keyboard('{PageDown}')
  expect(activeRow()).toBe('Ligne 11')
  await user.keyboard('{End}')
  expect(activeRow()).toBe('Ligne 1000000')
  await user.keyboard('{ArrowUp}{Enter}')
  expect(opened).toEqual([999_998])
  await user.keyboard('{Home}{Enter}')
  expect(opened).toEqual([999_998, 0])
})

test('the right arrow leads to what a row offers, whose Enter opens nothing, and the left one back', async () => {
  const user = userEvent.setup()
  const { opened, pressed, grid } = show(20)
  await user.tab()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}{Enter}')
  expect(pressed).toEqual([1])
  expect(opened).toEqual([])
  await user.keyboard('{ArrowLeft}')
  expect(document.activeElement).toBe(grid)
})

test('a click on a row opens it, one on its button does not', async () => {
  const user = userEvent.setup()
  const { opened, pressed } = show(20)
  await user.click(screen.getByText(/ligne 3/))
  expect(opened).toEqual([2])
  const [, second] = screen.getAllByRole('button')
  if (second !== undefined) await user.click(second)
  expect(opened).toEqual([2])
  expect(pressed).toEqual([1])
})

test('what is drawn is told, at the end of a list too, and another list is seen from its beginning', async () => {
  const user = userEvent.setup()
  const { sights, change, grid } = show(5000)
  await user.tab()
  await user.keyboard('{End}')
  expect(sights.at(-1)?.[1]).toBe(4999)
  change('found', 300)
  expect(sights.at(-1)?.[0]).toBe(0)
  expect(grid.getAttribute('aria-activedescendant')).toBeNull()
  expect(screen.getByRole('row', { name: 'Ligne 1' })).toBeDefined()
})
