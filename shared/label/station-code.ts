import { isBadgeCode } from './badge-code.ts'
import { checkHolds, withCheck } from './check-character.ts'
import { isTagPrefix, parseTag } from './tag.ts'

/**
 * What the codes of the printed card do, in the order of the card. Each has its number for good: cards hang on walls
 * for years, so a number is never given to another action.
 */
export const controlActions = ['ready', 'repair', 'print', 'next', 'undo', 'cancel', 'check-on', 'check-off'] as const
export type ControlAction = (typeof controlActions)[number]

/** What a scanned text of our own alphabet stands for. Papers and cartons never count as the devices they list. */
export type StationCode =
  | { readonly kind: 'tag'; readonly tag: string; readonly prefix: string }
  | { readonly kind: 'control'; readonly action: ControlAction }
  /** A person's badge; the station alone knows whose. */
  | { readonly kind: 'badge'; readonly text: string }
  | { readonly kind: NumberedCode; readonly prefix: string; readonly number: number }

/** A paper; a carton or a pallet; a connection kit, whose code says nothing of who will use it; a kind of part on its shelf. */
export type NumberedCode = 'paper' | 'carton' | 'kit' | 'part'

const lastPaperNumber = 999_999

/** Each form has a length of its own, and none is that of a tag (nine). */
const controlForm = /^XC(\d{2})\1[0-9A-Z]$/
const paperForm = /^X([PKNT])([0-9A-Z]{2})(\d{6})[0-9A-Z]$/
const paperMarks = { P: 'paper', K: 'carton', N: 'kit', T: 'part' } as const
const markOf = { paper: 'P', carton: 'K', kit: 'N', part: 'T' } as const

/** The seven characters of a control code: XC, its number twice, so that two codes differ in three places, a check. */
export function controlCode(action: ControlAction): string {
  const number = String(controlActions.indexOf(action) + 1).padStart(2, '0')
  return withCheck(`XC${number}${number}`)
}

/**
 * The eleven characters of a paper's, a carton's, a kit's or a part's code: XP, XK, XN or XT, the bench's prefix, six digits, a check.
 *
 * @param number 1 to 999,999; a bench gives each out once for each of the four.
 * @throws RangeError for a number or prefix that no code has.
 */
export function paperCode(kind: NumberedCode, prefix: string, number: number): string {
  if (!isTagPrefix(prefix)) throw new RangeError(`"${prefix}" is not a bench prefix`)
  if (!Number.isInteger(number) || number < 1 || number > lastPaperNumber) {
    throw new RangeError(`${number} is not the number of a paper (1 to ${lastPaperNumber})`)
  }
  return withCheck(`X${markOf[kind]}${prefix}${String(number).padStart(6, '0')}`)
}

/**
 * Reads one of our own codes, exactly as it is encoded (capitals, no spaces), check included.
 *
 * @returns null for anything else, a well-formed code of which one character is wrong among it.
 */
export function parseStationCode(text: string): StationCode | null {
  const tag = parseTag(text)
  if (tag.ok) return { kind: 'tag', tag: tag.tag, prefix: tag.prefix }
  if (!checkHolds(text)) return null
  const action = controlActions[Number(controlForm.exec(text)?.[1] ?? 0) - 1]
  if (action !== undefined) return { kind: 'control', action }
  if (isBadgeCode(text)) return { kind: 'badge', text }
  const [, mark, prefix, number] = paperForm.exec(text) ?? []
  if (mark === undefined || prefix === undefined || !isTagPrefix(prefix) || Number(number) === 0) return null
  return { kind: paperMarks[mark as keyof typeof paperMarks], prefix, number: Number(number) }
}
