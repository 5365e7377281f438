import type { ReceiverNote } from '../../../shared/shipping/papers/receiver-note.ts'
import { cartonSection, type ColumnName } from './carton-section.ts'
import { composePaper } from './compose-paper.ts'
import { deviceRow, kindOf, modelText, serialText, tagStyle, tagText, type Column } from './device-row.ts'
import { sheet, together, type Drawing, type PageParts, type PaperPage } from './page.ts'
import { labelled, wordsOf } from './paper-words.ts'
import { frame, rule, tickBox, write } from './pen.ts'
import { signatureBlock, sumsBlocks, textBlock, writingBlock } from './plain-blocks.ts'

const tickWidth = 13
const ticksLeft = sheet.left + 112
const rowHeight = 6.6

/** Three boxes and a line: received, missing, damaged, and what there is to say. */
function ticks(top: number): PageParts {
  const boxes = [0, 1, 2].map((index) => tickBox(ticksLeft + index * tickWidth + 4, top + 1.1, 4))
  const line = rule(ticksLeft + 3 * tickWidth, top + rowHeight - 1.4, sheet.right - ticksLeft - 3 * tickWidth, 0.1)
  return together([...boxes, line])
}

/** The receiver note: every device with three boxes, then what came on top, reservations and the signature. */
export function receiverNotePages(paper: ReceiverNote, drawing: Drawing): PaperPage[] {
  const { language } = drawing
  const words = wordsOf(language)
  const columns: readonly (Column & ColumnName)[] = [
    { name: words.tag, width: 29, text: tagText, style: tagStyle },
    {
      name: words.device,
      width: 54,
      text: (device) => `${modelText(device, drawing)} (${kindOf(device, drawing)})`,
    },
    { name: words.serial, width: 29, text: (device) => serialText(device, drawing) },
  ]
  const names: readonly ColumnName[] = [
    ...columns,
    ...[words.received, words.missing, words.damaged].map((name) => ({ name, width: tickWidth })),
    { name: words.remark, width: 29 },
  ]
  const { cartons, sender } = paper
  const intact = (top: number): PageParts => {
    const style = { sizeMillimetres: 3, anchor: 'end' } as const
    const text = write(words.cartonIntact, style, { x: sheet.right - 60, top: top + 2.4, width: 53 }, drawing)
    return together([tickBox(sheet.right - 5.5, top + 2, 4), text.parts])
  }
  const sections = cartons.map((carton, index) =>
    cartonSection(
      carton,
      { position: index + 1, of: cartons.length },
      names,
      carton.devices.map((device) =>
        // What is not proven stands on the packing list: here it is asked what arrived.
        deviceRow(device, { columns, saidOfAll: device.notProven, besides: ticks, leastHeight: rowHeight }, drawing),
      ),
      drawing,
      { width: 62, draw: intact },
    ),
  )
  const contact = [sender.contact.name, sender.contact.phone, sender.contact.email].filter((one) => one !== null)
  const note = { sizeMillimetres: 3.4 } as const
  return composePaper(
    paper,
    [
      ...sumsBlocks(cartons, drawing).slice(0, 1),
      textBlock(words.howToReceive, note, { before: 0.5, after: 0.5 }, drawing),
      textBlock(
        contact.length === 0 ? '' : labelled(words.howToReport, contact.join(' · '), language),
        note,
        { before: 0, after: 1 },
        drawing,
      ),
      ...sections,
      extras(drawing),
      writingBlock(words.reservations, 16, drawing),
      signatureBlock([words.signatures.receiver], drawing),
    ],
    drawing,
  )
}

/** Empty rows for what nobody had listed. */
function extras(drawing: Drawing) {
  const words = wordsOf(drawing.language)
  const style = { sizeMillimetres: 3.2, weight: 'bold' } as const
  return {
    heightMillimetres: 28,
    draw: (top: number) =>
      together([
        write(words.extras, style, { x: sheet.left, top: top + 3, width: 120 }, drawing).parts,
        ...[0, 1, 2].map((index) =>
          together([
            frame({ x: sheet.left, y: top + 8.5 + index * 6.5, width: 45, height: 6.7 }, 0.2),
            frame({ x: sheet.left + 44.8, y: top + 8.5 + index * 6.5, width: 135.2, height: 6.7 }, 0.2),
          ]),
        ),
      ]),
  }
}
