import type { LabelDrawing } from './drawing.ts'
import { labelFormats } from './format.ts'
import { layoutLabel } from './layout.ts'
import type { LabelParts, LabelSettings, LabelToDraw, Point } from './settings.ts'

export type PageSettings = LabelSettings & {
  /** The first free label of the first sheet, 1 at the top left; only sheets look at it. */
  readonly startPosition: number
}

const corner: Point = { xMillimetres: 0, yMillimetres: 0 }

/**
 * Lays out labels on as many pages as they need: one page each on a roll; on sheets row by row from the start
 * position, later sheets from the first label.
 *
 * @throws RangeError for a start position that is not a place of the sheet.
 */
export function layoutPages(labels: readonly LabelToDraw[], settings: PageSettings): LabelDrawing[] {
  const { sheet, widthMillimetres, heightMillimetres } = labelFormats[settings.format]
  if (sheet === null) {
    return labels.map((label) => ({ widthMillimetres, heightMillimetres, ...layoutLabel(label, settings, corner) }))
  }
  const places = sheet.columns * sheet.rows
  const { startPosition } = settings
  if (!Number.isInteger(startPosition) || startPosition < 1 || startPosition > places) {
    throw new RangeError(`start position ${startPosition} is not between 1 and ${places}`)
  }
  const pages: LabelParts[][] = []
  for (const [index, label] of labels.entries()) {
    const place = startPosition - 1 + index
    const onPage = place % places
    const origin = {
      xMillimetres: sheet.xMillimetres + (onPage % sheet.columns) * sheet.columnPitchMillimetres,
      yMillimetres: sheet.yMillimetres + Math.floor(onPage / sheet.columns) * sheet.rowPitchMillimetres,
    }
    const page = (pages[Math.floor(place / places)] ??= [])
    page.push(layoutLabel(label, settings, origin))
  }
  return pages.map((parts) => ({
    widthMillimetres: sheet.widthMillimetres,
    heightMillimetres: sheet.heightMillimetres,
    rects: parts.flatMap((part) => part.rects),
    texts: parts.flatMap((part) => part.texts),
    codes: parts.flatMap((part) => part.codes),
  }))
}
