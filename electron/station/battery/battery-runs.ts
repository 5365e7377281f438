import type { BatteryRunView } from '../../../shared/contract/guided.ts'
import { actOf, type Signing, type StationContext } from '../context.ts'
import {
  addBatterySample,
  endBatteryRun,
  newestBatteryRun,
  openBatteryRun,
  startBatteryRun,
} from '../store/proofs/battery-runs.ts'
import type { BatteryMeter } from './battery-meter.ts'

/** How often the batteries are looked at while a discharge is followed. */
const everyMs = 60_000
/** So many looks in a row without an answer end it: the battery is out, or its driver is gone. */
const unansweredLooks = 5

export type BatteryRuns = {
  start(deviceId: string): Promise<'started' | 'device-not-found' | 'battery-run-under-way' | 'no-battery-here'>
  stop(deviceId: string): Promise<boolean>
  /** One look at the batteries, as the clock asks for each minute; nothing where no discharge is followed. */
  look(): Promise<void>
  close(): void
}

/** Whether the charger was put in after the machine had lived on its batteries: the discharge is over then. */
function isChargedAgain({ samples }: BatteryRunView): boolean {
  const isOnCharger = samples.at(-1)?.state === 'charging' || samples.at(-1)?.state === 'full'
  return isOnCharger && samples.some(({ state }) => state === 'discharging')
}

/**
 * Follows the discharge of this machine's batteries beside everything else: it looks once a minute, each look is on the
 * disk when it is over, and one that was followed when the station ended is followed on when it starts again.
 */
export function createBatteryRuns(
  context: Pick<StationContext, 'store' | 'publish' | 'deviceChanged'> & Signing,
  meter: BatteryMeter,
  onFault: (error: unknown) => void,
): BatteryRuns {
  const { store, now } = context
  let timer: ReturnType<typeof setInterval> | null = null
  let unanswered = 0
  let isClosed = false

  const rest = () => {
    if (timer !== null) clearInterval(timer)
    timer = null
  }
  const end = (runId: string, deviceId: string, reason: 'stopped' | 'charger' | 'unread') => {
    rest()
    endBatteryRun(store, actOf(context), runId, reason)
    context.publish('battery.changed', { deviceId })
    context.deviceChanged(deviceId)
  }
  const look = async () => {
    const open = openBatteryRun(store)
    if (open === null) return rest()
    const reading = await meter()
    // It may have been stopped while the batteries were asked.
    if (isClosed || openBatteryRun(store)?.runId !== open.runId) return
    unanswered = reading === null ? unanswered + 1 : 0
    if (reading === null) {
      if (unanswered >= unansweredLooks) end(open.runId, open.deviceId, 'unread')
      return
    }
    addBatterySample(store, open.runId, { at: now().toISOString(), ...reading })
    const run = newestBatteryRun(store, open.deviceId)
    if (run !== null && isChargedAgain(run)) end(open.runId, open.deviceId, 'charger')
    else context.publish('battery.changed', { deviceId: open.deviceId })
  }
  const follow = () => {
    unanswered = 0
    const begin = () => setInterval(() => void look().catch(onFault), everyMs).unref()
    // Who began it may be gone for hours when it ends by itself.
    timer ??= context.people?.apart(begin) ?? begin()
  }
  if (openBatteryRun(store) !== null) follow()

  return {
    async start(deviceId) {
      const reading = await meter()
      if (reading === null) return 'no-battery-here'
      const first = { at: now().toISOString(), ...reading }
      const result = startBatteryRun(store, actOf(context), deviceId, first)
      if (result === 'started') {
        follow()
        context.publish('battery.changed', { deviceId })
        context.deviceChanged(deviceId)
      }
      return result
    },
    async stop(deviceId) {
      await look()
      const open = openBatteryRun(store)
      if (open === null || open.deviceId !== deviceId) return false
      end(open.runId, deviceId, 'stopped')
      return true
    },
    look,
    close() {
      isClosed = true
      rest()
    },
  }
}
