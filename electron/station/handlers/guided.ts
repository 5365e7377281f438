import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { BatteryRuns } from '../battery/battery-runs.ts'
import type { StationContext } from '../context.ts'
import { ownDevice } from '../intake/own-device.ts'
import { newestBatteryRun } from '../store/proofs/battery-runs.ts'
import { findDevice } from '../store/devices/device-rows.ts'

type GuidedHandlers = Pick<Handlers<StationContract>, 'device.here' | 'battery.run' | 'battery.start' | 'battery.stop'>

const sentences = {
  'device-not-found': 'There is no such device',
  'device-not-here': 'This device is not the machine that the station runs on',
  'no-battery-here': 'No battery of this machine can be read',
  'battery-run-under-way': 'A discharge is followed already',
  'no-battery-run': 'No discharge of this device is followed',
} as const

const refusal = (code: keyof typeof sentences, where: string) => new Refusal({ code, what: sentences[code], where })

/** Tests on the machine that the station runs on. */
export function guidedHandlers({ store }: StationContext, runs: BatteryRuns): GuidedHandlers {
  const known = (deviceId: string) => {
    if (findDevice(store, deviceId) === null) throw refusal('device-not-found', deviceId)
    return deviceId
  }
  return {
    'device.here': ({ deviceId }) => {
      const own = ownDevice(store)
      return { isHere: own?.id === known(deviceId), ownTag: own?.tag ?? null }
    },
    'battery.run': ({ deviceId }) => newestBatteryRun(store, known(deviceId)),
    'battery.start': async ({ deviceId }) => {
      if (ownDevice(store)?.id !== known(deviceId)) throw refusal('device-not-here', deviceId)
      const result = await runs.start(deviceId)
      if (result !== 'started') throw refusal(result, deviceId)
      const run = newestBatteryRun(store, deviceId)
      if (run === null) throw new Error(`the discharge of ${deviceId} was begun and is not there`)
      return run
    },
    'battery.stop': async ({ deviceId }) => {
      if (!(await runs.stop(known(deviceId)))) throw refusal('no-battery-run', deviceId)
      return {}
    },
  }
}
