import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLabelPress } from '../../electron/station/labels/label-press.ts'
import type { LabelDrawing } from '../../shared/label/drawing.ts'
import { root } from './station-app.ts'

const film = { width: 640, height: 480, degrees: 6, dotsToPixel: 1 }
/** A desk that is not quite white, and ink that is not quite black, as a webcam sees them (BT.601 luma). */
const [desk, paper, ink] = [120, 225, 30]

/** The dots of a page as a 203 dpi printer makes them, from the PDF that is really printed. */
export async function dotsOf(drawing: LabelDrawing, folder: string): Promise<boolean[][]> {
  const press = await createLabelPress(join(root, 'resources'))
  const details = { title: 'camera', language: 'fr', createdAt: '2026-11-23T10:00:00.000Z' } as const
  const [pdf, picture] = [join(folder, 'camera.pdf'), join(folder, 'camera')]
  writeFileSync(pdf, await press.pdf([drawing], details))
  const { status } = spawnSync('pdftoppm', ['-r', '203', '-mono', '-singlefile', pdf, picture])
  if (status !== 0) throw new Error('pdftoppm made no picture of the label')
  const pbm = readFileSync(`${picture}.pbm`)
  const header = /^P4\s+(\d+)\s+(\d+)\s/.exec(pbm.toString('latin1', 0, 40))
  if (header === null) throw new Error('pdftoppm wrote no binary PBM')
  const [columns, rows] = [Number(header[1]), Number(header[2])]
  const rowBytes = Math.ceil(columns / 8)
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (__, x) => {
      const byte = pbm[header[0].length + y * rowBytes + Math.floor(x / 8)] ?? 0
      return (byte & (0x80 >> (x % 8))) !== 0
    }),
  )
}

export type Shot = {
  readonly width: number
  readonly height: number
  /** How the label is held. */
  readonly degrees: number
  /** How far away it is: printed dots to one pixel of the camera. */
  readonly dotsToPixel: number
}

/** Where in a pixel the desk is looked at: the mean of nine places is what the pixel sees. */
const places = [-1 / 3, 0, 1 / 3]

/** One picture of the desk with the label in its middle, as the luma of its pixels. */
export function photograph(
  dots: readonly (readonly boolean[])[],
  { width, height, degrees, dotsToPixel }: Shot,
): Buffer {
  const luma = Buffer.alloc(width * height, desk)
  const [rows, columns] = [dots.length, dots[0]?.length ?? 0]
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const lumaAt = (x: number, y: number): number => {
    const [across, down] = [(x - width / 2) * dotsToPixel, (y - height / 2) * dotsToPixel]
    const dot =
      dots[Math.round(cosine * down - sine * across + rows / 2)]?.[
        Math.round(cosine * across + sine * down + columns / 2)
      ]
    return dot === undefined ? desk : dot ? ink : paper
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      for (const right of places) for (const below of places) sum += lumaAt(x + right, y + below)
      luma[y * width + x] = Math.round(sum / (places.length * places.length))
    }
  }
  return luma
}

/**
 * A film for Chromium's fake camera (YUV4MPEG2, 4:2:0): an empty desk, then the label held at an angle, ten pictures a
 * second, over and over.
 */
export async function filmLabel(drawing: LabelDrawing, folder: string): Promise<string> {
  const dots = await dotsOf(drawing, folder)
  const { width, height } = film
  const grey = Buffer.alloc((width * height) / 2, 128)
  const empty = Buffer.alloc(width * height, desk)
  const pictures = [
    ...Array.from({ length: 20 }, () => empty),
    ...Array.from({ length: 60 }, () => photograph(dots, film)),
  ]
  const file = join(folder, 'camera.y4m')
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`),
      ...pictures.flatMap((luma) => [Buffer.from('FRAME\n'), luma, grey]),
    ]),
  )
  return file
}
