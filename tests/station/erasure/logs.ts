import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ImportFile } from '../../../shared/contract/import.ts'

/** Logs that nwipe 0.34 wrote about loop devices: one erased, one stopped by Ctrl-C, one on a disk that was full. */
export const nwipeLog = (name: 'erased' | 'aborted' | 'failed'): string =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/erasure/nwipe-0.34-${name}.log`, import.meta.url)), 'utf8')

export type LoggedDisk = { readonly model: string; readonly serial: string; readonly sizeBytes: number }

/** The made-up laptop's own disk, as tools print it. */
export const laptopDisk: LoggedDisk = {
  model: 'SAMSUNG MZVLB256HAHQ-000L7',
  serial: 'S41GNX0K512903',
  sizeBytes: 256_060_514_304,
}

/** Such a log about another disk: its model, its serial and its size stand wherever the tool prints them. */
export function logOf(
  { model, serial, sizeBytes }: LoggedDisk,
  name: 'erased' | 'aborted' | 'failed' = 'erased',
): string {
  return nwipeLog(name)
    .replaceAll('/dev/loop0', '/dev/nvme0n1')
    .replaceAll(/^(!?) +loop0 \|/gm, '$1 nvme0n1 |')
    .replace(/Loopback device, +\d+ MB, S\/N=/, `${model},  256 GB, S/N=${serial}`)
    .replace('Loopback device/', `${model.slice(0, 17)}/${serial}`)
    .replace(/(sect\/blk\/dev 512\/4096\/)\d+/, `$1${sizeBytes}`)
}

export const textFile = (name: string, text: string): ImportFile => ({ name, bytes: new TextEncoder().encode(text) })

/** What the review list is asked first, without a search. */
export const firstPage = { of: 'waiting', search: '', after: null, limit: 50 } as const
