import { typedFrom } from '../report/typed-from.ts'
import type { Measurer } from './evaluate.ts'
import type { CitedReading, Finding, Verdict } from './verdict.ts'

const isTyped = ({ status, from }: CitedReading): boolean => status === 'read' && from === typedFrom

/** Whether a finding stands, wholly or in part, on what a person typed and no machine said. */
export function restsOnTyped({ readings }: Pick<Finding, 'readings'>): boolean {
  return readings.some(isTyped)
}

/** The blocking requirements that are only met because a person typed so: what a "pass" has to say of itself. */
export function metByTyping({ findings }: Verdict): Finding[] {
  return findings.filter((one) => one.severity === 'block' && one.outcome === 'met' && restsOnTyped(one))
}

/** The same measures, for a requirement that takes no person's word: what was typed is not read there. */
export function onlyRead(measurer: Measurer): Measurer {
  return (subject) => {
    const measurement = measurer(subject)
    const { readings } = measurement
    return restsOnTyped({ readings: [...readings] }) ? { state: 'unread', readings } : measurement
  }
}
