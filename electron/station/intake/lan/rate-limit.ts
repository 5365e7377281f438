/** A bucket for each address: `burst` at once, `perSecond` on average. */
export type Rate = { readonly burst: number; readonly perSecond: number }

export type RateLimit = {
  /** Takes one from the address's bucket; false when it is empty. */
  take(address: string): boolean
  /** Whether there is one left, without taking it. */
  hasLeft(address: string): boolean
}

/** Addresses that are remembered: beyond that, the ones that were quiet longest are forgotten. */
const mostAddresses = 1000

/** @param nowMs a clock that never goes back. */
export function createRateLimit({ burst, perSecond }: Rate, nowMs: () => number): RateLimit {
  const buckets = new Map<string, { left: number; at: number }>()
  const refilled = (address: string) => {
    const at = nowMs()
    const before = buckets.get(address)
    return {
      at,
      left: before === undefined ? burst : Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond),
    }
  }
  return {
    hasLeft: (address) => refilled(address).left >= 1,
    take(address) {
      const bucket = refilled(address)
      const isAllowed = bucket.left >= 1
      // Put back at the end, so that the map stays in the order of use.
      buckets.delete(address)
      buckets.set(address, { at: bucket.at, left: isAllowed ? bucket.left - 1 : bucket.left })
      const [oldest] = buckets.keys()
      if (buckets.size > mostAddresses && oldest !== undefined) buckets.delete(oldest)
      return isAllowed
    },
  }
}
