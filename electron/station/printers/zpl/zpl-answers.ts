/** What a printer in ZPL says of itself (`~HS`), as far as a label's fate hangs on it. */
export type ZplStatus = {
  readonly isPaperOut: boolean
  readonly isPaused: boolean
  readonly isHeadOpen: boolean
  readonly isRibbonOut: boolean
  readonly isTooHot: boolean
  readonly isBufferFull: boolean
  /** Formats that were received and not printed yet. */
  readonly formatsWaiting: number
  /** Labels of the present format that are not printed yet. */
  readonly labelsRemaining: number
  /** A label is printed and waits to be taken from the peeler. */
  readonly isLabelWaiting: boolean
}

const startOfText = '\u0002'
const endOfText = '\u0003'

/** The strings of an answer, each between STX and ETX; one that is not whole yet is left out. */
function framesOf(text: string): string[] {
  return text
    .split(startOfText)
    .slice(1)
    .flatMap((part) => (part.includes(endOfText) ? [part.slice(0, part.indexOf(endOfText))] : []))
}

export const endsHostStatus = (text: string): boolean => framesOf(text).length >= 3
export const endsHostIdentity = (text: string): boolean => framesOf(text).length > 0

/**
 * Reads the answer to `~HS`: three strings `<STX>…<ETX><CR><LF>` of comma-separated fields (ZPL II Programming Guide,
 * "~HS Host Status Return"). Null for anything else: what answered is no printer in ZPL, or another answer was on its
 * way.
 */
export function readHostStatus(text: string): ZplStatus | null {
  const [first, second] = framesOf(text).map((frame) => frame.split(','))
  if (first === undefined || second === undefined || first.length < 12 || second.length < 11) return null
  const isSet = (fields: readonly string[], index: number): boolean => fields[index]?.trim() === '1'
  const count = (fields: readonly string[], index: number): number => Number(fields[index])
  const [formatsWaiting, labelsRemaining] = [count(first, 4), count(second, 8)]
  if (!Number.isInteger(formatsWaiting) || !Number.isInteger(labelsRemaining)) return null
  return {
    isPaperOut: isSet(first, 1),
    isPaused: isSet(first, 2),
    formatsWaiting,
    isBufferFull: isSet(first, 5),
    isTooHot: isSet(first, 11),
    isHeadOpen: isSet(second, 2),
    isRibbonOut: isSet(second, 3),
    isLabelWaiting: isSet(second, 7),
    labelsRemaining,
  }
}

/**
 * What keeps the printer from printing, as one of IPP's keywords so that all roads say the same; null when nothing
 * does. Paper and head come before the pause, which a printer sets by itself for either.
 */
export function hinderedBy(status: ZplStatus): string | null {
  if (status.isHeadOpen) return 'cover-open'
  if (status.isPaperOut) return 'media-empty'
  if (status.isRibbonOut) return 'marker-supply-empty'
  if (status.isTooHot) return 'too-hot'
  if (status.isPaused) return 'paused'
  return status.isLabelWaiting ? 'output-area-full' : null
}

export type ZplIdentity = { readonly model: string; readonly firmware: string; readonly dotsPerInch: number | null }

/** Print heads by dots per millimetre, as `~HI` says them. */
const headDotsPerInch = new Map([
  ['6', 152],
  ['8', 203],
  ['12', 300],
  ['24', 600],
])

/** Reads the answer to `~HI`: model, firmware, dots per millimetre, memory (ZPL II Programming Guide, "~HI"). */
export function readHostIdentity(text: string): ZplIdentity | null {
  const [model, firmware, dots] = framesOf(text)[0]?.split(',') ?? []
  if (model === undefined || firmware === undefined || dots === undefined) return null
  return { model: model.trim(), firmware: firmware.trim(), dotsPerInch: headDotsPerInch.get(dots.trim()) ?? null }
}

export const endsOdometer = (text: string): boolean => /"[^"]*"/.test(text)

/** Labels printed in the printer's life, where its firmware tells; null where it answers `"?"` or nothing. */
export function readOdometer(text: string): number | null {
  const [, digits] = /"(\d+)"/.exec(text) ?? []
  return digits === undefined ? null : Number(digits)
}

export const zplQuestions = {
  status: Buffer.from('~HS'),
  identity: Buffer.from('~HI'),
  /** Link-OS's counter of labels; firmware without it ignores the line. */
  odometer: Buffer.from('! U1 getvar "odometer.total_label_count"\r\n'),
  cancelAll: Buffer.from('~JA'),
} as const
