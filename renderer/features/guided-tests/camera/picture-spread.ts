/** A picture so even that nothing can be seen on it: a covered lens, or a sensor that gives nothing. */
const evenUnder = 4

/**
 * How much the brightness of a picture differs over its places: the standard deviation of the luma (ITU-R BT.601), from
 * 0 for one shade to 127 for half black, half white.
 *
 * @param pixels red, green, blue and opacity of each pixel, one byte each.
 */
export function pictureSpread(pixels: Uint8ClampedArray): number {
  const count = pixels.length / 4
  if (count === 0) return 0
  let [sum, squares] = [0, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    const luma = 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0)
    sum += luma
    squares += luma ** 2
  }
  const mean = sum / count
  return Math.sqrt(Math.max(0, squares / count - mean ** 2))
}

/** Whether anything can be seen on a picture of this spread. */
export const showsSomething = (spread: number): boolean => spread >= evenUnder
