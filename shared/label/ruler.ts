import type { Language } from '../report/quantities.ts'
import type { DrawnRect, DrawnText, LabelDrawing } from './drawing.ts'
import { fitText, type MeasureText } from './fit-text.ts'
import { capitalHeight } from './settings.ts'
import type { LabelTemplate } from './template.ts'

const lineMillimetres = 0.15
const words: Readonly<Record<Language, string>> = {
  fr: 'Étiquette de contrôle : mesurer avec une règle',
  en: 'Test label: measure with a ruler',
}

/** Length of the tick at a whole millimetre: tens, fives and ones as on a ruler. */
const tickLength = (millimetre: number): number => {
  if (millimetre % 10 === 0) return 3
  return millimetre % 5 === 0 ? 2.2 : 1.4
}

const rect = (x: number, y: number, width: number, height: number): DrawnRect => ({
  xMillimetres: x,
  yMillimetres: y,
  widthMillimetres: width,
  heightMillimetres: height,
})

/**
 * A label that shows whether a printer keeps to the millimetre: two rulers from the corner of the printable area, and the
 * frame of that area. A ruler laid on it tells scale and offset; a side of the frame that is missing tells what the
 * printer cannot reach. Of a sheet it is the first label.
 */
export function rulerDrawing({ media, title }: LabelTemplate, language: Language, measure: MeasureText): LabelDrawing {
  const { printable: safe, sheet, widthMillimetres, heightMillimetres } = media
  const left = (sheet?.xMillimetres ?? 0) + safe.xMillimetres
  const top = (sheet?.yMillimetres ?? 0) + safe.yMillimetres
  const { widthMillimetres: width, heightMillimetres: height } = safe
  const rects = [
    rect(left, top, width, lineMillimetres),
    rect(left, top + height - lineMillimetres, width, lineMillimetres),
    rect(left, top, lineMillimetres, height),
    rect(left + width - lineMillimetres, top, lineMillimetres, height),
    ...Array.from({ length: Math.floor(width) }, (_, index) =>
      rect(left + index + 1 - lineMillimetres / 2, top, lineMillimetres, tickLength(index + 1)),
    ),
    ...Array.from({ length: Math.floor(height) }, (_, index) =>
      rect(left, top + index + 1 - lineMillimetres / 2, tickLength(index + 1), lineMillimetres),
    ),
  ].filter(
    // The last tick of a whole number of millimetres would stand half outside.
    (one) =>
      one.xMillimetres + one.widthMillimetres <= left + width + 1e-9 &&
      one.yMillimetres + one.heightMillimetres <= top + height + 1e-9,
  )
  const room = { weight: 'regular', widthMillimetres: width - 8, sizeMillimetres: 2.6, floorMillimetres: 1.8 } as const
  const said = [words[language], `${widthMillimetres} × ${heightMillimetres} mm · ${title[language]}`]
  const texts = said.flatMap((text, index): DrawnText[] => {
    const fitted = fitText(text, room, measure)
    const yMillimetres = top + 4 + room.sizeMillimetres * (capitalHeight + index * 1.3)
    return fitted === null
      ? []
      : [{ ...fitted, xMillimetres: left + 4, yMillimetres, weight: 'regular', anchor: 'start' }]
  })
  const page = sheet ?? { widthMillimetres, heightMillimetres }
  return {
    widthMillimetres: page.widthMillimetres,
    heightMillimetres: page.heightMillimetres,
    rects,
    texts,
    codes: [],
  }
}
