import { Refusal } from '../../../shared/contract/refusal.ts'
import type { PrinterSetup } from '../../../shared/contract/printing.ts'
import { fitField } from '../../../shared/label/draw-field.ts'
import { parseStationCode } from '../../../shared/label/station-code.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import type { LabelMedia } from '../../../shared/label/template.ts'
import {
  parcelLabelSizes,
  type ParcelLabel,
  type ParcelLabelSize,
} from '../../../shared/shipping/papers/parcel-label.ts'
import type { StationContext } from '../context.ts'
import { kitLabel, partLabel, smallParcelLabel } from '../labels/code-label.ts'
import { localDay } from '../local-day.ts'
import { parcelLabelPage } from '../papers/parcel-label-page.ts'
import { parcelLabels } from '../papers/parcel-labels.ts'
import { findKit } from '../store/packing/kits.ts'
import { partOfCode } from '../store/labels/part-codes.ts'
import { drawForPrinter, type DrawnLabel, type LabelOrder } from './draw-for-printer.ts'

const notThere = (code: string) =>
  new Refusal({ code: 'label-code-unknown', what: 'No carton, pallet, kit or part has this code', where: code })

const isParcelSize = (format: string): format is ParcelLabelSize => parcelLabelSizes.some((size) => size === format)

/** Whole labels of a roll, as carriers have them: what parcels' own pages are drawn on. */
function mediaOf({ widthMillimetres, heightMillimetres }: Pick<LabelMedia, 'widthMillimetres' | 'heightMillimetres'>) {
  const whole = { xMillimetres: 0, yMillimetres: 0, widthMillimetres, heightMillimetres }
  const media: LabelMedia = {
    kind: 'die-cut',
    widthMillimetres,
    heightMillimetres,
    feed: 'height',
    printable: whole,
    sheet: null,
    source: 'shared/shipping/papers/parcel-label.ts',
  }
  return media
}

function parcelOf({ store, now }: StationContext, code: string): ParcelLabel {
  const found = parcelLabels(store, [code], { at: now().toISOString(), day: localDay(now()) })
  const label = typeof found === 'string' ? undefined : found[0]
  if (label === undefined) throw notThere(code)
  return label
}

/** A template was tried with tags of nine characters: a longer code must find its place in it, too. */
async function refuseTooNarrow(context: StationContext, content: LabelContent, { format, language }: LabelOrder) {
  const { document } = context.labelTemplates().byId(format)
  const { measure, modulesOf } = await context.labelPress()
  const isCut = document.fields.some(
    (field) => field.content === 'tag' && fitField(field, content, { language, measure })?.isWhole === false,
  )
  const isWider = document.codes.some(
    ({ symbology }) =>
      (modulesOf(content.tag, symbology)[0]?.length ?? 0) > (modulesOf('T7000001X', symbology)[0]?.length ?? 0),
  )
  if (!isCut && !isWider) return
  throw new Refusal({
    code: 'label-text-cut',
    what: `The label has no room for "${content.tag}"`,
    where: content.tag,
    remedy: 'Choose a larger label template, or one without this field.',
  })
}

function contentOf(context: StationContext, code: string, language: Language): LabelContent {
  const kind = parseStationCode(code)?.kind
  const day = localDay(context.now())
  if (kind === 'carton') return smallParcelLabel(parcelOf(context, code), language)
  const part = kind === 'part' ? partOfCode(context.store, code) : null
  if (part !== null) return partLabel(part.kind, code, day, language)
  const kit = kind === 'kit' ? findKit(context.store, code) : null
  if (kit === null) throw notThere(code)
  return kitLabel(kit, day, language)
}

/**
 * Draws the label of a carton, a pallet, a kit or a part's place on the dots of its printer: by a template of device labels, or, for parcels, as
 * the large page that carriers know. What its code says is never a device's (DOMAIN, law 7).
 *
 * @throws Refusal `label-code-unknown`, `label-text-cut` and those of {@link drawForPrinter}.
 */
export async function drawCodeLabel(
  context: StationContext,
  code: string,
  order: LabelOrder,
  printer: Pick<PrinterSetup, 'dotsPerInch'>,
): Promise<DrawnLabel> {
  const { format, language } = order
  const kind = parseStationCode(code)?.kind
  if (kind === 'carton' && isParcelSize(format)) {
    const { measure, modulesOf } = await context.labelPress()
    const page = parcelLabelPage(parcelOf(context, code), format, { language, measure, modulesOf })
    const { widthMillimetres, heightMillimetres, rects, texts, codes } = page
    const drawing = { widthMillimetres, heightMillimetres, rects: [...rects], texts: [...texts], codes: [...codes] }
    return { drawings: [drawing], media: mediaOf(page), format, use: () => undefined }
  }
  const content = contentOf(context, code, language)
  await refuseTooNarrow(context, content, order)
  return drawForPrinter(context, content, order, printer)
}
