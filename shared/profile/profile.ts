import { z } from 'zod'
import { comparisonsOf, conditionShapes, type Comparison } from './condition.ts'
import { roles } from './roles.ts'
import { choiceValuesOf, quantityUnitOf, type QuantityUnit } from './subjects.ts'

export const profileSchemaId = 'etabli.profile/1'

const Id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens only')

export const LocalizedText = z.strictObject({ fr: z.string().min(1).max(200), en: z.string().min(1).max(200) })
export type LocalizedText = z.infer<typeof LocalizedText>

export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** Kinds of device a profile can be for. */
export const profileDeviceKinds = ['laptop', 'desktop', 'tablet'] as const
export const ProfileDeviceKind = z.enum(profileDeviceKinds)
export type ProfileDeviceKind = z.infer<typeof ProfileDeviceKind>

/** `warn` is shown and never changes the outcome. */
export const Severity = z.enum(['block', 'warn'])
export type Severity = z.infer<typeof Severity>

/**
 * What work may be proposed when a requirement is not met: none; parts inside the machine; or also an adapter that
 * hangs outside on USB (a Wi-Fi dongle, a webcam), which not every partner accepts.
 */
export const RemedyPolicy = z.enum(['none', 'repair', 'repair-or-usb'])
export type RemedyPolicy = z.infer<typeof RemedyPolicy>

/** `device-kind` names the finding about the profile's scope, so no requirement may take it. */
export const deviceKindRequirementId = 'device-kind'

const common = {
  id: Id.refine((id) => id !== deviceKindRequirementId, 'this id is reserved for the scope of the profile'),
  /** Replaces the sentence made from the rule, where that one would be clumsy. */
  title: LocalizedText.optional(),
  /** Where the requirement counts; everywhere in the profile's scope when left out. */
  deviceKinds: z.array(ProfileDeviceKind).min(1).optional(),
  severity: Severity.default('block'),
  /** What an unread subject means for the verdict; "allowed" must be a deliberate choice. */
  unknown: z.enum(['incomplete', 'allowed']).default('incomplete'),
  /** `read`: what a person typed does not count, however it would be judged; left out, it counts and the finding says so. */
  evidence: z.literal('read').optional(),
  /** The role that may waive an unmet requirement with a reason; null: nobody. */
  waivableBy: Role.nullable().default(null),
  remedy: RemedyPolicy.default('repair'),
}

/** The keys of a requirement that are not its condition's. */
export const requirementKeys: ReadonlySet<string> = new Set(Object.keys(common))

/** One rule of a profile: its own fields, and beside them the fields of its condition. */
export const Requirement = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, ...conditionShapes.atLeast }),
  z.strictObject({ ...common, ...conditionShapes.atMost }),
  z.strictObject({ ...common, ...conditionShapes.between }),
  z.strictObject({ ...common, ...conditionShapes.oneOf }),
  z.strictObject({ ...common, ...conditionShapes.present }),
  z.strictObject({ ...common, ...conditionShapes.holds }),
  z.strictObject({ ...common, ...conditionShapes.tested }),
  z.strictObject({ ...common, ...conditionShapes.anyOf }),
])
export type Requirement = z.infer<typeof Requirement>

const wholeUnits: ReadonlySet<QuantityUnit> = new Set([
  'count',
  'generation',
  'memory-bytes',
  'storage-bytes',
  'pixels',
  'version',
])

/** What is wrong with a comparison's numbers or words for its subject: [key, message] pairs. */
function nonsense(comparison: Comparison): [string, string][] {
  if (comparison.kind === 'one-of') {
    const known: readonly string[] = choiceValuesOf[comparison.subject]
    return comparison.values.flatMap((value, index): [string, string][] =>
      known.includes(value)
        ? []
        : [[`values.${index}`, `"${value}" is not one of ${known.join(', ')} (${comparison.subject})`]],
    )
  }
  if (!('tolerancePercent' in comparison)) return []
  const unit = quantityUnitOf[comparison.subject]
  const bounds = [
    ...('minimum' in comparison ? [['minimum', comparison.minimum] as const] : []),
    ...('maximum' in comparison ? [['maximum', comparison.maximum] as const] : []),
  ]
  const wrong = bounds.flatMap(([key, bound]): [string, string][] => {
    if (wholeUnits.has(unit) && !Number.isSafeInteger(bound)) return [[key, `a whole number is expected (${unit})`]]
    if (unit === 'percent' && bound > 100) return [[key, 'a percentage is at most 100']]
    return []
  })
  if (comparison.kind === 'between' && comparison.minimum > comparison.maximum) {
    wrong.push(['minimum', 'the minimum is above the maximum'])
  }
  return wrong
}

/**
 * A technical profile: what a device must meet to be shipped under it. A version is frozen once a verdict names it;
 * a change is a new version. `isExample` marks the profiles delivered with the station, which are starting points
 * of its makers and nobody's specification.
 */
export const Profile = z
  .strictObject({
    schema: z.literal(profileSchemaId),
    id: Id,
    version: z.number().int().min(1),
    title: LocalizedText,
    isExample: z.boolean(),
    deviceKinds: z.array(ProfileDeviceKind).min(1),
    requirements: z.array(Requirement).min(1).max(100),
  })
  .superRefine((profile, context) => {
    const seen = new Set<string>()
    for (const [index, requirement] of profile.requirements.entries()) {
      if (seen.has(requirement.id)) {
        const message = `"${requirement.id}" names two requirements`
        context.addIssue({ code: 'custom', path: ['requirements', index, 'id'], message })
      }
      seen.add(requirement.id)
      for (const { comparison, path } of comparisonsOf(requirement)) {
        for (const [key, message] of nonsense(comparison)) {
          context.addIssue({ code: 'custom', path: ['requirements', index, ...path, ...key.split('.')], message })
        }
      }
    }
  })
export type Profile = z.infer<typeof Profile>
