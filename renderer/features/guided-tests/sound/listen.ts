import { chirp, speakerSides, type SpeakerSide } from './chirp.ts'
import { correlate } from './fourier.ts'

/** `too-noisy`: nothing was found, but the room was so loud that nothing could have been. */
export type Heard = 'heard' | 'not-heard' | 'too-noisy'

export type SideHeard = {
  readonly heard: Heard
  /** How much of the recording at the best place is the sound, from 0 to 1 (the correlation coefficient). */
  readonly likeness: number
  /** Where it begins, in seconds. */
  readonly atSeconds: number
}

export type Listening = {
  readonly sides: Readonly<Record<SpeakerSide, SideHeard>>
  /** How loud the recording is where no sound of ours was found, below the loudest possible (dBFS; -Infinity is silence). */
  readonly noiseDecibels: number
}

/**
 * From here on a place is like the sound and not like noise: at the best of its 120,000 places, no recording of noise
 * was more like it than 0.063 (300 recordings of three seconds, 48 kHz: white, reddish and coloured noise).
 */
const heardFrom = 0.25
/** A sound that fills this room is as loud as what a laptop's speaker brings to its own microphone. */
const noisyFromDecibels = -30

const decibels = (meanSquare: number): number => (meanSquare <= 0 ? -Infinity : 10 * Math.log10(meanSquare))

/** Sums of the squares up to each place, so that the loudness of any stretch is one subtraction. */
function squareSums(recording: Float32Array): Float64Array {
  const sums = new Float64Array(recording.length + 1)
  for (let index = 0; index < recording.length; index += 1) {
    sums[index + 1] = (sums[index] ?? 0) + (recording[index] ?? 0) ** 2
  }
  return sums
}

function bestPlace(recording: Float32Array, sound: Float32Array, sums: Float64Array) {
  const products = correlate(recording, sound)
  const soundEnergy = sound.reduce((sum, sample) => sum + sample ** 2, 0)
  // Of a stretch that is all but silent, nothing can be said; dividing by its loudness would make it look like anything.
  const least = 1e-9 * sound.length
  let best = { likeness: 0, place: 0 }
  for (let place = 0; place < products.length; place += 1) {
    const energy = (sums[place + sound.length] ?? 0) - (sums[place] ?? 0)
    if (energy <= least) continue
    // A speaker that is wired the wrong way round plays the sound upside down.
    const likeness = Math.abs(products[place] ?? 0) / Math.sqrt(energy * soundEnergy)
    if (likeness > best.likeness) best = { likeness, place }
  }
  return best
}

/** The loudness outside the stretches where a sound of ours was found. */
function noiseOf(recording: Float32Array, found: readonly (readonly [number, number])[]): number {
  let [sum, count] = [0, 0]
  for (let index = 0; index < recording.length; index += 1) {
    if (found.some(([from, to]) => index >= from && index < to)) continue
    sum += (recording[index] ?? 0) ** 2
    count += 1
  }
  return count === 0 ? -Infinity : decibels(sum / count)
}

/**
 * Says for each speaker whether its sound is in a recording, by matched filtering: the recording is compared with the
 * sound at every place, whatever the loudness of either.
 *
 * @param recording one channel, samples from -1 to 1.
 * @param sampleRate in samples a second.
 */
export function listen(recording: Float32Array, sampleRate: number): Listening {
  const sums = squareSums(recording)
  const found = speakerSides.map((side) => {
    const sound = chirp(side, sampleRate)
    return { side, sound, ...bestPlace(recording, sound, sums) }
  })
  // What rings on in the room after a sound is of the sound too.
  const ringing = 0.25 * sampleRate
  const own = found
    .filter(({ likeness }) => likeness >= heardFrom)
    .map(({ place, sound }) => [place, place + sound.length + ringing] as const)
  const noiseDecibels = noiseOf(recording, own)
  const heardOf = (likeness: number): Heard =>
    likeness >= heardFrom ? 'heard' : noiseDecibels >= noisyFromDecibels ? 'too-noisy' : 'not-heard'
  const sides = Object.fromEntries(
    found.map(({ side, likeness, place }) => [
      side,
      { heard: heardOf(likeness), likeness, atSeconds: place / sampleRate },
    ]),
  ) as Record<SpeakerSide, SideHeard>
  return { sides, noiseDecibels }
}

/** What the whole loop says: good where both were heard, nothing where noise may have hidden one, faulty otherwise. */
export function loopResult({ sides: { left, right } }: Listening): 'pass' | 'fail' | 'unclear' {
  const heard = [left.heard, right.heard]
  if (heard.every((one) => one === 'heard')) return 'pass'
  return heard.includes('too-noisy') ? 'unclear' : 'fail'
}
