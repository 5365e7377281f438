import type { DrawnText, LabelDrawing } from './drawing.ts'
import type { MeasureText } from './fit-text.ts'
import { ascent, descent } from './settings.ts'

const sizeMillimetres = 2
const edgeMillimetres = 3
const stepMillimetres = 0.5

type Box = readonly [left: number, top: number, right: number, bottom: number]

const overlaps = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

function boxOf({ anchor, xMillimetres, yMillimetres, widthMillimetres, sizeMillimetres: size }: DrawnText): Box {
  const share = anchor === 'start' ? 0 : anchor === 'end' ? 1 : 0.5
  const left = xMillimetres - share * widthMillimetres
  return [left, yMillimetres - ascent * size, left + widthMillimetres, yMillimetres + descent * size]
}

/** Everything that the mark must not touch: texts, codes with their white, and lines. */
function takenBoxes({ texts, codes, rects }: LabelDrawing): Box[] {
  return [
    ...texts.map(boxOf),
    ...codes.map((code): Box => {
      const [x, y] = [code.xMillimetres, code.yMillimetres]
      const [across, down] = [code.quietAcrossMillimetres, code.quietDownMillimetres]
      return [x - across, y - down, x + code.widthMillimetres + across, y + code.heightMillimetres + down]
    }),
    ...rects.map((rect): Box => {
      const { xMillimetres: x, yMillimetres: y } = rect
      return [x, y, x + rect.widthMillimetres, y + rect.heightMillimetres]
    }),
  ]
}

/**
 * The same label with a small "D1" for the first duplicate, "D2" for the second: so that of two labels with one tag a
 * person sees which came later. It stands in the first free place from the bottom right corner; a label without a free
 * place stays unmarked, since nothing of it may be covered.
 */
export function markDuplicate(drawing: LabelDrawing, count: number, measure: MeasureText): LabelDrawing {
  const text = `D${count}`
  const widthMillimetres = measure(text, 'bold') * sizeMillimetres
  const taken = takenBoxes(drawing)
  const top = edgeMillimetres + ascent * sizeMillimetres
  for (
    let y = drawing.heightMillimetres - edgeMillimetres - descent * sizeMillimetres;
    y >= top;
    y -= stepMillimetres
  ) {
    for (
      let x = drawing.widthMillimetres - edgeMillimetres;
      x - widthMillimetres >= edgeMillimetres;
      x -= stepMillimetres
    ) {
      const mark: DrawnText = {
        text,
        xMillimetres: x,
        yMillimetres: y,
        sizeMillimetres,
        widthMillimetres,
        weight: 'bold',
        anchor: 'end',
      }
      const box = boxOf(mark)
      if (!taken.some((one) => overlaps(one, box))) return { ...drawing, texts: [...drawing.texts, mark] }
    }
  }
  return drawing
}
