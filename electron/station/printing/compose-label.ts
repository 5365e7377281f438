import { Refusal } from '../../../shared/contract/refusal.ts'
import type { PrinterSetup } from '../../../shared/contract/printing.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import { languageOf, printerAddress } from '../../../shared/label/printer-address.ts'
import { shiftDrawing } from '../../../shared/label/shift-drawing.ts'
import type { LabelMedia } from '../../../shared/label/template.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import type { LabelPress } from '../labels/label-press.ts'
import { brotherLabel } from '../printers/brother/brother-label.ts'
import { brotherDotsPerInch, brotherRollOf } from '../printers/brother/brother-rolls.ts'
import { zplLabel } from '../printers/zpl/zpl-label.ts'

/** What is sent to a printer, and the drawings behind it. */
export type ComposedLabel = {
  /** Only where the spooler draws or asks for the size: thousands of labels that wait would fill the memory else. */
  readonly drawings: readonly LabelDrawing[]
  readonly bytes: Uint8Array
}

export type ComposeSettings = {
  readonly printer: PrinterSetup
  readonly media: LabelMedia
  readonly title: string
  readonly language: Language
  /** ISO 8601, UTC. */
  readonly at: string
}

/**
 * Writes a drawn label in the language of its printer: PDF for spoolers and IPP, dots for label printers.
 *
 * @param drawings of one page for label printers: one job is one label.
 * @throws Refusal `format-not-for-printer` for a sheet on a label printer.
 */
export async function composeLabel(
  press: LabelPress,
  drawings: readonly LabelDrawing[],
  { printer, media, title, language, at }: ComposeSettings,
): Promise<ComposedLabel> {
  const { road } = printerAddress(printer.name)
  const dotsPerInch = printer.dotsPerInch ?? 203
  const offset = { xMillimetres: printer.offsetXMillimetres, yMillimetres: printer.offsetYMillimetres }
  const shifted = drawings.map((drawing) => shiftDrawing(drawing, offset, dotsPerInch))
  const [first] = shifted
  if (first === undefined) throw new Error('a label without a page')
  const spoken = languageOf(road)
  if (spoken === 'pdf')
    return { drawings: shifted, bytes: await press.pdf(shifted, { title, language, createdAt: at }) }
  if (media.sheet !== null) {
    throw new Refusal({
      code: 'format-not-for-printer',
      what: 'This printer takes single labels, not sheets',
      where: printer.title,
      remedy: 'Choose the size of the roll that is in the printer.',
    })
  }
  if (spoken === 'brother') {
    const roll = brotherRollOf(media)
    if (roll !== null)
      return { drawings: [], bytes: brotherLabel(press.raster(first, brotherDotsPerInch), media.feed, roll) }
    throw new Refusal({
      code: 'format-not-for-printer',
      what: 'There is no roll of this size for this printer',
      where: printer.title,
      remedy: 'Choose the size of the roll that is in the printer.',
    })
  }
  return { drawings: [], bytes: zplLabel(press.raster(first, dotsPerInch)) }
}
