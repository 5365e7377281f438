import type { DeliveryNote } from '../../../shared/shipping/papers/delivery-note.ts'
import type { PaperCarton } from '../../../shared/shipping/papers/paper.ts'
import { totalsOf } from '../../../shared/shipping/papers/totals.ts'
import { formatNumber } from '../../../shared/report/quantities.ts'
import { composePaper } from './compose-paper.ts'
import { tagText } from './device-row.ts'
import type { Block, Section } from './flow.ts'
import { sheet, sheetWidth, together, type Drawing, type PaperPage } from './page.ts'
import { wordsOf } from './paper-words.ts'
import { tickBox, write } from './pen.ts'
import { signatureBlock, space, sumsBlocks, textBlock, writingBlock } from './plain-blocks.ts'
import { goodsBesides, kindsText, weightText } from './quantities.ts'
import { tableHead, tableRow } from './table-rows.ts'

/** What is handed over, kind by kind, with what comes along. */
function goods({ cartons }: DeliveryNote, drawing: Drawing): Section {
  const { language } = drawing
  const words = wordsOf(language)
  const totals = totalsOf(cartons)
  const widths = [140, 40]
  const lines = [
    ...totals.byKind.map(({ kind, devices }) => {
      const noun = kind === null ? words.kindUnread : words.kindsCounted[kind]
      return { text: devices < 2 ? noun.one : noun.many, quantity: devices }
    }),
    ...goodsBesides(totals, language),
  ]
  const number = { sizeMillimetres: 3.8, weight: 'bold', anchor: 'end' } as const
  const rows = lines.map(({ text, quantity }) =>
    tableRow(
      widths,
      [
        { text, style: { sizeMillimetres: 3.6 } },
        { text: formatNumber(quantity, language), style: number },
      ],
      drawing,
    ),
  )
  const heading = tableHead(widths, [words.goods, words.quantity], drawing, ['start', 'end'])
  return { heading, headingAgain: heading, rows }
}

/** The cartons with a box for the driver to tick while loading. */
function loading({ cartons }: DeliveryNote, drawing: Drawing): Section {
  const { language } = drawing
  const words = wordsOf(language)
  const widths = [18, 32, 32, 58, 24, 16]
  const bold = { sizeMillimetres: 3.5, weight: 'bold' } as const
  const rows = cartons.map(({ code, palletCode, weightGrams, devices }, index) =>
    tableRow(
      widths,
      [
        { text: `${index + 1}/${cartons.length}`, style: bold },
        { text: code },
        { text: palletCode ?? '—' },
        {
          text: kindsText(
            devices.map(({ kind }) => kind),
            language,
          ),
        },
        {
          text: weightGrams === null ? words.notWeighed : weightText(weightGrams, language),
          style: { sizeMillimetres: 3.1, anchor: 'end' },
        },
      ],
      drawing,
      (top) => tickBox(sheet.right - 10, top + 1.2),
    ),
  )
  const names = [words.carton, '', words.pallet, words.contents, words.weight, words.loaded]
  const heading = tableHead(widths, names, drawing, ['start', 'start', 'start', 'start', 'end', 'middle'])
  return { heading, headingAgain: heading, rows }
}

const tagsInALine = 6

/** Every tag of a carton, six in a line: what the delivery is proven by when a device is asked for later. */
function annexOf(carton: PaperCarton, place: string, drawing: Drawing): Section {
  const words = wordsOf(drawing.language)
  const heading: Block = {
    heightMillimetres: 6,
    draw: (top) =>
      write(
        `${words.carton} ${place} · ${carton.code}`,
        { sizeMillimetres: 3.2, weight: 'bold' },
        { x: sheet.left, top: top + 1.6, width: sheetWidth },
        drawing,
      ).parts,
  }
  const width = sheetWidth / tagsInALine
  const lines = Array.from({ length: Math.ceil(carton.devices.length / tagsInALine) }, (_, line) =>
    carton.devices.slice(line * tagsInALine, (line + 1) * tagsInALine),
  )
  const rows = lines.map((devices): Block => ({
    heightMillimetres: 4.4,
    draw: (top) =>
      together(
        devices.map(
          (device, index) =>
            write(
              tagText(device),
              { sizeMillimetres: 3.1 },
              { x: sheet.left + index * width, top, width: width - 1 },
              drawing,
            ).parts,
        ),
      ),
  }))
  return { heading, headingAgain: heading, rows }
}

/** The delivery note: sums, cartons, signatures; then every tag. */
export function deliveryNotePages(paper: DeliveryNote, drawing: Drawing): PaperPage[] {
  const words = wordsOf(drawing.language)
  const { cartons } = paper
  const annexTitle = textBlock(words.annex, { sizeMillimetres: 4.2, weight: 'bold' }, { before: 4, after: 1 }, drawing)
  const annexes = cartons.map((carton, index) => annexOf(carton, `${index + 1}/${cartons.length}`, drawing))
  const [firstAnnex, ...otherAnnexes] = annexes
  return composePaper(
    paper,
    [
      ...sumsBlocks(cartons, drawing),
      space(2),
      goods(paper, drawing),
      space(5),
      loading(paper, drawing),
      writingBlock(words.reservations, 16, drawing),
      signatureBlock([words.signatures.sender, words.signatures.carrier, words.signatures.receiver], drawing),
      ...(firstAnnex === undefined ? [] : [underTitle(annexTitle, firstAnnex), ...otherAnnexes]),
    ],
    drawing,
  )
}

/** A title goes with the section under it. */
function underTitle(title: Block, section: Section): Section {
  const { heading } = section
  const both: Block = {
    heightMillimetres: title.heightMillimetres + heading.heightMillimetres,
    draw: (top) => together([title.draw(top), heading.draw(top + title.heightMillimetres)]),
  }
  return { ...section, heading: both }
}
