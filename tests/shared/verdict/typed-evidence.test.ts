import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../shared/report/report.ts'
import { typedFrom } from '../../../shared/report/typed-from.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import { findingSentences } from '../../../shared/verdict/sentences.ts'
import { metByTyping, restsOnTyped } from '../../../shared/verdict/typed-evidence.ts'
import type { Finding } from '../../../shared/verdict/verdict.ts'
import { goodLaptop, laptopWith } from '../made-up-report.ts'
import { findingOf, profileOf, seed, seedIds } from '../seed-profiles.ts'
import { readablePaths, reports } from './generated-report.ts'

/** The same report, all that is known of these sections said by one source: a person, where no other is named. */
function typed(report: Report, sections: readonly string[], from: string = typedFrom): Report {
  const paths = readablePaths(report).filter((path) => sections.includes(path.split('.')[0] ?? ''))
  const readings = Object.fromEntries(paths.map((path) => [path, { status: 'read', from } as const]))
  return { ...report, readings: { ...report.readings, ...readings } }
}

/** The made-up laptop, of which exactly these fields were entered. */
const entered = (...paths: readonly string[]): Report =>
  laptopWith({ readings: Object.fromEntries(paths.map((path) => [path, { status: 'read', from: typedFrom }])) })

const memory = { kind: 'at-least', subject: 'memory.installedBytes', minimum: 2 ** 30 }
const tooMuch = { ...memory, minimum: 2 ** 40 }

describe('a requirement about what a person typed', () => {
  const report = entered('memory.installedBytes')

  test('is met or unmet as any, and says that it was typed', () => {
    const met = findingOf(memory, report)
    expect(met.outcome).toBe('met')
    expect(findingSentences(met, 'fr').read).toMatch(/^\d+\sGio \(saisi à la main\)$/)
    expect(findingSentences(met, 'en').read).toMatch(/\(typed in\)$/)
    const unmet = findingOf(tooMuch, report)
    expect(unmet.outcome).toBe('unmet')
    expect(findingSentences(unmet, 'fr').why).toContain('saisi à la main')
  })

  test('says nothing of typing where a machine said it', () => {
    const read = findingOf(memory, goodLaptop())
    expect(restsOnTyped(read)).toBe(false)
    expect(findingSentences(read, 'fr').read).not.toContain('saisi')
  })

  test('stays unread, neither met nor unmet, where the profile demands that it is read', () => {
    for (const requirement of [memory, tooMuch]) {
      const finding = findingOf({ ...requirement, evidence: 'read' }, report)
      expect(finding).toMatchObject({ outcome: 'unread', reason: 'not-read', actual: null })
      expect(findingSentences(finding, 'fr').why).toContain('le profil demande qu’elle soit lue')
      expect(finding.remedy?.kind).toBe('read-again')
    }
    expect(findingOf({ ...memory, evidence: 'read' }, goodLaptop()).outcome).toBe('met')
  })

  test('takes the alternative that was read where one of two was typed', () => {
    const either = {
      kind: 'any-of',
      evidence: 'read',
      alternatives: [memory, { kind: 'at-least', subject: 'cpu.cores', minimum: 1 }],
    }
    expect(findingOf(either, report).outcome).toBe('met')
    expect(findingOf(either, entered('memory.installedBytes', 'cpu.cores')).outcome).toBe('unread')
  })
})

const parts = fc.uniqueArray(fc.constantFrom('machine', 'cpu', 'memory', 'disks', 'batteries', 'displays', 'network'))

test('whatever is typed, it is judged as if a machine had said it, and a pass names all that rests on it', () => {
  let marks = 0
  fc.assert(
    fc.property(reports, fc.constantFrom(...seedIds), parts, (report, id, sections) => {
      const [plain, marked] = ['made up', typedFrom].map((from) => judge(typed(report, sections, from), seed(id)))
      if (plain === undefined || marked === undefined) throw new Error('two sources, two verdicts')
      expect(marked.outcome).toBe(plain.outcome)
      const named = metByTyping(marked).map(({ requirementId }) => requirementId)
      marks += named.length
      for (const { requirementId, outcome, severity, readings } of marked.findings) {
        const isTyped = readings.some(({ from, status }) => from === typedFrom && status === 'read')
        expect(named.includes(requirementId)).toBe(isTyped && outcome === 'met' && severity === 'block')
      }
    }),
    { numRuns: 300 },
  )
  expect(marks).toBeGreaterThan(100)
})

test('a profile that demands reading everywhere decides nothing by what was typed', () => {
  const demanding = profileOf(
    seed('laptop-2026').requirements.map((requirement) => ({ ...requirement, evidence: 'read' })),
  )
  let undecided = 0
  const decided: Finding[] = []
  fc.assert(
    fc.property(reports, parts, (report, sections) => {
      // Of alternatives, one that was read may have decided; the kind of machine is the profile's scope.
      const judged = judge(typed(report, sections), demanding).findings.filter(
        ({ requirementId, expected }) => requirementId !== 'device-kind' && expected.kind !== 'any-of',
      )
      const onTyped = judged.filter(restsOnTyped)
      undecided += onTyped.filter(({ outcome }) => outcome === 'unread').length
      decided.push(...onTyped.filter(({ outcome }) => outcome === 'met' || outcome === 'unmet'))
    }),
    { numRuns: 300 },
  )
  expect(decided).toEqual([])
  expect(undecided).toBeGreaterThan(100)
})
