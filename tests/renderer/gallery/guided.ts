import type { BatteryRunView } from '../../../shared/contract/guided.ts'
import type { PhotoView } from '../../../shared/contract/photos.ts'
import type { ShellHandlers } from '../fake-bench.ts'

/** The browser of the gallery gives what it likes; nobody has to be asked. */
export const galleryShell: ShellHandlers = {
  'camera.allow': () => ({}),
  'microphone.allow': () => ({}),
  'window.fillScreen': () => ({}),
}

/** Half an hour without charger, a minute a sample. */
export const galleryBatteryRun: BatteryRunView = {
  runId: '01939f00-0000-7000-8000-00000000b001',
  startedAt: '2026-11-23T09:00:00.000Z',
  endedAt: null,
  endReason: null,
  samples: Array.from({ length: 31 }, (_, minute) => {
    const percent = 92 - minute * 0.45 - (minute > 18 ? (minute - 18) * 0.3 : 0)
    return {
      at: new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString(),
      percent,
      energyMilliwattHours: Math.round(percent * 380),
      state: 'discharging',
    }
  }),
}

export const galleryPhotos = (deviceId: string, scene: string): PhotoView[] =>
  (scene === 'empty' ? [] : [1, 2, 3]).map((number) => ({
    photoId: `01939f00-0000-7000-8000-00000000f00${number}`,
    sha256: deviceId.replaceAll('-', '').padEnd(64, '0'),
    widthPixels: 1600,
    heightPixels: 900,
    sizeBytes: 210_000,
    takenAt: '2026-11-23T09:40:00.000Z',
  }))

/** A picture that a canvas makes: the gallery has no camera. */
export function galleryPhoto(): Uint8Array<ArrayBuffer> {
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = [640, 360]
  const drawing = canvas.getContext('2d')
  if (drawing === null) throw new Error('The gallery can’t draw')
  const ground = drawing.createLinearGradient(0, 0, 640, 360)
  ground.addColorStop(0, '#4a5560')
  ground.addColorStop(1, '#9aa7b3')
  drawing.fillStyle = ground
  drawing.fillRect(0, 0, 640, 360)
  drawing.fillStyle = '#1c2226'
  drawing.fillRect(120, 60, 400, 250)
  const base64 = canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
}
