import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBench } from '../../../../electron/station/store/bench/bench.ts'
import { applicationId, connect } from '../../../../electron/station/store/connection.ts'
import { migrate } from '../../../../electron/station/store/migrate.ts'
import { migrations } from '../../../../electron/station/store/migrations/all.ts'
import { noRingsAndReceipts } from '../../../../electron/station/store/migrations/0031-no-rings-and-receipts.ts'
import { findPartner } from '../../../../electron/station/store/campaign/partner-tree.ts'
import { createUuidV7, systemIdSources } from '../../../../electron/station/store/uuid-v7.ts'
import { expectInvariants } from '../invariants.ts'
import { act } from '../made/made-intake.ts'
import { temporaryFolder, temporaryStore } from '../temporary-store.ts'

const partnerId = '019ab000-0000-7000-8000-00000000000a'

test('a partner that an earlier station put under itself stands at the top again', () => {
  const folder = temporaryFolder()
  const db = connect(join(folder, 'etabli.db'))
  db.pragma(`application_id = ${applicationId}`)
  migrate(db, migrations.slice(0, noRingsAndReceipts.version - 1))
  createBench(db, createUuidV7(systemIdSources, null), act.at, { prefix: 'T7' }, systemIdSources)
  db.exec(`INSERT INTO partners (id, name, created_at) VALUES ('${partnerId}', 'Relais', '${act.at}');
    UPDATE partner_places SET level = 3, parent_id = partner_id WHERE partner_id = '${partnerId}';`)
  db.close()
  const store = temporaryStore({ folder })
  expect(findPartner(store, partnerId)).toEqual({ partnerId, name: 'Relais', level: 'site', parentId: null })
  expectInvariants(store)
})
