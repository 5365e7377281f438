import barcodes from 'bwip-js/node'
import { expect, test } from 'vitest'
import { qrModules } from '../../../../renderer/components/qr/qr-modules.ts'

/** Another encoder's modules with the mask that ours has chosen; small letters keep both in byte mode. */
function reference(text: string, side: number, mask: number): boolean[][] {
  const version = (side - 17) / 4
  // It would use a higher level of correction than asked for where there is room.
  const options = { eclevel: 'M', fixedeclevel: true, version: String(version), mask: mask + 1 }
  const [symbol] = barcodes.raw({ bcid: 'qrcode', text, ...options } as never)
  if (symbol === undefined || !('pixs' in symbol)) throw new TypeError('no matrix')
  const { pixs, pixx } = symbol
  return Array.from({ length: pixx }, (_, row) =>
    Array.from({ length: pixx }, (__, column) => pixs[row * pixx + column] === 1),
  )
}

/** The mask's number as the symbol itself tells it, turned back as 7.9 says. */
const maskOf = (modules: readonly (readonly boolean[])[]): number =>
  [10, 11, 12].reduce((bits, bit) => bits | (Number(modules[8]?.[14 - bit]) << (bit - 10)), 0) ^ 0b101

const text = (length: number) =>
  Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * 7 + length) % 26))).join('')

test.each([1, 10, 14, 15, 26, 40, 42, 60, 62, 80, 100, 105, 120, 130, 152, 170, 180])(
  'a text of %i bytes has the modules that another encoder gives it',
  (length) => {
    const modules = qrModules(text(length)) ?? []
    expect(modules).toEqual(reference(text(length), modules.length, maskOf(modules)))
  },
)

test('a longer text is not drawn', () => {
  expect(qrModules(text(181))).toBeNull()
})

test('letters outside ASCII count by their bytes', () => {
  expect(qrModules('é'.repeat(7))).toHaveLength(21)
  expect(qrModules('é'.repeat(8))).toHaveLength(25)
})
