import type { ReturnForm } from '../../../shared/shipping/papers/return-form.ts'
import { composePaper } from './compose-paper.ts'
import type { Block } from './flow.ts'
import { sheet, sheetWidth, together, type Drawing, type PageParts, type PaperPage } from './page.ts'
import { labelled, wordsOf, type FaultName } from './paper-words.ts'
import { frame, rule, tickBox, write } from './pen.ts'
import { signatureBlock, textBlock } from './plain-blocks.ts'

const faults: readonly FaultName[] = [
  'start',
  'screen',
  'battery',
  'keyboard',
  'connection',
  'broken',
  'unwanted',
  'other',
]
const mostLines = 6
const fewestLines = 3
const tagLetters = 9
const letter = { width: 6, height: 7.5 } as const

/** The tag in boxes of one letter each, the faults to tick, and a line to say more. */
function deviceLine(drawing: Drawing): Block {
  const words = wordsOf(drawing.language)
  const heightMillimetres = 21
  const small = { sizeMillimetres: 2.9 } as const
  const faultWidth = (sheetWidth - 64) / 4
  const choice = (name: string, index: number, top: number): PageParts => {
    const x = sheet.left + 64 + (index % 4) * faultWidth
    const y = top + 1.6 + Math.floor(index / 4) * 5.4
    return together([
      tickBox(x, y),
      write(name, small, { x: x + 4.8, top: y + 0.1, width: faultWidth - 5 }, drawing).parts,
    ])
  }
  return {
    heightMillimetres,
    draw: (top) =>
      together([
        write(words.tag, { sizeMillimetres: 2.4 }, { x: sheet.left, top: top + 1, width: 50 }, drawing).parts,
        ...Array.from({ length: tagLetters }, (_, index) =>
          frame({ x: sheet.left + index * letter.width, y: top + 4.4, ...letter }, 0.25),
        ),
        ...faults.map((fault, index) => choice(words.faults[fault], index, top)),
        tickBox(sheet.left, top + 14.4),
        write(words.chargerBack, small, { x: sheet.left + 4.8, top: top + 14.5, width: 40 }, drawing).parts,
        write(words.remark, small, { x: sheet.left + 64, top: top + 14.5, width: 25 }, drawing).parts,
        rule(sheet.left + 84, top + 18, sheetWidth - 84, 0.15),
        rule(sheet.left, top + heightMillimetres - 0.6, sheetWidth, 0.4),
      ]),
  }
}

/**
 * The return form: how to return, and six blank lines for devices; fewer below a long address, so that the signature
 * stays on the page of what is signed.
 */
export function returnFormPages(paper: ReturnForm, drawing: Drawing): PaperPage[] {
  for (let lines = mostLines; lines > fewestLines; lines -= 1) {
    const pages = pagesWith(lines, paper, drawing)
    if (pages.length === 1) return pages
  }
  return pagesWith(fewestLines, paper, drawing)
}

function pagesWith(lines: number, paper: ReturnForm, drawing: Drawing): PaperPage[] {
  const { language } = drawing
  const words = wordsOf(language)
  const contact = [paper.sender.contact.name, paper.sender.contact.phone, paper.sender.contact.email]
  const known = contact.filter((one) => one !== null).join(' · ')
  const note = { sizeMillimetres: 3.3 } as const
  const steps = words.howToReturn.map((text, index) =>
    textBlock(`${index + 1}. ${text}`, note, { before: 0.4, after: 0 }, drawing),
  )
  return composePaper(
    paper,
    [
      ...steps,
      textBlock(
        known === '' ? '' : labelled(words.howToReport, known, language),
        note,
        { before: 1, after: 1 },
        drawing,
      ),
      ...Array.from({ length: lines }, () => deviceLine(drawing)),
      signatureBlock([words.returnedBy], drawing),
    ],
    drawing,
  )
}
