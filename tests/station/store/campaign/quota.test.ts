import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findLot } from '../../../../electron/station/store/campaign/lots.ts'
import { openStore } from '../../../../electron/station/store/open-store.ts'
import { expectInvariants } from '../invariants.ts'
import { madeLot, take } from '../made/made-intake.ts'
import { temporaryFolder } from '../temporary-store.ts'

const run = promisify(execFile)

test('writers that race for the places of a lot fill it exactly', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder()
  const store = openStore({ folder, newBench: { prefix: 'T7' } })
  const lotId = madeLot(store, 25)
  for (let index = 0; index < 61; index += 1) take(store, { serial: `S${index}` })
  store.close()
  const worker = fileURLToPath(new URL('quota-worker.ts', import.meta.url))
  // Steps prime to the number of devices: each writer meets every device, in another order.
  const runs = await Promise.all(['1', '7', '40'].map((step) => run(process.execPath, [worker, folder, lotId, step])))
  const results = runs.flatMap(({ stdout }) => JSON.parse(stdout) as string[])
  const count = (result: string) => results.filter((one) => one === result).length
  expect(results).toHaveLength(3 * 61)
  expect(count('queued')).toBe(25)
  expect(count('lot-full') + count('already-queued')).toBe(3 * 61 - 25)
  const again = openStore({ folder })
  expect(findLot(again, lotId)?.queued).toBe(25)
  expectInvariants(again)
  again.close()
})
