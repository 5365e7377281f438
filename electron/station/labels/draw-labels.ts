import { setImmediate } from 'node:timers/promises'
import type { LabelContent } from '../../../shared/label/content.ts'
import type { LabelDrawing, Symbology } from '../../../shared/label/drawing.ts'
import { pageOf, placeLabels } from '../../../shared/label/pages.ts'
import type { LabelParts, LabelToDraw } from '../../../shared/label/settings.ts'
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

/** @throws Refusal `template-refused` or `label-text-cut`: nothing is drawn that would not be read. */
function placed(contents: Iterable<LabelContent>, settings: DrawSettings, fonts: Pick<LabelFonts, 'measure'>) {
  const { template, language } = settings
  const dotsPerInch = settings.dotsPerInch ?? template.dotsPerInch
  refuseProblems(template, dotsPerInch, fonts.measure)
  return placeLabels(withModules(contents, settings, fonts), {
    template,
    language,
    dotsPerInch,
    startPosition: settings.startPosition ?? 1,
    measure: fonts.measure,
  })
}

/**
 * Draws labels: one page each on a roll, filled sheets on A4. The drawings are what the preview shows, what `labelPdf`
 * writes and what a spooler prints.
 *
 * @throws RangeError for a start position that is not on the sheet.
 * @throws Refusal `template-refused` or `label-text-cut`: nothing is drawn that would not be read.
 */
export function drawLabels(
  contents: readonly LabelContent[],
  settings: DrawSettings,
  fonts: Pick<LabelFonts, 'measure'>,
): LabelDrawing[] {
  const pages: LabelDrawing[] = []
  let onPage: LabelParts[] = []
  for (const { parts, fillsPage } of placed(contents, settings, fonts)) {
    onPage.push(parts)
    if (!fillsPage) continue
    pages.push(pageOf(settings.template, onPage))
    onPage = []
  }
  return onPage.length === 0 ? pages : [...pages, pageOf(settings.template, onPage)]
}

/** After so much work the station answers what came in meanwhile. */
const breathAfterMs = 15

/**
 * The same, page by page and with breaks between labels, so that thousands of labels need no more memory than one sheet
 * of them and do not keep the station from answering.
 *
 * @throws as `drawLabels` does, when the first page is asked for.
 */
export async function* drawPages(
  contents: Iterable<LabelContent>,
  settings: DrawSettings,
  fonts: Pick<LabelFonts, 'measure'>,
): AsyncGenerator<LabelDrawing, void> {
  let onPage: LabelParts[] = []
  let breathedAt = performance.now()
  for (const { parts, fillsPage } of placed(contents, settings, fonts)) {
    onPage.push(parts)
    if (performance.now() - breathedAt > breathAfterMs) {
      await setImmediate()
      breathedAt = performance.now()
    }
    if (!fillsPage) continue
    yield pageOf(settings.template, onPage)
    onPage = []
  }
  if (onPage.length > 0) yield pageOf(settings.template, onPage)
}
