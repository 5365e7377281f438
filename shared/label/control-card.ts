import type { Language } from '../report/quantities.ts'
import type { CodeModules } from './code-rects.ts'
import { controlCardNote, controlCardTitle, controlWords } from './control-words.ts'
import type { DrawnText, LabelDrawing, Symbology, TextWeight } from './drawing.ts'
import { fitText, type MeasureText } from './fit-text.ts'
import { placeCode } from './place-code.ts'
import { controlActions, controlCode, type ControlAction } from './station-code.ts'

/** A5 across: fits beside a screen, and two of them on the A4 sheet that every office printer has. */
const page = { widthMillimetres: 210, heightMillimetres: 148 } as const
const columns = 4
const margin = 8
const headHeight = 20
/**
 * In millimetres. A square of 25 mm is read from an arm's length by the cheapest scanner that reads squares; the bars are
 * for laser scanners, which read nothing else.
 */
const wantedModules = { qr: 1.2, code128: 0.34 } as const
const barHeight = 9
const officeDotsPerInch = 600
const noOffset = { xMillimetres: 0, yMillimetres: 0 } as const

export type ControlCardSettings = {
  readonly language: Language
  readonly measure: MeasureText
  /** The code of each action, as `encodeCode` gives it. */
  readonly modulesOf: (code: string, symbology: Symbology) => CodeModules
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
 * The card of control codes as one page: each as a square and as bars, with its word and what it does. Codes of two
 * actions stand far enough apart that a scanner held over one sees no other.
 */
export function controlCard({ language, measure, modulesOf }: ControlCardSettings): LabelDrawing {
  const cellWidth = (page.widthMillimetres - 2 * margin) / columns
  const cellHeight = (page.heightMillimetres - headHeight) / Math.ceil(controlActions.length / columns)

  const cell = (action: ControlAction, index: number) => {
    const text = controlCode(action)
    const left = margin + (index % columns) * cellWidth
    const top = headHeight + Math.floor(index / columns) * cellHeight
    const centred = (symbology: 'qr' | 'code128', y: number) => {
      const modules = modulesOf(text, symbology)
      const dot = 25.4 / officeDotsPerInch
      const module = Math.round(wantedModules[symbology] / dot) * dot
      const x = left + (cellWidth - (modules[0]?.length ?? 0) * module) / 2
      const place = { symbology, xMillimetres: x, yMillimetres: top + y, moduleMillimetres: module }
      const barsMillimetres = symbology === 'qr' ? null : barHeight
      return placeCode({ ...place, barsMillimetres }, text, modules, officeDotsPerInch, noOffset)
    }
    const codes = [centred('qr', 4), centred('code128', 49)]
    const words = controlWords[language][action]
    const room = { x: left + cellWidth / 2, width: cellWidth - 4, anchor: 'middle' } as const
    return {
      codes,
      texts: [
        ...lineOf({ ...room, text: words.word, weight: 'bold', size: 6.5, y: top + 40.5 }, measure),
        ...lineOf({ ...room, text: words.does, weight: 'regular', size: 3.2, y: top + 45.5 }, measure),
      ],
    }
  }

  const cells = controlActions.map(cell)
  const head = { x: margin, width: page.widthMillimetres - 2 * margin, anchor: 'start' } as const
  return {
    ...page,
    rects: cells.flatMap(({ codes }) => codes.flatMap(({ rects }) => rects)),
    texts: [
      ...lineOf({ ...head, text: controlCardTitle[language], weight: 'bold', size: 7, y: 12 }, measure),
      ...lineOf({ ...head, text: controlCardNote[language], weight: 'regular', size: 3.6, y: 17.5 }, measure),
      ...cells.flatMap(({ texts }) => texts),
    ],
    codes: cells.flatMap(({ codes }) => codes.map(({ code }) => code)),
  }
}
