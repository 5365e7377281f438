import type { LabelContent } from '../../../shared/label/content.ts'
import { layoutLabel } from '../../../shared/label/layout.ts'
import { rasterise, type LabelRaster } from '../../../shared/label/raster.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import type { TemplateProblem } from '../../../shared/label/template-problem.ts'
import { templateProblems } from '../../../shared/label/template-problems.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { encodeCode } from './encode-code.ts'
import type { LabelFonts } from './label-fonts.ts'

export type PreviewSettings = {
  readonly template: LabelTemplate
  readonly language: Language
  readonly dotsPerInch: number
}

export type TemplatePreview = {
  readonly problems: readonly TemplateProblem[]
  /** Null for a label of more dots than a screen shows. */
  readonly raster: LabelRaster | null
}

/** 100 × 150 mm at 600 dots per inch is a third of it. */
const mostDots = 25_000_000

/**
 * One label of a template as it would be printed on its own corner of the page, and what is wrong with the template
 * at this resolution: the editor shows both while a template is changed.
 */
export function previewTemplate(
  content: LabelContent,
  { template, language, dotsPerInch }: PreviewSettings,
  { measure, outline }: Pick<LabelFonts, 'measure' | 'outline'>,
): TemplatePreview {
  const problems = templateProblems(template, dotsPerInch, measure)
  const { widthMillimetres, heightMillimetres } = template.media
  if (widthMillimetres * heightMillimetres * (dotsPerInch / 25.4) ** 2 > mostDots) return { problems, raster: null }
  const modules = Object.fromEntries(
    template.codes.map(({ symbology }) => [symbology, encodeCode(content.tag, symbology)]),
  )
  const corner = { xMillimetres: 0, yMillimetres: 0 }
  const parts = layoutLabel({ content, modules }, { template, language, dotsPerInch, measure }, corner)
  const drawing = { widthMillimetres, heightMillimetres, ...parts }
  return { problems, raster: rasterise(drawing, dotsPerInch, outline) }
}
