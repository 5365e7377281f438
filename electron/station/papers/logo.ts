import { drawLogo } from '../../../shared/label/draw-logo.ts'
import type { PaperLogo } from '../../../shared/shipping/papers/paper.ts'
import { nothing, type PageParts } from './page.ts'
import type { Box } from './pen.ts'

/** More would only make the file larger: the pictures have six hundred pixels at most. */
const dotsPerInch = 300

/** The organisation's picture, as large as its box allows. */
export function drawLogoIn(logo: PaperLogo, { x, y, width, height }: Box, dots: number = dotsPerInch): PageParts {
  const area = { xMillimetres: x, yMillimetres: y, widthMillimetres: width, heightMillimetres: height }
  return { ...nothing, rects: drawLogo({ ...logo, area }, dots, { xMillimetres: 0, yMillimetres: 0 }) }
}
