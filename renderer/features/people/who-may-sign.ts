import type { PersonView } from '../../../shared/contract/people.ts'
import type { SignatureWanted } from '../../station/signatures.ts'

const isActive = ({ status }: PersonView): boolean => status === 'active'
const hasProof = ({ hasPin, badge }: PersonView): boolean => hasPin || badge !== null

/** Who of them may sign: active, with one of the roles where some are asked for. */
export const maySign = (person: PersonView, { roles }: Pick<SignatureWanted, 'roles'>): boolean =>
  isActive(person) && (roles.length === 0 || roles.some((role) => person.roles.includes(role)))

/**
 * Why nobody here can answer for an act, and who can change that; null where enough people can.
 *
 * `nobody-has`: the role is nobody's. `no-proof`: `holders` have it and neither badge nor PIN. `too-few`: of two people
 * one at most has something to show. `givers` are the quality leads who can sign what mends it.
 */
export type NobodyMay = {
  readonly why: 'nobody-has' | 'no-proof' | 'too-few'
  readonly holders: readonly PersonView[]
  readonly givers: readonly PersonView[]
}

export function nobodyMay(
  people: readonly PersonView[],
  wanted: Pick<SignatureWanted, 'roles' | 'people'>,
): NobodyMay | null {
  const holders = people.filter((person) => maySign(person, wanted))
  if (holders.filter(hasProof).length >= wanted.people) return null
  const givers = people.filter((one) => isActive(one) && hasProof(one) && one.roles.includes('quality-lead'))
  if (wanted.people === 2) return { why: 'too-few', holders, givers }
  return { why: holders.length === 0 ? 'nobody-has' : 'no-proof', holders, givers }
}
