import type { Language } from '../report/quantities.ts'
import { arrangements } from './arrangement.ts'
import { codeRects, type CodeModules } from './code-rects.ts'
import type { LabelContent } from './content.ts'
import type { DrawnCode, DrawnRect, DrawnText, LabelDrawing } from './drawing.ts'
import { fitText, printable, type FittedText, type MeasureText, type TextRoom } from './fit-text.ts'
import { labelFormats, type LabelFormatName } from './format.ts'
import { dayWord, machineName, spacedTag, verdictWord } from './words.ts'

export type LabelSettings = {
  readonly format: LabelFormatName
  /** Dots per inch of the printer; every edge of the code falls on its grid. CUPS rasterises "203" at exactly 203. */
  readonly dotsPerInch: number
  readonly language: Language
  readonly measure: MeasureText
}

/** A label's content, and the modules of the code that holds its tag (`symbology` of the format). */
export type LabelToDraw = { readonly content: LabelContent; readonly modules: CodeModules }

export type LabelParts = Pick<LabelDrawing, 'rects' | 'texts' | 'codes'>

/** Quiet zone in modules: ISO/IEC 18004 asks 4 of QR; 16022 asks 1 of DataMatrix, where one reader in two needs 2. */
const quietModules = { qr: 4, datamatrix: 2 } as const

/** Share of a dot that every edge is drawn back, so that rounding in a rasteriser never blackens one more dot. */
const insetDots = 0.15

/** Parts of the font's em above and below the baseline: accented capitals, and the tail of a g. */
const ascent = 0.93
const descent = 0.24
const capitalHeight = 0.73
const lineHeight = ascent + descent
const gap = 0.4

/** Places the code in the safe area's corner, its quiet zone inside the label and its edges on the printer's grid. */
function placeCode(
  label: LabelToDraw,
  settings: LabelSettings,
  origin: Origin,
): { code: DrawnCode; rects: DrawnRect[] } {
  const format = labelFormats[settings.format]
  const dot = 25.4 / settings.dotsPerInch
  const module = Math.max(1, Math.round(format.moduleMillimetres / dot)) * dot
  const quietMillimetres = quietModules[format.symbology] * module
  const snap = (start: number, edge: number): number =>
    Math.ceil((start + Math.max(edge, quietMillimetres)) / dot - 1e-6) * dot
  const xMillimetres = snap(origin.xMillimetres, format.safe.xMillimetres)
  const yMillimetres = snap(origin.yMillimetres, format.safe.yMillimetres)
  const place = { xMillimetres, yMillimetres, moduleMillimetres: module, insetMillimetres: insetDots * dot }
  const sideMillimetres = label.modules.length * module
  const code = {
    symbology: format.symbology,
    text: label.content.tag,
    xMillimetres,
    yMillimetres,
    sideMillimetres,
    quietMillimetres,
  }
  return { code, rects: codeRects(label.modules, place) }
}

export type Origin = { readonly xMillimetres: number; readonly yMillimetres: number }

const drawn = (
  fitted: FittedText,
  weight: TextRoom['weight'],
  xMillimetres: number,
  yMillimetres: number,
  anchor: DrawnText['anchor'] = 'start',
): DrawnText => ({ ...fitted, xMillimetres, yMillimetres, weight, anchor })

/** A frame of the given line width, its outer edge given. */
function frame(x: number, y: number, width: number, height: number, line: number): DrawnRect[] {
  const rect = (left: number, top: number, across: number, down: number): DrawnRect => ({
    xMillimetres: left,
    yMillimetres: top,
    widthMillimetres: across,
    heightMillimetres: down,
  })
  return [
    rect(x, y, width, line),
    rect(x, y + height - line, width, line),
    rect(x, y, line, height),
    rect(x + width - line, y, line, height),
  ]
}

