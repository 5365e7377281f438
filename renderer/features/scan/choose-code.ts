/** A code that the decoder found in one picture; its middle in shares of the picture, from the top left corner. */
export type SeenCode = { readonly text: string; readonly x: number; readonly y: number }

/** What the camera has seen lately: the code that is being looked at, and the one that was told last. */
export type Sight = {
  readonly looking: { readonly text: string; readonly pictures: number } | null
  readonly told: { readonly text: string; readonly seenAtMs: number } | null
}

export const noSight: Sight = { looking: null, told: null }

/** So many pictures in a row show the same text before it counts: a bar code is misread once, hardly twice alike. */
const picturesNeeded = 2
/** A code that stays before the camera is one scan; it has to leave for so long before it is another. */
const awayMs = 1500

const fromMiddle = ({ x, y }: SeenCode): number => Math.hypot(x - 0.5, y - 0.5)

/**
 * What one more picture means: of several codes (the control card) the one nearest to the middle is meant.
 *
 * @returns `text` to be taken as scanned, or null.
 */
export function look(
  sight: Sight,
  seen: readonly SeenCode[],
  atMs: number,
): { readonly sight: Sight; readonly text: string | null } {
  const [nearest] = seen.toSorted((left, right) => fromMiddle(left) - fromMiddle(right))
  const isOver = sight.told !== null && atMs - sight.told.seenAtMs > awayMs
  const told = isOver ? null : sight.told
  if (nearest === undefined) return { sight: { looking: null, told }, text: null }
  const { text } = nearest
  if (told?.text === text) return { sight: { looking: null, told: { text, seenAtMs: atMs } }, text: null }
  const pictures = sight.looking?.text === text ? sight.looking.pictures + 1 : 1
  if (pictures < picturesNeeded) return { sight: { looking: { text, pictures }, told }, text: null }
  return { sight: { looking: null, told: { text, seenAtMs: atMs } }, text }
}
