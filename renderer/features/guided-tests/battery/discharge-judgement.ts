import type { BatteryDrain } from '../../../../shared/device/battery-drain.ts'

/** So long has a battery to hold before anything is said of it. */
export const neededMinutes = 10
/** A battery that would be empty within the hour does not carry anybody through a lesson. */
const leastMinutesPerPercent = 0.6

/**
 * What a discharge says of the battery; null as long as it is too short to say anything.
 *
 * @param hasVanished the battery no longer answered: a cell that gives up under load.
 */
export function dischargeResult(drain: BatteryDrain | null, hasVanished: boolean): 'pass' | 'fail' | null {
  if (hasVanished) return 'fail'
  if (drain === null) return null
  const rate = drain.minutesPerPercent
  // A fast fall is seen early and needs no ten minutes.
  if (rate !== null && drain.usedPercent >= 5 && rate < leastMinutesPerPercent) return 'fail'
  return drain.minutes < neededMinutes ? null : 'pass'
}
