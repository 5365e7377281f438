import { createHash } from 'node:crypto'
import { adbGeneratePublicKey } from '@yume-chan/adb'
import type { BenchKey } from './bench-key.ts'

/** What the tablet shows in its question, to compare: MD5 of the bench's public key, in pairs of capital digits. */
export function keyFingerprint({ load }: BenchKey): string {
  const digest = createHash('md5').update(adbGeneratePublicKey(load().buffer)).digest('hex').toUpperCase()
  return digest.match(/../g)?.join(':') ?? digest
}
