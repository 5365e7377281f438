/** Rows and columns of the areas that the pointer has to reach. */
export const areaGrid = { columns: 4, rows: 3 } as const
export const areaCount = areaGrid.columns * areaGrid.rows

export type TouchpadTest = {
  /** Areas that the pointer was in, by number from the upper left. */
  readonly reached: ReadonlySet<number>
  readonly hasLeftClick: boolean
  readonly hasRightClick: boolean
  readonly hasScrolledUp: boolean
  readonly hasScrolledDown: boolean
  /** Steps of a wheel came in: a mouse is connected, which the test must not be done with. */
  readonly isMouseSuspected: boolean
}

export const untouchedTouchpad: TouchpadTest = {
  reached: new Set(),
  hasLeftClick: false,
  hasRightClick: false,
  hasScrolledUp: false,
  hasScrolledDown: false,
  isMouseSuspected: false,
}

/**
 * The pointer is somewhere on the field.
 *
 * @param across from 0 at its left edge to 1 at its right.
 * @param down from 0 at its upper edge to 1 at its lower.
 */
export function pointerAt(test: TouchpadTest, across: number, down: number): TouchpadTest {
  if (!(across >= 0 && across < 1 && down >= 0 && down < 1)) return test
  const area = Math.floor(down * areaGrid.rows) * areaGrid.columns + Math.floor(across * areaGrid.columns)
  return test.reached.has(area) ? test : { ...test, reached: new Set([...test.reached, area]) }
}

/** A button of the pointer: 0 is the left one, 2 the right one (UI Events, `MouseEvent.button`). */
export function clicked(test: TouchpadTest, button: number): TouchpadTest {
  return { ...test, hasLeftClick: test.hasLeftClick || button === 0, hasRightClick: test.hasRightClick || button === 2 }
}

/**
 * Something scrolled. Two fingers send many small steps; a wheel sends one large one a notch (100 or 120 on Windows and
 * Linux), and nothing under it.
 *
 * @param deltaY in pixels, positive downwards; 0 for a scroll to the side.
 */
export function scrolled(test: TouchpadTest, deltaY: number): TouchpadTest {
  if (deltaY === 0) return test
  const isNotch = Math.abs(deltaY) >= 100 && (deltaY % 100 === 0 || deltaY % 120 === 0)
  return {
    ...test,
    hasScrolledUp: test.hasScrolledUp || deltaY < 0,
    hasScrolledDown: test.hasScrolledDown || deltaY > 0,
    isMouseSuspected: test.isMouseSuspected || isNotch,
  }
}

export const touchpadParts = ['areas', 'left', 'right', 'scroll'] as const
export type TouchpadPart = (typeof touchpadParts)[number]

/** What nobody has seen yet. */
export function touchpadMissing(test: TouchpadTest): readonly TouchpadPart[] {
  const has = {
    areas: test.reached.size === areaCount,
    left: test.hasLeftClick,
    right: test.hasRightClick,
    scroll: test.hasScrolledUp && test.hasScrolledDown,
  }
  return touchpadParts.filter((part) => !has[part])
}
