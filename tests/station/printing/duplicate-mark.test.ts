import { beforeAll, describe, expect, test } from 'vitest'
import { createLabelPress, type LabelPress } from '../../../electron/station/labels/label-press.ts'
import { isBlack, type Bitmap } from '../../../shared/label/bitmap.ts'
import { markDuplicate } from '../../../shared/label/duplicate-mark.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import { shiftDrawing } from '../../../shared/label/shift-drawing.ts'
import { exampleLabel } from '../../shared/label/label-example.ts'
import { resourcesFolder } from '../labels/paper-tools.ts'
import { shippedTemplate } from '../labels/shipped-template.ts'

let press: LabelPress
beforeAll(async () => {
  press = await createLabelPress(resourcesFolder)
})

function drawn(format: string): LabelDrawing {
  const [drawing] = press.draw([exampleLabel], { template: shippedTemplate(format), language: 'fr' })
  if (drawing === undefined) throw new Error('no page')
  return drawing
}

const blackDots = (bitmap: Bitmap): number => {
  let count = 0
  for (let y = 0; y < bitmap.heightDots; y += 1) {
    for (let x = 0; x < bitmap.widthDots; x += 1) if (isBlack(bitmap, x, y)) count += 1
  }
  return count
}

describe.each(['62x29', '100x50', '54x17', '29x90', '62x40', '50x25'])('a duplicate of %s', (format) => {
  test('has its mark on white: no dot of the label is covered', () => {
    const drawing = drawn(format)
    const marked = markDuplicate(drawing, 1, press.measure)
    const mark = marked.texts.slice(drawing.texts.length)
    expect(mark.length).toBeLessThanOrEqual(1)
    const alone = press.raster({ ...drawing, rects: [], texts: mark, codes: [] }, 300)
    const [before, after] = [press.raster(drawing, 300), press.raster(marked, 300)]
    expect(blackDots(after)).toBe(blackDots(before) + blackDots(alone))
  })
})

test('the labels with room for it carry the mark', () => {
  const carrying = ['62x29', '100x50', '62x40'].filter((format) => {
    const drawing = drawn(format)
    return markDuplicate(drawing, 1, press.measure).texts.length > drawing.texts.length
  })
  expect(carrying).toEqual(['62x29', '100x50', '62x40'])
})

test('a moved label is the same dots further on, none of them changed', () => {
  const drawing = drawn('100x50')
  const moved = press.raster(shiftDrawing(drawing, { xMillimetres: 1, yMillimetres: -0.5 }, 203), 203)
  const still = press.raster(drawing, 203)
  // 1 mm is 8 dots of 203 to the inch, 0.5 mm is 4.
  const isSame = Array.from({ length: still.heightDots - 20 }, (_, y) => y + 10).every((y) =>
    Array.from({ length: still.widthDots - 20 }, (__, x) => x + 10).every(
      (x) => isBlack(moved, x + 8, y - 4) === isBlack(still, x, y),
    ),
  )
  expect(isSame).toBe(true)
})
