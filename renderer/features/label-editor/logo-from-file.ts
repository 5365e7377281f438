import type { TemplateLogo } from '../../../shared/label/template.ts'

/** A label printer has no more dots for it, and the template stays small. */
const mostPixels = 400

/**
 * A picture file as black and white dots: shrunk to what a label printer can show, transparent parts white, and black
 * where it is darker than the middle.
 *
 * @returns null for a file that the browser can't read as a picture.
 */
export async function logoFromFile(
  file: File,
): Promise<Pick<TemplateLogo, 'widthPixels' | 'heightPixels' | 'bits'> | null> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file)
  } catch {
    return null
  }
  const scale = Math.min(1, mostPixels / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) return null
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const perRow = Math.ceil(width / 8)
  const bytes = new Uint8Array(perRow * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4
      // Luma of Rec. 601, as grey pictures of colours are made.
      const luma = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
      const place = y * perRow + (x >> 3)
      if (luma < 128) bytes[place] = (bytes[place] ?? 0) | (0x80 >> (x & 7))
    }
  }
  const bits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { widthPixels: width, heightPixels: height, bits }
}
