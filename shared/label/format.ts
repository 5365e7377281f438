import type { Symbology } from './drawing.ts'

/** A rectangle in millimetres, from the top left corner of the label. */
export type Area = {
  readonly xMillimetres: number
  readonly yMillimetres: number
  readonly widthMillimetres: number
  readonly heightMillimetres: number
}

/** Identical labels on one page, numbered from 1 along the rows. */
export type Sheet = {
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  readonly columns: number
  readonly rows: number
  readonly xMillimetres: number
  readonly yMillimetres: number
  readonly columnPitchMillimetres: number
  readonly rowPitchMillimetres: number
}

export type LabelFormat = {
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  /** Where ink is certain to arrive. White may lie outside of it. */
  readonly safe: Area
  readonly symbology: Symbology
  /** Module of the code, before it is rounded to whole dots of the printer. */
  readonly moduleMillimetres: number
  /** The page that carries several labels; null when the label is the page. */
  readonly sheet: Sheet | null
}

/** Names are "width x height" in millimetres, or the paper and the number of labels on it. */
export const labelFormatNames = ['62x29', '100x50', '54x17', 'a4-21'] as const
export type LabelFormatName = (typeof labelFormatNames)[number]

const inside = (width: number, height: number, side: number, top: number): Area => ({
  xMillimetres: side,
  yMillimetres: top,
  widthMillimetres: width - 2 * side,
  heightMillimetres: height - 2 * top,
})

/**
 * The labels that can be printed.
 *
 * - `62x29` and `54x17`: die-cut rolls of the Brother QL printers (DK-11209, DK-11204), which lose 3 mm at the two
 *   ends of the feed and 1.5 mm at the sides. On `62x29` the feed runs along the height; on `54x17` along the width.
 * - `100x50`: the common thermal transfer label; 3 mm margins.
 * - `a4-21`: Avery L7160 and its equals, 3 columns of 7; 2 mm inner margin for the feed tolerance of office printers.
 *
 * Labels of 25 mm and more carry a QR code, which survives a dead dot of the print head; below that only a
 * DataMatrix leaves room for text.
 */
export const labelFormats: Readonly<Record<LabelFormatName, LabelFormat>> = {
  '62x29': {
    widthMillimetres: 62,
    heightMillimetres: 29,
    safe: inside(62, 29, 1.5, 3),
    symbology: 'qr',
    moduleMillimetres: 0.5,
    sheet: null,
  },
  '100x50': {
    widthMillimetres: 100,
    heightMillimetres: 50,
    safe: inside(100, 50, 3, 3),
    symbology: 'qr',
    moduleMillimetres: 0.75,
    sheet: null,
  },
  '54x17': {
    widthMillimetres: 54,
    heightMillimetres: 17,
    safe: inside(54, 17, 3, 1.5),
    symbology: 'datamatrix',
    moduleMillimetres: 0.5,
    sheet: null,
  },
  'a4-21': {
    widthMillimetres: 63.5,
    heightMillimetres: 38.1,
    safe: inside(63.5, 38.1, 2, 2),
    symbology: 'qr',
    moduleMillimetres: 0.5,
    sheet: {
      widthMillimetres: 210,
      heightMillimetres: 297,
      columns: 3,
      rows: 7,
      xMillimetres: 7.2,
      yMillimetres: 15.15,
      columnPitchMillimetres: 66.04,
      rowPitchMillimetres: 38.1,
    },
  },
}
