import { expect, test } from 'vitest'
import { scanSounds, type Note } from '../../../../renderer/features/scan/sounds.ts'

const tones = Object.values(scanSounds)
const rhythm = (notes: readonly Note[]) => notes.map(({ startMs, lengthMs }) => `${startMs}+${lengthMs}`).join(' ')
const pitches = (notes: readonly Note[]) => notes.map(({ hertz }) => hertz)

test('no two sounds have the same rhythm or share a pitch', () => {
  expect(new Set(tones.map(rhythm)).size).toBe(tones.length)
  const all = tones.flatMap((notes) => [...new Set(pitches(notes))])
  expect(new Set(all).size).toBe(all.length)
})

test('every sound is over before the next scan of a quick hand, and can be heard by old ears on small speakers', () => {
  for (const notes of tones) {
    expect(Math.max(...notes.map(({ startMs, lengthMs }) => startMs + lengthMs))).toBeLessThanOrEqual(700)
    for (const hertz of pitches(notes)) expect(hertz > 180 && hertz < 1500).toBe(true)
  }
})
