import type { DrawnCode, DrawnRect, DrawnText, Symbology } from '../../../shared/label/drawing.ts'
import type { CodeModules } from '../../../shared/label/code-rects.ts'
import type { MeasureText } from '../../../shared/label/fit-text.ts'
import type { Language } from '../../../shared/report/quantities.ts'

/** What stands on a page, in the order in which it is read: that is the order of the text in the PDF, too. */
export type PageParts = {
  /** Light grey, under everything else. */
  readonly shades: readonly DrawnRect[]
  readonly rects: readonly DrawnRect[]
  readonly texts: readonly DrawnText[]
  readonly codes: readonly DrawnCode[]
}

/** One page of a paper: millimetres from the top left corner. */
export type PaperPage = PageParts & { readonly widthMillimetres: number; readonly heightMillimetres: number }

/** What every part of a paper is drawn with. */
export type Drawing = {
  readonly language: Language
  readonly measure: MeasureText
  readonly modulesOf: (code: string, symbology: Symbology) => CodeModules
}

/** A4 with margins that every office printer reaches and a hole punch spares. */
export const sheet = {
  widthMillimetres: 210,
  heightMillimetres: 297,
  left: 15,
  right: 195,
  top: 12,
  bottom: 283,
} as const
export const sheetWidth = sheet.right - sheet.left

export const nothing: PageParts = { shades: [], rects: [], texts: [], codes: [] }

export function together(parts: readonly PageParts[]): PageParts {
  return {
    shades: parts.flatMap(({ shades }) => shades),
    rects: parts.flatMap(({ rects }) => rects),
    texts: parts.flatMap(({ texts }) => texts),
    codes: parts.flatMap(({ codes }) => codes),
  }
}
