import { codeRects } from './code-rects.ts'
import type { DrawnCode, DrawnRect } from './drawing.ts'
import { labelFormats } from './format.ts'
import type { LabelSettings, LabelToDraw, Point } from './settings.ts'

/** Quiet zone in modules: ISO/IEC 18004 asks 4 of QR; 16022 asks 1 of DataMatrix, where one reader in two needs 2. */
const quietModules = { qr: 4, datamatrix: 2 } as const

/** Share of a dot that every edge is drawn back, so that rounding in a rasteriser never blackens one more dot. */
const insetDots = 0.15

/**
 * Puts a label's code in the corner of its safe area: modules of whole dots, edges on the printer's grid, and the
 * quiet zone inside the label, so that what the label sticks on never touches it.
 *
 * @param origin the label's top left corner on the page; the grid is the page's.
 */
export function placeCode(
  label: LabelToDraw,
  settings: LabelSettings,
  origin: Point,
): { code: DrawnCode; rects: DrawnRect[] } {
  const { safe, symbology, moduleMillimetres } = labelFormats[settings.format]
  const dot = 25.4 / settings.dotsPerInch
  const module = Math.max(1, Math.round(moduleMillimetres / dot)) * dot
  const quietMillimetres = quietModules[symbology] * module
  // The small part keeps a start that is on the grid, but for its rounding, where it is.
  const snap = (start: number, edge: number): number =>
    Math.ceil((start + Math.max(edge, quietMillimetres)) / dot - 1e-6) * dot
  const corner = {
    xMillimetres: snap(origin.xMillimetres, safe.xMillimetres),
    yMillimetres: snap(origin.yMillimetres, safe.yMillimetres),
  }
  const sideMillimetres = label.modules.length * module
  return {
    code: { symbology, text: label.content.tag, ...corner, sideMillimetres, quietMillimetres },
    rects: codeRects(label.modules, { ...corner, moduleMillimetres: module, insetMillimetres: insetDots * dot }),
  }
}
