import type { Block } from './flow.ts'
import { sheet, sheetWidth, together, type Drawing, type PageParts } from './page.ts'
import { rule, shade, write, type TextStyle } from './pen.ts'

export type TableCell = { readonly text: string; readonly style?: TextStyle }

const usual: TextStyle = { sizeMillimetres: 3.1 }

/** A row of plain cells under columns of the given widths; `besides` adds boxes to tick. */
export function tableRow(
  widths: readonly number[],
  cells: readonly TableCell[],
  drawing: Drawing,
  besides: (top: number) => PageParts = () => ({ shades: [], rects: [], texts: [], codes: [] }),
): Block {
  const compose = (top: number) => {
    let x: number = sheet.left
    return cells.map(({ text, style = usual }, index) => {
      const width = widths[index] ?? 0
      const column = { x: x + 1, top: top + 1, width: width - 2 }
      x += width
      return write(text, style, column, drawing)
    })
  }
  const heightMillimetres = Math.max(4.2, ...compose(0).map((one) => one.heightMillimetres)) + 2.2
  return {
    heightMillimetres,
    draw: (top) =>
      together([
        ...compose(top).map(({ parts }) => parts),
        besides(top),
        rule(sheet.left, top + heightMillimetres - 0.1, sheetWidth, 0.1),
      ]),
  }
}

/** The names over the columns, on grey. */
export function tableHead(
  widths: readonly number[],
  names: readonly string[],
  drawing: Drawing,
  anchors: readonly TextStyle['anchor'][] = [],
): Block {
  const style = (index: number): TextStyle => ({
    sizeMillimetres: 2.8,
    weight: 'bold',
    anchor: anchors[index] ?? 'start',
  })
  return {
    heightMillimetres: 5.4,
    draw: (top) => {
      let x: number = sheet.left
      const texts = names.map((name, index) => {
        const width = widths[index] ?? 0
        const written = write(name, style(index), { x: x + 1, top: top + 0.9, width: width - 2 }, drawing)
        x += width
        return written.parts
      })
      return together([shade({ x: sheet.left, y: top, width: sheetWidth, height: 5.2 }), ...texts])
    },
  }
}
