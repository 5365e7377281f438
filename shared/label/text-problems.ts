import type { MeasureText } from './fit-text.ts'
import { fitField } from './draw-field.ts'
import { fieldText } from './field-text.ts'
import { longestContents } from './longest-contents.ts'
import type { FieldContent, LabelTemplate, TemplateField } from './template.ts'
import { problem, type TemplateProblem } from './template-problem.ts'

/** What is another thing when a part of it is missing. */
const neverCut: ReadonlySet<FieldContent> = new Set(['tag', 'serial', 'verdict', 'date'])

/** The smallest font size that can be read with the label in the hand. */
export const smallestTextMillimetres = 1.8

const languages = ['fr', 'en'] as const

/** The first of the longest texts that does not fit whole; null when all do. */
function textThatIsCut(field: TemplateField, measure: MeasureText): string | null {
  const seen = new Set<string>()
  for (const language of languages) {
    for (const content of longestContents) {
      const text = fieldText(field, content, language)
      if (text === null || seen.has(text)) continue
      seen.add(text)
      const fitted = fitField(field, content, { language, measure })
      // With an ellipsis allowed there must still be room for some of it.
      const isEnough = field.overflow === 'ellipsis' ? fitted !== null : fitted?.isWhole === true
      if (!isEnough) return text
    }
  }
  return null
}

/** What is wrong with the texts of a template: the law is that a tag or a serial is never cut. */
export function textProblems({ fields }: LabelTemplate, measure: MeasureText): TemplateProblem[] {
  const found = fields.flatMap((field, index): TemplateProblem[] => {
    const part = { kind: 'field', index } as const
    if (field.content === 'words' && (field.words ?? '').trim() === '') return [problem('text-missing', part)]
    const floor = Math.min(field.floorMillimetres, field.sizeMillimetres)
    if (floor < smallestTextMillimetres - 1e-9) {
      const figures = { sizeMillimetres: floor, leastMillimetres: smallestTextMillimetres }
      return [problem('text-too-small', part, { figures })]
    }
    if (field.overflow === 'ellipsis' && neverCut.has(field.content)) return [problem('cut-not-allowed', part)]
    const cut = textThatIsCut(field, measure)
    const figures = { floorMillimetres: field.floorMillimetres, widthMillimetres: field.area.widthMillimetres }
    return cut === null ? [] : [problem('text-cut', part, { text: cut, figures })]
  })
  const saysTag = fields.some(({ content }) => content === 'tag')
  return saysTag ? found : [problem('tag-missing', { kind: 'media', index: 0 }), ...found]
}
