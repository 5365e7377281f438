import { shell } from '../../../station/clients.ts'
import { chirp, chirpStarts, recordingSeconds, speakerSides } from './chirp.ts'

/** Why there is no recording: no microphone, none allowed, or nothing can be played. */
export class NoRecording extends Error {
  readonly why: 'noMicrophone' | 'refused' | 'noOutput'
  constructor(why: NoRecording['why']) {
    super(why)
    this.why = why
  }
}

/** The recording as it is listened to: more than enough for the sounds, and a third of the work of 48 kHz. */
export const listeningRate = 16_000

/** Half of what the speakers can: a tone at full strength is painful, and small speakers rattle. */
const strength = 0.5
/** The sound is over after three seconds; a sound card that has not played it by then plays nothing. */
const patienceMs = 10_000

async function openMicrophone(): Promise<MediaStream> {
  await shell.call('microphone.allow', { isAllowed: true })
  try {
    // What makes calls pleasant takes the very sounds away that are listened for.
    return await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
    })
  } catch (error) {
    const name = error instanceof DOMException ? error.name : ''
    throw new NoRecording(name === 'NotAllowedError' ? 'refused' : 'noMicrophone')
  }
}

function soundsFor(context: AudioContext): AudioBufferSourceNode {
  const { sampleRate } = context
  const buffer = context.createBuffer(2, Math.ceil(recordingSeconds * sampleRate), sampleRate)
  speakerSides.forEach((side, channel) => {
    const samples = chirp(side, sampleRate).map((sample) => sample * strength)
    buffer.copyToChannel(samples, channel, Math.round(chirpStarts[side] * sampleRate))
  })
  const source = new AudioBufferSourceNode(context, { buffer })
  source.connect(context.destination)
  return source
}

/** Plays both sounds while everything is recorded; answers what the recorder made of it. */
function recordWhilePlaying(stream: MediaStream, context: AudioContext): Promise<Blob> {
  const { promise, resolve, reject } = Promise.withResolvers<Blob>()
  const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus', audioBitsPerSecond: 128_000 })
  const parts: Blob[] = []
  const source = soundsFor(context)
  const timer = setTimeout(() => reject(new NoRecording('noOutput')), patienceMs)
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  recorder.addEventListener('start', () => source.start())
  source.addEventListener('ended', () => recorder.stop())
  recorder.addEventListener('stop', () => {
    clearTimeout(timer)
    resolve(new Blob(parts))
  })
  recorder.addEventListener('error', () => reject(new NoRecording('noMicrophone')))
  recorder.start()
  return promise
}

/**
 * Plays the two sounds, each from its side, and records them with the microphone.
 *
 * @returns one channel at `listeningRate`, samples from -1 to 1.
 * @throws NoRecording
 */
export async function playAndRecord(): Promise<Float32Array> {
  let stream: MediaStream | undefined
  const context = new AudioContext()
  try {
    stream = await openMicrophone()
    await context.resume()
    const recorded = await recordWhilePlaying(stream, context)
    // A context of this rate brings what it decodes to its own.
    const decoder = new OfflineAudioContext(1, 1, listeningRate)
    return (await decoder.decodeAudioData(await recorded.arrayBuffer())).getChannelData(0)
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop()
    void context.close()
    void shell.call('microphone.allow', { isAllowed: false })
  }
}
