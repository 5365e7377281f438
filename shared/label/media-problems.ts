import type { LabelTemplate } from './template.ts'
import { boxOf, isInside } from './template-boxes.ts'
import { problem, type TemplateProblem } from './template-problem.ts'

/** What is wrong with what a template is printed on. */
export function mediaProblems({ media, logo }: LabelTemplate): TemplateProblem[] {
  const part = { kind: 'media', index: 0 } as const
  const { widthMillimetres: width, heightMillimetres: height, sheet } = media
  const found: TemplateProblem[] = []
  const label = { left: 0, top: 0, right: width, bottom: height }
  if (!isInside(boxOf(media.printable), label)) found.push(problem('printable-outside', part))
  if ((media.kind === 'sheet') !== (sheet !== null)) found.push(problem('sheet-missing', part))
  if (sheet !== null) {
    const right = sheet.xMillimetres + (sheet.columns - 1) * sheet.columnPitchMillimetres + width
    const bottom = sheet.yMillimetres + (sheet.rows - 1) * sheet.rowPitchMillimetres + height
    const page = { left: 0, top: 0, right: sheet.widthMillimetres, bottom: sheet.heightMillimetres }
    if (!isInside({ left: sheet.xMillimetres, top: sheet.yMillimetres, right, bottom }, page)) {
      found.push(problem('sheet-outside', part))
    }
    const isTight =
      (sheet.columns > 1 && sheet.columnPitchMillimetres < width - 1e-6) ||
      (sheet.rows > 1 && sheet.rowPitchMillimetres < height - 1e-6)
    if (isTight) found.push(problem('sheet-overlaps', part))
  }
  if (logo !== null) {
    const bytes = Math.ceil(logo.widthPixels / 8) * logo.heightPixels
    if (logo.bits.length !== 2 * bytes) found.push(problem('picture-broken', { kind: 'logo', index: 0 }))
  }
  return found
}
