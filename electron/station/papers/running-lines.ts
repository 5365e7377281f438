import { fitText } from '../../../shared/label/fit-text.ts'
import { paperNumberText, type Paper } from '../../../shared/shipping/papers/paper.ts'
import { nothing, sheet, sheetWidth, together, type Drawing, type PageParts } from './page.ts'
import { wordsOf } from './paper-words.ts'
import { drawCode, rule, write } from './pen.ts'

/** What every page of a paper says of the whole. */
export type HeadedPaper = Omit<Paper, 'cartons'> & { readonly answers?: Paper['number'] }

const small = { sizeMillimetres: 2.8 } as const
const strong = { sizeMillimetres: 3.3, weight: 'bold' } as const

/** One line, cut where it is too long: the whole stands on the first page. */
function cutLine(text: string, top: number, width: number, { measure }: Drawing): PageParts {
  const sizeMillimetres = 2.8
  const room = {
    weight: 'regular',
    widthMillimetres: width,
    sizeMillimetres,
    floorMillimetres: sizeMillimetres,
  } as const
  const fitted = fitText(text, room, measure)
  if (fitted === null) return nothing
  const place = { xMillimetres: sheet.left, yMillimetres: top + sizeMillimetres * 0.95 }
  return { ...nothing, texts: [{ ...fitted, ...place, weight: 'regular', anchor: 'start' }] }
}

/** Where the text of the pages after the first begins. */
export const laterTop = sheet.top + 13

/** The head of every other page: enough to put a loose sheet back to the others. */
export function laterHead(paper: HeadedPaper, drawing: Drawing): PageParts {
  const words = wordsOf(drawing.language)
  const name = [words.titles[paper.number.kind], paperNumberText(paper.number)].join(' ')
  const width = sheetWidth - 16
  const top = write(
    paper.isVoid ? `${words.voidMark} — ${name}` : name,
    strong,
    { x: sheet.left, top: sheet.top, width },
    drawing,
  )
  const below = cutLine(paper.partner.name, sheet.top + 4.5, width, drawing)
  const place = { symbology: 'qr', x: sheet.right - 10.5, y: sheet.top - 2, moduleMillimetres: 0.5 } as const
  return together([
    top.parts,
    below,
    drawCode(paper.code, place, drawing),
    rule(sheet.left, laterTop - 3, sheetWidth, 0.3),
  ])
}

/** The last line of every page: which paper, and "page 2/7". */
export function foot(paper: HeadedPaper, page: number, pages: number, drawing: Drawing): PageParts {
  const words = wordsOf(drawing.language)
  const top = sheet.bottom + 3
  const left = { x: sheet.left, top, width: 120 }
  return together([
    rule(sheet.left, top - 1, sheetWidth),
    write(`${paperNumberText(paper.number)} · ${paper.code}`, small, left, drawing).parts,
    write(
      `${words.page} ${page}/${pages}`,
      { ...small, weight: 'bold', anchor: 'end' },
      { x: sheet.right - 40, top, width: 40 },
      drawing,
    ).parts,
  ])
}
