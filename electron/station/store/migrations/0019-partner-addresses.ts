import type { Migration } from '../migrate.ts'

/** Where a partner's deliveries go, and whom to ask for: for papers and labels. Journalled without the person's name. */
export const partnerAddresses: Migration = {
  version: 19,
  sql: `
    CREATE TABLE partner_addresses (
      partner_id    TEXT PRIMARY KEY REFERENCES partners (id),
      address_lines TEXT NOT NULL CHECK (json_type(address_lines) = 'array'), -- as on an envelope
      contact       TEXT -- NULL: nobody is named
    ) STRICT, WITHOUT ROWID;
  `,
}
