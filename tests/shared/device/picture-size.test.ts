import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { isPictureShown } from '../../../shared/device/picture-size.ts'

const four = (number: number) => [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff)

function chunk(type: string, content: Uint8Array): number[] {
  const named = [...Buffer.from(type, 'latin1'), ...content]
  return [...four(content.length), ...named, ...four(crc32(Buffer.from(named)))]
}

/** A whole picture of one colour: one bit a pixel, as small as such a file gets. */
function png(side: number, rows = side): Uint8Array {
  const header = Uint8Array.from([...four(side), ...four(rows), 1, 0, 0, 0, 0])
  const content = deflateSync(new Uint8Array(rows * (1 + Math.ceil(side / 8))), { level: 9 })
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', content),
    ...chunk('IEND', new Uint8Array()),
  ])
}

const frame = (marker: number, width: number, height: number) => [
  0xff,
  marker,
  0,
  11,
  8,
  height >> 8,
  height & 0xff,
  width >> 8,
  width & 0xff,
  1,
  1,
  0x11,
  0,
]
const jpeg = (...segments: readonly number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat(), 0xff, 0xd9])

test('a scanned page is shown, up to A3 with 600 dots to the inch', () => {
  expect(isPictureShown('png', png(2480, 3508))).toBe(true)
  expect(isPictureShown('jpeg', jpeg([0xff, 0xe0, 0, 4, 0, 0], frame(0xc0, 7016, 9921)))).toBe(true)
  expect(isPictureShown('jpeg', jpeg([0xff, 0xff, 0x01, 0xff, 0xc4, 0, 2], frame(0xc2, 100, 100)))).toBe(true)
})

test('a small file that would fill the memory of a window is not', () => {
  const bomb = png(30_000)
  expect(bomb.length).toBeLessThan(200_000)
  expect(isPictureShown('png', bomb)).toBe(false)
  expect(isPictureShown('png', png(2, 2).fill(0xff, 16, 24))).toBe(false)
  for (const marker of [0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xca, 0xcf]) {
    expect(isPictureShown('jpeg', jpeg(frame(marker, 65_535, 65_535)))).toBe(false)
  }
})

test('neither is a picture that says no size, wherever it was cut', () => {
  const [whole, photo] = [png(8), jpeg(frame(0xc0, 8, 8))]
  for (let length = 0; length < 24; length += 1) expect(isPictureShown('png', whole.subarray(0, length))).toBe(false)
  for (let length = 0; length < 11; length += 1) expect(isPictureShown('jpeg', photo.subarray(0, length))).toBe(false)
  expect(isPictureShown('jpeg', jpeg(frame(0xc0, 0, 8)))).toBe(false)
  expect(isPictureShown('jpeg', jpeg([0xff, 0xda, 0, 2], frame(0xc0, 8, 8)))).toBe(false)
  expect(isPictureShown('jpeg', Uint8Array.from([0xff, 0xd8, ...new Uint8Array(40)]))).toBe(false)
})
