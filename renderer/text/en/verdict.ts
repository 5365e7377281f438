import type { Messages } from '../fr.ts'
import { gate, gateNext, gateOutcome, gateReason } from './gates.ts'

export const verdict: Messages['verdict'] = {
  findings: 'Findings',
  requirement: 'Requirement',
  expected: 'Required',
  actual: 'Read',
  result: 'Result',
  resultAndWhy: 'Result, why and what to do',
  noVerdict: 'This device was not judged yet.',
  outcome: {
    met: 'met',
    unmet: 'not met',
    unread: 'not read',
    'not-applicable': 'not applicable',
  },
  warn: 'warning',
  against: 'Profile {{profile}}, version {{version}}',
  waivable: 'May be waived by: {{role}}',
  role: {
    technician: 'technician',
    'quality-lead': 'quality lead',
    logistics: 'logistics',
    coordination: 'coordination',
  },
  readAsAdministrator: 'Read again as administrator',
  readAsAdministratorHow:
    'Close the application and open it with administrator rights, then read the machine again (F2).',
  readAgain: 'Read this machine again (F2)',
  doTest: 'Do this test',
  testAgain: 'Do this test again',
  judge: 'Judge against',
  judgeAction: 'Judge',
  gates: 'Gates of ready',
  gate,
  gateOutcome,
  gateReason,
  gateNext,
}
