import { z } from 'zod'
import { symbologies, textAnchors, textWeights } from './drawing.ts'

const Distance = z.number().min(0).max(1000)
const Length = z.number().positive().max(1000)

/** A rectangle in millimetres, from the top left corner of the label. */
export const Area = z.strictObject({
  xMillimetres: Distance,
  yMillimetres: Distance,
  widthMillimetres: Length,
  heightMillimetres: Length,
})
export type Area = z.infer<typeof Area>

/** Identical labels on one page, numbered from 1 along the rows. */
export const Sheet = z.strictObject({
  widthMillimetres: Length,
  heightMillimetres: Length,
  columns: z.number().int().min(1).max(50),
  rows: z.number().int().min(1).max(100),
  /** The top left corner of the first label. */
  xMillimetres: Distance,
  yMillimetres: Distance,
  columnPitchMillimetres: Length,
  rowPitchMillimetres: Length,
})
export type Sheet = z.infer<typeof Sheet>

export const LabelMedia = z.strictObject({
  kind: z.enum(['roll', 'die-cut', 'sheet']),
  widthMillimetres: Length,
  heightMillimetres: Length,
  /** Which side of the label runs with the paper through the printer; a head lies across it. */
  feed: z.enum(['height', 'width']),
  /** Where ink is certain to arrive; white may lie outside of it. */
  printable: Area,
  /** The page that carries several labels; null when the label is the page. */
  sheet: Sheet.nullable(),
  /** Where the sizes come from. */
  source: z.string().max(300),
})
export type LabelMedia = z.infer<typeof LabelMedia>

/** A code that holds the tag; the place is that of its first module, the quiet zone lies around it. */
export const TemplateCode = z.strictObject({
  symbology: z.enum(symbologies),
  xMillimetres: Distance,
  yMillimetres: Distance,
  /** Before it is rounded to whole dots of the printer. */
  moduleMillimetres: z.number().min(0.05).max(5),
  /** Height of the bars of Code 128; the square codes have none of their own. */
  barsMillimetres: Length.nullable(),
})
export type TemplateCode = z.infer<typeof TemplateCode>

/** What a field says. `origin` is the profile and the bench on one line; `words` is a text of the template's own. */
export const fieldContents = [
  'tag',
  'verdict',
  'machine',
  'specs',
  'serial',
  'date',
  'profile',
  'bench',
  'origin',
  'words',
] as const
export type FieldContent = (typeof fieldContents)[number]

/**
 * One text and its box. It is drawn at `sizeMillimetres` (one em) or smaller down to the floor, on up to `lines`
 * lines, and never leaves the box. `overflow` says what happens to what does not fit then: the label is refused, or
 * the text ends with an ellipsis.
 */
export const TemplateField = z.strictObject({
  content: z.enum(fieldContents),
  /** Null but for `words`. */
  words: z.string().max(120).nullable(),
  area: Area,
  sizeMillimetres: z.number().min(0.5).max(100),
  floorMillimetres: z.number().min(0.5).max(100),
  weight: z.enum(textWeights),
  align: z.enum(textAnchors),
  lines: z.number().int().min(1).max(4),
  overflow: z.enum(['refuse', 'ellipsis']),
  /** A frame around the text, inside the box. */
  isFramed: z.boolean(),
})
export type TemplateField = z.infer<typeof TemplateField>

/** A picture in black and white, stored with the template: rows of whole bytes as in a bitmap, in hexadecimal. */
export const TemplateLogo = z.strictObject({
  area: Area,
  widthPixels: z.number().int().min(1).max(600),
  heightPixels: z.number().int().min(1).max(600),
  bits: z.hex().max(90_000),
})
export type TemplateLogo = z.infer<typeof TemplateLogo>

/**
 * A label as a document: what it is printed on, and what stands where. A document that parses may still be one that
 * no printer prints well; {@link file://./template-problems.ts} says what is wrong with it.
 */
export const LabelTemplate = z.strictObject({
  schema: z.literal('etabli.label-template/1'),
  title: z.strictObject({ fr: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(80) }),
  media: LabelMedia,
  /** Of the printer it is meant for; the code is rounded to its dots. */
  dotsPerInch: z.number().int().min(150).max(1200),
  codes: z.array(TemplateCode).min(1).max(3),
  fields: z.array(TemplateField).max(24),
  logo: TemplateLogo.nullable(),
})
export type LabelTemplate = z.infer<typeof LabelTemplate>

/** How many labels one page carries. */
export const placesOf = ({ media: { sheet } }: Pick<LabelTemplate, 'media'>): number =>
  sheet === null ? 1 : sheet.columns * sheet.rows
