type Size = { readonly widthPixels: number; readonly heightPixels: number }

/**
 * A sheet of A3 with 600 dots to the inch has 70 million. A window holds four bytes for each while it shows a picture, whatever
 * its file takes: one colour on 30,000 × 30,000 is a file of some hundred kilobytes and would ask for 3.6 GB.
 */
export const mostPicturePixels = 75_000_000

/** PNG, third edition, 11.2.1: the size stands first in the first chunk, behind eight bytes of signature and eight of the chunk. */
function sizeOfPng(view: DataView): Size | null {
  if (view.byteLength < 24 || view.getUint32(12) !== 0x49_48_44_52) return null
  return { widthPixels: view.getUint32(16), heightPixels: view.getUint32(20) }
}

/** All starts of frames (ITU-T T.81, table B.1): C0 to CF without the tables of codes C4, the extension C8 and the arithmetic's CC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function sizeOfJpeg(view: DataView): Size | null {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { heightPixels: view.getUint16(at + 5), widthPixels: view.getUint16(at + 7) }
    // Fill bytes and bare markers have no length; behind the start of a scan no first frame comes any more.
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    if (marker === 0xda || marker === 0xd9) return null
    if (marker === 0xff) at += 1
    else at += isBare ? 2 : 2 + view.getUint16(at + 2)
  }
  return null
}

/**
 * Whether a picture may be shown: it says its size, at the place where it stands in every whole picture, and the size is one
 * that a window has room for. Nothing is decoded.
 */
export function isPictureShown(kind: 'png' | 'jpeg', bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = kind === 'png' ? sizeOfPng(view) : sizeOfJpeg(view)
  const pixels = size === null ? 0 : size.widthPixels * size.heightPixels
  return pixels > 0 && pixels <= mostPicturePixels
}
