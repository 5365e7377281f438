import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { IntakeCard } from '../../../renderer/features/intake/IntakeCard.tsx'
import { ReportView } from '../../../renderer/features/device/ReportView.tsx'
import { machineReport } from '../machine-report.ts'
import { startTexts } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { deviceView, doneCard, readingCard } from '../views.ts'

beforeEach(() => startTexts())

const markup = '<img src="x" onerror="alert(1)"><script>alert(2)</script>'
const base = machineReport()
const hostile = {
  ...base,
  machine: { ...base.machine, model: markup, modelVersion: markup },
  readings: { ...base.readings, 'machine.model': { status: 'read', from: markup, raw: `${markup}\u001B[2J` } as const },
}

const nothing = () => undefined
const commands = {
  print: nothing,
  enqueue: nothing,
  putAway: nothing,
  readAgain: nothing,
  decide: nothing,
}
const card = (shown: ReturnType<typeof doneCard>) => (
  <IntakeCard card={shown} language="fr" profileTitle={markup} isChosen commands={commands} onOpen={nothing} />
)

test('markup in a model, a file name or a raw output is shown as text, and nothing of it is made', () => {
  const { container, rerender } = render(
    card(doneCard(1, hostile, laptop, { source: { kind: 'stick', name: markup } })),
  )
  const made = () => container.querySelectorAll('img, script, iframe, a').length
  expect(screen.getByRole('heading').textContent).toContain(markup)
  expect(container.querySelector('header')?.textContent).toContain(`Clé : ${markup}`.replace(' :', '\u00A0:'))
  expect(made()).toBe(0)
  const refusal = { code: 'made-up', what: markup, where: markup, remedy: markup }
  rerender(card(readingCard(1, { stage: 'refused', refusal, source: { kind: 'lan', name: markup } })))
  expect(container.textContent).toContain(markup)
  expect(made()).toBe(0)
  rerender(<ReportView device={deviceView(1, hostile, laptop)} language="fr" />)
  expect(container.textContent).toContain(markup)
  expect(made()).toBe(0)
})
