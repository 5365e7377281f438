import type { Migration } from '../migrate.ts'

/**
 * Label templates, every version for ever: a print names the version it was made with. The newest version is the one
 * in use; going back to the shipped form is a new version too.
 */
export const labelTemplates: Migration = {
  version: 6,
  sql: `
    CREATE TABLE label_templates (
      id          TEXT NOT NULL,
      version     INTEGER NOT NULL CHECK (version > 0),
      origin      TEXT NOT NULL CHECK (origin IN ('shipped', 'bench')),
      document    TEXT NOT NULL CHECK (json_valid(document)),
      actor       TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      PRIMARY KEY (id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER label_templates_no_update BEFORE UPDATE ON label_templates
      BEGIN SELECT RAISE(ABORT, 'a template version is frozen'); END;
    CREATE TRIGGER label_templates_no_delete BEFORE DELETE ON label_templates
      BEGIN SELECT RAISE(ABORT, 'a template version is frozen'); END;
  `,
}
