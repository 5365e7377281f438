import { dayWord } from '../../../shared/label/words.ts'
import { paperNumberText, type PaperSender } from '../../../shared/shipping/papers/paper.ts'
import { sheet, sheetWidth, together, type Drawing, type PageParts } from './page.ts'
import { drawLogoIn } from './logo.ts'
import { labelled, spacedSiret, wordsOf } from './paper-words.ts'
import { parties } from './parties.ts'
import { drawCode, frame, shade, write, writeAll, type TextStyle } from './pen.ts'
import type { HeadedPaper } from './running-lines.ts'

const titleStyle = { sizeMillimetres: 7, weight: 'bold' } as const
const numberStyle = { sizeMillimetres: 4.6, weight: 'bold' } as const
const small = { sizeMillimetres: 2.8 } as const
const body = { sizeMillimetres: 3.3 } as const

const codeSide = 14.7

/** The paper's own code, with its letters for whoever has no scanner. */
function codes(code: string, drawing: Drawing): PageParts {
  return together([
    drawCode(code, { symbology: 'qr', x: sheet.right - codeSide, y: sheet.top, moduleMillimetres: 0.7 }, drawing),
    write(code, { ...small, anchor: 'end' }, { x: sheet.right - 30, top: sheet.top + 17.2, width: 30 }, drawing).parts,
  ])
}

function senderTexts(sender: PaperSender, drawing: Drawing) {
  const words = wordsOf(drawing.language)
  const { name, phone, email } = sender.contact
  const person = [name, phone].filter((one) => one !== null).join(' · ')
  const organisation = sender.organisation === '' ? words.senderMissing : sender.organisation
  return [
    { text: organisation, style: { sizeMillimetres: 3.8, weight: 'bold' } as TextStyle },
    ...sender.addressLines.map((text) => ({ text, style: small as TextStyle })),
    { text: person, style: small as TextStyle },
    { text: email ?? '', style: small as TextStyle },
    ...(sender.siret === null
      ? []
      : [{ text: labelled(words.siret, spacedSiret(sender.siret), drawing.language), style: small as TextStyle }]),
  ]
}

/** Who sends, the title with its number and its code: the top of the first page. */
function title(paper: HeadedPaper, drawing: Drawing): { readonly parts: PageParts; readonly bottom: number } {
  const { language } = drawing
  const words = wordsOf(language)
  const { logo } = paper.sender
  const logoWidth = logo === null ? 0 : 20
  const gap = logo === null ? 0 : 3
  const left = { x: sheet.left + logoWidth + gap, top: sheet.top, width: 74 - logoWidth - gap }
  const sender = writeAll(senderTexts(paper.sender, drawing), left, drawing)
  const right = { x: 92, top: sheet.top - 1.5, width: sheet.right - 92 - codeSide - 5 }
  const heading = writeAll(
    [
      { text: words.titles[paper.number.kind], style: { ...titleStyle, anchor: 'end' } },
      { text: paperNumberText(paper.number), style: { ...numberStyle, anchor: 'end' } },
      { text: `${words.issuedOn} ${dayWord(paper.issuedOn, language)}`, style: { ...body, anchor: 'end' } },
      {
        text: paper.answers === undefined ? '' : `${words.answers} ${paperNumberText(paper.answers)}`,
        style: { ...small, anchor: 'end' },
      },
    ],
    right,
    drawing,
  )
  const box = { x: sheet.left, y: sheet.top, width: logoWidth, height: 20 }
  return {
    parts: together([
      ...(logo === null ? [] : [drawLogoIn(logo, box)]),
      sender.parts,
      heading.parts,
      codes(paper.code, drawing),
    ]),
    bottom: sheet.top + Math.max(sender.heightMillimetres, heading.heightMillimetres, 22, logo === null ? 0 : 20),
  }
}

/** The head of the first page: who sends what number, and to whom. */
export function firstHead(
  paper: HeadedPaper,
  drawing: Drawing,
): { readonly parts: PageParts; readonly bottom: number } {
  const words = wordsOf(drawing.language)
  const top = title(paper, drawing)
  if (!paper.isVoid) {
    const below = parties(paper, top.bottom + 3, drawing)
    return { parts: together([top.parts, below.parts]), bottom: below.bottom + 3 }
  }
  const band = { x: sheet.left, y: top.bottom + 2, width: sheetWidth, height: 12 }
  const mark = write(words.voidMark, { ...titleStyle, anchor: 'middle' }, { ...band, top: band.y }, drawing)
  const note = write(words.voidNote, { ...small, anchor: 'middle' }, { ...band, top: band.y + 8 }, drawing)
  const below = parties(paper, band.y + band.height + 3, drawing)
  return {
    parts: together([shade(band), frame(band, 0.6), top.parts, mark.parts, note.parts, below.parts]),
    bottom: below.bottom + 3,
  }
}
