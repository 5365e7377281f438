import type { CodeModules } from './code-rects.ts'
import { codeExtent } from './code-sizes.ts'
import type { LabelDrawing, Symbology } from './drawing.ts'
import { placeCode } from './place-code.ts'
import type { LabelMedia, TemplateCode } from './template.ts'

export type TestCode = { readonly text: string; readonly symbology: Symbology; readonly modules: CodeModules }

const moduleMillimetres = 0.5

/** What a test code says: no tag, and the dots per inch that it was drawn for. */
export const testCodeText = (dotsPerInch: number): string => `TEST${String(dotsPerInch).padStart(4, '0')}`

/**
 * A label of rulers with a code in the bottom right corner of what is printable, on the printer's dots: a scanner tells
 * whether they are right.
 */
export function withTestCode(
  drawing: LabelDrawing,
  { text, symbology, modules }: TestCode,
  { printable, sheet }: Pick<LabelMedia, 'printable' | 'sheet'>,
  dotsPerInch: number,
): LabelDrawing {
  const shape: TemplateCode = { symbology, xMillimetres: 0, yMillimetres: 0, moduleMillimetres, barsMillimetres: null }
  const extent = codeExtent(shape, dotsPerInch)
  const right = (sheet?.xMillimetres ?? 0) + printable.xMillimetres + printable.widthMillimetres
  const bottom = (sheet?.yMillimetres ?? 0) + printable.yMillimetres + printable.heightMillimetres
  // Two dots for the frame's own line and for the grid, to which the corner is moved.
  const edge = 2 * extent.dotMillimetres
  const code = {
    ...shape,
    xMillimetres: right - edge - extent.quietAcrossMillimetres - extent.widthMillimetres,
    yMillimetres: bottom - edge - extent.quietDownMillimetres - extent.heightMillimetres,
  }
  const placed = placeCode(code, text, modules, dotsPerInch, { xMillimetres: 0, yMillimetres: 0 })
  return { ...drawing, rects: [...drawing.rects, ...placed.rects], codes: [placed.code] }
}
