/** How many parts of the page have the whole keyboard for themselves just now. */
let holders = 0

/** Takes the whole keyboard for a test: no scanner is listened for meanwhile. Returns what gives it back, once. */
export function holdKeys(): () => void {
  holders += 1
  let isHeld = true
  return () => {
    if (isHeld) holders -= 1
    isHeld = false
  }
}

export const areKeysHeld = (): boolean => holders > 0
