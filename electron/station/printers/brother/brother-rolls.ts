import type { LabelMedia } from '../../../../shared/label/template.ts'

/** A roll as the printer names it and as its head reaches it. */
export type BrotherRoll = {
  /** Across the feed; the printer says the same of the roll that is in it. */
  readonly widthMillimetres: number
  /** Along the feed; 0 for a continuous roll. */
  readonly lengthMillimetres: number
  /** Pins that print, of the head's 720. */
  readonly pins: number
  /** Pins to the right of them, seen along the feed. */
  readonly pinsRight: number
  /** Rows that print; null for a continuous roll, where it is the label's own length. */
  readonly rows: number | null
}

/** The head of the QL series: 720 pins at 300 to the inch. */
export const headPins = 720
export const brotherDotsPerInch = 300

const roll = (width: number, length: number, pins: number, pinsRight: number, rows: number | null): BrotherRoll => ({
  widthMillimetres: width,
  lengthMillimetres: length,
  pins,
  pinsRight,
  rows,
})

/**
 * Rolls of the QL series: print area and margins in pins. Figures: Brother, "Raster Command Reference QL-800/810W/820NWB",
 * chapters "Page size" and "Raster line".
 */
export const brotherRolls: readonly BrotherRoll[] = [
  roll(12, 0, 106, 29, null),
  roll(29, 0, 306, 6, null),
  roll(38, 0, 413, 12, null),
  roll(50, 0, 554, 12, null),
  roll(54, 0, 590, 0, null),
  roll(62, 0, 696, 12, null),
  roll(17, 54, 165, 0, 566),
  roll(17, 87, 165, 0, 956),
  roll(23, 23, 202, 42, 202),
  roll(29, 42, 306, 6, 425),
  roll(29, 90, 306, 6, 991),
  roll(38, 90, 413, 12, 991),
  roll(39, 48, 425, 6, 495),
  roll(52, 29, 578, 0, 271),
  roll(62, 29, 696, 12, 271),
  roll(62, 100, 696, 12, 1109),
]

/** The roll that a label is printed on; null for a size that these printers have no roll of. */
export function brotherRollOf({ kind, widthMillimetres, heightMillimetres, feed }: LabelMedia): BrotherRoll | null {
  const [across, along] =
    feed === 'height' ? [widthMillimetres, heightMillimetres] : [heightMillimetres, widthMillimetres]
  const length = kind === 'roll' ? 0 : along
  // Rolls are named by whole millimetres: the "90" of DK-11201 is 90.3.
  const fits = (named: number, real: number): boolean => Math.abs(named - real) < 0.6
  return brotherRolls.find((one) => fits(one.widthMillimetres, across) && fits(one.lengthMillimetres, length)) ?? null
}
