import type { TextWeight } from '../../../shared/label/drawing.ts'
import type { Outline } from '../../../shared/label/fill-outline.ts'
import type { OutlineText } from '../../../shared/label/raster.ts'

/** What is used of the font that pdfkit embeds: the very layout that its PDF is written with. */
type EmbeddedFont = {
  readonly font: { readonly unitsPerEm: number }
  layout(text: string): {
    readonly glyphs: readonly { readonly id: number; readonly path: { readonly commands: readonly PathCommand[] } }[]
    /** In thousandths of an em. */
    readonly positions: readonly {
      readonly xAdvance: number
      readonly xOffset: number
      readonly yOffset: number
    }[]
  }
}
type PathCommand = { readonly command: string; readonly args: readonly number[] }

/** Lines that stand for one curve: at 300 dots per inch the tag's largest letter then strays by less than 0.1 dot. */
const linesPerCurve = 8

/** The polygons of one glyph in ems, y downwards, curves cut into lines. */
function polygonsOf(commands: readonly PathCommand[], unitsPerEm: number): Outline {
  const polygons: number[][] = []
  let current: number[] = []
  let [x, y] = [0, 0]
  const to = (nextX: number, nextY: number): void => {
    current.push(nextX / unitsPerEm, -nextY / unitsPerEm)
    ;[x, y] = [nextX, nextY]
  }
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    if (command === 'moveTo') {
      current = []
      polygons.push(current)
      to(a, b)
    } else if (command === 'lineTo') to(a, b)
    else if (command === 'quadraticCurveTo' || command === 'bezierCurveTo') {
      const isCubic = command === 'bezierCurveTo'
      const [x0, y0] = [x, y]
      for (let step = 1; step <= linesPerCurve; step += 1) {
        const t = step / linesPerCurve
        const s = 1 - t
        const at = (p0: number, p1: number, p2: number, p3: number): number =>
          isCubic
            ? s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3
            : s * s * p0 + 2 * s * t * p1 + t * t * p2
        to(at(x0, a, c, e), at(y0, b, d, f))
      }
    } else if (command !== 'closePath') throw new TypeError(`an outline with "${command}"`)
  }
  return polygons
}

/**
 * The outlines of texts in the embedded fonts, each glyph taken apart once.
 *
 * pdfkit has no public way to them; its own font object is asked, so that dots and PDF come from one layout.
 */
export function glyphOutlines(document: PDFKit.PDFDocument): OutlineText {
  const fontOf = (weight: TextWeight): EmbeddedFont => {
    const { _font: font } = document.font(weight) as unknown as { readonly _font: EmbeddedFont }
    return font
  }
  const glyphs: Record<TextWeight, Map<number, Outline>> = { regular: new Map(), bold: new Map() }
  return (text, weight) => {
    const embedded = fontOf(weight)
    const { glyphs: run, positions } = embedded.layout(text)
    let pen = 0
    return run.flatMap(({ id, path }, index) => {
      const known = glyphs[weight].get(id) ?? polygonsOf(path.commands, embedded.font.unitsPerEm)
      glyphs[weight].set(id, known)
      const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 }
      const [left, down] = [pen + xOffset / 1000, -yOffset / 1000]
      pen += xAdvance / 1000
      return known.map((points) => points.map((value, place) => value + (place % 2 === 0 ? left : down)))
    })
  }
}
