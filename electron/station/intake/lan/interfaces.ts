import { networkInterfaces } from 'node:os'
import type { LanInterface } from '../../../../shared/contract/lan.ts'

/** The bench's own IPv4 addresses, those of real networks first. */
export function lanInterfaces(): LanInterface[] {
  return Object.entries(networkInterfaces())
    .flatMap(([name, addresses]) =>
      (addresses ?? [])
        .filter(({ family }) => family === 'IPv4')
        .map(({ address, internal }) => ({ name, address, isLoopback: internal })),
    )
    .toSorted((left, right) => Number(left.isLoopback) - Number(right.isLoopback))
}
