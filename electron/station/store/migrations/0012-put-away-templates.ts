import type { Migration } from '../migrate.ts'

/**
 * Label templates that people took out of their lists. Those that came with a station are hidden, and can be shown
 * again; those that were made on this bench are deleted for good. Their versions stay where they are, since prints name
 * them.
 */
export const putAwayTemplates: Migration = {
  version: 12,
  sql: `
    CREATE TABLE put_away_templates (
      template_id TEXT PRIMARY KEY,
      how         TEXT NOT NULL CHECK (how IN ('hidden', 'deleted')),
      actor       TEXT NOT NULL,
      put_away_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER put_away_templates_known BEFORE INSERT ON put_away_templates
      WHEN NOT EXISTS (SELECT 1 FROM label_templates WHERE id = NEW.template_id)
      BEGIN SELECT RAISE(ABORT, 'no such template'); END;
    CREATE TRIGGER put_away_templates_shipped_stay BEFORE INSERT ON put_away_templates
      WHEN NEW.how = 'deleted'
        AND EXISTS (SELECT 1 FROM label_templates WHERE id = NEW.template_id AND origin = 'shipped')
      BEGIN SELECT RAISE(ABORT, 'a template that came with a station is hidden, not deleted'); END;
    CREATE TRIGGER put_away_templates_no_update BEFORE UPDATE ON put_away_templates
      BEGIN SELECT RAISE(ABORT, 'put away once'); END;
    CREATE TRIGGER put_away_templates_deleted_stay BEFORE DELETE ON put_away_templates
      WHEN OLD.how = 'deleted'
      BEGIN SELECT RAISE(ABORT, 'a deleted template does not come back'); END;
    CREATE TRIGGER label_templates_not_deleted BEFORE INSERT ON label_templates
      WHEN EXISTS (SELECT 1 FROM put_away_templates WHERE template_id = NEW.id AND how = 'deleted')
      BEGIN SELECT RAISE(ABORT, 'a deleted template gets no version'); END;
  `,
}
