/** Complex numbers, their real and imaginary parts apart. */
export type Spectrum = { readonly real: Float64Array; readonly imaginary: Float64Array }

/** The smallest power of two that is not under this. */
export const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, least)))

/**
 * The discrete Fourier transform, in place (iterative radix 2; Cooley and Tukey, 1965).
 *
 * @param spectrum of a length that is a power of two.
 * @param direction 1 transforms, -1 transforms back without dividing by the length.
 */
export function transform({ real, imaginary }: Spectrum, direction: 1 | -1): void {
  const { length } = real
  for (let index = 1, mirrored = 0; index < length; index += 1) {
    let bit = length >> 1
    for (; mirrored & bit; bit >>= 1) mirrored ^= bit
    mirrored ^= bit
    if (index < mirrored) {
      ;[real[index], real[mirrored]] = [real[mirrored] ?? 0, real[index] ?? 0]
      ;[imaginary[index], imaginary[mirrored]] = [imaginary[mirrored] ?? 0, imaginary[index] ?? 0]
    }
  }
  for (let size = 2; size <= length; size *= 2) {
    const half = size / 2
    const angle = (-direction * 2 * Math.PI) / size
    for (let place = 0; place < half; place += 1) {
      const [cosine, sine] = [Math.cos(angle * place), Math.sin(angle * place)]
      for (let low = place; low < length; low += size) {
        const high = low + half
        const [highReal, highImaginary] = [real[high] ?? 0, imaginary[high] ?? 0]
        const turnedReal = highReal * cosine - highImaginary * sine
        const turnedImaginary = highReal * sine + highImaginary * cosine
        real[high] = (real[low] ?? 0) - turnedReal
        imaginary[high] = (imaginary[low] ?? 0) - turnedImaginary
        real[low] = (real[low] ?? 0) + turnedReal
        imaginary[low] = (imaginary[low] ?? 0) + turnedImaginary
      }
    }
  }
}

/**
 * How alike a recording is to a sound that begins at each of its places: the sum of products of the two (their
 * cross-correlation), for every place where the sound fits in whole.
 */
export function correlate(recording: Float32Array, sound: Float32Array): Float64Array {
  const places = Math.max(0, recording.length - sound.length + 1)
  const size = powerOfTwo(recording.length + sound.length)
  const heard = { real: new Float64Array(size), imaginary: new Float64Array(size) }
  const sought = { real: new Float64Array(size), imaginary: new Float64Array(size) }
  heard.real.set(recording)
  sought.real.set(sound)
  transform(heard, 1)
  transform(sought, 1)
  for (let index = 0; index < size; index += 1) {
    const [a, b] = [heard.real[index] ?? 0, heard.imaginary[index] ?? 0]
    const [c, d] = [sought.real[index] ?? 0, sought.imaginary[index] ?? 0]
    heard.real[index] = a * c + b * d
    heard.imaginary[index] = b * c - a * d
  }
  transform(heard, -1)
  return heard.real.subarray(0, places).map((sum) => sum / size)
}
