import { dayWord } from '../../../shared/label/words.ts'
import { sheet, together, type Drawing, type PageParts } from './page.ts'
import { labelled, wordsOf } from './paper-words.ts'
import { frame, write, writeAll, type TextStyle } from './pen.ts'
import type { HeadedPaper } from './running-lines.ts'

const small = { sizeMillimetres: 2.8 } as const
const strong = { sizeMillimetres: 3.3, weight: 'bold' } as const

/** Where it goes, large enough for a driver, beside what the shipment is called by. */
export function parties(
  paper: HeadedPaper,
  top: number,
  drawing: Drawing,
): { readonly parts: PageParts; readonly bottom: number } {
  const { language } = drawing
  const words = wordsOf(language)
  const { partner, shipment, sender } = paper
  const isReturn = paper.number.kind === 'return-form'
  const padding = 3
  const toWidth = 108
  const address = partner.addressLines.length === 0 ? [words.noAddress] : partner.addressLines
  const to = writeAll(
    [
      {
        text: (isReturn ? words.returnedBy : words.to).toLocaleUpperCase(language),
        style: { sizeMillimetres: 2.5, weight: 'bold' },
      },
      { text: partner.name, style: { sizeMillimetres: 4.8, weight: 'bold' }, gapBefore: 0.5 },
      { text: partner.place.join(' › '), style: small },
      ...address.map((text, index) => ({
        text,
        style: { sizeMillimetres: 3.8 } as TextStyle,
        gapBefore: index === 0 ? 1 : 0,
      })),
      {
        text: partner.contact === null ? '' : labelled(words.askFor, partner.contact, language),
        style: strong,
        gapBefore: 1,
      },
    ],
    { x: sheet.left + padding, top: top + padding, width: toWidth - 2 * padding },
    drawing,
  )
  const operation = [shipment.operationName, shipment.waveName].filter((one) => one !== null).join(' — ')
  const facts: readonly (readonly [string, string])[] = isReturn
    ? [
        [words.returnTo, sender.organisation === '' ? words.senderMissing : sender.organisation],
        ...sender.addressLines.map((line) => ['', line] as const),
        [words.shipment, shipment.name],
      ]
    : [
        [words.shipment, shipment.name],
        [words.carrier, shipment.carrier ?? words.toFillIn],
        ...(shipment.trackingNumber === null ? [] : [[words.tracking, shipment.trackingNumber] as const]),
        [words.handedOver, shipment.handedOverOn === null ? words.toFillIn : dayWord(shipment.handedOverOn, language)],
        ...(operation === '' ? [] : [[words.operation, operation] as const]),
        ...(shipment.lotNames.length === 0 ? [] : [[words.lots, shipment.lotNames.join(', ')] as const]),
      ]
  const factsX = sheet.left + toWidth + 5
  const told: PageParts[] = []
  let y = top + padding
  for (const [label, value] of facts) {
    const name = write(label, small, { x: factsX, top: y + 0.3, width: 22 }, drawing)
    const said = write(value, strong, { x: factsX + 23, top: y, width: sheet.right - factsX - 23 }, drawing)
    told.push(name.parts, said.parts)
    y += Math.max(name.heightMillimetres, said.heightMillimetres) + 0.9
  }
  const height = Math.max(to.heightMillimetres + 2 * padding, y - top, 26)
  return {
    parts: together([frame({ x: sheet.left, y: top, width: toWidth, height }, 0.5), to.parts, ...told]),
    bottom: top + height,
  }
}
