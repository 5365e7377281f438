import { arrangements } from './arrangement.ts'
import type { DrawnRect, DrawnText } from './drawing.ts'
import { fitText } from './fit-text.ts'
import { capitalHeight, placed, type LabelSettings, type LabelToDraw } from './settings.ts'
import { dayWord, spacedTag, verdictWord } from './words.ts'

export type HeadRoom = { readonly left: number; readonly right: number; readonly top: number }

export type Head = {
  readonly texts: readonly DrawnText[]
  readonly rects: readonly DrawnRect[]
  readonly bottom: number
  /** False where the date found no room beside the verdict: the foot then says it. */
  readonly saysDate: boolean
}

/** A frame, its outer edges and the thickness of its line given. */
function frame(x: number, y: number, width: number, height: number, line: number): DrawnRect[] {
  const rect = (left: number, top: number, across: number, down: number): DrawnRect => ({
    xMillimetres: left,
    yMillimetres: top,
    widthMillimetres: across,
    heightMillimetres: down,
  })
  return [
    rect(x, y, width, line),
    rect(x, y + height - line, width, line),
    rect(x, y, line, height),
    rect(x + width - line, y, line, height),
  ]
}

/**
 * Beside the code: the tag as large as the room allows, under it the verdict in a frame, and to the right of the
 * verdict the date or (on formats without a foot) the profile. A device without verdict gets no frame.
 */
export function headOf(label: LabelToDraw, settings: LabelSettings, { left, right, top }: HeadRoom): Head {
  const { content } = label
  const { language, measure } = settings
  const sizes = arrangements[settings.format]
  const texts: DrawnText[] = []
  const rects: DrawnRect[] = []

  const tagRoom = { widthMillimetres: right - left, sizeMillimetres: sizes.tagSize, floorMillimetres: 1 }
  const tag = fitText(spacedTag(content.tag), { weight: 'bold', ...tagRoom }, measure)
  // Capitals and digits only: the line is as high as they are.
  const tagHeight = (tag?.sizeMillimetres ?? 0) * capitalHeight
  if (tag !== null) texts.push(placed(tag, 'bold', { xMillimetres: left, yMillimetres: top + tagHeight }))

  const size = sizes.verdictSize
  const rowTop = top + tagHeight + 0.32 * size
  const rowHeight = size * 1.3
  const yMillimetres = rowTop + (rowHeight + size * capitalHeight) / 2
  const padding = 0.35 * size
  const gap = 0.3 * size
  let asideLeft = left
  if (content.verdict !== null) {
    const room = { widthMillimetres: right - left - 2 * padding, sizeMillimetres: size, floorMillimetres: size / 2 }
    const word = fitText(verdictWord(content.verdict, language), { weight: 'bold', ...room }, measure)
    if (word !== null) {
      const width = word.widthMillimetres + 2 * padding
      texts.push(placed(word, 'bold', { xMillimetres: left + padding, yMillimetres }))
      rects.push(...frame(left, rowTop, width, rowHeight, size / 9))
      asideLeft = left + width + gap
    }
  }

  const isDate = sizes.aside === 'date'
  const wanted = isDate ? dayWord(content.date, language) : (content.profileTitle ?? '')
  const asideRoom = {
    widthMillimetres: right - asideLeft,
    sizeMillimetres: isDate ? sizes.footSize : sizes.specSize,
    floorMillimetres: sizes.floor,
  }
  const aside = fitText(wanted, { weight: 'regular', ...asideRoom }, measure)
  // A title may be cut; half a date says something else.
  const isWhole = aside?.text === wanted
  if (aside !== null && (isWhole || !isDate)) {
    texts.push(placed(aside, 'regular', { xMillimetres: right, yMillimetres }, 'end'))
  }
  return { texts, rects, bottom: rowTop + rowHeight, saysDate: isDate && isWhole }
}