/** Beside the code, from its top to the end of its quiet zone: the tag, the verdict in a frame, date or profile. */
function head(label: LabelToDraw, settings: LabelSettings, code: DrawnCode, right: number): LabelParts {
  const { content } = label
  const { language, measure } = settings
  const sizes = arrangements[settings.format]
  const left = code.xMillimetres + code.sideMillimetres + code.quietMillimetres + gap / 2
  const top = code.yMillimetres
  const texts: DrawnText[] = []
  const rects: DrawnRect[] = []

  const tag = fitText(
    spacedTag(content.tag),
    { weight: 'bold', widthMillimetres: right - left, sizeMillimetres: sizes.tagSize, floorMillimetres: 1 },
    measure,
  )
  // Capitals and digits only: the line is as high as they are.
  const tagHeight = (tag?.sizeMillimetres ?? 0) * capitalHeight
  if (tag !== null) texts.push(drawn(tag, 'bold', left, top + tagHeight))

  const size = sizes.verdictSize
  const rowTop = top + tagHeight + 0.32 * size
  const rowHeight = size * 1.3
  const baseline = rowTop + (rowHeight + size * capitalHeight) / 2
  let asideLeft = left
  if (content.verdict !== null) {
    const padding = 0.35 * size
    const room = { weight: 'bold', sizeMillimetres: size, floorMillimetres: size / 2 } as const
    const widest = right - left - 2 * padding
    const word = fitText(verdictWord(content.verdict, language), { ...room, widthMillimetres: widest }, measure)
    if (word !== null) {
      texts.push(drawn(word, 'bold', left + padding, baseline))
      const width = word.widthMillimetres + 2 * padding
      rects.push(...frame(left, rowTop, width, rowHeight, size / 9))
      asideLeft = left + width + gap * 2
    }
  }
  const aside = sizes.aside === 'date' ? dayWord(content.date, language) : (content.profileTitle ?? '')
  const asideSize = sizes.aside === 'date' ? sizes.footSize * 1.1 : sizes.specSize
  const fitted = fitText(
    aside,
    {
      weight: 'regular',
      widthMillimetres: right - asideLeft,
      sizeMillimetres: asideSize,
      floorMillimetres: sizes.floor * 0.9,
    },
    measure,
  )
  if (fitted !== null) texts.push(drawn(fitted, 'regular', right, baseline, 'end'))
  return { rects, texts, codes: [] }
}

/** The spec line on one line where it fits at the floor, else broken at the middle dot that fills the first best. */
function specLines(line: string, width: number, settings: LabelSettings): string[] {
  const sizes = arrangements[settings.format]
  const text = printable(line)
  const fits = (part: string): boolean => settings.measure(part, 'regular') * sizes.floor <= width
  if (sizes.specLines === 1 || fits(text)) return [text]
  const parts = text.split(' · ')
  const first = parts.findLastIndex((_, index) => index > 0 && fits(parts.slice(0, index).join(' · ')))
  return first < 1 ? [text] : [parts.slice(0, first).join(' · '), parts.slice(first).join(' · ')]
}

/** Across the label under the code: machine, spec line, profile and bench; all smaller together if the room asks it. */
function foot(label: LabelToDraw, settings: LabelSettings, top: number, left: number, right: number, bottom: number) {
  const { content } = label
  const sizes = arrangements[settings.format]
  const width = right - left
  const last = sizes.hasFoot ? [content.profileTitle, content.benchName].filter((part) => part !== null) : []
  const lines = [
    ...[machineName(content.manufacturer, content.model)].map((text) => ({
      text: text ?? '',
      weight: 'bold' as const,
      size: sizes.nameSize,
    })),
    ...(content.specLine === null ? [] : specLines(content.specLine, width, settings)).map((text) => ({
      text,
      weight: 'regular' as const,
      size: sizes.specSize,
    })),
    { text: last.join(' · '), weight: 'regular' as const, size: sizes.footSize },
  ]
  const fitted = lines.flatMap(({ text, weight, size }) => {
    const room = { weight, widthMillimetres: width, sizeMillimetres: size, floorMillimetres: sizes.floor }
    const line = fitText(text, room, settings.measure)
    return line === null ? [] : [{ line, weight }]
  })
  const needed = fitted.reduce((sum, { line }) => sum + line.sizeMillimetres * lineHeight, 0)
  const scale = needed === 0 ? 1 : Math.min(1, (bottom - top) / needed)
  const spare = (bottom - top - needed * scale) / Math.max(1, fitted.length)
  let y = top
  return fitted.map(({ line, weight }): DrawnText => {
    const size = line.sizeMillimetres * scale
    const baseline = y + spare / 2 + size * ascent
    y += spare + size * lineHeight
    const smaller = { ...line, sizeMillimetres: size, widthMillimetres: line.widthMillimetres * scale }
    return drawn(smaller, weight, left, baseline)
  })
}

/**
 * Lays out one label with its top left corner at `origin` of the page.
 *
 * The code stands top left, beside it the tag and the verdict, under it the machine, its spec line and the profile.
 * No text enters the code's quiet zone or leaves the safe area: a text that is too wide shrinks to the format's
 * floor and is then cut with an ellipsis.
 */
export function layoutLabel(label: LabelToDraw, settings: LabelSettings, origin: Origin): LabelParts {
  const { safe } = labelFormats[settings.format]
  const left = origin.xMillimetres + safe.xMillimetres
  const right = left + safe.widthMillimetres
  const bottom = origin.yMillimetres + safe.yMillimetres + safe.heightMillimetres
  const { code, rects } = placeCode(label, settings, origin)
  const beside = head(label, settings, code, right)
  const under = code.yMillimetres + code.sideMillimetres + code.quietMillimetres
  const textLeft = Math.max(left, code.xMillimetres)
  return {
    codes: [code],
    rects: [...rects, ...beside.rects],
    texts: [...beside.texts, ...foot(label, settings, under, textLeft, right, bottom)],
  }
}
