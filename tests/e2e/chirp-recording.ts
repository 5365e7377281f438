import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chirp } from '../../renderer/features/guided-tests/sound/chirp.ts'

const sampleRate = 48_000
const silence = (seconds: number) => new Float32Array(Math.round(seconds * sampleRate))

/**
 * What a microphone hears beside two good speakers, for Chromium's fake one, which plays it over and over: both sounds,
 * soft, within 2.3 seconds (RIFF WAVE, 16 bits, one channel).
 */
export function recordChirps(folder: string): string {
  const parts = [silence(0.5), chirp('left', sampleRate), silence(0.3), chirp('right', sampleRate), silence(0.5)]
  const samples = parts.flatMap((part) => [...part])
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.length * 2, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.length * 2, 40)
  const sound = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, index) => sound.writeInt16LE(Math.round(sample * 6000), index * 2))
  const file = join(folder, 'chirps.wav')
  writeFileSync(file, Buffer.concat([header, sound]))
  return file
}
