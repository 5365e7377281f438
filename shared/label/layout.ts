import { footOf } from './foot.ts'
import { labelFormats } from './format.ts'
import { headOf } from './head.ts'
import { placeCode } from './place-code.ts'
import type { LabelParts, LabelSettings, LabelToDraw, Point } from './settings.ts'

/** White between the end of the quiet zone and the first letter. */
const gapMillimetres = 0.2

/**
 * Lays out one label with its top left corner at `origin` of the page.
 *
 * The code stands top left, beside it the tag and the verdict, under it the machine, its spec line and the profile.
 * No text enters the code's quiet zone or leaves the safe area: a text that is too wide shrinks to the format's
 * floor and is then cut with an ellipsis.
 */
export function layoutLabel(label: LabelToDraw, settings: LabelSettings, origin: Point): LabelParts {
  const { safe } = labelFormats[settings.format]
  const safeLeft = origin.xMillimetres + safe.xMillimetres
  const right = safeLeft + safe.widthMillimetres
  const bottom = origin.yMillimetres + safe.yMillimetres + safe.heightMillimetres
  const { code, rects } = placeCode(label, settings, origin)
  const taken = code.sideMillimetres + code.quietMillimetres + gapMillimetres
  const head = headOf(label, settings, { left: code.xMillimetres + taken, right, top: code.yMillimetres })
  const foot = footOf(label, settings, {
    left: Math.max(safeLeft, code.xMillimetres),
    right,
    top: Math.max(code.yMillimetres + taken, head.bottom + gapMillimetres),
    bottom,
    saysDate: !head.saysDate,
  })
  return { codes: [code], rects: [...rects, ...head.rects], texts: [...head.texts, ...foot] }
}
