import { expect, test } from 'vitest'
import { allowOver, findAllocation } from '../../../../electron/station/store/campaign/allocations.ts'
import { roomForLots } from '../../../../electron/station/store/campaign/lot-room.ts'
import { addPartner } from '../../../../electron/station/store/campaign/lots.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { madeAllocation } from '../made/made-allocation.ts'
import { act } from '../made/made-intake.ts'
import { sure } from '../made/made-shipment.ts'
import { temporaryStore } from '../temporary-store.ts'

const room = (store: Store, allocationId: string) => {
  const allocation = findAllocation(store, allocationId)
  if (allocation === null) throw new Error('an allocation was expected')
  return roomForLots(store, allocation)
}

test('what was allowed beyond an allocation is room for its lots as well; without a number there is no end of it', () => {
  const store = temporaryStore()
  const added = addPartner(store, act, 'Secours populaire')
  if (added.result !== 'added') throw new Error(added.result)
  const { partnerId } = added.partner
  const allocationId = madeAllocation(store, partnerId, { profile: null, allocated: 2 })
  expect(room(store, allocationId)).toBe(2)
  sure(allowOver(store, act, { allocationId, more: 3, role: 'coordination', reason: 'trois fratries' }))
  expect(room(store, allocationId)).toBe(5)
  expect(room(store, madeAllocation(store, partnerId, { profile: null }))).toBeNull()
})
