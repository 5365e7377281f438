import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { DeviceView } from '../../../shared/contract/views.ts'
import { actOf, type StationContext } from '../context.ts'
import { scannedTag } from './scanned-tag.ts'
import { withoutForgottenNames } from '../people/shown-names.ts'
import { needsElevation } from '../readers/local/elevation.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { gatesFor } from '../store/proofs/gates.ts'
import { findDeviceByTag, deviceRange, getDevice, listDevices } from '../store/devices/devices.ts'
import { deviceJournal } from '../store/journal/journal.ts'
import { judgeDevice } from '../store/devices/judge-device.ts'
import { listCaptureFiles, loadReport } from '../store/devices/reports.ts'
import { judgeAgain } from '../store/devices/verdicts.ts'
import { loadVerdict } from '../store/devices/verdict-documents.ts'

type DeviceHandlers = Pick<
  Handlers<StationContract>,
  'device.list' | 'device.range' | 'device.find' | 'device.get' | 'device.journal' | 'device.judge'
>

const notFound = (where: string) => new Refusal({ code: 'device-not-found', what: 'There is no such device', where })

/** Everything the device's screen shows. */
function viewOf({ store }: StationContext, deviceId: string): DeviceView {
  const device = findDevice(store, deviceId)
  const summary = getDevice(store, deviceId)
  if (device === null || summary === null || device.reportId === null) throw notFound(deviceId)
  const report = loadReport(store, device.reportId)
  return {
    summary,
    report,
    verdict: device.verdictId === null ? null : loadVerdict(store, device.verdictId),
    gates: [...gatesFor(store, device)],
    captureFiles: listCaptureFiles(store, device.reportId),
    needsElevation: [...needsElevation(report)],
  }
}

/** Recorded devices: lists, one whole, its journal, and a judgement against another profile. */
export function deviceHandlers(context: StationContext): DeviceHandlers {
  const { store, profiles } = context
  return {
    'device.list': (query) => listDevices(store, query),
    'device.range': (query) => deviceRange(store, query),
    'device.find': ({ tag }) => {
      const read = scannedTag(tag)
      const deviceId = findDeviceByTag(store, read)
      if (deviceId === null) throw notFound(read)
      return { deviceId }
    },
    'device.get': ({ deviceId }) => viewOf(context, deviceId),
    'device.journal': ({ deviceId }) => {
      if (findDevice(store, deviceId) === null) throw notFound(deviceId)
      return deviceJournal(store, deviceId).map((entry) => ({
        ...entry,
        payload: withoutForgottenNames(context, entry.payload),
      }))
    },
    'device.judge': ({ deviceId, profileId }) => {
      const profile = profiles.byId(profileId)
      const device = findDevice(store, deviceId)
      if (device === null || device.reportId === null) throw notFound(deviceId)
      const verdict = judgeDevice(store, deviceId, loadReport(store, device.reportId), profile)
      judgeAgain(store, actOf(context), { deviceId, reportId: device.reportId, profile, verdict })
      context.deviceChanged(deviceId)
      return viewOf(context, deviceId)
    },
  }
}
