// One of several writers on one file, without the lock that keeps stations apart: queues every device it can into the
// lot, in its own order. `node quota-worker.ts FOLDER LOT STEP`; says how many places it got.
import { join } from 'node:path'
import { connect } from '../../../../electron/station/store/connection.ts'
import { listDevices } from '../../../../electron/station/store/devices/devices.ts'
import { newestStoredId } from '../../../../electron/station/store/newest-stored-id.ts'
import { enqueue } from '../../../../electron/station/store/queue/queue.ts'
import { createUuidV7, systemIdSources } from '../../../../electron/station/store/uuid-v7.ts'
import { act } from '../made/made-intake.ts'

const [folder = '', lotId = '', step = '1'] = process.argv.slice(2)
const db = connect(join(folder, 'etabli.db'))
const store = { db, newId: createUuidV7(systemIdSources, newestStoredId(db)), close: () => undefined }
const devices = listDevices(store, { search: '', after: null, limit: 500 }).devices
const results = devices.map((_, index) => {
  const device = devices[(index * Number(step)) % devices.length]
  return enqueue(store, act, { deviceId: device?.deviceId ?? '', lotId }).result
})
process.stdout.write(JSON.stringify(results))
db.close()
