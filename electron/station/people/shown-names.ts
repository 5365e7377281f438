import type { ErasureView } from '../../../shared/contract/erasures.ts'
import type { ProofsView } from '../../../shared/contract/gates.ts'
import type { StationContext } from '../context.ts'
import { actorOf } from '../store/people/people.ts'
import { hasPseudonymised, personFields, personOfNameMark } from '../store/journal/typed-names.ts'

type Named = Readonly<Record<string, unknown>>

/**
 * The names of pseudonymised people, where somebody typed them before, become their ids on the way to a screen. What is
 * written stays as it is: it is under the chain, and who reads the file reads it there.
 */
export function withoutForgottenNames<T extends Named | null>(
  { store, people }: Pick<StationContext, 'store' | 'people'>,
  shown: T,
): T {
  if (shown === null || !hasPseudonymised(store)) return shown
  const replaced = personFields.flatMap((field) => {
    const name = shown[field]
    if (typeof name !== 'string' || name.startsWith('person:')) return []
    const personId = personOfNameMark(store, people.key.nameMark(name))
    return personId === null ? [] : [[field, actorOf(personId)] as const]
  })
  return replaced.length === 0 ? shown : { ...shown, ...Object.fromEntries(replaced) }
}

export const erasureWithoutForgottenNames = (
  context: Pick<StationContext, 'store' | 'people'>,
  erasure: ErasureView,
): ErasureView => ({ ...erasure, record: withoutForgottenNames(context, erasure.record) })

/** The same for everything that a device's gates stand on. */
export function proofsWithoutForgottenNames(
  context: Pick<StationContext, 'store' | 'people'>,
  proofs: ProofsView,
): ProofsView {
  return {
    ...proofs,
    noStorage: withoutForgottenNames(context, proofs.noStorage),
    waivers: proofs.waivers.map((waiver) => withoutForgottenNames(context, waiver)),
    disks:
      proofs.disks?.map((disk) => ({
        ...disk,
        evidence: disk.evidence.map((erasure) => erasureWithoutForgottenNames(context, erasure)),
      })) ?? null,
  }
}
