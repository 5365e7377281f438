import type { LabelRasterView } from '../../shared/contract/label-templates.ts'
import { bitmapImage } from './bitmap-image.ts'

export interface LabelDotsProps {
  readonly raster: LabelRasterView
  /** What it shows, for screen readers. */
  readonly name: string
  /** 1 is the true size. */
  readonly zoom?: number
}

/** A label in the very dots that are printed, black on white whatever the theme. */
export function LabelDots({ raster, name, zoom = 1 }: LabelDotsProps) {
  // The last dot of a row may lie half outside of the label: the picture is as wide as its dots.
  const millimetres = (dots: number): string => `${((dots * 25.4) / raster.dotsPerInch) * zoom}mm`
  return (
    <img
      src={bitmapImage(raster)}
      alt={name}
      draggable={false}
      className="block max-w-none bg-white select-none"
      style={{
        width: millimetres(raster.widthDots),
        height: millimetres(raster.heightDots),
        imageRendering: zoom > 2 ? 'pixelated' : 'auto',
      }}
    />
  )
}
