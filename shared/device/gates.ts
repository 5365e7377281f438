import { erasureGate } from './erasure-gate.ts'
import type { Gate, GateName } from './gate.ts'
import type { GateEvidence, ProfileVersion } from './gate-evidence.ts'
import { gateNames, judged, type JudgedGate } from './judged-gate.ts'

function verdictGate({ verdict, hasUnreadParts }: GateEvidence, asked: ProfileVersion): JudgedGate {
  if (verdict === null) return judged('unknown', 'verdict-missing')
  if (hasUnreadParts) return judged('unknown', 'parts-unread')
  if (verdict.isOutdated) return judged('unknown', 'verdict-outdated')
  if (verdict.profileId !== asked.id || verdict.profileVersion !== asked.version) {
    return judged('unknown', 'other-profile')
  }
  switch (verdict.outcome) {
    case 'pass':
      return judged('holds', 'verdict-pass')
    case 'fail':
      return judged('fails', 'verdict-fail', verdict.shortcomings)
    case 'incomplete':
      return judged('unknown', 'verdict-incomplete', verdict.shortcomings)
    default:
      return verdict.outcome satisfies never
  }
}

function checklistGate({ checklist }: GateEvidence): JudgedGate {
  if (checklist === null) return judged('unknown', 'checklist-missing', ['checklist'])
  const { missing, failed } = checklist
  const open = [...failed.map((item) => `${item}:failed`), ...missing.map((item) => `${item}:missing`)]
  if (failed.length > 0) return judged('fails', 'checklist-failed', open)
  return missing.length > 0 ? judged('unknown', 'checklist-unfinished', open) : judged('holds', 'checklist-passed')
}

function labelGate({ label }: GateEvidence): JudgedGate {
  if (label === null) return judged('unknown', 'label-unverified', ['label'])
  return label === 'verified' ? judged('holds', 'label-verified') : judged('fails', 'label-mismatched')
}

function judgeGate(name: GateName, evidence: GateEvidence, asked: ProfileVersion): JudgedGate {
  switch (name) {
    case 'verdict':
      return verdictGate(evidence, asked)
    case 'erasure':
      return erasureGate(evidence)
    case 'checklist':
      return checklistGate(evidence)
    case 'grade':
      return evidence.grade === null ? judged('unknown', 'grade-missing', ['grade']) : judged('holds', 'grade-given')
    case 'label':
      return labelGate(evidence)
    default:
      return name satisfies never
  }
}

/**
 * What a bench asks for as long as nobody has set it up: the verdict. All else is shown as not proven.
 *
 * Whatever a bench asks, the verdict is always among it.
 */
export const usualGates: readonly GateName[] = ['verdict']

/**
 * Every gate of `ready` for the profile version that is asked for, by a bench that asks for these gates.
 *
 * A gate that is not asked for holds where its evidence is there all the same; otherwise it is `not-required`, so that
 * nothing downstream can take silence for evidence. A gate that is asked for and does not hold is `waived` only where
 * every one of its shortcomings was accepted by name.
 */
export function evaluateGates(
  evidence: GateEvidence,
  asked: ProfileVersion,
  askedGates: readonly GateName[],
): readonly Gate[] {
  return gateNames.map((name): Gate => {
    const { outcome, reason, shortcomings, evidenceIds } = judgeGate(name, evidence, asked)
    const gate = { name, outcome, reason, shortcomings: [...shortcomings], evidenceIds: [...evidenceIds] }
    if (outcome === 'holds') return gate
    if (name !== 'verdict' && !askedGates.includes(name)) {
      return { ...gate, outcome: 'not-required', reason: outcome === 'fails' ? reason : 'not-proven' }
    }
    const waivers = evidence.waivers.filter((waiver) => waiver.gate === name)
    const accepted = new Set(waivers.flatMap(({ accepts }) => accepts))
    if (shortcomings.length === 0 || !shortcomings.every((one) => accepted.has(one))) return gate
    return { ...gate, outcome: 'waived', evidenceIds: waivers.map(({ waiverId }) => waiverId) }
  })
}

/** Whether a gate stands in the way of ready. */
export const isOpen = ({ outcome }: Pick<Gate, 'outcome'>): boolean => outcome === 'fails' || outcome === 'unknown'

/** Whether a device may be ready and queued: no gate fails and none is unknown. */
export function gatesHold(gates: readonly Gate[]): boolean {
  return gates.length > 0 && !gates.some(isOpen)
}
