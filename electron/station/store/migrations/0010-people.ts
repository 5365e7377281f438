import type { Migration } from '../migrate.ts'

/**
 * People of the bench, and how often somebody was wrong about who they are.
 *
 * Names, PINs and badges stand here and nowhere else: the journal knows a person by id. PINs are kept as scrypt hashes
 * with a salt of their own, badges as HMACs under a key that is not in this file.
 */
export const people: Migration = {
  version: 10,
  sql: `
    CREATE TABLE people (
      id         TEXT PRIMARY KEY,
      number     INTEGER NOT NULL UNIQUE CHECK (number >= 1),
      name       TEXT, -- NULL: pseudonymised
      name_mark  BLOB, -- HMAC of the name as it was compared; set when the name goes
      roles      TEXT NOT NULL CHECK (json_valid(roles) AND json_type(roles) = 'array'),
      status     TEXT NOT NULL CHECK (status IN ('active', 'left', 'pseudonymised')),
      pin_salt   BLOB,
      pin_hash   BLOB,
      badge_hash BLOB UNIQUE,
      badge_kind TEXT CHECK (badge_kind IN ('printed', 'foreign')),
      added_at   TEXT NOT NULL,
      CHECK ((name IS NULL) = (status = 'pseudonymised')),
      CHECK ((name_mark IS NULL) = (name IS NOT NULL)),
      CHECK ((pin_salt IS NULL) = (pin_hash IS NULL)),
      CHECK ((badge_hash IS NULL) = (badge_kind IS NULL)),
      CHECK (status = 'active' OR (pin_hash IS NULL AND badge_hash IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX people_by_name ON people (name COLLATE NOCASE) WHERE status = 'active';
    CREATE TRIGGER people_no_delete BEFORE DELETE ON people
      BEGIN SELECT RAISE(ABORT, 'a person is pseudonymised, never deleted'); END;
    CREATE TRIGGER people_stay_pseudonymised BEFORE UPDATE ON people WHEN OLD.status = 'pseudonymised'
      BEGIN SELECT RAISE(ABORT, 'a pseudonymised person stays so'); END;
    CREATE TRIGGER people_keep_identity BEFORE UPDATE ON people WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number
      BEGIN SELECT RAISE(ABORT, 'a person keeps id and number'); END;

    -- Wrong PINs by person, wrong badges under one name: a restart forgets none of them.
    CREATE TABLE sign_in_failures (
      subject      TEXT PRIMARY KEY,
      failures     INTEGER NOT NULL CHECK (failures >= 1),
      failed_at    TEXT NOT NULL,
      blocked_till TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
