/**
 * How far a list is scrolled, when its rows together may be higher than a page can be: Chromium keeps positions in
 * 1/64 pixel in 32 bits, which ends at 33.5 million pixels, and a million rows are twice that. The scroll bar stands
 * for the whole list all the same. While somebody turns the wheel the rows move by as many pixels as the page; a leap
 * of the bar leads to its share of the list; and at rest the bar is put where it belongs.
 */
export type ListScroll = {
  /** Where the page's own scrolling stands, in pixels of the scrolled box. */
  readonly scrollTopPixels: number
  /** What to add to a row's place in the list for its place in the scrolled box. */
  readonly shiftPixels: number
}

export type ListSize = {
  /** All rows one under the other. */
  readonly listPixels: number
  /** What is seen of them at once. */
  readonly viewPixels: number
}

/** Positions this small are exact in the single precision that drawing counts in, half pixels too. */
const highestBoxPixels = 8_000_000

/** Nobody turns a wheel by so many heights of the view between two frames: this was a leap. */
const leapViews = 4

export const atTop: ListScroll = { scrollTopPixels: 0, shiftPixels: 0 }

/** The height of the scrolled box. */
export const boxPixels = ({ listPixels }: ListSize): number => Math.min(listPixels, highestBoxPixels)

/** The place in the list of what is seen first. */
export const topPixels = ({ scrollTopPixels, shiftPixels }: ListScroll): number => scrollTopPixels - shiftPixels

const mostTop = ({ listPixels, viewPixels }: ListSize) => Math.max(0, listPixels - viewPixels)
const mostScroll = (size: ListSize) => Math.max(0, boxPixels(size) - size.viewPixels)
const within = (value: number, most: number) => Math.min(Math.max(value, 0), most)

/** The list with this place seen first, and the bar where it belongs then. */
export function scrolledTo(wantedTopPixels: number, size: ListSize): ListScroll {
  const top = within(wantedTopPixels, mostTop(size))
  if (boxPixels(size) === size.listPixels) return { scrollTopPixels: top, shiftPixels: 0 }
  const share = Math.round((top / mostTop(size)) * mostScroll(size))
  // The ends of the bar are kept for the ends of the list: from anywhere else there is further to go.
  const scrollTopPixels = top === 0 || top === mostTop(size) ? share : within(share, mostScroll(size) - 1) || 1
  return { scrollTopPixels, shiftPixels: scrollTopPixels - top }
}

/** The list after the page has scrolled itself to this place: by wheel, by touch or by the bar. */
export function afterScroll(before: ListScroll, scrollTopPixels: number, size: ListSize): ListScroll {
  if (boxPixels(size) === size.listPixels) return { scrollTopPixels, shiftPixels: 0 }
  const movedPixels = scrollTopPixels - before.scrollTopPixels
  if (Math.abs(movedPixels) > leapViews * size.viewPixels) {
    const top = (scrollTopPixels / mostScroll(size)) * mostTop(size)
    return { scrollTopPixels, shiftPixels: scrollTopPixels - top }
  }
  const top = within(topPixels(before) + movedPixels, mostTop(size))
  return { scrollTopPixels, shiftPixels: scrollTopPixels - top }
}

/**
 * Whether the bar has to be put where it belongs at once: the box is nearly at one of its ends, beyond which no wheel
 * turns, and the list is not.
 */
export function isStuck(scroll: ListScroll, size: ListSize): boolean {
  const top = topPixels(scroll)
  const isNearStart = scroll.scrollTopPixels < size.viewPixels
  const isNearEnd = scroll.scrollTopPixels > mostScroll(size) - size.viewPixels
  return (
    (isNearStart && top > scroll.scrollTopPixels) ||
    (isNearEnd && mostTop(size) - top > mostScroll(size) - scroll.scrollTopPixels)
  )
}

/** The first and the last row of which something is seen. */
export function rowsInSight(scroll: ListScroll, size: ListSize, rowPixels: number): { first: number; last: number } {
  const top = topPixels(scroll)
  const rows = Math.ceil(size.listPixels / rowPixels)
  return {
    first: within(Math.floor(top / rowPixels), Math.max(0, rows - 1)),
    last: within(Math.ceil((top + size.viewPixels) / rowPixels) - 1, Math.max(0, rows - 1)),
  }
}
