import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposeAssignment, type AssignableDevice, type OpenAllocation } from '../../../shared/shipping/assignment.ts'
import { allSteps } from '../../../shared/shipping/steps.ts'

const allocation = (allocationId: string, profile: string, change: Partial<OpenAllocation> = {}): OpenAllocation => ({
  allocationId,
  deviceKind: null,
  profile,
  room: 1,
  priority: 5,
  wavePosition: 1,
  promisedOn: null,
  ...change,
})
const device = (deviceId: string, ...satisfies: string[]): AssignableDevice => ({ deviceId, kind: 'laptop', satisfies })
const told = (devices: readonly AssignableDevice[], allocations: readonly OpenAllocation[]) =>
  allSteps(proposeAssignment(devices, allocations)).map(({ deviceId, allocationId, reason }) => [
    deviceId,
    allocationId,
    reason,
  ])

describe('a proposal', () => {
  test('sends a device to the most demanding profile that it satisfies', () => {
    const allocations = [
      allocation('easy', '2020@1', { room: 9, priority: 1 }),
      allocation('hard', '2026@1', { room: 9 }),
    ]
    expect(told([device('strong', '2020@1', '2026@1'), device('weak', '2020@1')], allocations)).toEqual([
      ['strong', 'hard', 'most-demanding'],
      ['weak', 'easy', 'most-demanding'],
    ])
  })

  test('gives the last place of an easy allocation to the device that fits nowhere else', () => {
    const allocations = [allocation('easy', '2020@1'), allocation('hard', '2026@1')]
    const devices = [device('a-strong', '2020@1', '2026@1'), device('z-weak', '2020@1')]
    expect(told(devices, allocations).map(([, place]) => place)).toEqual(['hard', 'easy'])
  })

  test('says that a strong device leaves room, that there is no room, and that nothing fits', () => {
    const allocations = [allocation('easy', '2020@1', { room: 2 }), allocation('hard', '2026@1')]
    const devices = ['a', 'b', 'c'].map((id) => device(id, '2020@1', '2026@1'))
    expect(told([...devices, device('d'), device('weak', '2020@1')], allocations)).toEqual([
      ['a', 'hard', 'most-demanding'],
      ['b', 'easy', 'leaves-room'],
      ['c', null, 'no-room'],
      ['d', null, 'fits-none'],
      ['weak', 'easy', 'most-demanding'],
    ])
  })

  test.each([
    ['priority', { priority: 1, wavePosition: 2 }, { priority: 2, wavePosition: 1 }],
    ['wave', { wavePosition: 1, promisedOn: '2027-01-01' }, { wavePosition: 2, promisedOn: '2026-01-01' }],
    ['promised day', { promisedOn: '2026-12-01' }, { promisedOn: '2026-12-02' }],
    ['a promise before none', { promisedOn: '2026-12-01' }, { promisedOn: null }],
  ])('serves by %s where the profile is the same', (_, first, second) => {
    const allocations = [allocation('a-second', 'p@1', second), allocation('z-first', 'p@1', first)]
    expect(told([device('one', 'p@1')], allocations)).toEqual([['one', 'z-first', 'most-demanding']])
  })

  test('sends tablets to no allocation of laptops', () => {
    const allocations = [allocation('laptops', 'p@1', { deviceKind: 'laptop' })]
    expect(told([{ ...device('one', 'p@1'), kind: 'tablet' }], allocations)).toEqual([['one', null, 'fits-none']])
  })
})

const profiles = ['p@1', 'q@1', 'r@2']
const devices = fc
  .array(fc.record({ satisfies: fc.subarray(profiles), kind: fc.constantFrom('laptop', 'tablet', null) }), {
    maxLength: 12,
  })
  .map((made) => made.map((one, index) => ({ deviceId: `d${index}`, ...one })))
const fewDevices = devices.map((made) => made.slice(0, 5))
const allocations = fc
  .array(
    fc.record({
      profile: fc.constantFrom(...profiles),
      deviceKind: fc.constantFrom('laptop', 'tablet', null),
      room: fc.option(fc.nat(3), { nil: null }),
      priority: fc.integer({ min: 1, max: 3 }),
      wavePosition: fc.integer({ min: 1, max: 2 }),
      promisedOn: fc.option(fc.constantFrom('2026-12-01', '2026-12-24'), { nil: null }),
    }),
    { maxLength: 5 },
  )
  .map((made): OpenAllocation[] => made.map((one, index) => ({ allocationId: `a${index}`, ...one })))

