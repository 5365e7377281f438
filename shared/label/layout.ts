import { drawField } from './draw-field.ts'
import { drawLogo } from './draw-logo.ts'
import { placeCode } from './place-code.ts'
import type { LabelParts, LabelSettings, LabelToDraw, Point } from './settings.ts'

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
    return placeCode(code, content.tag, matrix, dotsPerInch, origin)
  })
  const fields = template.fields.map((field) => drawField(field, content, settings, origin))
  const logo = template.logo === null ? [] : drawLogo(template.logo, dotsPerInch, origin)
  return {
    codes: codes.map(({ code }) => code),
    rects: [...codes.flatMap(({ rects }) => rects), ...fields.flatMap(({ rects }) => rects), ...logo],
    texts: fields.flatMap(({ texts }) => texts),
  }
}
