import { Refusal } from '../../../shared/contract/refusal.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import { fitField } from '../../../shared/label/draw-field.ts'
import { fieldText } from '../../../shared/label/field-text.ts'
import type { MeasureText } from '../../../shared/label/fit-text.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import { pathOf, type TemplateProblem } from '../../../shared/label/template-problem.ts'
import { templateProblems } from '../../../shared/label/template-problems.ts'
import type { Language } from '../../../shared/report/quantities.ts'

const known = new WeakMap<LabelTemplate, Map<number, readonly TemplateProblem[]>>()

/** The problems of a template for a resolution, looked for once: a template is never changed, only replaced. */
function problemsOnce(template: LabelTemplate, dotsPerInch: number, measure: MeasureText): readonly TemplateProblem[] {
  const byDots = known.get(template) ?? new Map<number, readonly TemplateProblem[]>()
  known.set(template, byDots)
  const found = byDots.get(dotsPerInch) ?? templateProblems(template, dotsPerInch, measure)
  byDots.set(dotsPerInch, found)
  return found
}

/** One problem in plain words for logs and the command line: the code, the place, its figures. */
export function problemSentence({ code, part, other, figures, text }: TemplateProblem): string {
  const said = [
    `${pathOf(part)}: ${code}`,
    ...(other === null ? [] : [`with ${pathOf(other)}`]),
    ...Object.entries(figures).map(([name, value]) => `${name} ${Math.round(value * 100) / 100}`),
    ...(text === null ? [] : [`"${text}"`]),
  ]
  return said.join(', ')
}

/** @throws Refusal `template-refused` where the template would not be printed well at this resolution. */
export function refuseProblems(template: LabelTemplate, dotsPerInch: number, measure: MeasureText): void {
  const problems = problemsOnce(template, dotsPerInch, measure)
  if (problems.length === 0) return
  throw new Refusal({
    code: 'template-refused',
    what: `This label template can not be printed well at ${dotsPerInch} dots per inch`,
    where: problems.map(problemSentence).join('; '),
    remedy: 'Change the template where it says, or choose another one.',
  })
}

/**
 * What a template was not tried with, such as a serial of forty characters: it is refused rather than cut.
 *
 * @throws Refusal `label-text-cut`.
 */
export function refuseCutTexts(
  template: LabelTemplate,
  content: LabelContent,
  language: Language,
  measure: MeasureText,
): void {
  for (const field of template.fields) {
    // The others are of known length, and the template was tried with the longest.
    if (field.overflow !== 'refuse' || field.content === 'tag' || field.content === 'verdict') continue
    if (field.content === 'date' || field.content === 'words') continue
    const text = fieldText(field, content, language)
    if (text === null || fitField(field, content, { language, measure })?.isWhole === true) continue
    throw new Refusal({
      code: 'label-text-cut',
      what: `The label has no room for "${text}"`,
      where: content.tag,
      remedy: 'Choose a larger label template, or one without this field.',
    })
  }
}
