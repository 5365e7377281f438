import type { PrinterSetup } from '../../../shared/contract/printing.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import { rulerDrawing } from '../../../shared/label/ruler.ts'
import type { LabelMedia } from '../../../shared/label/template.ts'
import { testCodeText, withTestCode } from '../../../shared/label/test-code.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import type { StationContext } from '../context.ts'
import { versionName } from '../labels/label-templates.ts'
import { nextPlace, refusePlace } from '../labels/sheet-places.ts'
import { advanceSheet } from '../labels/template-view.ts'

/** How a label is to look: a template's id, and the first free place where that is a sheet. */
export type LabelOrder = {
  readonly format: string
  readonly language: Language
  readonly startPosition?: number | undefined
}

/** A label drawn on the dots of its printer. */
export type DrawnLabel = {
  readonly drawings: readonly LabelDrawing[]
  readonly media: LabelMedia
  /** The template with its version, for the ledger. */
  readonly format: string
  /** To be called when the label is sent: a sheet goes on behind it. */
  readonly use: () => void
}

type Needs = Pick<StationContext, 'labelPress' | 'labelTemplates' | 'store' | 'publish'>

/**
 * Draws a label for a printer, on that printer's dots where it is known to have some.
 *
 * @throws Refusal `template-not-found`, `place-not-on-sheet`, `template-refused`, `label-text-cut`.
 */
export async function drawForPrinter(
  context: Needs,
  content: LabelContent,
  { format, language, startPosition }: LabelOrder,
  { dotsPerInch }: Pick<PrinterSetup, 'dotsPerInch'>,
): Promise<DrawnLabel> {
  const { labelPress, labelTemplates, store } = context
  const chosen = labelTemplates().byId(format)
  const start = startPosition ?? nextPlace(store, chosen) ?? 1
  refusePlace(chosen, start)
  const drawings = (await labelPress()).draw([content], {
    template: chosen.document,
    language,
    dotsPerInch: dotsPerInch ?? undefined,
    startPosition: start,
  })
  return {
    drawings,
    media: chosen.document.media,
    format: versionName(chosen),
    use: () => advanceSheet(context, chosen, start, 1),
  }
}

/** Rulers, the frame of what a printer reaches, and a code, for a look on paper. */
export async function drawTestLabel(
  { labelPress, labelTemplates }: Needs,
  { format, language }: LabelOrder,
  { dotsPerInch }: Pick<PrinterSetup, 'dotsPerInch'>,
): Promise<DrawnLabel> {
  const { measure, modulesOf } = await labelPress()
  const chosen = labelTemplates().byId(format)
  const { media, dotsPerInch: usual } = chosen.document
  const dots = dotsPerInch ?? usual
  const text = testCodeText(dots)
  const symbology = media.heightMillimetres < 25 ? 'datamatrix' : 'qr'
  const rulers = rulerDrawing(chosen.document, language, measure)
  const drawing = withTestCode(rulers, { text, symbology, modules: modulesOf(text, symbology) }, media, dots)
  return { drawings: [drawing], media, format: versionName(chosen), use: () => undefined }
}
