import { expect, test } from 'vitest'
import { refusalSentence } from '../../electron/cli/refusal-sentence.ts'
import { gatesNotMet } from '../../electron/station/handlers/gates.ts'
import { nothingProven } from '../../shared/device/gate-evidence.ts'
import { evaluateGates } from '../../shared/device/gates.ts'
import { gateNames } from '../../shared/device/judged-gate.ts'

test('a device that may not be queued is told of in French with every gate that is open, not the verdict alone', () => {
  const verdict = { profileId: 'p', profileVersion: 1, outcome: 'pass', isOutdated: false, shortcomings: [] } as const
  const gates = evaluateGates({ ...nothingProven, verdict }, { id: 'p', version: 1 }, gateNames)
  const sentence = refusalSentence(gatesNotMet(gates, 'T70000013').toText(), 'fr')
  expect(sentence).toContain('Effacement des disques (Les disques n’ont pas été lus)')
  expect(sentence).toContain('Grade esthétique (Aucun grade n’est donné)')
  expect(sentence).not.toMatch(/Verdict \(|erasure|grade-missing/)
})

test('one whose state does not lead there is told so', () => {
  expect(refusalSentence(gatesNotMet([], 'T70000013').toText(), 'fr')).toContain('son état ne le permet pas')
})
