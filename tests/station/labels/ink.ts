import type { LabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { isBlack, type Bitmap } from '../../../shared/label/bitmap.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import { rasterise } from '../../../shared/label/raster.ts'

/** A box in dots; the ends do not belong to it. */
export type DotBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Millimetres of a page as dots. */
export const dotsOf = (millimetres: number, dotsPerInch: number): number => (millimetres * dotsPerInch) / 25.4

/** Whether any dot outside of the box is black. */
export function isInkOutside(bitmap: Bitmap, box: DotBox): boolean {
  for (let y = 0; y < bitmap.heightDots; y += 1) {
    for (let x = 0; x < bitmap.widthDots; x += 1) {
      const isOutside = x + 0.5 < box.left || x + 0.5 > box.right || y + 0.5 < box.top || y + 0.5 > box.bottom
      if (isOutside && isBlack(bitmap, x, y)) return true
    }
  }
  return false
}

/** Whether any dot of the box is black. */
export function isInkInside(bitmap: Bitmap, box: DotBox): boolean {
  for (let y = Math.ceil(box.top - 0.5); y + 0.5 < box.bottom; y += 1) {
    for (let x = Math.ceil(box.left - 0.5); x + 0.5 < box.right; x += 1) {
      if (isBlack(bitmap, x, y)) return true
    }
  }
  return false
}

/** A drawing without its codes' own modules is not to be had; so the white around each code is looked at. */
export function quietStrips(drawing: LabelDrawing, dotsPerInch: number): DotBox[] {
  const dots = (millimetres: number): number => dotsOf(millimetres, dotsPerInch)
  return drawing.codes.flatMap((code) => {
    const [left, top] = [dots(code.xMillimetres), dots(code.yMillimetres)]
    const [right, bottom] = [left + dots(code.widthMillimetres), top + dots(code.heightMillimetres)]
    const [across, down] = [dots(code.quietAcrossMillimetres), dots(code.quietDownMillimetres)]
    return [
      { left: left - across, right: right + across, top: top - down, bottom: top },
      { left: left - across, right: right + across, top: bottom, bottom: bottom + down },
      { left: left - across, right: left, top, bottom },
      { left: right, right: right + across, top, bottom },
    ]
  })
}

export const rasterOf = (drawing: LabelDrawing, dotsPerInch: number, { outline }: LabelFonts) =>
  rasterise(drawing, dotsPerInch, outline)
