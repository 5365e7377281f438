import { expect, test } from 'vitest'
import { addAllocation } from '../../../electron/station/store/allocations.ts'
import { findDevice } from '../../../electron/station/store/device-rows.ts'
import { addLot, addPartner, listLots } from '../../../electron/station/store/lots.ts'
import { addOperation, addWave } from '../../../electron/station/store/operations.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { enqueue } from '../../../electron/station/store/queue.ts'
import { queuePlacements } from '../../../electron/station/store/queue-placements.ts'
import { verifyChains } from '../../../electron/station/store/verify-chains.ts'
import { temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { act, memoryProfile } from './made-intake.ts'
import { takeStock } from './made-stock.ts'

function filled(allocated: number) {
  const store = openStore({ folder: temporaryFolder(), newBench: { prefix: 'T7' } })
  const deviceIds = takeStock(store, [8, 8, 8])
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
  const placements = deviceIds.map((deviceId) => ({ deviceId, allocationId, judged: null }))
  return { store, deviceIds, allocationId, placements }
}

const countEvents = (store: ReturnType<typeof filled>['store']) =>
  store.db.prepare('SELECT count(*) AS events FROM events').get()

test('a device that another window queued meanwhile is named, and nothing of the act is written', () => {
  const { store, deviceIds, allocationId, placements } = filled(3)
  const terms = { name: 'Autre', wanted: null, allocationId }
  const other = addLot(store, act, terms)
  const [, second = ''] = deviceIds
  if (other.result !== 'added') throw new Error(other.result)
  enqueue(store, act, { deviceId: second, lotId: other.lot.lotId })
  const before = countEvents(store)
  const tag = findDevice(store, second)?.tag ?? null
  expect(queuePlacements(store, act, placements)).toEqual({
    result: 'refused',
    refused: [{ deviceId: second, tag, code: 'already-queued' }],
  })
  expect(countEvents(store)).toEqual(before)
  expect(deviceIds.map((deviceId) => findDevice(store, deviceId)?.state)).toEqual(['audited', 'queued', 'audited'])
  expect(verifyChains(store)).toMatchObject({ ok: true })
})

test('an allocation never takes more than it has room for, and the devices of one act fill several lots', () => {
  const { store, allocationId, placements } = filled(2)
  const terms = { name: 'Un seul', wanted: 1, allocationId }
  expect(addLot(store, act, terms).result).toBe('added')
  expect(queuePlacements(store, act, placements)).toMatchObject({
    result: 'refused',
    refused: [{ deviceId: placements[2]?.deviceId, code: 'allocation-full' }],
  })
  expect(queuePlacements(store, act, placements.slice(0, 2))).toMatchObject({ result: 'queued' })
  expect(listLots(store).map(({ name, queued }) => [name, queued])).toEqual([
    ['Un seul', 1],
    ['Vague 1', 1],
  ])
})
