import { gatesHold, isOpen } from '../../../shared/device/gates.ts'
import type { CodeModules } from '../../../shared/label/code-rects.ts'
import type { DrawnRect, DrawnText, LabelDrawing, Symbology } from '../../../shared/label/drawing.ts'
import { fitText, type MeasureText } from '../../../shared/label/fit-text.ts'
import { placeCode } from '../../../shared/label/place-code.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { narrowSpace, unitSpace, type Language } from '../../../shared/report/quantities.ts'
import type { ConformitySheet, SheetSection } from './conformity-sheet.ts'
import { judgedRows } from './judged-rows.ts'
import { notProvenRows } from './not-proven.ts'
import { acceptedRows, erasedRows, testedRows } from './proof-rows.ts'
import { readRows } from './read-rows.ts'
import { setRows, type Column } from './set-rows.ts'
import { momentWord, sheetWords } from './sheet-words.ts'

export type SheetTools = {
  readonly measure: MeasureText
  readonly modulesOf: (code: string, symbology: Symbology) => CodeModules
}

/** A4, in millimetres; margins that every office printer reaches. */
const page = { widthMillimetres: 210, heightMillimetres: 297 } as const
const left = 14
const right = 196
const headBottom = 48
const bottom = 285
const gutter = 6
const columnWidth = (right - left - gutter) / 2
const codeModule = 0.8
const officeDotsPerInch = 600
/**
 * What is tried until everything stands on the page: smaller text, then texts cut with an ellipsis (a note may have five
 * hundred characters; it stands whole in the station).
 */
const tries = [
  { sizes: [3, 2.9, 2.8, 2.7, 2.6, 2.5, 2.4, 2.3, 2.2, 2.1, 2, 1.9, 1.8], most: Number.POSITIVE_INFINITY },
  { sizes: [2, 1.9, 1.8, 1.7], most: 160 },
  { sizes: [1.8, 1.7, 1.6, 1.5, 1.4], most: 70 },
] as const

type Part = { readonly texts: readonly DrawnText[]; readonly rects: readonly DrawnRect[]; readonly bottom: number }

const line = (x: number, y: number, width: number, thickness: number): DrawnRect => ({
  xMillimetres: x,
  yMillimetres: y,
  widthMillimetres: width,
  heightMillimetres: thickness,
})

function box(x: number, y: number, width: number, height: number, thickness: number): DrawnRect[] {
  const side = { yMillimetres: y, widthMillimetres: thickness, heightMillimetres: height }
  return [
    line(x, y, width, thickness),
    line(x, y + height - thickness, width, thickness),
    { ...side, xMillimetres: x },
    { ...side, xMillimetres: x + width - thickness },
  ]
}

/** A heading over a line, then its rows. */
function setSection({ title, rows }: SheetSection, top: number, column: Column, measure: MeasureText): Part {
  const { size } = column
  const heading = { mark: null, text: title, isBold: true } as const
  // A heading begins where the marks do.
  const headed = setRows([heading], top, { ...column, left: column.left - 1.5 * size }, measure)
  const set = setRows(rows, headed.bottom + 0.35 * size, column, measure)
  return {
    texts: [...headed.texts, ...set.texts],
    rects: [line(column.left, headed.bottom, column.width, 0.25)],
    bottom: set.bottom + 0.9 * size,
  }
}

function setColumn(sections: readonly SheetSection[], top: number, column: Column, measure: MeasureText): Part {
  let y = top
  const parts = sections.map((section) => {
    const part = setSection(section, y, column, measure)
    y = part.bottom
    return part
  })
  return { texts: parts.flatMap(({ texts }) => texts), rects: parts.flatMap(({ rects }) => rects), bottom: y }
}

/** Every way to deal the sections to two columns, their order kept; the first section always begins the first column. */
function* dealt<T>(sections: readonly T[]): Generator<readonly [T[], T[]]> {
  for (let choice = 0; choice < 2 ** sections.length; choice += 2) {
    const isLeft = (_: T, index: number) => ((choice >> index) & 1) === 0
    yield [sections.filter(isLeft), sections.filter((one, index) => !isLeft(one, index))]
  }
}

/** The columns and the box below them at this size. */
function setBody(sections: readonly SheetSection[], notProven: SheetSection, size: number, measure: MeasureText): Part {
  const columnAt = (x: number): Column => ({ left: x, width: columnWidth, size })
  const ways = Array.from(dealt(sections), ([one, other]) => {
    const parts = [
      setColumn(one, headBottom, columnAt(left), measure),
      setColumn(other, headBottom, columnAt(left + columnWidth + gutter), measure),
    ]
    return { parts, bottom: Math.max(...parts.map((part) => part.bottom)) }
  })
  const best = ways.reduce((shortest, way) => (way.bottom < shortest.bottom - 0.01 ? way : shortest))
  const boxTop = best.bottom + 0.5 * size
  const inner: Column = { left: left + 3, width: right - left - 6, size }
  const set = setSection(notProven, boxTop + 2, inner, measure)
  return {
    texts: [...best.parts.flatMap(({ texts }) => texts), ...set.texts],
    rects: [
      ...best.parts.flatMap(({ rects }) => rects),
      ...set.rects,
      ...box(left, boxTop, right - left, set.bottom - boxTop + 0.5, 0.7),
    ],
    bottom: set.bottom + 0.5,
  }
}

