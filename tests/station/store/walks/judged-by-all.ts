import { isDeepStrictEqual } from 'node:util'
import type { Device } from '../../../../electron/station/store/devices/device-projection.ts'
import { judgeDevice } from '../../../../electron/station/store/devices/judge-device.ts'
import { keptProfile } from '../../../../electron/station/store/bench/profiles.ts'
import { loadReport } from '../../../../electron/station/store/devices/reports.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { loadVerdict, reportOfVerdict } from '../../../../electron/station/store/devices/verdict-documents.ts'

/** Whether the device came back after its newest verdict: that one is outdated, and no gate takes it. */
const cameBackSince = ({ db }: Store, { id, verdictId }: Device): boolean =>
  db
    .prepare<[string, string, string | null]>(
      `SELECT 1 FROM events WHERE device_id = ? AND type = 'device.returned' AND seq > (SELECT seq FROM events
         WHERE device_id = ? AND type = 'verdict.reached' AND payload ->> 'verdictId' = ?)`,
    )
    .get(id, id, verdictId) !== undefined

/** The newest verdict of a device is what the judge says now of its newest report and of the tests that count. */
export function expectJudgedByAll(store: Store, device: Device, after = ''): void {
  const { id, reportId, verdictId, profileId, profileVersion } = device
  if (reportId === null || verdictId === null || profileId === null || profileVersion === null) return
  if (reportOfVerdict(store, verdictId) !== reportId || cameBackSince(store, device)) return
  const profile = keptProfile(store, profileId, profileVersion)
  if (profile === null) throw new Error(`profile ${profileId} ${profileVersion} is lost`)
  const now = judgeDevice(store, id, loadReport(store, reportId), profile)
  if (isDeepStrictEqual(loadVerdict(store, verdictId), now)) return
  throw new Error(`device ${id}, ${device.state}, is judged otherwise than it stands, after ${after}: ${now.outcome}`)
}
