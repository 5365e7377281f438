/**
 * New packs hold up to a tenth over their design. Above a quarter the figures are of two packs, of two units, or the two
 * are exchanged, as some drivers have them: a pack that is worn below 80 % must not pass for whole.
 */
const mostOverDesign = 1.25

/**
 * How much of its design a pack still holds, in percent with one decimal: 0 to 100.
 *
 * A new pack that holds more than its design is at 100. Null where the design is missing or 0, or where the two figures
 * cannot be of the same pack and unit: never 100 for want of knowledge.
 */
export function healthOf(design: number | null, full: number | null): number | null {
  if (design === null || full === null || !(design > 0) || !(full >= 0) || full > design * mostOverDesign) return null
  return Math.round(Math.min(100, (100 * full) / design) * 10) / 10
}
