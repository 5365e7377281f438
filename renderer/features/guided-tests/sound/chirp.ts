/** The left speaker rises and the right one falls, so that a recording tells them apart whenever each was played. */
export const speakerSides = ['left', 'right'] as const
export type SpeakerSide = (typeof speakerSides)[number]

/** What laptop speakers play and laptop microphones hear well; half a second of it stands out of a workshop's noise. */
const [lowHertz, highHertz, lengthSeconds, fadeSeconds] = [600, 4200, 0.5, 0.03]

/**
 * A tone that glides evenly from one pitch to another (a linear chirp), with soft ends so that nothing clicks.
 *
 * @param sampleRate in samples a second, at least twice the highest pitch.
 * @returns samples from -1 to 1.
 */
export function chirp(side: SpeakerSide, sampleRate: number): Float32Array {
  const [from, to] = side === 'left' ? [lowHertz, highHertz] : [highHertz, lowHertz]
  const count = Math.round(lengthSeconds * sampleRate)
  const fade = fadeSeconds * sampleRate
  return Float32Array.from({ length: count }, (_, index) => {
    const seconds = index / sampleRate
    const cycles = from * seconds + ((to - from) * seconds ** 2) / (2 * lengthSeconds)
    const edge = Math.min(1, index / fade, (count - 1 - index) / fade)
    return Math.sin(2 * Math.PI * cycles) * Math.sin((Math.PI / 2) * edge)
  })
}

/** When each begins, in seconds after the recording did: quiet first, to hear how loud the room is. */
export const chirpStarts: Readonly<Record<SpeakerSide, number>> = { left: 0.7, right: 1.7 }
/** How long is recorded: the last one, and what a slow sound card adds. */
export const recordingSeconds = 3
