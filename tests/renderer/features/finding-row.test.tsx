import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { FindingRow } from '../../../renderer/features/verdict/FindingRow.tsx'
import { GateList } from '../../../renderer/features/verdict/GateList.tsx'
import { nothingProven } from '../../../shared/device/gate-evidence.ts'
import { evaluateGates, usualGates } from '../../../shared/device/gates.ts'
import type { TestSubject } from '../../../shared/profile/subjects.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { Finding } from '../../../shared/verdict/verdict.ts'
import { findingOf } from '../../shared/seed-profiles.ts'
import { machineReport } from '../machine-report.ts'
import { startTexts } from '../mount.tsx'

beforeEach(() => startTexts())

const smart = (report: Report) => findingOf({ kind: 'holds', subject: 'smart.passed' }, report)
const memory = (report: Report) =>
  findingOf({ kind: 'at-least', subject: 'memory.installedBytes', minimum: 8 * 2 ** 30 }, report)

function show(finding: Finding) {
  const onReadAgain = vi.fn<(finding: Finding) => void>()
  const onTest = vi.fn<(test: TestSubject) => void>()
  render(
    <table>
      <tbody>
        <FindingRow finding={finding} language="fr" onReadAgain={onReadAgain} onTest={onTest} />
      </tbody>
    </table>,
  )
  return { onReadAgain, onTest }
}

test('what administrator rights would give is offered to be read again as administrator', async () => {
  const finding = smart(machineReport({ isAdministrator: false }))
  const { onReadAgain } = show(finding)
  await userEvent.click(screen.getByRole('button', { name: 'Relire en administrateur' }))
  expect(onReadAgain).toHaveBeenCalledExactlyOnceWith(finding)
  expect(screen.getByText('non lue')).toBeDefined()
})

const keyboard = { kind: 'tested', subject: 'test.keyboard' }

test.each([
  ['not done leads to that test, and to no other reading', {}, 'Faire ce test'],
  ['failed leads to that test again', { tests: { 'test.keyboard': 'failed' } }, 'Refaire ce test'],
] as const)('a test that was %s', async (_, supplement, button) => {
  const { onReadAgain, onTest } = show(findingOf(keyboard, machineReport({}), supplement))
  expect(screen.getByText(/Test du clavier\.$/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: button }))
  expect(onTest).toHaveBeenCalledExactlyOnceWith('test.keyboard')
  expect(screen.getAllByRole('button')).toHaveLength(1)
  expect(onReadAgain).not.toHaveBeenCalled()
})

test('what no source could tell is offered to be read again', () => {
  const report = machineReport({ batteryPercent: null })
  show(findingOf({ kind: 'at-least', subject: 'battery.healthPercent', minimum: 70 }, report))
  expect(screen.getByRole('button', { name: /^Lire de nouveau/ })).toBeDefined()
})

test.each([
  ['met', 8, 'tenue'],
  ['unmet', 4, 'non tenue'],
] as const)('a finding that is %s is shown without a button', (outcome, memoryGibibytes, word) => {
  show(memory(machineReport({ memoryGibibytes })))
  const row = screen.getByRole('row')
  expect(row.dataset['outcome']).toBe(outcome)
  expect(screen.getByText(word)).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})

test('gates that nobody asks for are named as NOT proven and show no tick', () => {
  const gates = evaluateGates(
    {
      ...nothingProven,
      verdict: { profileId: 'p', profileVersion: 1, outcome: 'pass', isOutdated: false, shortcomings: [] },
    },
    { id: 'p', version: 1 },
    usualGates,
  )
  const { container } = render(<GateList gates={gates} />)
  const notProven = screen.getByText(/ce n’est PAS prouvé/).closest('li')
  expect(notProven?.textContent).toMatch(/Effacement.* · Test.* · Grade.* · Étiquette/)
  expect(notProven?.dataset['outcome']).toBe('not-required')
  const ticks = [...container.querySelectorAll('li')].filter((item) => item.querySelector('.lucide-circle-check'))
  expect(ticks.map((item) => item.dataset['outcome'])).toEqual(['holds'])
})
