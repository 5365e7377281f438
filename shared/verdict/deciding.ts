import type { TestSubject } from '../profile/subjects.ts'
import type { Finding, Verdict } from './verdict.ts'

/** How a finding keeps a verdict from being a pass: it `fails`, or is `open` as long as it is not read; null: it does not. */
export type InTheWay = 'fails' | 'open' | null

export function inTheWay({ severity, outcome, unknown }: Pick<Finding, 'severity' | 'outcome' | 'unknown'>): InTheWay {
  if (severity !== 'block') return null
  if (outcome === 'unmet') return 'fails'
  return outcome === 'unread' && unknown === 'incomplete' ? 'open' : null
}

export type Turned = {
  readonly requirementId: string
  readonly before: InTheWay
  readonly after: InTheWay
  /** The finding that says why: the one that is in the way afterwards, or else the one that was. */
  readonly finding: Finding
}

const byRequirement = ({ findings }: Verdict): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding) => [finding.requirementId, finding]))

/**
 * Why one report is judged otherwise by two profiles: each requirement that is in the way by one of them and not, or not in
 * the same way, by the other. What both judge alike is left out.
 */
export function whatTurned(before: Verdict, after: Verdict): readonly Turned[] {
  const [old, now] = [byRequirement(before), byRequirement(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((requirementId): Turned[] => {
    const [was, is] = [old.get(requirementId), now.get(requirementId)]
    const way = { before: was === undefined ? null : inTheWay(was), after: is === undefined ? null : inTheWay(is) }
    const finding = way.after === null ? was : is
    return way.before === way.after || finding === undefined ? [] : [{ requirementId, ...way, finding }]
  })
}

/** The test by hand that would settle a finding: one that was not done, or one to do again after a repair. Null: none. */
export function testToDo({ remedy }: Pick<Finding, 'remedy'>): TestSubject | null {
  return remedy !== null && 'test' in remedy ? remedy.test : null
}
