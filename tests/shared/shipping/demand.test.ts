import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Profile, type Requirement } from '../../../shared/profile/profile.ts'
import { proposeAssignment } from '../../../shared/shipping/assignment.ts'
import { demandLevels, isMoreDemanding } from '../../../shared/shipping/demand.ts'
import { allSteps } from '../../../shared/shipping/steps.ts'

const seed = (id: string): Profile =>
  Profile.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../../../resources/profiles', `${id}.json`), 'utf8')),
  )
const [laptop2020, laptop2026, tablet2026] = ['laptop-2020', 'laptop-2026', 'tablet-2026'].map(seed) as [
  Profile,
  Profile,
  Profile,
]
const keyOf = ({ id, version }: Profile) => `${id}@${version}`
const held = (profile: Profile, holders: number) => ({ key: keyOf(profile), profile, holders })

describe('of two profiles', () => {
  test('the one that asks for more memory, disk and battery is more demanding, whatever the stock holds', () => {
    expect(isMoreDemanding(laptop2026, laptop2020)).toBe(true)
    expect(isMoreDemanding(laptop2020, laptop2026)).toBe(false)
    for (const holders of [0, 3, 9]) {
      const levels = demandLevels([held(laptop2020, 3), held(laptop2026, holders)])
      expect(levels).toEqual([['laptop-2026@1'], ['laptop-2020@1']])
    }
  })

  test('for other kinds of device neither is: the fewer devices satisfy it, the sooner it is served', () => {
    expect(isMoreDemanding(laptop2020, tablet2026) || isMoreDemanding(tablet2026, laptop2020)).toBe(false)
    expect(demandLevels([held(laptop2020, 3), held(tablet2026, 2)])).toEqual([['tablet-2026@1'], ['laptop-2020@1']])
    expect(demandLevels([held(laptop2020, 3), held(tablet2026, 3)])).toHaveLength(1)
  })

  test('an unread value that is let pass asks for less, and a warning for nothing', () => {
    const [first, ...others] = laptop2026.requirements
    if (first === undefined) throw new Error('a profile without requirements')
    const eased = { ...laptop2026, requirements: [{ ...first, unknown: 'allowed' as const }, ...others] }
    const warned = { ...laptop2026, requirements: [{ ...first, severity: 'warn' as const }, ...others] }
    for (const easier of [eased, warned]) {
      expect(isMoreDemanding(laptop2026, easier)).toBe(true)
      expect(isMoreDemanding(easier, laptop2026)).toBe(false)
    }
  })
})

const subjects = ['memory.installedBytes', 'storage.largestBytes', 'battery.healthPercent', 'cpu.cores'] as const
const asked = fc.uniqueArray(
  fc.record({ subject: fc.constantFrom(...subjects), minimum: fc.nat(9), isWarning: fc.boolean() }),
  { minLength: 1, maxLength: 4, selector: ({ subject }) => subject },
)
const made = (id: string, rules: readonly { subject: string; minimum: number; isWarning?: boolean }[]): Profile =>
  Profile.parse({
    schema: 'etabli.profile/1',
    id,
    version: 1,
    title: { fr: id, en: id },
    isExample: true,
    deviceKinds: ['laptop'],
    requirements: rules.map(({ subject, minimum, isWarning = false }, index): Partial<Requirement> => {
      const rule = {
        id: `r${index}`,
        kind: 'at-least' as const,
        subject: subject as (typeof subjects)[number],
        minimum,
      }
      return { ...rule, severity: isWarning ? 'warn' : 'block' }
    }),
  })
const stock = fc.array(fc.tuple(...subjects.map(() => fc.nat(9))), { minLength: 1, maxLength: 12 })
const passes = (values: readonly number[], { requirements }: Profile): boolean =>
  requirements.every(
    (one) =>
      one.severity === 'warn' ||
      one.kind !== 'at-least' ||
      (values[subjects.findIndex((subject) => subject === one.subject)] ?? 0) >= one.minimum,
  )

describe('whatever the profiles', () => {
  test('one that asks for all that another asks for, and for more, goes before it, however many devices hold it', () => {
    fc.assert(
      fc.property(asked, fc.nat(3), fc.nat(9), fc.nat(9), (rules, place, holders, others) => {
        const raised = rules.map((rule, index) =>
          index === place % rules.length ? { ...rule, minimum: rule.minimum + 1, isWarning: false } : rule,
        )
        const [weak, strong] = [made('a-weak', rules), made('z-strong', raised)]
        const levels = demandLevels([held(weak, holders), held(strong, others)])
        expect(levels).toEqual([['z-strong@1'], ['a-weak@1']])
      }),
    )
  })

  test('each stands in one level, in the same one in whatever order they are listed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(asked, fc.nat(5)), { maxLength: 7 }), (listed) => {
        const profiles = listed.map(([rules, holders], index) => held(made(`p${index}`, rules), holders))
        const levels = demandLevels(profiles)
        expect(levels.flat().toSorted()).toEqual(profiles.map(({ key }) => key).toSorted())
        const again = demandLevels(profiles.toReversed())
        expect(again.map((level) => level.toSorted())).toEqual(levels.map((level) => level.toSorted()))
      }),
    )
  })

  test('a device that passes both goes to the one that asks for more, and stays there when others are read', () => {
    fc.assert(
      fc.property(asked, stock, stock, (rules, first, later) => {
        const raised = rules.map((rule) => ({ ...rule, minimum: rule.minimum + 1, isWarning: false }))
        const profiles = [made('a-weak', rules), made('z-strong', raised)]
        const texts = new Map(profiles.map((one) => [keyOf(one), one]))
        const open = profiles.map((one) => ({
          allocationId: one.id,
          deviceKind: null,
          profile: keyOf(one),
          room: null,
          priority: one.id === 'a-weak' ? 1 : 9,
          wavePosition: 1,
          promisedOn: null,
        }))
        const placesOf = (values: readonly (readonly number[])[]) =>
          allSteps(
            proposeAssignment(
              values.map((one, index) => ({
                deviceId: `d${index}`,
                kind: 'laptop',
                satisfies: profiles.filter((profile) => passes(one, profile)).map(keyOf),
              })),
              open,
              texts,
            ),
          ).map(({ allocationId }) => allocationId)
        const expected = first.map((one) =>
          passes(one, profiles[1] as Profile) ? 'z-strong' : passes(one, profiles[0] as Profile) ? 'a-weak' : null,
        )
        expect(placesOf(first)).toEqual(expected)
        expect(placesOf([...first, ...later]).slice(0, first.length)).toEqual(expected)
      }),
    )
  })
})
