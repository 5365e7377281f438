import type { CodeModules } from './code-rects.ts'
import type { DrawnText, LabelDrawing } from './drawing.ts'
import { fitText, type MeasureText } from './fit-text.ts'
import { placeCode } from './place-code.ts'

/** An identity card (ISO/IEC 7810, ID-1): fits every badge holder. */
const page = { widthMillimetres: 85.6, heightMillimetres: 53.98 } as const
const margin = 5
/** In millimetres: read from an arm's length, and small enough that the name has room beside it. */
const wantedModule = 1
const officeDotsPerInch = 600
const frame = 0.2

export type BadgeSettings = {
  readonly measure: MeasureText
  readonly modulesOf: (code: string, symbology: 'qr') => CodeModules
}

/** A person's badge as one page: the code that stands for them, their name, and a frame to cut along. */
export function badgeDrawing(name: string, code: string, { measure, modulesOf }: BadgeSettings): LabelDrawing {
  const modules = modulesOf(code, 'qr')
  const dot = 25.4 / officeDotsPerInch
  const module = Math.round(wantedModule / dot) * dot
  const side = modules.length * module
  const { widthMillimetres: width, heightMillimetres: height } = page
  const quiet = 4 * module
  const place = {
    symbology: 'qr',
    xMillimetres: margin + quiet,
    yMillimetres: (height - side) / 2,
    moduleMillimetres: module,
    barsMillimetres: null,
  } as const
  const drawn = placeCode(place, code, modules, officeDotsPerInch, { xMillimetres: 0, yMillimetres: 0 })
  const left = margin + side + 2 * quiet
  const line = (text: string, weight: 'bold' | 'regular', size: number, y: number): DrawnText[] => {
    const room = { weight, widthMillimetres: width - left - margin, sizeMillimetres: size, floorMillimetres: 2 }
    const fitted = fitText(text, room, measure)
    return fitted === null ? [] : [{ ...fitted, weight, anchor: 'start', xMillimetres: left, yMillimetres: y }]
  }
  const side4 = (x: number, y: number, w: number, h: number) => ({
    xMillimetres: x,
    yMillimetres: y,
    widthMillimetres: w,
    heightMillimetres: h,
  })
  return {
    ...page,
    rects: [
      side4(0, 0, width, frame),
      side4(0, height - frame, width, frame),
      side4(0, 0, frame, height),
      side4(width - frame, 0, frame, height),
      ...drawn.rects,
    ],
    texts: [...line(name, 'bold', 7, height / 2), ...line('Établi', 'regular', 4, height / 2 + 8)],
    codes: [drawn.code],
  }
}
