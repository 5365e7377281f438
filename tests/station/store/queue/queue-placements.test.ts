import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addAllocation,
  allowOver,
  changeAllocation,
  findAllocation,
} from '../../../../electron/station/store/campaign/allocations.ts'
import { findDevice } from '../../../../electron/station/store/devices/device-rows.ts'
import { addLot, addPartner, listLots } from '../../../../electron/station/store/campaign/lots.ts'
import { addOperation, addWave } from '../../../../electron/station/store/campaign/operations.ts'
import { openStore } from '../../../../electron/station/store/open-store.ts'
import { enqueue, removeFromQueue } from '../../../../electron/station/store/queue/queue.ts'
import { queuePlacements } from '../../../../electron/station/store/queue/queue-placements.ts'
import { verifyChains } from '../../../../electron/station/store/journal/verify-chains.ts'
import { temporaryFolder } from '../../../fixtures/laptop-captures.ts'
import { act, memoryProfile, take } from '../made/made-intake.ts'
import { takeStock } from '../made/made-stock.ts'

const nothingRead = { reportId: null, disks: null, verdictId: null, verdict: null }
const never = () => false
const afterEach = () => true

function filled(allocated: number, devices = 3) {
  const store = openStore({ folder: temporaryFolder(), newBench: { prefix: 'T7' } })
  const deviceIds = takeStock(
    store,
    Array.from({ length: devices }, () => 8),
  )
  const operation = addOperation(store, act, 'Opération')
  if (typeof operation === 'string') throw new Error(operation)
  const wave = addWave(store, act, { operationId: operation.operationId, name: 'Vague 1', promisedOn: null })
  const partner = addPartner(store, act, 'Article 1')
  if (typeof wave === 'string' || partner.result !== 'added') throw new Error('no wave or no partner')
  const { partnerId } = partner.partner
  const allocation = addAllocation(store, act, {
    waveId: wave.waveId,
    partnerId,
    deviceKind: 'laptop',
    profile: memoryProfile(),
    announced: null,
    allocated,
    priority: 5,
    promisedOn: null,
  })
  if (typeof allocation === 'string') throw new Error(allocation)
  const { allocationId } = allocation
  const placements = deviceIds.map((deviceId) => ({ deviceId, allocationId, judged: null, read: nothingRead }))
  return { store, deviceIds, allocationId, placements }
}

const eventsOf = ({ store }: ReturnType<typeof filled>, deviceId: string) =>
  store.db.prepare('SELECT count(*) FROM events WHERE device_id = ?').pluck().get(deviceId)

test('a device that another window queued meanwhile is named, nothing of it is written, and those before it are queued', () => {
  const bench = filled(3)
  const { store, deviceIds, allocationId, placements } = bench
  const terms = { name: 'Autre', wanted: null, allocationId }
  const other = addLot(store, act, terms)
  const [, second = ''] = deviceIds
  if (other.result !== 'added') throw new Error(other.result)
  enqueue(store, act, { deviceId: second, lotId: other.lot.lotId })
  const before = eventsOf(bench, second)
  const tag = findDevice(store, second)?.tag ?? null
  expect(queuePlacements(store, act, placements, new Map(), never)).toEqual({
    queued: 1,
    refused: { deviceId: second, tag, code: 'already-queued' },
  })
  expect(eventsOf(bench, second)).toEqual(before)
  expect(deviceIds.map((deviceId) => findDevice(store, deviceId)?.state)).toEqual(['queued', 'queued', 'audited'])
  expect(verifyChains(store)).toMatchObject({ ok: true })
})

test('a device that is read again after it was judged is not queued by what was read before', () => {
  const { store, deviceIds, placements } = filled(3)
  const [first = ''] = deviceIds
  const { reportId = null, verdictId = null } = findDevice(store, first) ?? {}
  const verdict = {
    profileId: 'memory-8',
    profileVersion: 1,
    outcome: 'pass',
    isOutdated: false,
    shortcomings: [],
  } as const
  const read = { reportId, disks: [], verdictId, verdict }
  take(store, { serial: 'STOCK0', memoryGib: 4 })
  const wanted = placements.slice(0, 1).map((one) => ({ ...one, read }))
  expect(queuePlacements(store, act, wanted, new Map(), never)).toMatchObject({
    queued: 0,
    refused: { deviceId: first, code: 'gates-not-met' },
  })
})

test('an allocation never takes more than it has room for, and the devices of one act fill several lots', () => {
  const { store, allocationId, placements } = filled(2)
  const terms = { name: 'Un seul', wanted: 1, allocationId }
  expect(addLot(store, act, terms).result).toBe('added')
  expect(queuePlacements(store, act, placements, new Map(), never)).toMatchObject({
    queued: 2,
    refused: { deviceId: placements[2]?.deviceId, code: 'allocation-full' },
  })
  expect(listLots(store).map(({ name, queued }) => [name, queued])).toEqual([
    ['Un seul', 1],
    ['Vague 1', 1],
  ])
})

test('a lot that is made for a device that is then refused is not there afterwards', () => {
  const { store, placements } = filled(0)
  const lots = new Map<string, string>()
  expect(queuePlacements(store, act, placements, lots, never)).toMatchObject({
    queued: 0,
    refused: { code: 'allocation-full' },
  })
  expect([listLots(store), lots.size]).toEqual([[], 0])
})

test('whatever happens between two transactions of one act, no allocation takes more than it was allowed', () => {
  const between = fc.constantFrom('nothing', 'other window', 'taken out', 'allowed over', 'fewer allocated')
  fc.assert(
    fc.property(fc.nat(6), fc.array(between, { minLength: 6, maxLength: 6 }), (allocated, happenings) => {
      const { store, deviceIds, allocationId, placements } = filled(allocated, 6)
      const other = addLot(store, act, { name: 'A', wanted: null, allocationId })
      if (other.result !== 'added') throw new Error(other.result)
      const lots = new Map<string, string>()
      let [place, queued, refused] = [0, 0, 0]
      for (const happening of happenings) {
        const numbers = { announced: null, allocated: 1, priority: 5, promisedOn: null }
        if (happening === 'other window')
          enqueue(store, act, { deviceId: deviceIds.at(-1) ?? '', lotId: other.lot.lotId })
        if (happening === 'taken out') removeFromQueue(store, act, deviceIds[0] ?? '')
        if (happening === 'fewer allocated') changeAllocation(store, act, allocationId, numbers)
        const over = { allocationId, more: 1, role: 'coordination', reason: 'promis' } as const
        if (happening === 'allowed over') allowOver(store, act, over)
        const done = queuePlacements(store, act, placements.slice(place), lots, afterEach)
        queued += done.queued
        refused += done.refused === null ? 0 : 1
        place += done.queued + (done.refused === null ? 0 : 1)
        const now = findAllocation(store, allocationId)
        expect(now?.queued).toBeLessThanOrEqual((now?.allocated ?? 0) + (now?.overAllowed ?? 0))
      }
      expect([place, queued + refused]).toEqual([6, 6])
      expect(verifyChains(store)).toMatchObject({ ok: true })
      store.close()
    }),
    { numRuns: 12 },
  )
})
