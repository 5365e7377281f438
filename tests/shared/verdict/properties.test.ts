import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../../shared/report/report.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import { findingSentences } from '../../../shared/verdict/sentences.ts'
import { Verdict, type VerdictOutcome } from '../../../shared/verdict/verdict.ts'
import { profileOf, seed, seedIds } from '../seed-profiles.ts'
import { readablePaths, reports, without } from './generated-report.ts'

const runs = { numRuns: 500 }
const profiles = fc.constantFrom(...seedIds.map((id) => seed(id)))
const supplements = fc.record(
  {
    androidMajorVersion: fc.option(fc.integer({ min: 5, max: 15 }), { nil: null }),
    isAccountUnlocked: fc.option(fc.boolean(), { nil: null }),
  },
  { requiredKeys: [] },
)

/** The order in which an outcome is better for the device. */
const rank: Record<VerdictOutcome, number> = { fail: 0, incomplete: 1, pass: 2 }

/** A report whose list entries are all replaced by better ones. */
function better(report: Report, improve: (report: Report) => void): Report {
  const copy = structuredClone(report)
  improve(copy)
  return copy
}

const improvements: [string, (report: Report) => void][] = [
  [
    'more memory',
    ({ memory }) => {
      if (memory.installedBytes !== null) memory.installedBytes *= 2
      if (memory.usableBytes !== null) memory.usableBytes *= 2
      for (const one of memory.modules ?? []) if (one.sizeBytes !== null) one.sizeBytes *= 2
    },
  ],
  [
    'bigger disks',
    ({ disks }) => {
      for (const one of disks ?? []) if (one.sizeBytes !== null) one.sizeBytes *= 2
    },
  ],
  [
    'one bigger disk',
    ({ disks }) => {
      const [first] = disks ?? []
      if (first?.sizeBytes) first.sizeBytes *= 10
    },
  ],
  [
    'healthier batteries',
    ({ batteries }) => {
      for (const one of batteries ?? []) {
        if (one.healthPercent === null) continue
        one.healthPercent = Math.min(100, one.healthPercent + 20)
        if (one.fullMilliwattHours !== null) one.fullMilliwattHours = one.healthPercent * 500
      }
    },
  ],
  [
    'more cores',
    ({ cpu }) => {
      if (cpu.cores !== null) cpu.cores += 2
    },
  ],
  [
    'a higher generation',
    ({ cpu }) => {
      if (cpu.generation !== null) cpu.generation += 3
    },
  ],
  [
    'fewer bad sectors',
    ({ disks }) => {
      for (const { smart } of disks ?? []) {
        if (smart.pendingSectors !== null) smart.pendingSectors = 0
        if (smart.reallocatedSectors !== null) smart.reallocatedSectors = 0
      }
    },
  ],
]

describe('for any machine and any seed profile', () => {
  test.each(improvements)('%s never makes the verdict worse', (_, improve) => {
    fc.assert(
      fc.property(reports, profiles, (report, profile) => {
        const before = judge(report, profile)
        const after = judge(better(report, improve), profile)
        expect(rank[after.outcome]).toBeGreaterThanOrEqual(rank[before.outcome])
      }),
      runs,
    )
  })

  test('a reading that is taken away never turns fail or incomplete into pass', () => {
    fc.assert(
      fc.property(reports, profiles, (report, profile) => {
        if (judge(report, profile).outcome === 'pass') return
        const passing = readablePaths(report).filter((path) => judge(without(report, path), profile).outcome === 'pass')
        expect(passing).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('the order of the requirements only orders the findings', () => {
    const orders = profiles.chain((profile) =>
      fc.tuple(
        fc.constant(profile),
        fc.shuffledSubarray(profile.requirements, { minLength: profile.requirements.length }),
      ),
    )
    fc.assert(
      fc.property(reports, orders, (report, [profile, requirements]) => {
        const straight = judge(report, profile)
        const shuffled = judge(report, { ...profile, requirements })
        const byId = (verdict: typeof straight) =>
          Object.fromEntries(verdict.findings.map((finding) => [finding.requirementId, finding]))
        expect(shuffled.outcome).toBe(straight.outcome)
        expect(byId(shuffled)).toEqual(byId(straight))
      }),
      runs,
    )
  })

  test('the verdict parses by its own schema, after a trip through JSON too', () => {
    fc.assert(
      fc.property(reports, profiles, supplements, (report, profile, supplement) => {
        const verdict = judge(report, profile, supplement)
        expect(Verdict.parse(JSON.parse(JSON.stringify(verdict)))).toEqual(verdict)
      }),
      runs,
    )
  })

  test('every finding has its sentences in both languages', () => {
    fc.assert(
      fc.property(reports, profiles, supplements, (report, profile, supplement) => {
        for (const finding of judge(report, profile, supplement).findings) {
          for (const language of ['fr', 'en'] as const) {
            const { remedy, ...always } = findingSentences(finding, language)
            for (const text of [...Object.values(always), ...(remedy === null ? [] : [remedy])]) {
              expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|^\s*$/)
              if (language === 'fr') expect(text).not.toMatch(/[^\u00a0][:]|[^\u202f][;?!%]/)
            }
          }
        }
      }),
      runs,
    )
  })

  test('what is unmet has a remedy or a reason for none, and what is unread says how to read it', () => {
    fc.assert(
      fc.property(reports, profiles, (report, profile) => {
        for (const { outcome, remedy, noRemedy } of judge(report, profile).findings) {
          if (outcome === 'unmet') expect((remedy === null) === (noRemedy !== null)).toBe(true)
          else if (outcome === 'unread') expect(remedy).not.toBeNull()
          else expect([remedy, noRemedy]).toEqual([null, null])
        }
      }),
      runs,
    )
  })

  test('fitting the memory that a remedy asks for meets the requirement', () => {
    const profile = profileOf([
      { id: 'memory', kind: 'at-least', subject: 'memory.installedBytes', minimum: 12 * 2 ** 30 },
    ])
    fc.assert(
      fc.property(reports, (report) => {
        const finding = judge(report, profile).findings[1]
        const { remedy } = finding ?? { remedy: null }
        if (remedy?.kind !== 'add-memory' && remedy?.kind !== 'replace-memory') return
        const removed = remedy.kind === 'replace-memory' ? remedy.removed : []
        const lost = removed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
        const after = (report.memory.installedBytes ?? 0) - lost + remedy.count * remedy.moduleBytes
        const fitted = { ...report, memory: { ...report.memory, installedBytes: after } }
        expect(judge(fitted, profile).findings[1]?.outcome).toBe('met')
        const places = (report.memory.slots ?? 0) - (report.memory.modules?.length ?? 0) + removed.length
        expect(remedy.count).toBeLessThanOrEqual(places)
      }),
      { numRuns: 1000 },
    )
  })
})
