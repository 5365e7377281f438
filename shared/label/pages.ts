import type { LabelDrawing } from './drawing.ts'
import { layoutLabel } from './layout.ts'
import type { LabelParts, LabelSettings, LabelToDraw, Point } from './settings.ts'
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

/** One label laid out, and whether its page is full with it. */
export type PlacedLabel = { readonly parts: LabelParts; readonly fillsPage: boolean }

/**
 * Lays out labels one after the other: one page each on a roll; on sheets row by row from the start position, later
 * sheets from the first label.
 *
 * @throws RangeError for a start position that is not a place of the sheet.
 */
export function* placeLabels(labels: Iterable<LabelToDraw>, settings: PageSettings): Generator<PlacedLabel, void> {
  const { template, startPosition } = settings
  const places = placesOf(template)
  const isSheet = template.media.sheet !== null
  if (isSheet && (!Number.isInteger(startPosition) || startPosition < 1 || startPosition > places)) {
    throw new RangeError(`start position ${startPosition} is not between 1 and ${places}`)
  }
  let place = isSheet ? startPosition : 1
  for (const label of labels) {
    yield { parts: layoutLabel(label, settings, cornerOf(template, place)), fillsPage: place === places }
    place = place === places ? 1 : place + 1
  }
}

/** The page that carries these labels. */
export function pageOf({ media }: Pick<LabelTemplate, 'media'>, labels: readonly LabelParts[]): LabelDrawing {
  const { widthMillimetres, heightMillimetres } = media.sheet ?? media
  return {
    widthMillimetres,
    heightMillimetres,
    rects: labels.flatMap(({ rects }) => rects),
    texts: labels.flatMap(({ texts }) => texts),
    codes: labels.flatMap(({ codes }) => codes),
  }
}
