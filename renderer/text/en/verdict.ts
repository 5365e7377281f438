import type { Messages } from '../fr.ts'

export const verdict: Messages['verdict'] = {
  findings: 'Findings',
  requirement: 'Requirement',
  expected: 'Required',
  actual: 'Read',
  result: 'Result',
  why: 'Why and what to do',
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
  judge: 'Judge against',
  judgeAction: 'Judge',
  gates: 'Gates of ready',
  gate: {
    verdict: 'Verdict',
    erasure: 'Erasure of the disks',
    checklist: 'Functional checklist',
    label: 'Label stuck and scanned back',
  },
  gateOutcome: {
    holds: 'holds',
    fails: 'fails',
    unknown: 'to establish',
    'not-required': 'not asked for',
  },
  gateReason: {
    'verdict-pass': 'The device meets the profile.',
    'verdict-fail': 'The device does not meet the profile.',
    'verdict-incomplete': 'Readings are missing to conclude.',
    'verdict-missing': 'No verdict.',
    'other-profile': 'The verdict is against another profile or another version.',
    'verdict-outdated': 'The report has changed since the verdict.',
    'not-proven': 'This bench does not ask for it: it is NOT proven.',
  },
}
