import { isBlack, type Bitmap } from '../../../../shared/label/bitmap.ts'
import { headPins, type BrotherRoll } from './brother-rolls.ts'

const bytesPerRow = headPins / 8

/** Clears a half-sent job: more zeros than any command is long. */
const invalidate = Buffer.alloc(400)
const initialise = Buffer.from([0x1b, 0x40])
const rasterMode = Buffer.from([0x1b, 0x69, 0x61, 0x01])
/** The printer tells each change of phase by itself. */
const tellPhases = Buffer.from([0x1b, 0x69, 0x21, 0x00])
const autoCut = Buffer.from([0x1b, 0x69, 0x4d, 0x40])
const cutEach = Buffer.from([0x1b, 0x69, 0x41, 0x01])
const cutAtEnd = Buffer.from([0x1b, 0x69, 0x4b, 0x08])
const uncompressed = Buffer.from([0x4d, 0x00])
const printAndFeed = Buffer.from([0x1a])

/** Margins at both ends of a continuous roll, in rows: the least the cutter allows. Die-cut labels have none. */
const continuousMargin = 35

/**
 * Says what the job is for: kind, width and length of the roll and the number of rows. With these flags the printer
 * refuses another roll ("replace media") instead of printing across its gaps.
 */
function printInformation({ widthMillimetres, lengthMillimetres }: BrotherRoll, rows: number): Buffer {
  const flags = 0x80 | 0x40 | 0x08 | 0x04 | 0x02
  const kind = lengthMillimetres === 0 ? 0x0a : 0x0b
  const count = Buffer.alloc(4)
  count.writeUInt32LE(rows)
  return Buffer.from([0x1b, 0x69, 0x7a, flags, kind, widthMillimetres, lengthMillimetres, ...count, 0x00, 0x00])
}

/** The page as the head lies across it: as it is, or turned a quarter where the label's width runs with the feed. */
type Sight = { readonly across: number; readonly along: number; readonly isBlackAt: (x: number, y: number) => boolean }

function seenByHead(page: Bitmap, feed: 'height' | 'width'): Sight {
  if (feed === 'height') {
    return { across: page.widthDots, along: page.heightDots, isBlackAt: (x, y) => isBlack(page, x, y) }
  }
  return {
    across: page.heightDots,
    along: page.widthDots,
    isBlackAt: (x, y) => (y >= 0 && y < page.widthDots ? isBlack(page, y, page.heightDots - 1 - x) : false),
  }
}

/**
 * One label as the raster language of Brother's QL printers: the middle of the page, as much of it as the head reaches
 * on this roll.
 *
 * The first byte of a row is for the pins at the right edge, seen along the feed, so each row is written mirrored.
 * Source: Brother, "Raster Command Reference QL-800/810W/820NWB".
 *
 * @param page dots of the whole label at 300 to the inch.
 * @param feed which side of the label runs with the paper.
 */
export function brotherLabel(page: Bitmap, feed: 'height' | 'width', roll: BrotherRoll): Buffer {
  const { across, along, isBlackAt } = seenByHead(page, feed)
  const rows = roll.rows ?? Math.max(1, along - 2 * continuousMargin)
  const [left, top] = [Math.round((across - roll.pins) / 2), Math.round((along - rows) / 2)]
  const lines = Buffer.alloc(rows * (3 + bytesPerRow))
  for (let row = 0; row < rows; row += 1) {
    const start = row * (3 + bytesPerRow)
    lines.set([0x67, 0x00, bytesPerRow], start)
    for (let pin = 0; pin < roll.pins; pin += 1) {
      if (!isBlackAt(left + pin, top + row)) continue
      const fromRight = roll.pinsRight + roll.pins - 1 - pin
      const place = start + 3 + (fromRight >> 3)
      lines[place] = (lines[place] ?? 0) | (0x80 >> (fromRight & 7))
    }
  }
  const margin = Buffer.from([0x1b, 0x69, 0x64, roll.rows === null ? continuousMargin : 0, 0x00])
  const head = [invalidate, initialise, rasterMode, tellPhases, printInformation(roll, rows)]
  return Buffer.concat([...head, autoCut, cutEach, cutAtEnd, margin, uncompressed, lines, printAndFeed])
}

/** The roll that a job was written for, read from its own print information; null for bytes that are no such job. */
export function rollOfJob(
  bytes: Uint8Array,
): { readonly widthMillimetres: number; readonly lengthMillimetres: number } | null {
  const at = Buffer.from(bytes).indexOf(Buffer.from([0x1b, 0x69, 0x7a]))
  const [width, length] = [bytes[at + 5], bytes[at + 6]]
  if (at < 0 || width === undefined || length === undefined) return null
  return { widthMillimetres: width, lengthMillimetres: length }
}
