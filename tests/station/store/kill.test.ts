import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { getBench } from '../../../electron/station/store/bench.ts'
import { findDevice } from '../../../electron/station/store/device-rows.ts'
import { findDeviceByTag } from '../../../electron/station/store/devices.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import type { Store } from '../../../electron/station/store/store.ts'
import { expectInvariants } from './invariants.ts'
import { temporaryFolder } from './temporary-store.ts'

const worker = fileURLToPath(new URL('kill-worker.ts', import.meta.url))

/**
 * Runs a bench and kills it so many milliseconds after so many of its lines (none: after its start). The lines are what
 * it had been told was committed; counting them keeps a busy machine from killing it before it did anything.
 */
async function killedRun(folder: string, seed: number, afterMs: number, afterLines: number) {
  const child = spawn(process.execPath, [worker, folder, String(seed)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  const started = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
      if (output.split('\n').length > afterLines) resolve()
    })
  })
  child.stderr.on('data', (chunk) => (errors += String(chunk)))
  const ended = once(child, 'close')
  if (afterLines > 0) await Promise.race([started, ended])
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  const [, signal] = (await ended) as [number | null, string | null]
  clearTimeout(timer)
  expect(signal, errors).toBe('SIGKILL')
  return output.split('\n').slice(0, -1)
}

const commandCount = (store: Store) =>
  store.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM outbox').get()?.n ?? 0

/** How many commands of the outbox a line stands for. */
const commandsOf = (line: string) => (line.startsWith('open') ? 0 : line === 'lots' ? 8 : 1)

describe('a station that is killed', () => {
  test(
    'at any instant of its work keeps every acknowledged change and leaves nothing half done',
    { timeout: 120_000 },
    async () => {
      const folder = temporaryFolder()
      const tags = new Map<string, string>()
      let [commands, kills, inFlight] = [0, 0, 0]
      // Even spacing with a part that never repeats within a run, so that kills fall on every moment of a transaction.
      for (let round = 0; round < 60; round += 1) {
        const lines = await killedRun(folder, 1000 + round, ((round * 37) % 100) + 0.6 * round, 1 + (round % 6))
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

  test('at any instant of its first start leaves no database or a whole one', { timeout: 60_000 }, async () => {
    let whole = 0
    for (let round = 0; round < 16; round += 1) {
      const folder = temporaryFolder()
      await killedRun(folder, 2000 + round, 100 + round * 22, 0)
      const store = openStore({ folder, newBench: { prefix: 'T7' } })
      expectInvariants(store)
      expect(getBench(store).prefix).toBe('T7')
      if (commandCount(store) > 0) whole += 1
      store.close()
    }
    console.log(`16 kills at the first start, ${whole} after its first command`)
  })
})
