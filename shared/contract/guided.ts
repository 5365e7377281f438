import { z } from 'zod'
import { batteryStates } from '../device/battery-drain.ts'
import { command } from './define.ts'
import { DeviceId, Moment, TagText } from './views.ts'

/** How the batteries of this machine stood at one moment. */
export const BatterySampleView = z.strictObject({
  at: Moment,
  percent: z.number().min(0).max(100),
  energyMilliwattHours: z.number().int().min(0).nullable(),
  state: z.enum(batteryStates),
})

/** A discharge that is followed, or was; its curve is oldest first. */
export const BatteryRunView = z.strictObject({
  runId: z.uuid(),
  startedAt: Moment,
  /** Null while it is followed. */
  endedAt: Moment.nullable(),
  /** `charger`: it was put in again; `unread`: the batteries could not be read any more. */
  endReason: z.enum(['stopped', 'charger', 'unread']).nullable(),
  samples: z.array(BatterySampleView),
})
export type BatteryRunView = z.infer<typeof BatteryRunView>

/** Tests that only work on the machine that the station runs on. */
export const guidedCommands = {
  /** Whether this device is the machine that the station runs on; if not, which device that is, as far as it was read. */
  'device.here': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: z.strictObject({ isHere: z.boolean(), ownTag: TagText.nullable() }),
    refusals: ['device-not-found'],
  }),
  /** The newest discharge of this device, null for none. */
  'battery.run': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: BatteryRunView.nullable(),
    refusals: ['device-not-found'],
  }),
  /** Follows the batteries of this machine from now on, once a minute, whatever else the bench does. */
  'battery.start': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: BatteryRunView,
    refusals: ['device-not-found', 'device-not-here', 'no-battery-here', 'battery-run-under-way'],
  }),
  'battery.stop': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: z.strictObject({}),
    refusals: ['device-not-found', 'no-battery-run'],
  }),
}
