import { signsOf, type SignComparison } from '../../../shared/device/identity.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { Device } from '../store/devices/device-projection.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { loadReport } from '../store/devices/reports.ts'
import { getSetting, keepSetting } from '../store/bench/settings.ts'
import type { Store } from '../store/store.ts'

/** The setting that holds which device this bench's own computer is, once it was recorded. */
const ownDeviceSetting = 'own-device'

/** Remembers which device the bench's own computer is. */
export function keepOwnDevice(store: Store, deviceId: string): void {
  keepSetting(store, ownDeviceSetting, deviceId)
}

/** The device that the bench's own computer is; null as long as it was not read here. */
export function ownDevice(store: Store): Device | null {
  const own = getSetting(store, ownDeviceSetting)
  return typeof own === 'string' ? findDevice(store, own) : null
}

/**
 * A bench's own computer may have no strong sign (a board without serial): where nothing contradicts that it is the
 * device it was last time, nobody has to be asked again.
 */
export function ownDeviceAmong(store: Store, candidates: readonly SignComparison[]): string | null {
  const own = getSetting(store, ownDeviceSetting)
  const [only] = candidates
  if (only === undefined || candidates.length > 1) return null
  return only.deviceId === own && only.differing.length === 0 ? only.deviceId : null
}

/**
 * A virtual machine may show no sign at all, and would be a new device at each reading. It is the device it was last
 * time when that one showed none either and is the same model; a folder of data that was carried to another computer
 * meets at least another network card, which is a sign.
 */
export function ownDeviceWithoutSigns(store: Store, report: Report): string | null {
  const own = getSetting(store, ownDeviceSetting)
  if (typeof own !== 'string' || signsOf(report).length > 0) return null
  const device = findDevice(store, own)
  if (device === null || device.reportId === null) return null
  const last = loadReport(store, device.reportId)
  return signsOf(last).length === 0 && modelOf(last) === modelOf(report) ? own : null
}

const modelOf = ({ machine, cpu }: Report): string =>
  JSON.stringify([machine.kind, machine.manufacturer, machine.model, cpu.model])
