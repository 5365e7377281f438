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

const proven = { state: 'erased', evidenceId: 'log-1' } as const
const disk = (
  key: string | null,
  proof: { state: 'erased' | 'unverified' | 'failed' | 'none'; evidenceId: string | null },
) => ({
  key,
  name: 'SSD 256 Go',
  proof,
})
const none = { state: 'none', evidenceId: null } as const

/** One gate of a device that passes, with this evidence, on a bench that asks for every gate. */
const gateOf = (name: (typeof gateNames)[number], evidence: Partial<GateEvidence>) =>
  evaluateGates({ ...verdict(), ...evidence }, asked, gateNames).find((gate) => gate.name === name)

describe('the gate of erasure', () => {
  test.each<[string, Partial<GateEvidence>, string, string]>([
    ['each disk proven', { disks: [disk('S1', proven), disk('S2', proven)] }, 'holds', 'erasure-proven'],
    ['one of two proven', { disks: [disk('S1', proven), disk('S2', none)] }, 'unknown', 'erasure-missing'],
    ['a failed erasure', { disks: [disk('S1', { state: 'failed', evidenceId: 'f' })] }, 'fails', 'erasure-failed'],
    ['a disk whose serial was not read', { disks: [disk(null, none)] }, 'unknown', 'disk-serial-unread'],
    ['evidence beside an unread serial', { disks: [disk(null, proven)] }, 'unknown', 'disk-serial-unread'],
    ['no disk seen', { disks: [] }, 'unknown', 'no-disk-seen'],
    ['disks not read', { disks: null }, 'unknown', 'disks-unread'],
    ['two people who saw no storage', { disks: [], noStorageId: 'n' }, 'holds', 'erasure-no-storage'],
    [
      'such a statement, and a disk all the same',
      { disks: [disk('S1', none)], noStorageId: 'n' },
      'unknown',
      'erasure-missing',
    ],
  ])('with %s', (_, evidence, outcome, reason) => {
    expect(gateOf('erasure', evidence)).toMatchObject({ outcome, reason })
  })
})

describe('the gates of what people do', () => {
  test.each<[(typeof gateNames)[number], Partial<GateEvidence>, string, string]>([
    ['checklist', { checklist: { missing: [], failed: [] } }, 'holds', 'checklist-passed'],
    ['checklist', { checklist: { missing: ['camera'], failed: [] } }, 'unknown', 'checklist-unfinished'],
    ['checklist', { checklist: { missing: ['camera'], failed: ['keyboard'] } }, 'fails', 'checklist-failed'],
    ['checklist', { checklist: null }, 'unknown', 'checklist-missing'],
    ['grade', { grade: 'B' }, 'holds', 'grade-given'],
    ['grade', { grade: null }, 'unknown', 'grade-missing'],
    ['label', { label: 'verified' }, 'holds', 'label-verified'],
    ['label', { label: 'mismatched' }, 'fails', 'label-mismatched'],
    ['label', { label: null }, 'unknown', 'label-unverified'],
  ])('%s with %o', (name, evidence, outcome, reason) => {
    expect(gateOf(name, evidence)).toMatchObject({ outcome, reason })
  })
})

describe('a waiver', () => {
  const failing = { checklist: { missing: [], failed: ['camera', 'keyboard'] } }
  const accepts = (gate: 'checklist' | 'grade', ...names: string[]) => ({
    ...failing,
    waivers: [{ waiverId: 'w1', gate, accepts: names }],
  })

  test('opens its gate once every shortcoming is accepted by name', () => {
    const waived = gateOf('checklist', accepts('checklist', 'camera:failed', 'keyboard:failed'))
    expect(waived).toMatchObject({ outcome: 'waived', evidenceIds: ['w1'] })
  })

  test('leaves it shut while one more stands, or where it was given for another gate', () => {
    expect(gateOf('checklist', accepts('checklist', 'camera:failed'))?.outcome).toBe('fails')
    expect(gateOf('checklist', accepts('grade', 'camera:failed', 'keyboard:failed'))?.outcome).toBe('fails')
  })
})

test('the verdict is asked for even by a bench that asks for nothing', () => {
  const gates = evaluateGates(verdict({ outcome: 'fail' }), asked, [])
  expect(gates[0]).toMatchObject({ name: 'verdict', outcome: 'fails' })
  expect(gatesHold(gates)).toBe(false)
})
