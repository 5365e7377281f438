import { codeExtent } from './code-sizes.ts'
import type { Area, LabelTemplate, TemplateCode } from './template.ts'
import type { TemplatePart } from './template-problem.ts'

/** What a part covers at most, from edge to edge, in millimetres from the label's top left corner. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export type PlacedPart = { readonly part: TemplatePart; readonly box: Box }

/** Far below a dot of any printer: what is left of sums in floating point. */
const slack = 1e-6

export const boxOf = ({ xMillimetres: x, yMillimetres: y, widthMillimetres, heightMillimetres }: Area): Box => ({
  left: x,
  top: y,
  right: x + widthMillimetres,
  bottom: y + heightMillimetres,
})

export const lieOnOneAnother = (one: Box, other: Box): boolean =>
  one.left < other.right - slack &&
  other.left < one.right - slack &&
  one.top < other.bottom - slack &&
  other.top < one.bottom - slack

export const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - slack &&
  inner.top >= outer.top - slack &&
  inner.right <= outer.right + slack &&
  inner.bottom <= outer.bottom + slack

/** How far a box leaves another on its worst side, in millimetres. */
export const excess = (inner: Box, outer: Box): number =>
  Math.max(outer.left - inner.left, outer.top - inner.top, inner.right - outer.right, inner.bottom - outer.bottom)

/**
 * The place that a code takes, and with its quiet zone. It is moved to the next dot when it is drawn, right and down,
 * so that up to one dot more may be covered there.
 */
export function codeBoxes(code: TemplateCode, dotsPerInch: number): { readonly ink: Box; readonly quiet: Box } {
  const extent = codeExtent(code, dotsPerInch)
  const { xMillimetres: left, yMillimetres: top } = code
  const right = left + extent.widthMillimetres + extent.dotMillimetres
  const bottom = top + extent.heightMillimetres + extent.dotMillimetres
  const { quietAcrossMillimetres: across, quietDownMillimetres: down } = extent
  return {
    ink: { left, top, right, bottom },
    quiet: { left: left - across, top: top - down, right: right + across, bottom: bottom + down },
  }
}

/** Every field and the picture, which have a box of their own. */
export function boxedParts({ fields, logo }: LabelTemplate): PlacedPart[] {
  const placed = fields.map(({ area }, index) => ({ part: { kind: 'field', index } as const, box: boxOf(area) }))
  return logo === null ? placed : [...placed, { part: { kind: 'logo', index: 0 }, box: boxOf(logo.area) }]
}
