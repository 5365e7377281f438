import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import decoder from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { SeenCode } from './choose-code.ts'

/** What labels, papers, makers' stickers and their boxes carry. */
const formats = ['QRCode', 'DataMatrix', 'Code128', 'Code39', 'EANUPC'] as const

// Our own file only, by a policy that this worker alone has; the page itself compiles nothing.
const ready = prepareZXingModule({ overrides: { locateFile: () => decoder }, fireImmediately: true })

/** Decodes one picture and answers with the codes in it; a picture at a time. */
async function decode(picture: ImageBitmap): Promise<readonly SeenCode[]> {
  await ready
  const { width, height } = picture
  const canvas = new OffscreenCanvas(width, height)
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  if (drawing === null) throw new Error('no canvas to look at a picture with')
  drawing.drawImage(picture, 0, 0)
  picture.close()
  const found = await readBarcodes(drawing.getImageData(0, 0, width, height), {
    formats: [...formats],
    tryHarder: true,
    maxNumberOfSymbols: 12,
  })
  return found.map(({ text, position }) => {
    const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight]
    const middle = (of: 'x' | 'y') => corners.reduce((sum, corner) => sum + corner[of], 0) / corners.length
    return { text, x: middle('x') / width, y: middle('y') / height }
  })
}

addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  void decode(data).then((seen) => postMessage(seen))
})
