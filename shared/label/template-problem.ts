import { z } from 'zod'

/** A part of a template; `index` is its place in the list of codes or fields, 0 for the others. */
export const TemplatePart = z.strictObject({
  kind: z.enum(['media', 'code', 'field', 'logo']),
  index: z.number().int().min(0),
})
export type TemplatePart = z.infer<typeof TemplatePart>

/**
 * What can be wrong with a template:
 * - `printable-outside`: the printable area leaves the label. `sheet-outside`: a label leaves the page.
 *   `sheet-missing`, `sheet-overlaps`: the kind of media and its grid do not go together.
 * - `module-too-small`: a module of the code is too small for the printer's dots or for readers. `bars-too-low`.
 * - `outside-printable`: a code, field or picture leaves the area where ink arrives.
 * - `quiet-zone-cut`: the edge of the label takes white that the code needs. `quiet-zone-entered`: another part does.
 * - `parts-overlap`: two parts lie on one another.
 * - `tag-missing`: no field says the tag. `text-missing`: a field of words has none.
 * - `text-too-small`: letters smaller than a hand-held label is read at. `text-cut`: the longest text that comes does
 *   not fit. `cut-not-allowed`: an ellipsis on what must never be cut.
 */
export const templateProblemCodes = [
  'printable-outside',
  'sheet-missing',
  'sheet-outside',
  'sheet-overlaps',
  'module-too-small',
  'bars-too-low',
  'outside-printable',
  'quiet-zone-cut',
  'quiet-zone-entered',
  'parts-overlap',
  'tag-missing',
  'text-missing',
  'text-too-small',
  'text-cut',
  'cut-not-allowed',
  'picture-broken',
] as const

/** One thing that is wrong, where, and the figures that a sentence about it needs. */
export const TemplateProblem = z.strictObject({
  code: z.enum(templateProblemCodes),
  part: TemplatePart,
  /** The part that it goes against; null where there is none. */
  other: TemplatePart.nullable(),
  /** In millimetres, dots, or dots per inch, as the name says. */
  figures: z.record(z.string(), z.number()),
  /** The text that does not fit, else null. */
  text: z.string().nullable(),
})
export type TemplateProblem = z.infer<typeof TemplateProblem>

/** A problem without the parts that only some have. */
export function problem(
  code: TemplateProblem['code'],
  part: TemplatePart,
  more: Partial<Pick<TemplateProblem, 'other' | 'figures' | 'text'>> = {},
): TemplateProblem {
  return { code, part, other: null, figures: {}, text: null, ...more }
}

/** The place of a part in the document, as a path. */
export function pathOf({ kind, index }: TemplatePart): string {
  if (kind === 'media' || kind === 'logo') return kind
  return `${kind === 'code' ? 'codes' : 'fields'}[${index}]`
}
