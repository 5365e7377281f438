import type { LabelContent } from '../../../shared/label/content.ts'
import type { LabelDrawing, Symbology } from '../../../shared/label/drawing.ts'
import { layoutPages } from '../../../shared/label/pages.ts'
import type { LabelToDraw } from '../../../shared/label/settings.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { encodeCode } from './encode-code.ts'
import type { LabelFonts } from './label-fonts.ts'
import { refuseCutTexts, refuseProblems } from './refuse-template.ts'

export type DrawSettings = {
  readonly template: LabelTemplate
  readonly language: Language
  /** Dots per inch of the printer; those that the template is meant for when left out. */
  readonly dotsPerInch?: number | undefined
  /** First free label of a sheet, from 1. */
  readonly startPosition?: number | undefined
}

function* withModules(
  contents: Iterable<LabelContent>,
  { template, language }: DrawSettings,
  { measure }: Pick<LabelFonts, 'measure'>,
): Generator<LabelToDraw> {
  const symbologies: readonly Symbology[] = [...new Set(template.codes.map(({ symbology }) => symbology))]
  for (const content of contents) {
    refuseCutTexts(template, content, language, measure)
    const modules = Object.fromEntries(symbologies.map((one) => [one, encodeCode(content.tag, one)]))
    yield { content, modules }
  }
}

/**
 * Draws labels page by page as they are asked for: one page each on a roll, filled sheets on A4. The drawings are what
 * the preview shows, what `labelPdf` writes and what a spooler prints.
 *
 * @throws RangeError for a start position that is not on the sheet.
 * @throws Refusal `template-refused` or `label-text-cut`: nothing is drawn that would not be read.
 */
export function drawPages(
  contents: Iterable<LabelContent>,
  settings: DrawSettings,
  fonts: Pick<LabelFonts, 'measure'>,
): Generator<LabelDrawing, void> {
  const { template, language } = settings
  const dotsPerInch = settings.dotsPerInch ?? template.dotsPerInch
  refuseProblems(template, dotsPerInch, fonts.measure)
  return layoutPages(withModules(contents, settings, fonts), {
    template,
    language,
    dotsPerInch,
    startPosition: settings.startPosition ?? 1,
    measure: fonts.measure,
  })
}

/** The same, all pages at once: for a label or a sheet of them. */
export function drawLabels(
  contents: readonly LabelContent[],
  settings: DrawSettings,
  fonts: Pick<LabelFonts, 'measure'>,
): LabelDrawing[] {
  return [...drawPages(contents, settings, fonts)]
}
