import { describe, expect, test } from 'vitest'
import { findAllocation } from '../../../../electron/station/store/campaign/allocations.ts'
import { decideAllocation } from '../../../../electron/station/store/campaign/decide-allocation.ts'
import { addLot, addPartner, findLot } from '../../../../electron/station/store/campaign/lots.ts'
import { enqueue } from '../../../../electron/station/store/queue/queue.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { verifyChains } from '../../../../electron/station/store/journal/verify-chains.ts'
import type { Profile } from '../../../../shared/profile/profile.ts'
import { expectInvariants } from '../invariants.ts'
import { madeAllocation } from '../made/made-allocation.ts'
import { act, memoryProfile, take } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

const [first, second] = [memoryProfile('memory', 4, 1), memoryProfile('memory', 8, 2)]

function made(store: Store, present: Profile | null) {
  const partner = addPartner(store, act, 'ASE')
  if (partner.result !== 'added') throw new Error(partner.result)
  const allocationId = madeAllocation(store, partner.partner.partnerId, { profile: present, allocated: 10 })
  const lot = (name: string, wanted: number | null = null) => {
    const added = addLot(store, act, { allocationId, name, wanted })
    if (added.result !== 'added') throw new Error(added.result)
    return added.lot.lotId
  }
  const decide = (profile: Profile | null, reason: string | null = 'relevé de 2026') =>
    decideAllocation(store, act, { allocationId, deviceKind: null, profile, reason })
  return { allocationId, lot, decide }
}

describe('an allocation without a profile', () => {
  test('gets one later, and takes lots and devices from then on', () => {
    const store = temporaryStore()
    const { allocationId, lot, decide } = made(store, null)
    const laptops = { allocationId, deviceKind: 'laptop', profile: first, reason: null } as const
    expect(decideAllocation(store, act, laptops)).toMatchObject({
      deviceKind: 'laptop',
      profileId: 'memory',
      profileVersion: 1,
      allocated: 10,
    })
    expect(decide(first, null)).toBe('decision-needs-reason')
    const { deviceId } = take(store, {}, first)
    expect(enqueue(store, act, { deviceId, lotId: lot('A') })).toMatchObject({ result: 'queued' })
    expectInvariants(store)
  })
})

describe('an allocation that goes over to the next version of its profile', () => {
  test('keeps the devices that are in, whose lot takes no more; a lot without devices takes the new version', () => {
    const store = temporaryStore()
    const { allocationId, lot, decide } = made(store, first)
    const [filled, empty] = [lot('A', 6), lot('B', 4)]
    const [one, other] = ['PF1AAAA1', 'PF1AAAA2'].map((serial) => take(store, { serial }, first).deviceId)
    expect(enqueue(store, act, { deviceId: one ?? '', lotId: filled })).toMatchObject({ result: 'queued' })

    expect(decide(second)).toMatchObject({ profileVersion: 2, queued: 1 })
    expect(decide(second)).toBe('decision-unchanged')
    expect(findLot(store, filled)).toMatchObject({ profileVersion: 1, queued: 1 })
    expect(findLot(store, empty)).toMatchObject({ profileVersion: 2, queued: 0 })
    expect(enqueue(store, act, { deviceId: other ?? '', lotId: filled })).toEqual({
      result: 'allocation-other-profile',
    })
    // The place of the lot that takes no more is free for others: one of six is taken.
    expect(addLot(store, act, { allocationId, name: 'C', wanted: 5 }).result).toBe('added')
    expect(addLot(store, act, { allocationId, name: 'D', wanted: 1 }).result).toBe('lot-over-allocation')
    const strong = take(store, { serial: 'PF1AAAA3' }, second).deviceId
    expect(enqueue(store, act, { deviceId: strong, lotId: empty })).toMatchObject({ result: 'queued' })
    expect(findAllocation(store, allocationId)).toMatchObject({ queued: 2 })
    expectInvariants(store)
  })

  test('does so with a reason only, and the journal names both versions and the lots', () => {
    const store = temporaryStore()
    const { allocationId, lot, decide } = made(store, first)
    const lotId = lot('A')
    expect(decide(second, null)).toBe('decision-needs-reason')
    expect(decide(second)).toMatchObject({ profileVersion: 2 })
    const row = store.db.prepare(`SELECT payload FROM events WHERE type = 'allocation.decided'`).pluck().get()
    expect(JSON.parse(String(row))).toEqual({
      allocationId,
      before: { deviceKind: null, profileId: 'memory', profileVersion: 1 },
      after: { deviceKind: null, profileId: 'memory', profileVersion: 2 },
      lotIds: [lotId],
      reason: 'relevé de 2026',
    })
    expect(verifyChains(store)).toMatchObject({ ok: true })
    expectInvariants(store)
  })
})
