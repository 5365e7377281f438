import type { Symbology } from './drawing.ts'
import type { TemplateCode } from './template.ts'

type CodeSize = {
  /** Modules from the first to the last; of Code 128, those of the longest tag. */
  readonly modules: number
  /** White that must stay around it, in modules. */
  readonly quietAcross: number
  readonly quietDown: number
  /** The smallest module that is read from paper: in dots of the printer, and in millimetres. */
  readonly fewestDots: number
  readonly smallestMillimetres: number
}

/**
 * - QR version 1: 21 modules, 4 of quiet zone (ISO/IEC 18004). DataMatrix 14 × 14 (ISO/IEC 16022, which asks for a
 *   quiet zone of 1, where one reader in two needs 2). Code 128 of a tag: at most 123, its six
 *   digits in pairs (start, two letters, shift, three pairs, shift, letter, check at 11 each, stop 13), and 10 of quiet
 *   zone (ISO/IEC 15417).
 * - The smallest modules are what decoders read from simulated prints with blur, noise and print gain: three dots for
 *   square codes, two for bars, on an office printer not below a third of a millimetre.
 */
export const codeSizes: Readonly<Record<Symbology, CodeSize>> = {
  qr: { modules: 21, quietAcross: 4, quietDown: 4, fewestDots: 3, smallestMillimetres: 0.33 },
  datamatrix: { modules: 14, quietAcross: 2, quietDown: 2, fewestDots: 3, smallestMillimetres: 0.33 },
  code128: { modules: 123, quietAcross: 10, quietDown: 2, fewestDots: 2, smallestMillimetres: 0.249 },
}

/** Bars lower than this are missed by a hand that does not hold the scanner straight. */
export const lowestBarsMillimetres = 5

/** Whole dots of one module at a printer's resolution; at least one. */
export const moduleDots = ({ moduleMillimetres }: TemplateCode, dotsPerInch: number): number =>
  Math.max(1, Math.round((moduleMillimetres * dotsPerInch) / 25.4))

/** The place that a code takes at most, with what must stay white around it. */
export function codeExtent(code: TemplateCode, dotsPerInch: number) {
  const size = codeSizes[code.symbology]
  const dot = 25.4 / dotsPerInch
  const module = moduleDots(code, dotsPerInch) * dot
  const side = size.modules * module
  return {
    dotMillimetres: dot,
    moduleMillimetres: module,
    widthMillimetres: side,
    heightMillimetres: code.symbology === 'code128' ? (code.barsMillimetres ?? lowestBarsMillimetres) : side,
    quietAcrossMillimetres: size.quietAcross * module,
    quietDownMillimetres: size.quietDown * module,
  }
}
