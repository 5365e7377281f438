import type { Migration } from '../migrate.ts'

/**
 * Lists that show a few of very many: evidence that was dismissed, that one document or one device has, closed cartons that
 * wait for a shipment, spoilt prints. Each has an index of those few, so that it costs the page and not the table.
 */
export const shorterLists: Migration = {
  version: 34,
  sql: `
    CREATE INDEX erasure_dismissed ON erasure_evidence (id) WHERE status = 'dismissed';
    CREATE INDEX erasure_of_document ON erasure_evidence (document_sha256) WHERE document_sha256 IS NOT NULL;
    CREATE INDEX erasure_of_device ON erasure_evidence (device_id) WHERE device_id IS NOT NULL;
    CREATE INDEX cartons_waiting ON cartons (id) WHERE state = 'closed' AND shipment_id IS NULL;
    CREATE INDEX print_jobs_spoilt ON print_jobs (id) WHERE state IN ('voided', 'failed', 'cancelled');
  `,
}
