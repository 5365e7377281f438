import { comparisonsOf } from './condition.ts'
import type { Profile } from './profile.ts'
import type { TestSubject } from './subjects.ts'

/**
 * The tests by hand that the requirements of a profile speak of, alternatives included. Empty: a judgement against it needs
 * nothing but the report.
 */
export function askedTests({ requirements }: Pick<Profile, 'requirements'>): ReadonlySet<TestSubject> {
  return new Set(
    requirements.flatMap((requirement) =>
      comparisonsOf(requirement).flatMap(({ comparison }) =>
        comparison.kind === 'tested' ? [comparison.subject] : [],
      ),
    ),
  )
}
