import type { PartnerPlaceView } from '../../../../shared/contract/campaign.ts'
import { canStandUnder, partnerLevels } from '../../../../shared/shipping/campaign-kinds.ts'
import type { PartnerLevel } from '../../../../shared/shipping/campaign.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>
type Row = Omit<PartnerPlaceView, 'level'> & { level: number }

const select = `SELECT partners.id AS partnerId, partners.name, level, parent_id AS parentId
  FROM partners JOIN partner_places ON partner_id = partners.id`

/** The table keeps the depth, 1 at the top, so that it can compare levels itself. */
const levelOf = (depth: number): PartnerLevel => partnerLevels[depth - 1] ?? 'site'
const viewOf = (row: Row): PartnerPlaceView => ({ ...row, level: levelOf(row.level) })

/** Every partner with its level and the partner it stands under, by name. */
export function listPartnerTree({ db }: Reading): PartnerPlaceView[] {
  return statement<Row>(db, `${select} ORDER BY partners.name COLLATE NOCASE`).all().map(viewOf)
}

export function findPartner({ db }: Reading, partnerId: string): PartnerPlaceView | null {
  const row = statement<Row>(db, `${select} WHERE partners.id = ?`).get(partnerId)
  return row === undefined ? null : viewOf(row)
}

/**
 * Puts a partner under another one or at the top. A partner stands under a higher level only, which also keeps the tree
 * free of rings; those that stand under it must still be lower than it.
 */
export function placePartner(
  store: Store,
  act: Act,
  place: { readonly partnerId: string; readonly level: PartnerLevel; readonly parentId: string | null },
): PartnerPlaceView | 'partner-not-found' | 'partner-level' {
  return inTransaction(store, () => {
    const { partnerId, level, parentId } = place
    const parent = parentId === null ? null : findPartner(store, parentId)
    if (findPartner(store, partnerId) === null || (parentId !== null && parent === null)) return 'partner-not-found'
    // Under itself with a lower level than it had until now: the one ring that comparing levels does not see.
    if (parentId === partnerId) return 'partner-level'
    if (parent !== null && !canStandUnder(level, parent.level)) return 'partner-level'
    const depth = partnerLevels.indexOf(level) + 1
    const held = statement(store.db, 'SELECT 1 FROM partner_places WHERE parent_id = ? AND level <= ?')
    if (held.get(partnerId, depth) !== undefined) return 'partner-level'
    statement(store.db, 'UPDATE partner_places SET level = ?, parent_id = ? WHERE partner_id = ?').run(
      depth,
      parentId,
      partnerId,
    )
    recordBenchChange(store, act, 'partner.place', {
      type: 'partner.placed',
      payload: { partnerId, level, parentId },
    })
    return findPartner(store, partnerId) ?? 'partner-not-found'
  })
}
