/** What a bench hears and sees after a scan: right, wrong, or something to look at. */
export type ScanTone = 'right' | 'wrong' | 'attention'

export type Note = {
  readonly hertz: number
  readonly startMs: number
  readonly lengthMs: number
  readonly wave: 'sine' | 'triangle' | 'square'
}

/**
 * The three sounds. They differ in rhythm and in pitch, so that each is known by either: right is two quick notes that
 * rise, wrong three low buzzes, attention two slow notes of one pitch. None is under 180 Hz, which small speakers do
 * not play, nor over 1.5 kHz, which old ears lose first.
 */
export const scanSounds: Readonly<Record<ScanTone, readonly Note[]>> = {
  right: [
    { hertz: 784, startMs: 0, lengthMs: 80, wave: 'triangle' },
    { hertz: 1175, startMs: 90, lengthMs: 130, wave: 'triangle' },
  ],
  wrong: [0, 240, 480].map((startMs) => ({ hertz: 196, startMs, lengthMs: 180, wave: 'square' as const })),
  attention: [0, 420].map((startMs) => ({ hertz: 523, startMs, lengthMs: 260, wave: 'sine' as const })),
}

/** Made with the first sound and kept: each costs the system an output. */
let output: AudioContext | null = null

/**
 * Plays one of them over whatever still sounds. Made from oscillators: no file, and nothing that the content policy
 * would have to allow.
 *
 * @param volumePercent of the computer's own volume; what is heard grows with its square.
 */
export function playScanSound(tone: ScanTone, volumePercent: number): void {
  output ??= new AudioContext()
  void output.resume()
  const now = output.currentTime + 0.01
  const loudness = (volumePercent / 100) ** 2
  for (const { hertz, startMs, lengthMs, wave } of scanSounds[tone]) {
    const [start, end] = [now + startMs / 1000, now + (startMs + lengthMs) / 1000]
    const oscillator = new OscillatorNode(output, { type: wave, frequency: hertz })
    // A square wave carries more than a sine of the same height.
    const gain = new GainNode(output, { gain: 0 })
    const peak = loudness * (wave === 'square' ? 0.35 : 0.9)
    gain.gain.setValueAtTime(0, start)
    gain.gain.linearRampToValueAtTime(peak, start + 0.008)
    gain.gain.setValueAtTime(peak, end - 0.02)
    gain.gain.linearRampToValueAtTime(0, end)
    oscillator.connect(gain).connect(output.destination)
    oscillator.start(start)
    oscillator.stop(end)
  }
}
