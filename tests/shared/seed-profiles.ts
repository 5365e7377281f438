import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseProfile } from '../../shared/profile/parse.ts'
import type { Profile } from '../../shared/profile/profile.ts'
import { judge } from '../../shared/verdict/judge.ts'
import type { Supplement } from '../../shared/verdict/measure.ts'
import type { Finding } from '../../shared/verdict/verdict.ts'
import type { Report } from '../../shared/report/report.ts'

export const seedIds = ['laptop-2020', 'laptop-2026', 'desktop-2026', 'tablet-2026'] as const

export function seedText(id: (typeof seedIds)[number]): string {
  return readFileSync(fileURLToPath(new URL(`../../resources/profiles/${id}.json`, import.meta.url)), 'utf8')
}

export function seed(id: (typeof seedIds)[number]): Profile {
  const parsed = parseProfile(seedText(id))
  if (!parsed.ok) throw new Error(`${id}: ${parsed.refusal.what} (${parsed.refusal.where})`)
  return parsed.profile
}

/** A laptop profile of the given requirements, which leave out what has a default. */
export function profileOf(requirements: Record<string, unknown>[]): Profile {
  const parsed = parseProfile(
    JSON.stringify({
      schema: 'etabli.profile/1',
      id: 'test-profile',
      version: 1,
      title: { fr: 'Essai', en: 'Trial' },
      isExample: false,
      deviceKinds: ['laptop', 'desktop', 'tablet'],
      requirements,
    }),
  )
  if (!parsed.ok) throw new Error(`${parsed.refusal.what} (${parsed.refusal.where})`)
  return parsed.profile
}

/** The finding about one requirement that stands alone in a profile. */
export function findingOf(requirement: Record<string, unknown>, report: Report, supplement: Supplement = {}): Finding {
  const { findings } = judge(report, profileOf([{ id: 'only', ...requirement }]), supplement)
  const finding = findings.find((one) => one.requirementId === 'only')
  if (finding === undefined) throw new Error('the requirement has no finding')
  return finding
}
