import { dayWord } from '../../../shared/label/words.ts'
import { paperNumberText } from '../../../shared/shipping/papers/paper.ts'
import type { ParcelLabel, ParcelLabelSize } from '../../../shared/shipping/papers/parcel-label.ts'
import { drawLogoIn } from './logo.ts'
import { nothing, together, type Drawing, type PageParts, type PaperPage } from './page.ts'
import { labelled, wordsOf } from './paper-words.ts'
import { drawCode, rule, write, writeAll, type TextStyle, type WrittenText } from './pen.ts'
import { cartonsText, kindText, weightText } from './quantities.ts'

const sizes = {
  a6: { widthMillimetres: 105, heightMillimetres: 148 },
  '100x150': { widthMillimetres: 100, heightMillimetres: 150 },
  '4x6': { widthMillimetres: 101.6, heightMillimetres: 152.4 },
} as const satisfies Record<ParcelLabelSize, object>

const edge = 4
/** The commonest thermal head: what stands on its dots is sharp on finer ones, too. */
const dotsPerInch = 203
const dot = 25.4 / dotsPerInch
/** Seven dots a module: a square of 18 mm is read from two metres; bars of two dots are read by every laser. */
const squareModule = 7 * dot
const barModule = 2 * dot
const codesHeight = 27

/** As large as it goes without taking more than its room: a name of 120 letters is still said whole. */
function largest(
  sizesMillimetres: readonly number[],
  height: number,
  at: (sizeMillimetres: number) => WrittenText,
): WrittenText {
  const written = sizesMillimetres.map(at)
  return (
    written.find((one) => one.heightMillimetres <= height) ?? written.at(-1) ?? { parts: nothing, heightMillimetres: 0 }
  )
}

/** Who sends, small: only needed when the parcel goes astray. */
function senderPart({ sender }: ParcelLabel, width: number, drawing: Drawing): WrittenText {
  const words = wordsOf(drawing.language)
  const hasLogo = sender.logo !== null
  const x = edge + (hasLogo ? 17 : 0)
  const small = { sizeMillimetres: 2.5 } as const
  const phone = sender.phone === null ? '' : `${words.phone} ${sender.phone}`
  const texts = writeAll(
    [
      { text: sender.organisation, style: { sizeMillimetres: 3, weight: 'bold' } },
      { text: [...sender.addressLines, phone].filter(Boolean).join(' · '), style: small },
    ],
    { x, top: edge, width: width - edge - x },
    drawing,
  )
  if (sender.logo === null) return texts
  const logo = drawLogoIn(sender.logo, { x: edge, y: edge, width: 15, height: 12 }, dotsPerInch)
  return { parts: together([logo, texts.parts]), heightMillimetres: Math.max(12, texts.heightMillimetres) }
}

/** Where it goes, in the letters of an envelope that is read from a pallet truck. */
function addressee({ partner }: ParcelLabel, top: number, room: number, width: number, drawing: Drawing): WrittenText {
  const words = wordsOf(drawing.language)
  const column = { x: edge, top, width: width - 2 * edge }
  const address = partner.addressLines.length === 0 ? [words.noAddress] : partner.addressLines
  return largest([7, 6, 5.2, 4.6, 4, 3.6, 3.2], room, (size) => {
    const line: TextStyle = { sizeMillimetres: Math.min(4.6, size * 0.75) }
    return writeAll(
      [
        { text: words.to.toLocaleUpperCase(drawing.language), style: { sizeMillimetres: 2.4, weight: 'bold' } },
        { text: partner.name, style: { sizeMillimetres: size, weight: 'bold' } },
        { text: partner.place.join(' › '), style: { sizeMillimetres: Math.min(3, size * 0.7) } },
        ...address.map((text, index) => ({ text, style: line, gapBefore: index === 0 ? 1 : 0 })),
        {
          text: partner.contact === null ? '' : labelled(words.askFor, partner.contact, drawing.language),
          style: { ...line, weight: 'bold' },
        },
      ],
      column,
      drawing,
    )
  })
}

