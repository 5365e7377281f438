import { Refusal } from '../../../shared/contract/refusal.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import type { StationContext } from '../context.ts'
import { deviceLabel } from '../labels/device-label.ts'
import { localDay } from '../local-day.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { getDevice } from '../store/devices/devices.ts'
import { keptProfile } from '../store/bench/profiles.ts'
import { loadReport } from '../store/devices/reports.ts'

/** What the label of a recorded device says today. @throws Refusal `device-not-found`. */
export function labelContentOf({ store, now }: StationContext, deviceId: string, language: Language): LabelContent {
  const device = getDevice(store, deviceId)
  const row = findDevice(store, deviceId)
  if (device === null || row === null || row.reportId === null) {
    throw new Refusal({ code: 'device-not-found', what: 'There is no such device', where: deviceId })
  }
  const { profileId, profileVersion } = device
  const profile = profileId === null || profileVersion === null ? null : keptProfile(store, profileId, profileVersion)
  return deviceLabel(device, loadReport(store, row.reportId), profile, localDay(now()), language)
}

/** A label that carries a tag and nothing else: it is stuck before the machine is read. */
export function blankContent(tag: string, day: string): LabelContent {
  const unread = { specLine: null, profileTitle: null, verdict: null, manufacturer: null, model: null, serial: null }
  return { tag, ...unread, date: day, benchName: null }
}
