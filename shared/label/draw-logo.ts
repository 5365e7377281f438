import { codeRects } from './code-rects.ts'
import type { DrawnRect } from './drawing.ts'
import { insetDots, onGrid, type Point } from './settings.ts'
import type { TemplateLogo } from './template.ts'

/** The pixels of a stored picture, row by row; true is black. */
export function logoPixels({ widthPixels, heightPixels, bits }: TemplateLogo): boolean[][] {
  const perRow = Math.ceil(widthPixels / 8) * 2
  const four = (y: number, x: number): number => Number.parseInt(bits.charAt(y * perRow + (x >> 2)) || '0', 16)
  return Array.from({ length: heightPixels }, (_, y) =>
    Array.from({ length: widthPixels }, (__, x) => (four(y, x) & (8 >> (x & 3))) !== 0),
  )
}

/**
 * The picture as rectangles on the printer's dots, as large as its box allows with its proportions kept. Each dot takes
 * the pixel under its middle, so that every printer and the screen show the same dots.
 */
export function drawLogo(logo: TemplateLogo, dotsPerInch: number, origin: Point): DrawnRect[] {
  const dot = 25.4 / dotsPerInch
  const { area, widthPixels, heightPixels } = logo
  const pixel = Math.min(area.widthMillimetres / widthPixels, area.heightMillimetres / heightPixels)
  const columns = Math.floor((widthPixels * pixel) / dot - 1)
  const rows = Math.floor((heightPixels * pixel) / dot - 1)
  if (columns < 1 || rows < 1) return []
  const pixels = logoPixels(logo)
  const dots = Array.from({ length: rows }, (_, y) => {
    const row = pixels[Math.floor(((y + 0.5) * heightPixels) / rows)] ?? []
    return Array.from({ length: columns }, (__, x) => row[Math.floor(((x + 0.5) * widthPixels) / columns)] === true)
  })
  return codeRects(dots, {
    xMillimetres: onGrid(origin.xMillimetres + area.xMillimetres, dot, 'up'),
    yMillimetres: onGrid(origin.yMillimetres + area.yMillimetres, dot, 'up'),
    moduleWidthMillimetres: dot,
    moduleHeightMillimetres: dot,
    insetMillimetres: insetDots * dot,
  })
}
