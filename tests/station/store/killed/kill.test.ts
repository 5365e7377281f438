import { describe, expect, test } from 'vitest'
import { getBench } from '../../../../electron/station/store/bench/bench.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { findDeviceByTag } from '../../../../electron/station/store/devices/devices.ts'
import { openStore } from '../../../../electron/station/store/open-store.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { expectInvariants } from '../invariants.ts'
import { killedRun } from './killed-run.ts'
import { temporaryFolder } from '../temporary-store.ts'

const worker = 'kill-worker.ts'

const commandCount = (store: Store) =>
  store.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM outbox').get()?.n ?? 0

/** How many commands of the outbox a line stands for. */
const commandsOf = (line: string) => (line.startsWith('open') ? 0 : line === 'lots' ? 8 : 1)

describe('a station that is killed', () => {
  test(
    'at any instant of its work keeps every acknowledged change and leaves nothing half done',
    { timeout: 600_000 },
    async () => {
      const folder = temporaryFolder()
      const tags = new Map<string, string>()
      let [commands, kills, inFlight] = [0, 0, 0]
      // Even spacing with a part that never repeats within a run, so that kills fall on every moment of a transaction.
      for (let round = 0; round < 60; round += 1) {
        const lines = await killedRun(worker, folder, 1000 + round, ((round * 37) % 100) + 0.6 * round, 1 + (round % 6))
        kills += 1
        const store = openStore({ folder })
        expectInvariants(store)
        for (const line of lines) {
          const [kind = '', deviceId = '', tag] = line.split(' ')
          if (kind === 'open' || kind === 'lots') continue
          expect(findDevice(store, deviceId)?.id, line).toBe(deviceId)
          if (tag === undefined) continue
          expect(findDeviceByTag(store, tag)).toBe(deviceId)
          expect(tags.get(tag) ?? deviceId).toBe(deviceId)
          tags.set(tag, deviceId)
        }
        const acknowledged = lines.reduce((sum, line) => sum + commandsOf(line), commands)
        const stored = commandCount(store)
        // The change that was being made when the signal came may stand, unacknowledged; nothing else may. A first run
        // cut while it makes its eight commands of lots has not said so yet.
        const unsaid = stored - acknowledged
        expect(unsaid).toBeGreaterThanOrEqual(0)
        expect(unsaid).toBeLessThanOrEqual(commands === 0 && !lines.includes('lots') ? 8 : 1)
        inFlight += unsaid
        commands = stored
        store.close()
      }
      expect(kills).toBe(60)
      expect(tags.size).toBeGreaterThan(60)
      console.log(`${kills} kills, ${commands} commands, ${tags.size} devices, ${inFlight} committed but not yet said`)
    },
  )

  test('at any instant of its first start leaves no database or a whole one', { timeout: 300_000 }, async () => {
    let whole = 0
    for (let round = 0; round < 16; round += 1) {
      const folder = temporaryFolder()
      await killedRun(worker, folder, 2000 + round, 100 + round * 22, 0)
      const store = openStore({ folder, newBench: { prefix: 'T7' } })
      expectInvariants(store)
      expect(getBench(store).prefix).toBe('T7')
      if (commandCount(store) > 0) whole += 1
      store.close()
    }
    console.log(`16 kills at the first start, ${whole} after its first command`)
  })
})
