import type { Migration } from '../migrate.ts'

/** Versions of profiles that this bench published: the newest of each is what it judges by. */
export const publishedProfiles: Migration = {
  version: 18,
  sql: `
    CREATE TABLE published_profiles (
      profile_id   TEXT NOT NULL,
      version      INTEGER NOT NULL,
      based_on     INTEGER NOT NULL CHECK (based_on >= 1 AND based_on < version),
      reason       TEXT NOT NULL CHECK (length(reason) > 0),
      published_at TEXT NOT NULL,
      PRIMARY KEY (profile_id, version),
      FOREIGN KEY (profile_id, version) REFERENCES profiles (id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER published_profiles_in_order BEFORE INSERT ON published_profiles
      WHEN (SELECT max(version) FROM published_profiles WHERE profile_id = NEW.profile_id) <> NEW.based_on
      BEGIN SELECT RAISE(ABORT, 'a version is published on the newest one'); END;
    CREATE TRIGGER published_profiles_no_update BEFORE UPDATE ON published_profiles
      BEGIN SELECT RAISE(ABORT, 'a published version is a fact'); END;
    CREATE TRIGGER published_profiles_no_delete BEFORE DELETE ON published_profiles
      BEGIN SELECT RAISE(ABORT, 'a published version is a fact'); END;
  `,
}
