import type { Role } from '../profile/profile.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { acceptableFindings, type Waiver } from './gate-evidence.ts'
import type { Gate } from './gate.ts'
import { isOpen } from './gates.ts'

/** A shortcoming that nobody has accepted yet, and the role that may; null: nobody may. */
export type Acceptable = { readonly name: string; readonly mayWaive: Role | null }

/**
 * What is left to accept of a gate, and by whom: of a verdict each requirement says it, of every other gate it is the
 * quality lead. Empty for a gate that holds, is not asked for, or has nothing that could be accepted.
 *
 * @param verdict the one that the gate was judged on; null where there is none.
 */
export function leftToAccept(
  { name: gate, outcome, shortcomings }: Gate,
  verdict: Verdict | null,
  waivers: readonly Waiver[],
): readonly Acceptable[] {
  if (!isOpen({ outcome })) return []
  const accepted = new Set(waivers.flatMap((one) => (one.gate === gate ? one.accepts : [])))
  const left = shortcomings.filter((name) => !accepted.has(name))
  if (gate !== 'verdict') return left.map((name) => ({ name, mayWaive: 'quality-lead' }))
  const roles = new Map(verdict === null ? [] : acceptableFindings(verdict).map((one) => [one.name, one.mayWaive]))
  return left.map((name) => ({ name, mayWaive: roles.get(name) ?? null }))
}

/**
 * The roles that a waiver of this gate takes, in the order of its shortcomings: each accepts what is its own, and the gate
 * is open until all have. Empty where something in it is nobody's to accept: no waiver could open it then.
 */
export function waivingRoles(left: readonly Acceptable[]): readonly Role[] {
  const roles = left.map(({ mayWaive }) => mayWaive)
  const named = roles.filter((role) => role !== null)
  return named.length < roles.length ? [] : [...new Set(named)]
}