/** "COLIS 3/12" in the largest letters of the label. */
function placePart(label: ParcelLabel, top: number, width: number, drawing: Drawing): WrittenText {
  const words = wordsOf(drawing.language)
  const name = (label.holds === 'devices' ? words.carton : words.pallet).toLocaleUpperCase(drawing.language)
  const text = label.place === null ? name : `${name} ${label.place.position}/${label.place.of}`
  return largest([13, 11, 9, 7], 18, (sizeMillimetres) =>
    write(text, { sizeMillimetres, weight: 'bold' }, { x: edge, top, width: width - 2 * edge }, drawing),
  )
}

function contentsPart(label: ParcelLabel, top: number, width: number, drawing: Drawing): WrittenText {
  const { language } = drawing
  const words = wordsOf(language)
  const kinds = label.contents.map(({ kind, devices }) => kindText(kind, devices, language))
  const held = label.holds === 'cartons' ? [cartonsText(label.cartons, language), ...kinds] : kinds
  const weight = label.weightGrams === null ? words.notWeighed : weightText(label.weightGrams, language)
  return writeAll(
    [
      { text: held.join(' · '), style: { sizeMillimetres: 4.4, weight: 'bold' } },
      { text: labelled(words.weight, weight, language), style: { sizeMillimetres: 4.4, weight: 'bold' } },
      {
        text: [
          `${words.shipment} ${label.shipmentName}`,
          ...(label.deliveryNote === null ? [] : [paperNumberText(label.deliveryNote)]),
          dayWord(label.issuedOn, language),
        ].join(' · '),
        style: { sizeMillimetres: 3 },
        gapBefore: 0.6,
      },
    ],
    { x: edge, top, width: width - 2 * edge },
    drawing,
  )
}

/** The parcel's own code as a square and as bars, each with its white around it, and its letters. */
function codesPart({ code }: ParcelLabel, page: { width: number; height: number }, drawing: Drawing): PageParts {
  const top = page.height - edge - codesHeight + 3
  const square = { symbology: 'qr', x: edge + 4, y: top, moduleMillimetres: squareModule, dotsPerInch } as const
  const modules = drawing.modulesOf(code, 'code128')[0]?.length ?? 0
  const barsWidth = modules * barModule
  const barsLeft = page.width - edge - 2 - barsWidth
  const bars = {
    symbology: 'code128',
    x: barsLeft,
    y: top,
    moduleMillimetres: barModule,
    barsMillimetres: 14,
    dotsPerInch,
  } as const
  const letters = { sizeMillimetres: 4.2, weight: 'bold', anchor: 'middle' } as const
  return together([
    drawCode(code, square, drawing),
    drawCode(code, bars, drawing),
    write(code, letters, { x: barsLeft, top: top + 15, width: barsWidth }, drawing).parts,
  ])
}

/** The label of a carton or a pallet, its lower third the code, on the stock that its size names. */
export function parcelLabelPage(label: ParcelLabel, size: ParcelLabelSize, drawing: Drawing): PaperPage {
  const { widthMillimetres: width, heightMillimetres: height } = sizes[size]
  const line = width - 2 * edge
  const sender = senderPart(label, width, drawing)
  const senderBottom = edge + Math.max(10, sender.heightMillimetres) + 1.5
  const codesTop = height - edge - codesHeight
  const place = placePart(label, 0, width, drawing)
  const contents = contentsPart(label, 0, width, drawing)
  const below = place.heightMillimetres + contents.heightMillimetres + 4
  const to = addressee(label, senderBottom + 2, codesTop - below - senderBottom - 5, width, drawing)
  const placeTop = codesTop - below
  return {
    widthMillimetres: width,
    heightMillimetres: height,
    ...together([
      sender.parts,
      rule(edge, senderBottom, line, 0.5),
      to.parts,
      rule(edge, placeTop - 0.8, line, 0.5),
      placePart(label, placeTop, width, drawing).parts,
      contentsPart(label, placeTop + place.heightMillimetres + 0.5, width, drawing).parts,
      rule(edge, codesTop - 0.8, line, 0.5),
      codesPart(label, { width, height }, drawing),
    ]),
  }
}
