import type { PartnerAddressView } from '../../../../shared/contract/campaign.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { findPartner } from './partner-tree.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/** Where deliveries to a partner go; no lines where nobody entered any. */
export function partnerAddress({ db }: Pick<Store, 'db'>, partnerId: string): PartnerAddressView {
  const row = statement<{ lines: string; contact: string | null }>(
    db,
    'SELECT address_lines AS lines, contact FROM partner_addresses WHERE partner_id = ?',
  ).get(partnerId)
  const addressLines = row === undefined ? [] : (JSON.parse(row.lines) as string[])
  return { partnerId, addressLines, contact: row?.contact ?? null }
}

/**
 * Says where deliveries to a partner go from now on; papers that were given out stay as they are. The journal tells the
 * address and whether somebody is named, never who.
 */
export function addressPartner(
  store: Store,
  act: Act,
  { partnerId, addressLines, contact }: PartnerAddressView,
): PartnerAddressView | 'partner-not-found' {
  return inTransaction(store, () => {
    if (findPartner(store, partnerId) === null) return 'partner-not-found'
    statement(
      store.db,
      `INSERT INTO partner_addresses (partner_id, address_lines, contact) VALUES (?, ?, ?)
       ON CONFLICT (partner_id) DO UPDATE SET address_lines = excluded.address_lines, contact = excluded.contact`,
    ).run(partnerId, JSON.stringify(addressLines), contact)
    recordBenchChange(store, act, 'partner.address', {
      type: 'partner.addressed',
      payload: { partnerId, addressLines, hasContact: contact !== null },
    })
    return partnerAddress(store, partnerId)
  })
}
