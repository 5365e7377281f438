import { codeRects, type CodeModules } from './code-rects.ts'
import { codeExtent } from './code-sizes.ts'
import type { DrawnCode, DrawnRect } from './drawing.ts'
import { insetDots, onGrid, type Point } from './settings.ts'
import type { TemplateCode } from './template.ts'

/**
 * Puts a code where the template wants it: modules of whole dots, edges on the printer's grid (the next dot to the
 * right and below).
 *
 * @param origin the label's top left corner on the page; the grid is the page's.
 */
export function placeCode(
  code: TemplateCode,
  text: string,
  modules: CodeModules,
  dotsPerInch: number,
  origin: Point,
): { code: DrawnCode; rects: DrawnRect[] } {
  const extent = codeExtent(code, dotsPerInch)
  const { dotMillimetres: dot, moduleMillimetres: module } = extent
  const corner = {
    xMillimetres: onGrid(origin.xMillimetres + code.xMillimetres, dot, 'up'),
    yMillimetres: onGrid(origin.yMillimetres + code.yMillimetres, dot, 'up'),
  }
  const isBars = code.symbology === 'code128'
  const moduleHeight = isBars ? onGrid(extent.heightMillimetres, dot, 'down') : module
  const rects = codeRects(modules, {
    ...corner,
    moduleWidthMillimetres: module,
    moduleHeightMillimetres: moduleHeight,
    insetMillimetres: insetDots * dot,
  })
  return {
    code: {
      symbology: code.symbology,
      text,
      ...corner,
      widthMillimetres: (modules[0]?.length ?? 0) * module,
      heightMillimetres: modules.length * moduleHeight,
      quietAcrossMillimetres: extent.quietAcrossMillimetres,
      quietDownMillimetres: extent.quietDownMillimetres,
    },
    rects,
  }
}
