export type ListPlace = {
  readonly count: number
  /** So many rows are seen whole. */
  readonly rowsOfView: number
  readonly firstInSight: number
}

/**
 * The row that a key leads to, or null where the key moves nothing. From no row at all, an arrow leads to the first
 * one in sight.
 *
 * @param from the row that the keys stand on.
 */
export function movedRow(
  key: string,
  from: number | null,
  { count, rowsOfView, firstInSight }: ListPlace,
): number | null {
  if (count === 0) return null
  const within = (row: number) => Math.min(Math.max(row, 0), count - 1)
  const aPage = Math.max(1, rowsOfView - 1)
  switch (key) {
    case 'ArrowDown':
      return within(from === null ? firstInSight : from + 1)
    case 'ArrowUp':
      return within(from === null ? firstInSight : from - 1)
    case 'PageDown':
      return within((from ?? firstInSight) + aPage)
    case 'PageUp':
      return within((from ?? firstInSight) - aPage)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
