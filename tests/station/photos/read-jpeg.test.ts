import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJpeg } from '../../../electron/station/photos/read-jpeg.ts'
import { madeJpeg, withSegment } from './made-jpeg.ts'

const jpeg = madeJpeg(640, 480)

describe('a photo’s bytes', () => {
  test.each([[], ['-jpegopt', 'progressive=y']])(
    'are a JPEG of their size, baseline or progressive %s',
    (...options) => {
      expect(readJpeg(madeJpeg(500, 321, options))).toEqual({ result: 'jpeg', widthPixels: 500, heightPixels: 321 })
    },
  )

  test.each([
    ['Exif', 0xe1, 'Exif\0\0MM\0*'],
    ['IPTC', 0xed, 'Photoshop 3.0\0'],
    ['a comment', 0xfe, 'Chez Camille'],
    ['a list of more pictures', 0xe2, 'MPF\0MM\0*'],
    ['a maker’s segment', 0xe5, 'Ducky'],
    ['Exif in the place of JFIF', 0xe0, 'Exif\0\0MM\0*'],
  ])('with %s are refused', (_name, marker, content) => {
    expect(readJpeg(withSegment(jpeg, marker, content))).toEqual({ result: 'photo-carries-details' })
  })

  test('with a colour profile or Adobe’s note on colours are a JPEG all the same', () => {
    for (const [marker, content] of [
      [0xe2, 'ICC_PROFILE\0\u0001\u0001'],
      [0xee, 'Adobe\0d'],
    ] as const) {
      expect(readJpeg(withSegment(jpeg, marker, content)).result).toBe('jpeg')
    }
  })

  test('with a second picture, a film or a page behind the end are refused, whatever they end with', () => {
    const second = withSegment(jpeg, 0xe1, 'Exif\0\0MM\0*')
    const page = Buffer.from('<script>alert(1)</script>\xff\xd9', 'latin1')
    for (const behind of [second, page, Uint8Array.of(0xff, 0xd9), Uint8Array.of(0)]) {
      expect(readJpeg(Uint8Array.from([...jpeg, ...behind])).result).toBe('photo-carries-details')
    }
  })

  test('with Exif between two scans are refused', () => {
    const progressive = madeJpeg(500, 321, ['-jpegopt', 'progressive=y'])
    const scans = [...progressive.keys()].filter((at) => progressive[at] === 0xff && progressive[at + 1] === 0xda)
    expect(scans.length).toBeGreaterThan(1)
    const at = scans.at(-1) ?? 0
    const exif = [0xff, 0xe1, 0, 8, ...Buffer.from('Exif\0\0')]
    const hidden = Uint8Array.from([...progressive.subarray(0, at), ...exif, ...progressive.subarray(at)])
    expect(readJpeg(hidden)).toEqual({ result: 'photo-carries-details' })
  })

  test('that were cut anywhere are no JPEG', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: jpeg.length - 1 }), (length) => {
        expect(readJpeg(jpeg.subarray(0, length)).result).toBe('photo-not-jpeg')
      }),
    )
  })

  test('of other kinds are no JPEG, even with a JPEG’s beginning and end', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const hollow = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])
    const page = Uint8Array.from([0xff, 0xd8, ...Buffer.from('<script>alert(1)</script>'), 0xff, 0xd9])
    for (const bytes of [png, hollow, page, new Uint8Array()]) expect(readJpeg(bytes).result).toBe('photo-not-jpeg')
  })

  test('whatever they are, are answered and never thrown at', () => {
    const altered = fc.tuple(fc.nat(Math.min(700, jpeg.length) - 1), fc.nat(255)).map(([at, value]) => {
      const bytes = jpeg.slice()
      bytes[at] = value
      return bytes
    })
    fc.assert(
      fc.property(fc.oneof(altered, fc.uint8Array({ maxLength: 300 })), (bytes) => {
        expect(['jpeg', 'photo-not-jpeg', 'photo-carries-details']).toContain(readJpeg(bytes).result)
      }),
      { numRuns: 500 },
    )
  })
})
