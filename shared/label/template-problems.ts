import { codeSizes, lowestBarsMillimetres, moduleDots } from './code-sizes.ts'
import type { MeasureText } from './fit-text.ts'
import { mediaProblems } from './media-problems.ts'
import type { LabelTemplate, TemplateCode } from './template.ts'
import { boxedParts, boxOf, codeBoxes, excess, isInside, lieOnOneAnother } from './template-boxes.ts'
import { problem, type TemplatePart, type TemplateProblem } from './template-problem.ts'
import { textProblems } from './text-problems.ts'

/** Whether a code's module is large enough for the dots of a printer, and its bars high enough. */
function sizeProblems(code: TemplateCode, part: TemplatePart, dotsPerInch: number): TemplateProblem[] {
  const { fewestDots, smallestMillimetres } = codeSizes[code.symbology]
  const dots = moduleDots(code, dotsPerInch)
  const leastDots = Math.max(fewestDots, Math.ceil((smallestMillimetres * dotsPerInch) / 25.4 - 1e-6))
  const found: TemplateProblem[] = []
  if (dots < leastDots) {
    // The figure is rounded up, so that typing it in is enough.
    const leastMillimetres = Math.ceil((leastDots * 25.4 * 100) / dotsPerInch) / 100
    found.push(problem('module-too-small', part, { figures: { dots, leastDots, leastMillimetres, dotsPerInch } }))
  }
  if (code.symbology === 'code128' && (code.barsMillimetres ?? 0) < lowestBarsMillimetres) {
    found.push(problem('bars-too-low', part, { figures: { leastMillimetres: lowestBarsMillimetres } }))
  }
  return found
}

/** What is wrong with the codes: their size, their place, and what comes too near to them. */
function codeProblems(template: LabelTemplate, dotsPerInch: number): TemplateProblem[] {
  const { media } = template
  const label = { left: 0, top: 0, right: media.widthMillimetres, bottom: media.heightMillimetres }
  const printable = boxOf(media.printable)
  const codes = template.codes.map((code, index) => ({
    code,
    part: { kind: 'code', index } as const,
    ...codeBoxes(code, dotsPerInch),
  }))
  return codes.flatMap(({ code, part, ink, quiet }) => {
    const found = sizeProblems(code, part, dotsPerInch)
    if (!isInside(ink, printable)) {
      found.push(problem('outside-printable', part, { figures: { byMillimetres: excess(ink, printable) } }))
    }
    if (!isInside(quiet, label)) {
      found.push(problem('quiet-zone-cut', part, { figures: { byMillimetres: excess(quiet, label) } }))
    }
    const others = [
      ...codes.filter((one) => one.part.index !== part.index).map((one) => ({ part: one.part, box: one.ink })),
      ...boxedParts(template),
    ]
    for (const other of others) {
      if (lieOnOneAnother(quiet, other.box)) found.push(problem('quiet-zone-entered', part, { other: other.part }))
    }
    return found
  })
}

/** Fields and picture that leave the printable area or lie on one another. */
function boxProblems(template: LabelTemplate): TemplateProblem[] {
  const printable = boxOf(template.media.printable)
  const parts = boxedParts(template)
  return parts.flatMap(({ part, box }, index) => {
    const found: TemplateProblem[] = []
    if (!isInside(box, printable)) {
      found.push(problem('outside-printable', part, { figures: { byMillimetres: excess(box, printable) } }))
    }
    for (const other of parts.slice(index + 1)) {
      if (lieOnOneAnother(box, other.box)) found.push(problem('parts-overlap', part, { other: other.part }))
    }
    return found
  })
}

/**
 * Everything that keeps a template from being printed well on a printer of this resolution; empty when nothing does.
 *
 * What this finds nothing wrong with draws every part inside the printable area, no text over another, nothing in a
 * quiet zone, every module of a code whole dots wide and large enough to be read, and the tag never cut.
 */
export function templateProblems(
  template: LabelTemplate,
  dotsPerInch: number,
  measure: MeasureText,
): TemplateProblem[] {
  return [
    ...mediaProblems(template),
    ...codeProblems(template, dotsPerInch),
    ...boxProblems(template),
    ...textProblems(template, measure),
  ]
}
