import type { PaperCarton } from '../../../shared/shipping/papers/paper.ts'
import { totalsOf } from '../../../shared/shipping/papers/totals.ts'
import { provenOfNone } from './device-row.ts'
import type { Block } from './flow.ts'
import { nothing, sheet, sheetWidth, together, type Drawing, type PageParts } from './page.ts'
import { counted, labelled, wordsOf } from './paper-words.ts'
import { frame, write, type TextStyle } from './pen.ts'
import { sumsText } from './quantities.ts'

/** A text over the whole width. */
export function textBlock(
  text: string,
  style: TextStyle,
  gap: { before: number; after: number },
  drawing: Drawing,
): Block {
  const at = (top: number) => write(text, style, { x: sheet.left, top: top + gap.before, width: sheetWidth }, drawing)
  const { heightMillimetres } = at(0)
  if (heightMillimetres === 0) return { heightMillimetres: 0, draw: () => nothing }
  return { heightMillimetres: heightMillimetres + gap.before + gap.after, draw: (top) => at(top).parts }
}

/** White between two tables. */
export const space = (heightMillimetres: number): Block => ({ heightMillimetres, draw: () => nothing })

/** The sums of the whole shipment, large, and under them what is not proven of all or of some of its devices. */
export function sumsBlocks(cartons: readonly PaperCarton[], drawing: Drawing): Block[] {
  const { language } = drawing
  const words = wordsOf(language)
  const totals = totalsOf(cartons)
  const ofAll = provenOfNone(cartons)
  const some = cartons
    .flatMap(({ devices }) => devices)
    .filter(({ notProven }) => notProven.some((gate) => !ofAll.includes(gate))).length
  const small = { sizeMillimetres: 3 } as const
  return [
    textBlock(sumsText(totals, language), { sizeMillimetres: 5, weight: 'bold' }, { before: 0.5, after: 1 }, drawing),
    ...(ofAll.length === 0
      ? []
      : [
          textBlock(
            labelled(words.notProvenOfAll, ofAll.map((gate) => words.gates[gate]).join(', '), language),
            { ...small, weight: 'bold' },
            { before: 0.5, after: 0.5 },
            drawing,
          ),
        ]),
    ...(some === 0
      ? []
      : [
          textBlock(
            counted(some, words.notProvenSome, language, String(some)),
            small,
            { before: 0.5, after: 0.5 },
            drawing,
          ),
        ]),
  ]
}

const lineLabel = { sizeMillimetres: 2.6 } as const

/** Boxes beside each other to sign in, never cut by the end of a page. */
export function signatureBlock(titles: readonly string[], drawing: Drawing): Block {
  const words = wordsOf(drawing.language)
  const [gap, height, before] = [4, 36, 4]
  const width = (sheetWidth - gap * (titles.length - 1)) / titles.length
  const boxAt = (title: string, index: number, top: number): PageParts => {
    const x = sheet.left + index * (width + gap)
    const column = { x: x + 2, width: width - 4 }
    return together([
      frame({ x, y: top, width, height }, 0.3),
      write(title, { sizeMillimetres: 3.4, weight: 'bold' }, { ...column, top: top + 1.5 }, drawing).parts,
      write(words.nameAndDate, lineLabel, { ...column, top: top + 7 }, drawing).parts,
      write(words.signature, lineLabel, { ...column, top: top + 19 }, drawing).parts,
    ])
  }
  return {
    heightMillimetres: before + height + 1,
    draw: (top) => together(titles.map((title, index) => boxAt(title, index, top + before))),
  }
}

/** An empty box with its name, to write into. */
export function writingBlock(name: string, height: number, drawing: Drawing): Block {
  return {
    heightMillimetres: height + 4,
    draw: (top) =>
      together([
        frame({ x: sheet.left, y: top + 3, width: sheetWidth, height }, 0.3),
        write(name, lineLabel, { x: sheet.left + 2, top: top + 4.2, width: sheetWidth - 4 }, drawing).parts,
      ]),
  }
}
