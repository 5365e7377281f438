import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** A decoder of another family than the one that `paper-tools` runs, over the dots of a page; its codes, sorted. */
export async function secondDecoder(): Promise<(dots: readonly boolean[][]) => Promise<string[]>> {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
  return async (dots) => {
    const [height, width] = [dots.length, dots[0]?.length ?? 0]
    const data = new Uint8ClampedArray(width * height * 4).fill(255)
    dots.forEach((row, y) =>
      row.forEach((isBlack, x) => {
        if (isBlack) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
      }),
    )
    const image = { data, width, height, colorSpace: 'srgb' } as ImageData
    const found = await readBarcodes(image, { formats: ['QRCode', 'Code128', 'DataMatrix'], maxNumberOfSymbols: 20 })
    return found.map(({ text }) => text).toSorted()
  }
}
