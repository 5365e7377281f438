import barcodes from 'bwip-js/node'
import type { CodeModules } from '../../../shared/label/code-rects.ts'
import type { Symbology } from '../../../shared/label/drawing.ts'

/**
 * Sizes are pinned: a nine-character tag needs 12 or 14 modules of DataMatrix according to its last character, and a
 * layout must not jump with it. QR version 1 holds 20 alphanumeric characters at level M; the encoder takes the highest
 * level that fits, which for a tag is H.
 */
const options: Readonly<Record<Symbology, { readonly bcid: string; readonly [option: string]: string }>> = {
  qr: { bcid: 'qrcode', eclevel: 'M', version: '1' },
  datamatrix: { bcid: 'datamatrix', version: '14x14' },
  code128: { bcid: 'code128' },
}

/**
 * The modules of a code: QR version 1 (21 × 21, ISO/IEC 18004) or DataMatrix ECC 200 14 × 14
 * (ISO/IEC 16022), or the bars of Code 128 as one row (ISO/IEC 15417), without quiet zone.
 *
 * @param text an asset tag: capitals and digits.
 * @throws when the text does not fit the pinned size: a tag is nine characters, so that is a bug of the caller.
 */
export function encodeCode(text: string, symbology: Symbology): CodeModules {
  // The named export `raw` of the package's ES module is another function than this one.
  const [symbol] = barcodes.raw({ ...options[symbology], text })
  if (symbol !== undefined && 'sbs' in symbol) {
    // Widths in turn of bars and of the white between them.
    return [Array.from(symbol.sbs).flatMap((width, index) => Array.from({ length: width }, () => index % 2 === 0))]
  }
  if (symbol === undefined || !('pixs' in symbol)) throw new TypeError(`bwip-js gave no matrix for ${symbology}`)
  const { pixs, pixx, pixy } = symbol
  return Array.from({ length: pixy }, (_, row) =>
    Array.from({ length: pixx }, (__, column) => pixs[row * pixx + column] === 1),
  )
}
