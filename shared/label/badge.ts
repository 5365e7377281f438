import type { CodeModules } from './code-rects.ts'
import type { DrawnText, LabelDrawing } from './drawing.ts'
import { fitLines } from './fit-lines.ts'
import type { MeasureText } from './fit-text.ts'
import { placeCode } from './place-code.ts'

/** An identity card (ISO/IEC 7810, ID-1): fits every badge holder. */
const page = { widthMillimetres: 85.6, heightMillimetres: 53.98 } as const
const margin = 5
/** In millimetres: read from an arm's length, and small enough that the name has room beside it. */
const wantedModule = 1
const officeDotsPerInch = 600
const frame = 0.2
/** A long name takes lines rather than small letters: a badge is read by people too. */
const nameHeight = 32
const lineEms = 1.25

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
  const write = (text: string, weight: 'bold' | 'regular', size: number, lines: number): DrawnText[] => {
    const room = { weight, widthMillimetres: width - left - margin, heightMillimetres: nameHeight, lines, lineEms }
    const fitted = fitLines(text, { ...room, sizeMillimetres: size, floorMillimetres: 2.5 }, measure)?.lines ?? []
    return fitted.map((one, index) => {
      const below = (index - (fitted.length - 1) / 2) * lineEms * one.sizeMillimetres
      return { ...one, weight, anchor: 'start', xMillimetres: left, yMillimetres: height / 2 + below }
    })
  }
  const nameLines = write(name, 'bold', 7, 4)
  const lowest = nameLines.at(-1)?.yMillimetres ?? height / 2
  const station = write('Établi', 'regular', 4, 1).map((one) => ({ ...one, yMillimetres: lowest + 8 }))
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
    texts: [...nameLines, ...station],
    codes: [drawn.code],
  }
}