describe('whatever the stock', () => {
  test('no allocation goes over its room, and no device goes where it does not fit', () => {
    fc.assert(
      fc.property(devices, allocations, (stock, open) => {
        const proposals = allSteps(proposeAssignment(stock, open))
        expect(proposals.map(({ deviceId }) => deviceId)).toEqual(stock.map(({ deviceId }) => deviceId))
        for (const one of open) {
          const sent = proposals.filter(({ allocationId }) => allocationId === one.allocationId)
          expect(sent.length).toBeLessThanOrEqual(one.room ?? Number.POSITIVE_INFINITY)
          for (const { deviceId } of sent) {
            const held = stock.find((candidate) => candidate.deviceId === deviceId)
            expect(held?.satisfies).toContain(one.profile)
            expect(one.deviceKind ?? held?.kind).toBe(held?.kind)
          }
        }
      }),
    )
  })

  test('as many devices get a place as can', () => {
    fc.assert(
      fc.property(devices, allocations, (stock, open) => {
        const proposals = allSteps(proposeAssignment(stock, open))
        expect(proposals.filter(({ allocationId }) => allocationId !== null).length).toBe(mostPlaced(stock, open))
      }),
    )
  })

  test('of all that place as many, none is nearer to the most demanding profiles', () => {
    fc.assert(
      fc.property(fewDevices, allocations, (stock, open) => {
        const proposals = allSteps(proposeAssignment(stock, open))
        const profileOf = new Map(open.map(({ allocationId, profile }) => [allocationId, profile]))
        const steps = proposals.reduce((sum, { allocationId, fits }) => {
          const kinds = demanding(stock, open)
          const [place, best] = [allocationId, fits[0]].map((id) => kinds.get(profileOf.get(id ?? '') ?? ''))
          return allocationId === null ? sum : sum + (place ?? 0) - (best ?? 0)
        }, 0)
        expect(steps).toBe(leastSteps(stock, open))
      }),
    )
  })

  test('the proposal does not hang on the order in which things are listed', () => {
    fc.assert(
      fc.property(devices, allocations, (stock, open) => {
        const again = allSteps(proposeAssignment(stock.toReversed(), open.toReversed()))
        expect(again.toReversed()).toEqual(allSteps(proposeAssignment(stock, open)))
      }),
    )
  })
})

/** The level of each profile, from 0: those that the fewest devices of the stock satisfy come first, and share it. */
function demanding(stock: readonly AssignableDevice[], open: readonly OpenAllocation[]): ReadonlyMap<string, number> {
  const holders = (profile: string) => stock.filter(({ satisfies }) => satisfies.includes(profile)).length
  const numbers = [...new Set(open.map(({ profile }) => holders(profile)))].toSorted((one, other) => one - other)
  return new Map(open.map(({ profile }) => [profile, numbers.indexOf(holders(profile))]))
}

/** Over every way to place as many as can be, the fewest steps down from each device's most demanding profile. */
function leastSteps(stock: readonly AssignableDevice[], open: readonly OpenAllocation[]): number {
  const kinds = demanding(stock, open)
  const room = open.map((one) => one.room ?? Number.POSITIVE_INFINITY)
  const demandOf = (one: OpenAllocation) => kinds.get(one.profile) ?? -1
  let best = { placed: -1, steps: 0 }
  const from = (index: number, placed: number, steps: number): void => {
    const held = stock[index]
    if (held === undefined) {
      if (placed > best.placed || (placed === best.placed && steps < best.steps)) best = { placed, steps }
      return
    }
    from(index + 1, placed, steps)
    const fitting = [...open.entries()].filter(
      ([, one]) => held.satisfies.includes(one.profile) && (one.deviceKind ?? held.kind) === held.kind,
    )
    const first = Math.min(...fitting.map(([, one]) => demandOf(one)))
    for (const [place, one] of fitting) {
      if (room[place] === 0) continue
      room[place] = (room[place] ?? 0) - 1
      from(index + 1, placed + 1, steps + demandOf(one) - first)
      room[place] = (room[place] ?? 0) + 1
    }
  }
  from(0, 0, 0)
  return best.steps
}

/** The greatest number of devices that can be placed, by trying to make room along chains of moves (Kuhn, 1955). */
function mostPlaced(stock: readonly AssignableDevice[], open: readonly OpenAllocation[]): number {
  const placed = new Map<string, AssignableDevice[]>(open.map((one) => [one.allocationId, []]))
  const fits = (one: OpenAllocation, held: AssignableDevice) =>
    held.satisfies.includes(one.profile) && (one.deviceKind === null || one.deviceKind === held.kind)
  const place = (held: AssignableDevice, seen: Set<string>): boolean =>
    open.some((one) => {
      if (!fits(one, held) || seen.has(one.allocationId)) return false
      seen.add(one.allocationId)
      const inside = placed.get(one.allocationId) ?? []
      if (one.room === null || inside.length < one.room) {
        inside.push(held)
        return true
      }
      const moved = inside.findIndex((other) => place(other, seen))
      if (moved < 0) return false
      inside[moved] = held
      return true
    })
  return stock.filter((held) => place(held, new Set())).length
}
