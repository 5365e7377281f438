import { describe, expect, test } from 'vitest'
import { nothingProven, type GateEvidence } from '../../../shared/device/gate-evidence.ts'
import { evaluateGates, gatesHold, usualGates } from '../../../shared/device/gates.ts'
import { gateNames } from '../../../shared/device/judged-gate.ts'

const asked = { id: 'laptop-2026', version: 2 }

function verdict(changes: Partial<NonNullable<GateEvidence['verdict']>> = {}): GateEvidence {
  const pass = {
    profileId: 'laptop-2026',
    profileVersion: 2,
    outcome: 'pass',
    isOutdated: false,
    shortcomings: [],
  } as const
  return { ...nothingProven, verdict: { ...pass, ...changes } }
}

describe('the gates of ready', () => {
  test('a pass against the asked version holds', () => {
    const gates = evaluateGates(verdict(), asked, usualGates)
    expect(gates[0]).toMatchObject({ name: 'verdict', outcome: 'holds', reason: 'verdict-pass' })
    expect(gatesHold(gates)).toBe(true)
  })

  test.each<[string, GateEvidence, string, string]>([
    ['a fail', verdict({ outcome: 'fail' }), 'fails', 'verdict-fail'],
    ['an incomplete verdict', verdict({ outcome: 'incomplete' }), 'unknown', 'verdict-incomplete'],
    ['no verdict', { ...nothingProven, verdict: null }, 'unknown', 'verdict-missing'],
    ['a pass against another profile', verdict({ profileId: 'laptop-2020' }), 'unknown', 'other-profile'],
    ['a pass against an earlier version', verdict({ profileVersion: 1 }), 'unknown', 'other-profile'],
    ['a pass that a newer report has overtaken', verdict({ isOutdated: true }), 'unknown', 'verdict-outdated'],
    ['a pass from before a part went in', { ...verdict(), hasUnreadParts: true }, 'unknown', 'parts-unread'],
  ])('%s does not hold', (_, evidence, outcome, reason) => {
    const gates = evaluateGates(evidence, asked, usualGates)
    expect(gates[0]).toMatchObject({ name: 'verdict', outcome, reason })
    expect(gatesHold(gates)).toBe(false)
  })

  test('what the station does not ask for is said to be not proven', () => {
    const gates = evaluateGates(verdict(), asked, usualGates)
    expect(gates.map(({ name }) => name)).toEqual(gateNames)
    expect(new Set(gates.slice(1).map(({ outcome, reason }) => `${outcome}: ${reason}`))).toEqual(
      new Set(['not-required: not-proven']),
    )
  })

  test('no gates at all hold nothing', () => {
    expect(gatesHold([])).toBe(false)
  })
})
