import type { PaperCarton } from '../../../shared/shipping/papers/paper.ts'
import type { Block, Section } from './flow.ts'
import { nothing, sheet, sheetWidth, together, type Drawing, type PageParts } from './page.ts'
import { wordsOf } from './paper-words.ts'
import { shade, write } from './pen.ts'
import { kindsText, weightText } from './quantities.ts'

const leastBand = 7.4
const namesHeight = 4.8

export type ColumnName = { readonly width: number; readonly name: string }

/** Where a carton stands among those of its paper, as on its label: "3/12". */
export type CartonPlace = { readonly position: number; readonly of: number }

/** What is said of a carton: its pallet, its contents, its weight. */
export function cartonText(carton: PaperCarton, { language }: Pick<Drawing, 'language'>): string {
  const words = wordsOf(language)
  return [
    kindsText(
      carton.devices.map(({ kind }) => kind),
      language,
    ),
    carton.weightGrams === null ? words.notWeighed : weightText(carton.weightGrams, language),
    ...(carton.palletCode === null ? [] : [`${words.pallet.toLocaleLowerCase(language)} ${carton.palletCode}`]),
  ].join(' · ')
}

/** Names of columns in small type, in the place of each. */
function namesOf(columns: readonly ColumnName[], top: number, drawing: Drawing): PageParts {
  let x: number = sheet.left
  return together(
    columns.map(({ width, name }) => {
      const written = write(name, { sizeMillimetres: 2.4 }, { x, top: top + 1, width: width - 1 }, drawing)
      x += width
      return written.parts
    }),
  )
}

/** Something to tick in the heading, at its right end. */
export type HeadingExtra = { readonly width: number; readonly draw: (top: number) => PageParts }

const nameStyle = { sizeMillimetres: 4.4, weight: 'bold' } as const
const noExtra: HeadingExtra = { width: 0, draw: () => nothing }

/**
 * A carton with its rows. Its heading is a grey band that is found when sheets are leafed through: "Colis 3/12", its
 * code, what it holds and weighs; where it goes on, its place and code only.
 */
export function cartonSection(
  carton: PaperCarton,
  place: CartonPlace,
  columns: readonly ColumnName[],
  rows: readonly Block[],
  drawing: Drawing,
  extra: HeadingExtra = noExtra,
): Section {
  const words = wordsOf(drawing.language)
  const name = `${words.carton} ${place.position}/${place.of}`
  const heading = (title: string, text: string, { width, draw }: HeadingExtra): Block => {
    const nameWidth = drawing.measure(title, 'bold') * nameStyle.sizeMillimetres + 4
    const x = sheet.left + 1.5 + nameWidth
    const said = (top: number) =>
      write(text, { sizeMillimetres: 3 }, { x, top: top + 2.4, width: sheet.right - x - width - 1.5 }, drawing)
    const bandHeight = Math.max(leastBand, said(0).heightMillimetres + 3.6)
    return {
      heightMillimetres: bandHeight + namesHeight,
      draw: (top) =>
        together([
          shade({ x: sheet.left, y: top + 0.6, width: sheetWidth, height: bandHeight - 1 }),
          write(title, nameStyle, { x: sheet.left + 1.5, top: top + 1.2, width: 80 }, drawing).parts,
          said(top).parts,
          draw(top),
          namesOf(columns, top + bandHeight, drawing),
        ]),
    }
  }
  return {
    heading: heading(name, `${carton.code} · ${cartonText(carton, drawing)}`, extra),
    headingAgain: heading(`${name} (${words.continued})`, carton.code, noExtra),
    rows,
  }
}
