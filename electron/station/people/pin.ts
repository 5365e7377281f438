import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { KeptPin } from '../store/people/people.ts'

/**
 * RFC 7914; N = 2^15 with r = 8 takes 32 MiB and about a tenth of a second on a bench's computer. A PIN of six digits
 * has a million values: whoever has the file tries them all in a day or so, so the file is what is protected, and the
 * waits after wrong ones protect the bench.
 */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const
const [saltBytes, hashBytes] = [16, 32]

const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

/** A PIN as it is kept: never itself, and under a salt of its own, so that two equal ones look different. */
export async function keepPin(pin: string): Promise<KeptPin> {
  const salt = randomBytes(saltBytes)
  return { salt, hash: await derive(pin, salt, hashBytes, cost) }
}

/** Whether this is the PIN; takes the same time for every wrong one. */
export async function isPin(pin: string, kept: KeptPin): Promise<boolean> {
  return timingSafeEqual(await derive(pin, kept.salt, hashBytes, cost), kept.hash)
}

/** What everybody tries first: one digit only, or digits that go up or down by one. */
export function isTooSimple(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0)))
  return steps.size === 1 && [-1, 0, 1].includes([...steps][0] ?? 0)
}
