import type { CodeModules } from './code-rects.ts'
import { codeExtent, codeSizes } from './code-sizes.ts'
import { drawField } from './draw-field.ts'
import { drawLogo } from './draw-logo.ts'
import { placeCode } from './place-code.ts'
import type { LabelParts, LabelSettings, LabelToDraw, Point } from './settings.ts'
import type { TemplateCode } from './template.ts'

/**
 * How far left of its place a bar code begins: templates keep room for a tag's, and the codes of cartons and kits are
 * longer. It ends where a tag's longest would, so that the white behind it stays on the label.
 */
function startedEarlier(code: TemplateCode, modules: CodeModules, dotsPerInch: number): number {
  if (code.symbology !== 'code128') return 0
  const excess = Math.max(0, (modules[0]?.length ?? 0) - codeSizes.code128.modules)
  return excess * codeExtent(code, dotsPerInch).moduleMillimetres
}

/**
 * Lays out one label as its template says, its top left corner at `origin` of the page.
 *
 * @throws RangeError when the modules of one of its codes are not there: a bug of the caller.
 */
export function layoutLabel({ content, modules }: LabelToDraw, settings: LabelSettings, origin: Point): LabelParts {
  const { template, dotsPerInch } = settings
  const codes = template.codes.map((code) => {
    const matrix = modules[code.symbology]
    if (matrix === undefined) throw new RangeError(`no modules for ${code.symbology}`)
    const xMillimetres = origin.xMillimetres - startedEarlier(code, matrix, dotsPerInch)
    return placeCode(code, content.tag, matrix, dotsPerInch, { ...origin, xMillimetres })
  })
  const fields = template.fields.map((field) => drawField(field, content, settings, origin))
  const logo = template.logo === null ? [] : drawLogo(template.logo, dotsPerInch, origin)
  return {
    codes: codes.map(({ code }) => code),
    rects: [...codes.flatMap(({ rects }) => rects), ...fields.flatMap(({ rects }) => rects), ...logo],
    texts: fields.flatMap(({ texts }) => texts),
  }
}
