import { photoLimits } from '../../../shared/device/photo-limits.ts'

/** The size of a picture that the station takes: its shape kept, never made larger. */
export function fittingSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, photoLimits.longestSidePixels / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** From what shows no loss to what still shows a scratch; the first one that is small enough is taken. */
const qualities = [0.82, 0.7, 0.55, 0.4]

/**
 * What a video shows just now, as a JPEG of the size that the station takes. It carries nothing but the picture.
 *
 * @returns null as long as the video shows nothing.
 */
export async function takePicture(video: HTMLVideoElement): Promise<Uint8Array<ArrayBuffer> | null> {
  if (video.videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null
  const { width, height } = fittingSize(video.videoWidth, video.videoHeight)
  const canvas = new OffscreenCanvas(width, height)
  const drawing = canvas.getContext('2d', { alpha: false })
  if (drawing === null) return null
  drawing.imageSmoothingQuality = 'high'
  drawing.drawImage(video, 0, 0, width, height)
  let bytes = new Uint8Array()
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    bytes = new Uint8Array(await blob.arrayBuffer())
    if (bytes.length <= photoLimits.sizeBytes) break
  }
  return bytes
}
