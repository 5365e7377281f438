import { arrangements } from './arrangement.ts'
import type { DrawnText, TextWeight } from './drawing.ts'
import { fitText, printable, type FittedText } from './fit-text.ts'
import { ascent, descent, placed, type LabelSettings, type LabelToDraw } from './settings.ts'
import { dayWord, machineName } from './words.ts'

export type FootRoom = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Whether the date must stand here. */
  readonly saysDate: boolean
}

type Line = { readonly fitted: FittedText; readonly weight: TextWeight }

const separator = ' · '

/**
 * The spec line as one line where it fits at the floor and the format has no second one; else broken at the middle
 * dot that makes the longer half shortest.
 */
function brokenSpec(line: string, widthMillimetres: number, settings: LabelSettings): string[] {
  const sizes = arrangements[settings.format]
  const ems = (text: string): number => settings.measure(text, 'regular')
  const parts = printable(line).split(separator)
  const whole = parts.join(separator)
  if (sizes.specLines === 1 || parts.length === 1 || ems(whole) * sizes.floor <= widthMillimetres) return [whole]
  const halves = parts
    .slice(1)
    .map((_, index) => [parts.slice(0, index + 1).join(separator), parts.slice(index + 1).join(separator)])
  const longer = (half: readonly string[]): number => Math.max(...half.map(ems))
  return halves.reduce((best, half) => (longer(half) < longer(best) ? half : best))
}

/** Texts of one kind, fitted and then all as small as the smallest of them. */
function fitAlike(texts: readonly string[], weight: TextWeight, size: number, width: number, settings: LabelSettings) {
  const floorMillimetres = arrangements[settings.format].floor
  const fit = (sizeMillimetres: number) =>
    texts.flatMap((text) => {
      const room = { weight, widthMillimetres: width, sizeMillimetres, floorMillimetres }
      const fitted = fitText(text, room, settings.measure)
      return fitted === null ? [] : [fitted]
    })
  const smallest = Math.min(size, ...fit(size).map(({ sizeMillimetres }) => sizeMillimetres))
  return fit(smallest).map((fitted): Line => ({ fitted, weight }))
}

/**
 * Across the label, under the code: the machine's name, its spec line, then profile and bench. The lines share the
 * room evenly, and shrink together where it is too low for all.
 */
export function footOf({ content }: LabelToDraw, settings: LabelSettings, room: FootRoom): DrawnText[] {
  const sizes = arrangements[settings.format]
  const width = room.right - room.left
  const day = room.saysDate ? dayWord(content.date, settings.language) : null
  const last = sizes.hasFoot ? [content.profileTitle, day, content.benchName].filter((part) => part !== null) : []
  const name = machineName(content.manufacturer, content.model) ?? ''
  const spec = content.specLine === null ? [] : brokenSpec(content.specLine, width, settings)
  const lines = [
    ...fitAlike([name], 'bold', sizes.nameSize, width, settings),
    ...fitAlike(spec, 'regular', sizes.specSize, width, settings),
    ...fitAlike([last.join(separator)], 'regular', sizes.footSize, width, settings),
  ]
  const height = room.bottom - room.top
  const needed = lines.reduce((sum, { fitted }) => sum + fitted.sizeMillimetres * (ascent + descent), 0)
  const scale = needed <= height ? 1 : height / needed
  const spare = (height - needed * scale) / Math.max(1, lines.length)
  let top = room.top
  return lines.map(({ fitted, weight }) => {
    const size = fitted.sizeMillimetres * scale
    const yMillimetres = top + spare / 2 + size * ascent
    top += spare + size * (ascent + descent)
    const scaled = { ...fitted, sizeMillimetres: size, widthMillimetres: fitted.widthMillimetres * scale }
    return placed(scaled, weight, { xMillimetres: room.left, yMillimetres })
  })
}