/** Letters above the line ("8ᵉ"), which the font lacks, stand on it. */
const onTheLine = (text: string): string => text.replaceAll(/\p{Lm}/gu, (letter) => letter.normalize('NFKC'))

/** French spaces that do not break, narrow before ; ? ! % (Lexique de l'Imprimerie nationale). */
const spaced = (text: string, language: Language): string =>
  language === 'en'
    ? onTheLine(text)
    : onTheLine(text)
        .replaceAll(/ ([:»])/g, `${unitSpace}$1`)
        .replaceAll(/ ([;?!%])/g, `${narrowSpace}$1`)

function spacedSection(title: string, rows: SheetSection['rows'], language: Language): SheetSection {
  return { title, rows: rows.map((row) => ({ ...row, text: spaced(row.text, language) })) }
}

/** No row says more than so many characters. */
function cutSection({ title, rows }: SheetSection, most: number): SheetSection {
  const cut = (text: string): string => (text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`)
  return { title, rows: rows.map((row) => ({ ...row, text: cut(row.text) })) }
}

/** Title, number, device and where it stands, with the paper's own code at the right. */
function setHead(sheet: ConformitySheet, language: Language, { measure, modulesOf }: SheetTools) {
  const words = sheetWords[language]
  const { device, bench, proofs } = sheet
  const modules = modulesOf(sheet.code, 'qr')
  const codeWidth = modules.length * codeModule
  const place = {
    symbology: 'qr',
    xMillimetres: right - codeWidth,
    yMillimetres: 12,
    moduleMillimetres: codeModule,
  } as const
  const origin = { xMillimetres: 0, yMillimetres: 0 }
  const code = placeCode({ ...place, barsMillimetres: null }, sheet.code, modules, officeDotsPerInch, origin)
  const width = right - left - codeWidth - 8
  const at = (text: string, y: number, size: number, weight: 'regular' | 'bold' = 'regular'): DrawnText[] => {
    const room = { weight, widthMillimetres: width, sizeMillimetres: size, floorMillimetres: 2 }
    const fitted = fitText(spaced(text, language), room, measure)
    return fitted === null ? [] : [{ ...fitted, weight, anchor: 'start', xMillimetres: left, yMillimetres: y }]
  }
  const isReady =
    ['ready', 'queued', 'packed', 'in-transit', 'delivered'].includes(device.state) && gatesHold(proofs.gates)
  const waivers = proofs.gates.filter(({ outcome }) => outcome === 'waived').length
  const open = proofs.gates.filter(isOpen).length
  const ready = `✓ ${words.isReady}${waivers === 0 ? '' : `, ${words.withWaivers(waivers)}`}`
  const standing = isReady ? ready : `✗ ${words.isNotReady}${open === 0 ? '' : ` (${words.openGates(open)})`}`
  const serial = device.serial === null ? words.noSerial : `${words.serial} ${device.serial}`
  const issued = `${sheet.number} · ${words.issued(momentWord(sheet.issuedAt, language))}`
  const codeText = fitText(
    sheet.code,
    { weight: 'regular', widthMillimetres: codeWidth + 6, sizeMillimetres: 2.6, floorMillimetres: 2 },
    measure,
  )
  return {
    code: code.code,
    rects: [...code.rects, line(left, headBottom - 4.5, right - left, 0.5)],
    texts: [
      ...at(`${words.title} ${spacedTag(device.tag)}`, 17.5, 6.4, 'bold'),
      ...at(device.name ?? words.unknownMachine, 24, 4.4, 'bold'),
      ...at(serial, 29, 3.2),
      ...at(standing, 35.5, 4.4, 'bold'),
      ...at(`${issued} · ${words.bench(bench.prefix, bench.name, bench.stationVersion)}`, 40.5, 2.9),
      ...(codeText === null
        ? []
        : [
            {
              ...codeText,
              weight: 'regular',
              anchor: 'end',
              xMillimetres: right,
              yMillimetres: 12 + codeWidth + 3.6,
            } as const,
          ]),
    ],
  }
}

/**
 * The conformity sheet as one A4 page, always one: its text is made smaller until everything stands on it.
 *
 * @returns null for what does not even fit so (a hundred disks): nothing is left out silently.
 */
export function drawSheet(sheet: ConformitySheet, language: Language, tools: SheetTools): LabelDrawing | null {
  const words = sheetWords[language]
  const head = setHead(sheet, language, tools)
  const sections = [
    spacedSection(words.read, readRows(sheet, language), language),
    spacedSection(words.judged, judgedRows(sheet, language), language),
    spacedSection(words.tested, testedRows(sheet, language), language),
    spacedSection(words.erased, erasedRows(sheet, language), language),
    spacedSection(words.accepted, acceptedRows(sheet, language), language),
  ]
  const notProven = spacedSection(words.notProven, notProvenRows(sheet, language), language)
  for (const { sizes, most } of tries) {
    for (const size of sizes) {
      const body = setBody(
        sections.map((one) => cutSection(one, most)),
        cutSection(notProven, most),
        size,
        tools.measure,
      )
      if (body.bottom > bottom) continue
      return {
        ...page,
        rects: [...head.rects, ...body.rects],
        texts: [...head.texts, ...body.texts],
        codes: [head.code],
      }
    }
  }
  return null
}
