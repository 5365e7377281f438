import { flow, type FlowItem } from './flow.ts'
import { firstHead } from './head.ts'
import { sheet, together, type Drawing, type PaperPage } from './page.ts'
import { foot, laterHead, laterTop, type HeadedPaper } from './running-lines.ts'

/** Sets what a paper says under its heads and over its feet, on as many A4 pages as it needs. */
export function composePaper(paper: HeadedPaper, items: readonly FlowItem[], drawing: Drawing): PaperPage[] {
  const head = firstHead(paper, drawing)
  const bodies = flow(items, { firstTop: head.bottom, laterTop, bottom: sheet.bottom })
  return bodies.map((body, index) => ({
    widthMillimetres: sheet.widthMillimetres,
    heightMillimetres: sheet.heightMillimetres,
    ...together([
      index === 0 ? head.parts : laterHead(paper, drawing),
      body,
      foot(paper, index + 1, bodies.length, drawing),
    ]),
  }))
}
