import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chirp, speakerSides } from '../../../../renderer/features/guided-tests/sound/chirp.ts'
import { correlate } from '../../../../renderer/features/guided-tests/sound/fourier.ts'
import { listen } from '../../../../renderer/features/guided-tests/sound/listen.ts'

const sampleRate = 16_000
const seconds = 3

/** Noise of this loudness (root mean square), the same for the same seed (Park and Miller's generator). */
function noise(seed: number, loudness: number, count = seconds * sampleRate): Float32Array {
  let state = (seed % 2_147_483_646) + 1
  return Float32Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647
    return (state / 2_147_483_647 - 0.5) * loudness * Math.sqrt(12)
  })
}

function mixed(background: Float32Array, sound: Float32Array, atSample: number, gain: number): Float32Array {
  const recording = background.slice()
  for (let index = 0; index < sound.length; index += 1) {
    recording[atSample + index] = (recording[atSample + index] ?? 0) + gain * (sound[index] ?? 0)
  }
  return recording
}

describe('the sound loop', () => {
  test('finds each sound where it was played, however soft, even as loud as the noise around it', () => {
    const lastStart = seconds * sampleRate - chirp('left', sampleRate).length
    fc.assert(
      fc.property(
        fc.constantFrom(...speakerSides),
        fc.integer({ min: 0, max: lastStart }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        fc.boolean(),
        fc.integer({ min: 0, max: 1_000_000 }),
        (side, atSample, gain, isUpsideDown, seed) => {
          const sound = chirp(side, sampleRate)
          const signedGain = isUpsideDown ? -gain : gain
          const heard = listen(mixed(noise(seed, gain * 0.7), sound, atSample, signedGain), sampleRate).sides[side]
          expect(heard.heard).toBe('heard')
          expect(Math.abs(heard.atSeconds - atSample / sampleRate)).toBeLessThan(0.002)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('hears nothing in noise alone, and says so when the noise would have hidden it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0.001, 0.01, 0.2), (seed, loudness) => {
        const { sides, noiseDecibels } = listen(noise(seed, loudness), sampleRate)
        const expected = loudness >= 0.1 ? 'too-noisy' : 'not-heard'
        expect([sides.left.heard, sides.right.heard]).toEqual([expected, expected])
        expect(noiseDecibels).toBeCloseTo(20 * Math.log10(loudness), 0)
      }),
      { numRuns: 30 },
    )
  })

  test('never takes one speaker for the other, nor a steady tone or a beep for either', () => {
    const quiet = noise(7, 0.001)
    for (const side of speakerSides) {
      const other = side === 'left' ? 'right' : 'left'
      const { sides } = listen(mixed(quiet, chirp(side, sampleRate), 9000, 0.3), sampleRate)
      expect([sides[side].heard, sides[other].heard]).toEqual(['heard', 'not-heard'])
    }
    for (const hertz of [440, 1000, 2400, 4000]) {
      const tone = Float32Array.from({ length: 20_000 }, (_, at) => Math.sin((2 * Math.PI * hertz * at) / sampleRate))
      const { sides } = listen(mixed(quiet, tone, 5000, 0.01), sampleRate)
      expect([hertz, sides.left.heard, sides.right.heard]).toEqual([hertz, 'not-heard', 'not-heard'])
    }
  })

  test('does not depend on how loud the microphone is set', () => {
    const recording = mixed(noise(3, 0.02), chirp('left', sampleRate), 8000, 0.03)
    const loud = listen(recording, sampleRate).sides.left.likeness
    const soft = listen(
      recording.map((sample) => sample / 50),
      sampleRate,
    ).sides.left.likeness
    expect(soft).toBeCloseTo(loud, 3)
  })

  test('a recording of nothing at all, or one shorter than a sound, is not heard and no error', () => {
    expect(listen(new Float32Array(48_000), sampleRate)).toMatchObject({
      sides: { left: { heard: 'not-heard', likeness: 0 } },
      noiseDecibels: -Infinity,
    })
    expect(listen(new Float32Array(10), sampleRate).sides.right.heard).toBe('not-heard')
  })

  test('correlates as the sum of products does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 40 }),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (recording, sound) => {
          const fast = correlate(Float32Array.from(recording), Float32Array.from(sound))
          expect(fast).toHaveLength(recording.length - sound.length + 1)
          fast.forEach((sum, place) => {
            const slow = sound.reduce((total, one, index) => total + one * (recording[place + index] ?? 0), 0)
            expect(sum).toBeCloseTo(slow, 4)
          })
        },
      ),
    )
  })
})
