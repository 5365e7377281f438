import { together, type PageParts } from './page.ts'

/** A piece that is never cut by the end of a page. */
export type Block = {
  readonly heightMillimetres: number
  readonly draw: (top: number) => PageParts
}

/** A list with a heading of its own, which stands over it again on every page that it goes on to. */
export type Section = {
  readonly heading: Block
  readonly headingAgain: Block
  readonly rows: readonly Block[]
}

export type FlowItem = Block | Section

export type FlowRoom = {
  /** Where the text of the first page begins, under its head, and that of the others. */
  readonly firstTop: number
  readonly laterTop: number
  readonly bottom: number
}

/** A section up to this part of a page is rather moved to the next one than torn. */
const keptWhole = 0.35
/** A heading never stands without as many rows as this, if it has them. */
const rowsWithHeading = 2

const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, one) => sum + one.heightMillimetres, 0)

/**
 * Sets blocks and sections one under the other onto as many pages as they need. A heading is never parted from its first
 * rows, a section that would be torn although it is short begins a page of its own, and no page ends with a heading.
 *
 * @returns what stands on each page; one empty page for nothing. A block that is higher than a page stands alone on one.
 */
export function flow(items: readonly FlowItem[], room: FlowRoom): PageParts[] {
  const pages: PageParts[][] = [[]]
  let y = room.firstTop
  const pageRoom = room.bottom - room.laterTop
  const isFresh = (): boolean => pages.at(-1)?.length === 0
  const turn = (): void => {
    pages.push([])
    y = room.laterTop
  }
  const put = (block: Block): void => {
    pages.at(-1)?.push(block.draw(y))
    y += block.heightMillimetres
  }
  for (const item of items) {
    if (!('rows' in item)) {
      if (y + item.heightMillimetres > room.bottom && !isFresh()) turn()
      put(item)
      continue
    }
    const { heading, headingAgain, rows } = item
    const whole = heading.heightMillimetres + heightOf(rows)
    const least = heading.heightMillimetres + heightOf(rows.slice(0, rowsWithHeading))
    const left = room.bottom - y
    if (!isFresh() && (least > left || (whole > left && whole <= pageRoom * keptWhole))) turn()
    put(heading)
    rows.forEach((row, index) => {
      // The last two go over together: a row alone under a heading is overlooked.
      const next = index === rows.length - 2 && rows.length > rowsWithHeading + 1 ? heightOf(rows.slice(-2)) : 0
      if (y + Math.max(row.heightMillimetres, next) > room.bottom && index > 0) {
        turn()
        put(headingAgain)
      }
      put(row)
    })
  }
  return pages.map((parts) => together(parts))
}
