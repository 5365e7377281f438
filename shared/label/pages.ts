import type { LabelDrawing } from './drawing.ts'
import { layoutLabel } from './layout.ts'
import type { LabelSettings, LabelToDraw, Point } from './settings.ts'
import { placesOf, type LabelTemplate } from './template.ts'

export type PageSettings = LabelSettings & {
  /** The first free label of the first sheet, 1 at the top left; only sheets look at it. */
  readonly startPosition: number
}

/** Where the top left corner of a label stands on its page; places of a sheet are numbered from 1 along the rows. */
export function cornerOf({ media: { sheet } }: Pick<LabelTemplate, 'media'>, place: number): Point {
  if (sheet === null) return { xMillimetres: 0, yMillimetres: 0 }
  const index = place - 1
  return {
    xMillimetres: sheet.xMillimetres + (index % sheet.columns) * sheet.columnPitchMillimetres,
    yMillimetres: sheet.yMillimetres + Math.floor(index / sheet.columns) * sheet.rowPitchMillimetres,
  }
}

/** The first free place after so many labels from this one on; 1 when the last sheet is full. */
export const placeAfter = (template: Pick<LabelTemplate, 'media'>, startPosition: number, labels: number): number =>
  ((startPosition - 1 + labels) % placesOf(template)) + 1

/**
 * Lays out labels on as many pages as they need: one page each on a roll; on sheets row by row from the start
 * position, later sheets from the first label. Page by page, so that thousands of labels need no more memory than one
 * sheet of them.
 *
 * @throws RangeError for a start position that is not a place of the sheet.
 */
export function* layoutPages(labels: Iterable<LabelToDraw>, settings: PageSettings): Generator<LabelDrawing, void> {
  const { template, startPosition } = settings
  const { sheet, widthMillimetres, heightMillimetres } = template.media
  const places = placesOf(template)
  if (sheet !== null && (!Number.isInteger(startPosition) || startPosition < 1 || startPosition > places)) {
    throw new RangeError(`start position ${startPosition} is not between 1 and ${places}`)
  }
  const size = sheet ?? { widthMillimetres, heightMillimetres }
  const newPage = () => ({
    widthMillimetres: size.widthMillimetres,
    heightMillimetres: size.heightMillimetres,
    rects: [] as LabelDrawing['rects'],
    texts: [] as LabelDrawing['texts'],
    codes: [] as LabelDrawing['codes'],
  })
  let place = sheet === null ? 1 : startPosition
  let page: LabelDrawing | null = null
  for (const label of labels) {
    page ??= newPage()
    const parts = layoutLabel(label, settings, cornerOf(template, place))
    page.rects.push(...parts.rects)
    page.texts.push(...parts.texts)
    page.codes.push(...parts.codes)
    place += 1
    if (place > places) {
      yield page
      page = null
      place = 1
    }
  }
  if (page !== null) yield page
}
