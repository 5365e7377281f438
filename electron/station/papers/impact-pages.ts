import type { ImpactView } from '../../../shared/contract/impact.ts'
import { dayWord } from '../../../shared/label/words.ts'
import { formatNumber, unitSpace } from '../../../shared/report/quantities.ts'
import type { PaperSender } from '../../../shared/shipping/papers/paper.ts'
import { flow, type FlowItem, type Section } from './flow.ts'
import { impactWordsOf } from './impact-words.ts'
import { drawLogoIn } from './logo.ts'
import { nothing, sheet, sheetWidth, together, type Drawing, type PageParts, type PaperPage } from './page.ts'
import { labelled, wordsOf } from './paper-words.ts'
import { rule, write, writeAll } from './pen.ts'
import { space, textBlock } from './plain-blocks.ts'
import { tableHead, tableRow } from './table-rows.ts'

export type ImpactSheet = {
  readonly view: ImpactView
  readonly sender: PaperSender
  readonly issuedAt: string
  readonly issuedOn: string
}

const gap = { before: 0.5, after: 1 } as const
const strong = { sizeMillimetres: 3.6, weight: 'bold' } as const
const small = { sizeMillimetres: 2.9 } as const

/** "19,7 t" from a tonne on, else "12 kg". */
function massText(grams: number, { language }: Pick<Drawing, 'language'>): string {
  return grams >= 1e6
    ? `${formatNumber(grams / 1e6, language, 1)}${unitSpace}t`
    : `${formatNumber(grams / 1000, language, grams < 10_000 ? 2 : 1)}${unitSpace}kg`
}

type Reached = { readonly delivered: number; readonly inTransit: number }

function reachedTable(name: string, rows: readonly (Reached & { readonly text: string })[], drawing: Drawing): Section {
  const words = impactWordsOf(drawing.language)
  const widths = [90, 30, 30, 30]
  const right = { sizeMillimetres: 3.3, anchor: 'end' } as const
  const number = (value: number) => formatNumber(value, drawing.language)
  const names = [name, words.delivered, words.inTransit, words.total]
  const heading = tableHead(widths, names, drawing, ['start', 'end', 'end', 'end'])
  return {
    heading,
    headingAgain: heading,
    rows: rows.map(({ text, delivered, inTransit }) =>
      tableRow(
        widths,
        [
          { text },
          { text: number(delivered), style: right },
          { text: number(inTransit), style: right },
          { text: number(delivered + inTransit), style: { ...right, weight: 'bold' } },
        ],
        drawing,
      ),
    ),
  }
}

/** What is avoided in sum, and how many devices are left out of it. */
function avoidedTexts(view: ImpactView, drawing: Drawing): FlowItem[] {
  const words = impactWordsOf(drawing.language)
  return (['waste', 'carbon'] as const).flatMap((measure) => {
    const { delivered, inTransit } = view[measure]
    const uncounted = delivered.uncountedDevices + inTransit.uncountedDevices
    const text = `≈ ${massText(delivered.grams + inTransit.grams, drawing)} ${words[measure]}`
    const left = words.uncounted(uncounted)
    return [
      textBlock(text, { sizeMillimetres: 5.4, weight: 'bold' }, gap, drawing),
      ...(uncounted === 0 ? [] : [textBlock(left, small, gap, drawing)]),
    ]
  })
}

function factorTexts({ factors, byKind }: ImpactView, drawing: Drawing): FlowItem[] {
  const { language } = drawing
  const words = impactWordsOf(language)
  const { kindsCounted } = wordsOf(language)
  return byKind.flatMap(({ kind }) => {
    if (kind === null) return []
    const known = factors.find((one) => one.kind === kind)
    return (['waste', 'carbon'] as const).map((measure) => {
      const factor = known?.[measure] ?? null
      const name = `${kindsCounted[kind].one}, ${words[measure === 'waste' ? 'wasteOf' : 'carbonOf']}`
      const said =
        factor === null
          ? words.noFactor
          : [
              `${massText(factor.grams, drawing)} ${words.perDevice}`,
              factor.source,
              ...(factor.url === null || factor.source.includes(factor.url) ? [] : [factor.url]),
              ...(factor.isVerified ? [] : [words.toVerify.toLocaleUpperCase(language)]),
            ].join(' — ')
      return textBlock(labelled(name, said, language), small, { before: 0.7, after: 0.7 }, drawing)
    })
  })
}

