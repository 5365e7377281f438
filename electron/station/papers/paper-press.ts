import type { DeliveryNote } from '../../../shared/shipping/papers/delivery-note.ts'
import type { PackingList } from '../../../shared/shipping/papers/packing-list.ts'
import { paperNumberText } from '../../../shared/shipping/papers/paper.ts'
import type { ParcelLabel, ParcelLabelSize } from '../../../shared/shipping/papers/parcel-label.ts'
import type { ReceiverNote } from '../../../shared/shipping/papers/receiver-note.ts'
import type { ReturnForm } from '../../../shared/shipping/papers/return-form.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { encodeCode } from '../labels/encode-code.ts'
import { loadLabelFonts, type LabelFonts } from '../labels/label-fonts.ts'
import { deliveryNotePages } from './delivery-note-pages.ts'
import { impactPages, type ImpactSheet } from './impact-pages.ts'
import { impactWordsOf } from './impact-words.ts'
import { packingListPages } from './packing-list-pages.ts'
import type { Drawing, PaperPage } from './page.ts'
import { paperPdf } from './paper-pdf.ts'
import { wordsOf } from './paper-words.ts'
import { parcelLabelPage } from './parcel-label-page.ts'
import { receiverNotePages } from './receiver-note-pages.ts'
import { returnFormPages } from './return-form-pages.ts'

export type ShipmentPaper = PackingList | DeliveryNote | ReceiverNote | ReturnForm

/** Everything that papers need: fonts, codes, pages, and the writer of PDF. */
export type PaperPress = {
  /** The pages of a paper as they will be printed. */
  pages(paper: ShipmentPaper, language: Language): PaperPage[]
  /** The paper as PDF: the same document in the same language always gives the same bytes. */
  paper(paper: ShipmentPaper, language: Language): Promise<Uint8Array<ArrayBuffer>>
  /** The report of an operation for those who gave for it. */
  impact(impact: ImpactSheet, language: Language): Promise<Uint8Array<ArrayBuffer>>
  /** Labels of cartons and pallets, a page each. */
  parcelLabels(
    labels: readonly ParcelLabel[],
    size: ParcelLabelSize,
    language: Language,
  ): Promise<Uint8Array<ArrayBuffer>>
}

const isOf = <K extends ShipmentPaper['number']['kind']>(
  paper: ShipmentPaper,
  kind: K,
): paper is Extract<ShipmentPaper, { number: { kind: K } }> => paper.number.kind === kind

function pagesOf(paper: ShipmentPaper, drawing: Drawing): PaperPage[] {
  if (isOf(paper, 'packing-list')) return packingListPages(paper, drawing)
  if (isOf(paper, 'delivery-note')) return deliveryNotePages(paper, drawing)
  if (isOf(paper, 'receiver-note')) return receiverNotePages(paper, drawing)
  return returnFormPages(paper, drawing)
}

/** A press with these fonts. */
export function paperPressWith(fonts: LabelFonts): PaperPress {
  const drawingIn = (language: Language): Drawing => ({ language, measure: fonts.measure, modulesOf: encodeCode })
  return {
    pages: (paper, language) => pagesOf(paper, drawingIn(language)),
    paper: (paper, language) =>
      paperPdf(pagesOf(paper, drawingIn(language)), fonts, {
        title: `${wordsOf(language).titles[paper.number.kind]} ${paperNumberText(paper.number)}`,
        subject: paper.partner.name,
        author: paper.sender.organisation,
        language,
        createdAt: paper.issuedAt,
      }),
    impact: (impact, language) =>
      paperPdf(impactPages(impact, drawingIn(language)), fonts, {
        title: `${impactWordsOf(language).title} ${impact.view.operationName}`,
        subject: impact.view.operationName,
        author: impact.sender.organisation,
        language,
        createdAt: impact.issuedAt,
      }),
    parcelLabels: (labels, size, language) =>
      paperPdf(
        labels.map((label) => parcelLabelPage(label, size, drawingIn(language))),
        fonts,
        {
          title: labels.length > 10 ? `Établi (${labels.length})` : labels.map(({ code }) => code).join(' '),
          subject: labels[0]?.partner.name ?? '',
          author: labels[0]?.sender.organisation ?? '',
          language,
          createdAt: labels[0]?.issuedAt ?? '1970-01-01T00:00:00.000Z',
        },
      ),
  }
}

/**
 * Gets the press ready: a tenth of a second of loading, which the first paper pays and not the start of the bench.
 *
 * @param resourcesFolder `resources` of a checkout, or the packaged application's resources folder.
 * @throws when a font file is missing: the installation is broken.
 */
export async function createPaperPress(resourcesFolder: string): Promise<PaperPress> {
  return paperPressWith(await loadLabelFonts(resourcesFolder))
}
