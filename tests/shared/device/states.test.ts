import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canGo,
  canReverse,
  deviceStates,
  endStates,
  firstStates,
  transitions,
  type DeviceState,
} from '../../../shared/device/states.ts'

describe('the life of a device', () => {
  test.each<[DeviceState, DeviceState, boolean]>([
    ['expected', 'received', true],
    ['received', 'audited', true],
    ['received', 'ready', false],
    ['audited', 'queued', false],
    ['audited', 'ready', false],
    ['prepared', 'ready', true],
    ['ready', 'queued', true],
    ['queued', 'ready', true],
    ['queued', 'in-transit', false],
    ['packed', 'queued', true],
    ['in-transit', 'lost', true],
    ['delivered', 'returned', true],
    ['delivered', 'recycled', false],
    ['recycled', 'received', false],
  ])('from %s to %s: %s', (from, to, allowed) => {
    expect(canGo(from, to)).toBe(allowed)
  })

  test('any walk stays among the states and ends only at an end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...firstStates), fc.array(fc.nat(), { maxLength: 60 }), (first, choices) => {
        let state = first
        for (const choice of choices) {
          const next = transitions[state]
          if (next.length === 0) {
            expect(endStates).toContain(state)
            return
          }
          const to = next[choice % next.length]
          if (to === undefined) throw new Error('a walk without a next state')
          expect(canGo(state, to)).toBe(true)
          expect(deviceStates).toContain(to)
          state = to
        }
      }),
    )
  })

  test('every state can be reached from a beginning', () => {
    const reached = new Set<DeviceState>(firstStates)
    for (const state of reached) for (const next of transitions[state]) reached.add(next)
    expect([...reached].toSorted()).toEqual([...deviceStates].toSorted())
  })

  test('no state leads to itself, and the ends lead nowhere', () => {
    for (const state of deviceStates) {
      expect(canGo(state, state)).toBe(false)
      expect(transitions[state].length === 0).toBe(endStates.includes(state))
    }
  })

  test('a reversal undoes a step into an end, and nothing else', () => {
    expect(canReverse('recycled', 'received')).toBe(true)
    expect(canReverse('lost', 'in-transit')).toBe(true)
    expect(canReverse('lost', 'ready')).toBe(false)
    expect(canReverse('delivered', 'in-transit')).toBe(false)
  })
})