function head({ view, sender, issuedOn }: ImpactSheet, drawing: Drawing): { parts: PageParts; bottom: number } {
  const words = impactWordsOf(drawing.language)
  const logoWidth = sender.logo === null ? 0 : 24
  const left = { x: sheet.left + logoWidth, top: sheet.top, width: sheetWidth - logoWidth }
  const written = writeAll(
    [
      { text: sender.organisation, style: strong },
      { text: `${words.title} — ${view.operationName}`, style: { sizeMillimetres: 7, weight: 'bold' } },
      { text: `${words.asOf} ${dayWord(issuedOn, drawing.language)}`, style: small },
    ],
    left,
    drawing,
  )
  const height = Math.max(written.heightMillimetres, sender.logo === null ? 0 : 18)
  const logo =
    sender.logo === null ? nothing : drawLogoIn(sender.logo, { x: sheet.left, y: sheet.top, width: 20, height: 18 })
  return {
    parts: together([logo, written.parts, rule(sheet.left, sheet.top + height + 1.5, sheetWidth, 0.5)]),
    bottom: sheet.top + height + 4,
  }
}

/** The report for funders: sums, kinds, waves, partners, and the factors with their sources. */
export function impactPages(impact: ImpactSheet, drawing: Drawing): PaperPage[] {
  const { language } = drawing
  const words = impactWordsOf(language)
  const { kindsCounted, kindUnread } = wordsOf(language)
  const { view } = impact
  const { delivered, inTransit } = view.sums
  const top = head(impact, drawing)
  const factors = factorTexts(view, drawing)
  const tables = [
    [
      words.kind,
      view.byKind.map((row) => ({ ...row, text: (row.kind === null ? kindUnread : kindsCounted[row.kind]).many })),
    ],
    [words.wave, view.waves.map((row) => ({ ...row, text: row.waveName }))],
    [words.partner, view.partners.map((row) => ({ ...row, text: row.partnerName }))],
  ] as const
  const items: FlowItem[] = [
    textBlock(words.reached(delivered + inTransit), { sizeMillimetres: 5.8, weight: 'bold' }, gap, drawing),
    ...(delivered + inTransit === 0 ? [] : [textBlock(words.ofThese(delivered, inTransit), small, gap, drawing)]),
    textBlock(words.partners(view.partners.length), { sizeMillimetres: 5.4, weight: 'bold' }, gap, drawing),
    ...avoidedTexts(view, drawing),
    space(3),
    ...tables.flatMap(([name, rows]) => (rows.length === 0 ? [] : [reachedTable(name, rows, drawing), space(5)])),
    ...(factors.length === 0 ? [] : [textBlock(words.factors, strong, { before: 0, after: 1 }, drawing)]),
    ...factors,
    textBlock(words.method, small, { before: 2, after: 0 }, drawing),
  ]
  const bodies = flow(items, { firstTop: top.bottom, laterTop: sheet.top + 8, bottom: sheet.bottom })
  return bodies.map((body, index) => {
    const foot = write(
      `${words.title} — ${view.operationName} · ${wordsOf(language).page} ${index + 1}/${bodies.length}`,
      small,
      { x: sheet.left, top: sheet.bottom + 3, width: sheetWidth },
      drawing,
    )
    return {
      widthMillimetres: sheet.widthMillimetres,
      heightMillimetres: sheet.heightMillimetres,
      ...together([index === 0 ? top.parts : nothing, body, foot.parts]),
    }
  })
}
