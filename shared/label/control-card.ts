import type { Language } from '../report/quantities.ts'
import { codeRects, type CodeModules } from './code-rects.ts'
import { controlCardNote, controlCardTitle, controlWords } from './control-words.ts'
import type { DrawnText, LabelDrawing, TextWeight } from './drawing.ts'
import { fitText, type MeasureText } from './fit-text.ts'
import { controlActions, controlCode, type ControlAction } from './station-code.ts'

/** A5 across: fits beside a screen, and two of them on the A4 sheet that every office printer has. */
const page = { widthMillimetres: 210, heightMillimetres: 148 } as const
const columns = 4
const margin = 8
const headHeight = 22
/** A code of 25 mm is read from an arm's length by the cheapest scanner. */
const wantedModule = 1.2
const officeDotsPerInch = 600
const insetDots = 0.15
/** The standard's own for QR (ISO/IEC 18004). */
const quietModules = 4

export type ControlCardSettings = {
  readonly language: Language
  readonly measure: MeasureText
  /** The code of each action, as `encodeCode` gives it. */
  readonly modulesOf: (code: string) => CodeModules
}

type Line = {
  readonly text: string
  readonly weight: TextWeight
  readonly size: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly anchor: 'start' | 'middle'
}

function lineOf({ text, weight, size, x, y, width, anchor }: Line, measure: MeasureText): DrawnText[] {
  const room = { weight, widthMillimetres: width, sizeMillimetres: size, floorMillimetres: 2 }
  const fitted = fitText(text, room, measure)
  return fitted === null ? [] : [{ ...fitted, weight, anchor, xMillimetres: x, yMillimetres: y }]
}

/**
 * The card of control codes as one page: each with its code, its word and what it does. Codes stand far enough apart
 * that a scanner held over one sees no other.
 */
export function controlCard({ language, measure, modulesOf }: ControlCardSettings): LabelDrawing {
  const dot = 25.4 / officeDotsPerInch
  const module = Math.round(wantedModule / dot) * dot
  const cellWidth = (page.widthMillimetres - 2 * margin) / columns
  const cellHeight = (page.heightMillimetres - margin - headHeight) / Math.ceil(controlActions.length / columns)

  const cell = (action: ControlAction, index: number) => {
    const text = controlCode(action)
    const modules = modulesOf(text)
    const side = modules.length * module
    const left = margin + (index % columns) * cellWidth
    const top = headHeight + Math.floor(index / columns) * cellHeight
    const snap = (millimetres: number): number => Math.round(millimetres / dot) * dot
    const corner = { xMillimetres: snap(left + (cellWidth - side) / 2), yMillimetres: snap(top + 6) }
    const words = controlWords[language][action]
    const middle = left + cellWidth / 2
    const below = corner.yMillimetres + side
    const room = { x: middle, width: cellWidth - 4, anchor: 'middle' } as const
    return {
      rects: codeRects(modules, {
        ...corner,
        moduleWidthMillimetres: module,
        moduleHeightMillimetres: module,
        insetMillimetres: insetDots * dot,
      }),
      code: {
        symbology: 'qr' as const,
        text,
        ...corner,
        widthMillimetres: side,
        heightMillimetres: side,
        quietAcrossMillimetres: quietModules * module,
        quietDownMillimetres: quietModules * module,
      },
      texts: [
        ...lineOf({ ...room, text: words.word, weight: 'bold', size: 7, y: below + 12 }, measure),
        ...lineOf({ ...room, text: words.does, weight: 'regular', size: 3.2, y: below + 17.5 }, measure),
      ],
    }
  }

  const cells = controlActions.map(cell)
  const head = { x: margin, width: page.widthMillimetres - 2 * margin, anchor: 'start' } as const
  return {
    ...page,
    rects: cells.flatMap(({ rects }) => rects),
    texts: [
      ...lineOf({ ...head, text: controlCardTitle[language], weight: 'bold', size: 7, y: 13 }, measure),
      ...lineOf({ ...head, text: controlCardNote[language], weight: 'regular', size: 3.6, y: 19 }, measure),
      ...cells.flatMap(({ texts }) => texts),
    ],
    codes: cells.map(({ code }) => code),
  }
}
