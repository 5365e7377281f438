import { describe, expect, test } from 'vitest'
import type { Gate } from '../../../shared/device/gate.ts'
import { leftToAccept, waivingRoles } from '../../../shared/device/waivable.ts'

const gate: Gate = {
  name: 'checklist',
  outcome: 'fails',
  reason: 'checklist-failed',
  shortcomings: ['camera:failed', 'keyboard:missing'],
  evidenceIds: [],
}
const waiver = (of: 'checklist' | 'grade', ...accepts: string[]) => ({ waiverId: 'w', gate: of, accepts })

describe('what is left to accept of a gate', () => {
  test('is each shortcoming that no waiver of this very gate names, for the quality lead', () => {
    expect(
      leftToAccept(gate, null, [waiver('checklist', 'camera:failed'), waiver('grade', 'keyboard:missing')]),
    ).toEqual([{ name: 'keyboard:missing', mayWaive: 'quality-lead' }])
  })

  test('is nothing of a gate that holds or is not asked for', () => {
    for (const outcome of ['holds', 'not-required', 'waived'] as const) {
      expect(leftToAccept({ ...gate, outcome }, null, [])).toEqual([])
    }
  })
})

describe('the roles that a waiver takes', () => {
  test('are each named once', () => {
    const left = [
      { name: 'a', mayWaive: 'quality-lead' },
      { name: 'b', mayWaive: 'coordination' },
      { name: 'c', mayWaive: 'quality-lead' },
    ] as const
    expect(waivingRoles(left)).toEqual(['quality-lead', 'coordination'])
  })

  test('are none where one thing in it is nobody’s to accept: no waiver could open the gate', () => {
    const left = [
      { name: 'a', mayWaive: 'quality-lead' },
      { name: 'b', mayWaive: null },
    ] as const
    expect(waivingRoles(left)).toEqual([])
  })
})
