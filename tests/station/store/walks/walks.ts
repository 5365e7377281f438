import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifyChains } from '../../../../electron/station/store/journal/verify-chains.ts'
import { memoryFolder } from '../memory-folder.ts'
import { expectInvariants } from '../invariants.ts'
import { temporaryStore } from '../temporary-store.ts'
import { setUp, step, walkActions } from './walk-actions.ts'
import { expectNobodyUnproven, expectStanding } from './walk-checks.ts'
import { expectKeptAtBench, expectPartsHold, releaseReasons } from './walk-part-checks.ts'
import { deliveredAgain, expectShippingHolds, expectWaysHold } from './walk-shipping-checks.ts'
import { newWorld, type World } from './walk-world.ts'

const stepsOfWalk = 25_000

/** What stands past an open gate goes on standing there: asking after every step finds no more, and costs a third of the walk. */
const gatesAskedEvery = 5

/** What a walk must have met to have shown anything. */
const mustHappen = [
  'test: judged again',
  'test: judged again and withdrawn',
  'ready: ready',
  'ready: gates-not-met',
  'queue: queued',
  'queue: lot-full',
  'queue: allocation-full',
  'dequeue: removed',
  'waive: waived',
  'waive: role-may-not',
  'withdrawWaiver: withdrawn',
  'revokeErasure: done',
  'assignErasure: done',
  'clarifyErasure: done',
  'importLog: matched',
  'importLog: several-devices',
  'takeBackRepair: taken-back',
  'changeAllocation: allocation-taken',
  'allowOver: allowed',
  'configureGates: withdrew',
  'packCharger: packed',
  'packCharger: packed its own',
  'packCharger: charger-in-already',
  'packCharger: part-short',
  'giveChargerBack: given-back',
  'giveChargerBack: no-charger-given',
  'pack: packed',
  'pack: other-lot',
  'unpack: unpacked',
  'closeCarton: closed',
  'reopenCarton: done',
  'closeCarton: carton-incomplete',
  'closeShipment: closed',
  'closeShipment: carton-incomplete',
  'reopenShipment: done',
  'departShipment: done',
  'loadPallet: done',
  'unloadPallet: done',
  'unloadShipment: done',
  'discardShipment: done',
  'pairKit: paired',
  'pairKit: carton-closed',
  'pairKit: device-has-kit',
  'pairKit: kit-taken',
  'unpairKit: unpaired',
  'settleKit: blocked',
  'settleKit: in-stock',
  'settleKit: carton-closed',
  'mark: received',
  'mark: missing',
  'mark: damaged',
  'mark: extra',
  'markRest: received',
  'nameExtra: done',
  'settleAsLost: done',
  'settleAsFound: done',
  'settleAsReturned: done',
  'returnDevice: returned',
  'retireDevice: retired',
  'partReserve: reserved',
  'partReserve: part-short',
  'partReserve: part-not-found',
  'partReserve: part-reserved-already',
  'partReserve: allocation-not-found',
  'partReserve: not-upgradable',
  'partTakeOut: taken out',
  'partTakeOut: part-short',
  'partCount: counted',
  'partCount: released',
  'partRelease: released',
  'partUse: used',
  'partFit: fitted',
  'partFit: part-short',
  'partFit: not-here',
  'takeApart: taken-apart',
  'takeApart: not-for-parts',
  'let go: person',
  'let go: short',
  'let go: conforms',
  'let go: changed',
  'let go: parts',
]

const tallied = new Map<string, number>()

function walk(seed: number): World {
  const folder = mkdtempSync(join(memoryFolder ?? tmpdir(), 'etabli-walk-'))
  const store = temporaryStore({ folder })
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const world = newWorld(store, seed)
  setUp(world)
  while (world.steps < stepsOfWalk) {
    const after = `step ${world.steps + 1} of seed ${seed}, ${step(world)}`
    expectStanding(world, world.focus, world.steps % gatesAskedEvery === 0, after)
    expectKeptAtBench(world, world.focus, after)
    if (world.steps % 1000 === 0) {
      expectNobodyUnproven(world)
      expectShippingHolds(world)
      expectPartsHold(world)
    }
  }
  for (const reason of releaseReasons(world)) world.tally.set(`let go: ${reason}`, 1)
  return world
}

/**
 * Walks of these seeds, 25,000 steps each; the seeds are fixed so that a failure is the same failure the next time. Two files
 * walk 100,000 steps between them, so that two cores do.
 */
export function walkSeeds(seeds: readonly number[]): void {
  test.each(seeds)(
    'no way through 25,000 things that happen at a bench passes an open gate, loses a device or ships what was not promised (walk %i)',
    { timeout: 600_000 },
    (seed) => {
      const world = walk(seed)
      for (const [result, times] of world.tally) tallied.set(result, times + (tallied.get(result) ?? 0))
      expect(world.devices.length).toBeGreaterThan(200)
      expect(verifyChains(world.store)).toMatchObject({ ok: true })
      expectInvariants(world.store)
      expectShippingHolds(world)
      expectPartsHold(world)
      expectWaysHold(world)
      expect(deliveredAgain(world)).toBeGreaterThan(0)
    },
  )

  test('the walks together met every action and every answer that shows something', () => {
    expect(mustHappen.filter((result) => !tallied.has(result))).toEqual([])
    const done = new Set([...tallied.keys()].map((result) => result.split(':')[0]))
    expect(Object.keys(walkActions).filter((name) => !done.has(name))).toEqual([])
  })
}
