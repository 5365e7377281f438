import type { Migration } from '../migrate.ts'

/**
 * Evidence that disks were erased, with the documents it was read from; and the verdicts whose shortcomings somebody
 * with the role for it accepted.
 *
 * Evidence stands for a disk, named by its serial as it is compared, and not for a device: a disk that moves takes its
 * evidence along. It is never deleted; what was dismissed or revoked keeps its reason. A queued device may now stand in
 * its lot by an accepted verdict too, so the two nets behind the queue are made again with that.
 */
export const erasureEvidence: Migration = {
  version: 8,
  sql: `
    -- What was imported, byte for byte: logs, certificates.
    CREATE TABLE erasure_documents (
      sha256      TEXT PRIMARY KEY, -- of the bytes as they came
      name        TEXT NOT NULL,
      size_bytes  INTEGER NOT NULL,
      bytes       BLOB NOT NULL, -- Zstandard (RFC 8878)
      imported_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER erasure_documents_no_update BEFORE UPDATE ON erasure_documents
      BEGIN SELECT RAISE(ABORT, 'a document stays as it came'); END;
    CREATE TRIGGER erasure_documents_no_delete BEFORE DELETE ON erasure_documents
      BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;

    CREATE TABLE erasure_evidence (
      id              TEXT PRIMARY KEY,
      document_sha256 TEXT REFERENCES erasure_documents (sha256), -- NULL: typed, without a certificate
      record          TEXT NOT NULL CHECK (json_valid(record)),
      disk_key        TEXT, -- the serial of the disk that it stands for, as it is compared; NULL: none was named
      device_id       TEXT REFERENCES devices (id), -- where that disk was when it was last looked for; NULL: nowhere
      assignment      TEXT NOT NULL CHECK (assignment IN ('serial', 'person')),
      status          TEXT NOT NULL CHECK (status IN ('standing', 'dismissed', 'revoked')),
      reason          TEXT, -- why it is on the review list, was dismissed or was revoked
      recorded_at     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX erasure_by_disk ON erasure_evidence (disk_key) WHERE status = 'standing';
    CREATE INDEX erasure_to_review ON erasure_evidence (id) WHERE status = 'standing' AND device_id IS NULL;
    CREATE TRIGGER erasure_evidence_no_delete BEFORE DELETE ON erasure_evidence
      BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;

    CREATE TABLE waived_verdicts (
      verdict_id TEXT PRIMARY KEY REFERENCES verdicts (id),
      device_id  TEXT NOT NULL REFERENCES devices (id)
    ) STRICT, WITHOUT ROWID;

    DROP TRIGGER queue_items_gates;
    CREATE TRIGGER queue_items_gates BEFORE INSERT ON queue_items
      WHEN NOT EXISTS (
        SELECT 1 FROM devices
          JOIN verdicts ON verdicts.id = devices.verdict_id AND verdicts.report_id = devices.report_id
          JOIN lots ON lots.profile_id = verdicts.profile_id AND lots.profile_version = verdicts.profile_version
        WHERE devices.id = NEW.device_id AND lots.id = NEW.lot_id AND (verdicts.outcome = 'pass'
          OR EXISTS (SELECT 1 FROM waived_verdicts WHERE verdict_id = verdicts.id)))
      BEGIN SELECT RAISE(ABORT, 'gates not met'); END;
    DROP TRIGGER devices_queued_hold_gates;
    CREATE TRIGGER devices_queued_hold_gates BEFORE UPDATE ON devices
      WHEN EXISTS (SELECT 1 FROM queue_items WHERE device_id = NEW.id) AND NOT EXISTS (
        SELECT 1 FROM queue_items
          JOIN lots ON lots.id = queue_items.lot_id
          JOIN verdicts ON verdicts.id = NEW.verdict_id AND verdicts.report_id = NEW.report_id
            AND verdicts.profile_id = lots.profile_id AND verdicts.profile_version = lots.profile_version
        WHERE queue_items.device_id = NEW.id AND NEW.outcome = verdicts.outcome AND (verdicts.outcome = 'pass'
          OR EXISTS (SELECT 1 FROM waived_verdicts WHERE verdict_id = verdicts.id)))
      BEGIN SELECT RAISE(ABORT, 'a queued device holds its gates'); END;
  `,
}
