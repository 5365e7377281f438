import type { Bitmap } from '../../shared/label/bitmap.ts'
import { dataAddress } from './data-address.ts'

/** Header of the file, of the picture, and two colours of four bytes. */
const headerBytes = 14 + 40 + 8

/**
 * Dots as a picture that a page can show, dot for dot: a Windows bitmap of one bit a dot, rows from the top (its height
 * is negative), each of a multiple of four bytes, as a data address.
 */
export function bitmapImage({ widthDots, heightDots, bytesPerRow, bits }: Bitmap): string {
  const rowBytes = Math.ceil(bytesPerRow / 4) * 4
  const file = new Uint8Array(headerBytes + rowBytes * heightDots)
  const view = new DataView(file.buffer)
  view.setUint16(0, 0x42_4d)
  view.setUint32(2, file.length, true)
  view.setUint32(10, headerBytes, true)
  view.setUint32(14, 40, true)
  view.setInt32(18, widthDots, true)
  view.setInt32(22, -heightDots, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 1, true)
  view.setUint32(34, rowBytes * heightDots, true)
  view.setUint32(46, 2, true)
  view.setUint32(54, 0x00_ff_ff_ff, true)
  view.setUint32(58, 0, true)
  for (let row = 0; row < heightDots; row += 1) {
    file.set(bits.subarray(row * bytesPerRow, (row + 1) * bytesPerRow), headerBytes + row * rowBytes)
  }
  return dataAddress('image/bmp', file)
}
