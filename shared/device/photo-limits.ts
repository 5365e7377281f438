/**
 * What a photo for the cosmetic grade may be. A side of 1,600 pixels shows a scratch of half a millimetre on a laptop
 * that fills the picture; as JPEG at quality 0.82 that is some 150 to 350 kB.
 */
export const photoLimits = {
  longestSidePixels: 1600,
  shortestSidePixels: 120,
  sizeBytes: 600_000,
  /** Lid, keyboard, screen, both sides, underside, and two of what is worth it. */
  count: 8,
} as const
