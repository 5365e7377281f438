import type { PartnerPlaceView } from '../../../../shared/contract/campaign.ts'

/** A partner with how many stand above it. */
export type PartnerRow = { readonly partner: PartnerPlaceView; readonly depth: number }

/** The tree from the top downwards, each partner right after the one it stands under, in the order that is given. */
export function partnerRows(partners: readonly PartnerPlaceView[]): PartnerRow[] {
  const under = Map.groupBy(partners, ({ parentId }) => parentId)
  const rowsOf = (parentId: string | null, depth: number): PartnerRow[] =>
    (under.get(parentId) ?? []).flatMap((partner) => [{ partner, depth }, ...rowsOf(partner.partnerId, depth + 1)])
  return rowsOf(null, 0)
}
