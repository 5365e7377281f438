import type { GateName } from '../../../shared/device/gate.ts'
import { machineName, spacedTag } from '../../../shared/label/words.ts'
import type { PaperCarton, PaperDevice } from '../../../shared/shipping/papers/paper.ts'
import type { Block } from './flow.ts'
import { nothing, sheet, sheetWidth, together, type Drawing, type PageParts } from './page.ts'
import { labelled, wordsOf } from './paper-words.ts'
import { rule, write, type TextStyle } from './pen.ts'

/** One column of a table of devices; `draw` puts something else than a text into it. */
export type Column = {
  readonly width: number
  readonly text: (device: PaperDevice) => string
  readonly style?: TextStyle
}

const cell: TextStyle = { sizeMillimetres: 2.9 }
const above = 0.9
const below = 1.1

/** What makes a tag stand out in its row. */
export const tagStyle: TextStyle = { sizeMillimetres: 3.5, weight: 'bold' }

export const tagText = ({ tag }: PaperDevice): string => spacedTag(tag).replaceAll(' ', '\u00a0')

/** "portable LENOVO ThinkPad T480", with the word that it was not read in the place of what was not. */
export function modelText({ model }: PaperDevice, { language }: Pick<Drawing, 'language'>): string {
  return machineName(null, model) ?? wordsOf(language).modelUnread
}

export const kindOf = ({ kind }: PaperDevice, { language }: Pick<Drawing, 'language'>): string =>
  kind === null ? wordsOf(language).typeUnread : wordsOf(language).kindsCounted[kind].one

export const serialText = ({ serial }: PaperDevice, { language }: Pick<Drawing, 'language'>): string =>
  serial ?? wordsOf(language).serialUnread

/** What nobody proved of any device of a paper, to be said once for all of them. */
export function provenOfNone(cartons: readonly PaperCarton[]): readonly GateName[] {
  const [first, ...others] = cartons.flatMap(({ devices }) => devices)
  if (first === undefined) return []
  return first.notProven.filter((gate) => others.every(({ notProven }) => notProven.includes(gate)))
}

function notProvenText(device: PaperDevice, saidOfAll: readonly GateName[], { language }: Drawing): string {
  const words = wordsOf(language)
  const own = device.notProven.filter((gate) => !saidOfAll.includes(gate))
  if (own.length === 0) return ''
  return labelled(words.notProven, own.map((gate) => words.gates[gate]).join(', '), language)
}

export type RowSettings = {
  readonly columns: readonly Column[]
  /** What is said of all devices already. */
  readonly saidOfAll: readonly GateName[]
  /** What stands in the row besides its texts, such as boxes to tick: drawn into the row's first line. */
  readonly besides?: (top: number) => PageParts
  /** Room for what is written by hand. */
  readonly leastHeight?: number
}

/** One device as a row of its carton: its columns, then what is not proven of it on a line of its own. */
export function deviceRow(device: PaperDevice, settings: RowSettings, drawing: Drawing): Block {
  const { columns, saidOfAll, besides = () => nothing, leastHeight = 0 } = settings
  const compose = (top: number) => {
    let x: number = sheet.left
    const cells = columns.map(({ width, text, style = cell }) => {
      const column = { x, top: top + above, width: width - 2 }
      x += width
      return write(text(device), style, column, drawing)
    })
    const height = Math.max(...cells.map(({ heightMillimetres }) => heightMillimetres))
    const from = columns[0]?.width ?? 0
    const noteColumn = { x: sheet.left + from, top: top + above + height, width: sheetWidth - from }
    const note = write(notProvenText(device, saidOfAll, drawing), { ...cell, weight: 'bold' }, noteColumn, drawing)
    return { parts: [...cells.map(({ parts }) => parts), note.parts], height: height + note.heightMillimetres }
  }
  const heightMillimetres = Math.max(leastHeight, compose(0).height + above + below)
  return {
    heightMillimetres,
    draw: (top) =>
      together([...compose(top).parts, besides(top), rule(sheet.left, top + heightMillimetres - 0.1, sheetWidth, 0.1)]),
  }
}
