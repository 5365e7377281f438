import type { BenchView } from '../../../shared/contract/views.ts'

/** What machines that come this way are judged and queued by. */
export type IntakeTerms = Pick<BenchView, 'profileId' | 'lotId'>

/** The bench's own terms and nothing else of it; undefined until the bench has said them. */
export function termsOf(bench: BenchView | undefined): IntakeTerms | undefined {
  return bench === undefined ? undefined : { profileId: bench.profileId, lotId: bench.lotId }
}
