import type { LabelRasterView, TemplateView } from '../../shared/contract/label-templates.ts'
import { layoutLabel } from '../../shared/label/layout.ts'
import { bareContent, longContent, usualContent } from '../../shared/label/longest-contents.ts'
import { rasterise } from '../../shared/label/raster.ts'
import { LabelTemplate } from '../../shared/label/template.ts'
import type { TemplateProblem } from '../../shared/label/template-problem.ts'
import { templateProblems } from '../../shared/label/template-problems.ts'

// Vite puts every file in place of this call; TypeScript knows nothing of it.
const files = (
  import.meta as unknown as { glob(pattern: string, options: object): Record<string, { readonly default: unknown }> }
).glob('../../resources/label-templates/*.json', { eager: true })

export const labelTemplates: TemplateView[] = Object.entries(files).map(([path, file]) => {
  const document = LabelTemplate.parse(file.default)
  const templateId = path.split('/').at(-1)?.replace('.json', '') ?? ''
  return {
    templateId,
    version: 1,
    document,
    shipped: document,
    nextPlace: document.media.sheet === null ? null : 5,
    isHidden: false,
    isOwn: false,
  }
})

/** No font is measured here: letters are boxes of half their size, and codes a pattern. */
const measure = (text: string) => text.length * 0.55
const outline = (text: string) =>
  Array.from(text).flatMap((letter, index) =>
    letter === ' ' ? [] : [[index * 0.55, 0, index * 0.55 + 0.4, 0, index * 0.55 + 0.4, -0.7, index * 0.55, -0.7]],
  )
const pattern = (columns: number, rows: number) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (row * 7 + column * 5 + row * column) % 3 === 0),
  )
const modules = { qr: pattern(21, 21), datamatrix: pattern(14, 14), code128: pattern(123, 1) }
const contents = { usual: usualContent, long: longContent, bare: bareContent } as const

export function previewOf(
  template: LabelTemplate,
  content: keyof typeof contents,
  language: 'fr' | 'en',
  dotsPerInch: number,
): { problems: TemplateProblem[]; raster: LabelRasterView } {
  const { widthMillimetres, heightMillimetres } = template.media
  const settings = { template, language, dotsPerInch, measure }
  const parts = layoutLabel({ content: contents[content], modules }, settings, { xMillimetres: 0, yMillimetres: 0 })
  const drawing = { widthMillimetres, heightMillimetres, ...parts }
  return {
    problems: templateProblems(template, dotsPerInch, measure),
    raster: { ...rasterise(drawing, dotsPerInch, outline), widthMillimetres, heightMillimetres },
  }
}
