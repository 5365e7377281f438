import { z } from 'zod'

const Millimetres = z.number().min(-1000).max(1000)
const Length = z.number().positive().max(1000)

/** One black rectangle, from its top left corner. Rectangles may overlap: their union is what is printed. */
export const DrawnRect = z.strictObject({
  xMillimetres: Millimetres,
  yMillimetres: Millimetres,
  widthMillimetres: Length,
  heightMillimetres: Length,
})
export type DrawnRect = z.infer<typeof DrawnRect>

export const textWeights = ['regular', 'bold'] as const
export type TextWeight = (typeof textWeights)[number]
export const textAnchors = ['start', 'middle', 'end'] as const

/**
 * One line of black text.
 *
 * `xMillimetres` is where its anchor stands (`start`: its left edge), `yMillimetres` its baseline, and
 * `sizeMillimetres` the font size (one em). `widthMillimetres` is its width in the label's own font: a screen that
 * draws with another font squeezes the text to it (`textLength` in SVG), so that the preview is the print.
 */
export const DrawnText = z.strictObject({
  text: z.string().min(1).max(300),
  xMillimetres: Millimetres,
  yMillimetres: Millimetres,
  sizeMillimetres: Length,
  widthMillimetres: Length,
  weight: z.enum(textWeights),
  anchor: z.enum(textAnchors),
})
export type DrawnText = z.infer<typeof DrawnText>

export const symbologies = ['qr', 'datamatrix', 'code128'] as const
export type Symbology = (typeof symbologies)[number]

/** Where a code stands, and what it says; its black parts are among the drawing's rectangles. */
export const DrawnCode = z.strictObject({
  symbology: z.enum(symbologies),
  text: z.string().min(1).max(50),
  xMillimetres: Millimetres,
  yMillimetres: Millimetres,
  /** Of the symbol, its quiet zone not counted. */
  widthMillimetres: Length,
  heightMillimetres: Length,
  /** White that must stay to its left and right. */
  quietAcrossMillimetres: Length,
  /** White that must stay above and below it. */
  quietDownMillimetres: Length,
})
export type DrawnCode = z.infer<typeof DrawnCode>

/**
 * One page as it will be printed, as JSON: black on white, millimetres from the top left corner. The PDF, the
 * spooler and the preview on the screen are all drawn from it, so that they cannot differ.
 */
export const LabelDrawing = z.strictObject({
  widthMillimetres: Length,
  heightMillimetres: Length,
  rects: z.array(DrawnRect),
  texts: z.array(DrawnText),
  codes: z.array(DrawnCode),
})
export type LabelDrawing = z.infer<typeof LabelDrawing>
