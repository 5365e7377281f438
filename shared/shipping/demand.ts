import { comparisonsOf } from '../profile/condition.ts'
import type { Profile, Requirement } from '../profile/profile.ts'

/** What the blocking requirements of a profile ask of one subject together. */
type Asked = {
  readonly minimum: number
  readonly maximum: number
  /** Null: any. */
  readonly values: readonly string[] | null
  /** What is not read, or only typed, does not count. */
  readonly proof: number
}

const anything: Asked = { minimum: -Infinity, maximum: Infinity, values: null, proof: 0 }

function askedBy(requirement: Requirement): Asked {
  const proof = (requirement.unknown === 'allowed' ? 0 : 2) + (requirement.evidence === 'read' ? 1 : 0)
  switch (requirement.kind) {
    case 'at-least':
      return { ...anything, proof, minimum: requirement.minimum * (1 - requirement.tolerancePercent / 100) }
    case 'at-most':
      return { ...anything, proof, maximum: requirement.maximum * (1 + requirement.tolerancePercent / 100) }
    case 'between': {
      const { minimum, maximum, tolerancePercent } = requirement
      const share = tolerancePercent / 100
      return { ...anything, proof, minimum: minimum * (1 - share), maximum: maximum * (1 + share) }
    }
    case 'one-of':
      return { ...anything, proof, values: requirement.values }
    case 'present':
    case 'holds':
    case 'tested':
    case 'any-of':
      return { ...anything, proof }
    default:
      return requirement satisfies never
  }
}

const both = (one: Asked, other: Asked): Asked => ({
  minimum: Math.max(one.minimum, other.minimum),
  maximum: Math.min(one.maximum, other.maximum),
  values: one.values === null ? other.values : one.values.filter((value) => other.values?.includes(value) ?? true),
  proof: Math.max(one.proof, other.proof),
})

/** A group of alternatives is a subject of its own: two profiles share it where they ask it in the same words. */
function subjectOf(requirement: Requirement): string {
  if (requirement.kind !== 'any-of') return requirement.subject
  return JSON.stringify(comparisonsOf(requirement))
}

function asksOf(profile: Profile, kinds: readonly string[]): ReadonlyMap<string, Asked> {
  const asks = new Map<string, Asked>()
  for (const requirement of profile.requirements) {
    const counts = requirement.deviceKinds?.some((kind) => kinds.includes(kind)) ?? true
    if (requirement.severity !== 'block' || !counts) continue
    const subject = subjectOf(requirement)
    asks.set(subject, both(asks.get(subject) ?? anything, askedBy(requirement)))
  }
  return asks
}

/** Whether one asks for something that the other lets pass. */
const asksMore = (one: Asked, other: Asked): boolean =>
  one.minimum > other.minimum ||
  one.maximum < other.maximum ||
  one.proof > other.proof ||
  (one.values !== null &&
    (other.values === null || other.values.some((value) => one.values?.includes(value) === false)))

/** How two profiles stand to each other, requirement by requirement. */
export type DemandCompared = {
  /** Something that both ask about is asked more strictly by the first, or by the second. */
  readonly isStricter: readonly [boolean, boolean]
  /** Something is asked by the first alone, or by the second alone. */
  readonly asksAlone: readonly [boolean, boolean]
}

/** Null for profiles that no device can be judged by both, since they are for other kinds of device. */
export function compareDemand(one: Profile, other: Profile): DemandCompared | null {
  const kinds = one.deviceKinds.filter((kind) => other.deviceKinds.includes(kind))
  if (kinds.length === 0) return null
  const [first, second] = [asksOf(one, kinds), asksOf(other, kinds)]
  const shared = [...first].flatMap(([subject, asked]): [Asked, Asked][] => {
    const others = second.get(subject)
    return others === undefined ? [] : [[asked, others]]
  })
  return {
    isStricter: [
      shared.some(([own, others]) => asksMore(own, others)),
      shared.some(([own, others]) => asksMore(others, own)),
    ],
    asksAlone: [
      [...first.keys()].some((subject) => !second.has(subject)),
      [...second.keys()].some((subject) => !first.has(subject)),
    ],
  }
}

/**
 * Whether the first asks for more: for more of something that both ask about and for less of nothing; or, where they
 * agree on all that both ask about, for all that the second asks for and something beside.
 */
export function isMoreDemanding(one: Profile, other: Profile): boolean {
  const compared = compareDemand(one, other)
  if (compared === null) return false
  const { isStricter, asksAlone } = compared
  if (isStricter[1]) return false
  return isStricter[0] || (asksAlone[0] && !asksAlone[1])
}

/** Whether whatever passes the first passes the second too, but not the other way round: a true order, without rings. */
function surelyDemandsMore(one: Profile, other: Profile): boolean {
  const compared = compareDemand(one, other)
  if (compared === null) return false
  const { isStricter, asksAlone } = compared
  return !isStricter[1] && !asksAlone[1] && (isStricter[0] || asksAlone[0])
}

export type DemandingProfile = {
  /** `id@version`. */
  readonly key: string
  /** Null where its text is not at hand: then only the holders tell. */
  readonly profile: Profile | null
  /** How many devices of the stock satisfy it. */
  readonly holders: number
}

/**
 * The profiles in levels, the most demanding first. What a profile asks for goes before how many devices of the stock
 * happen to satisfy it, so that a proposal does not turn round when another machine is read; the number of holders (fewer
 * first) decides between profiles that can't be compared. Those that nothing tells apart share a level.
 *
 * Three profiles may each ask for more than the next in something else: of such a ring, the one with the fewest holders
 * goes first that no other surely asks more than.
 */
export function demandLevels(profiles: readonly DemandingProfile[]): readonly (readonly string[])[] {
  const levels: string[][] = []
  let left = [...profiles]
  const free = (asks: (one: Profile, other: Profile) => boolean) =>
    left.filter(
      ({ profile }) =>
        !left.some((other) => profile !== null && other.profile !== null && asks(other.profile, profile)),
    )
  while (left.length > 0) {
    // Only profiles for overlapping kinds of device can make a ring of the second sort: nothing tells those apart.
    const [unbeaten, sure] = [free(isMoreDemanding), free(surelyDemandsMore)]
    const candidates = unbeaten.length > 0 ? unbeaten : sure.length > 0 ? sure : left
    const fewest = Math.min(...candidates.map(({ holders }) => holders))
    const level = candidates.filter(({ holders }) => holders === fewest)
    levels.push(level.map(({ key }) => key))
    left = left.filter((one) => !level.includes(one))
  }
  return levels
}
