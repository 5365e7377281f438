/** Whether a machine lives on its batteries. `idle`: neither charged nor used, as some chargers keep them. */
export const batteryStates = ['discharging', 'charging', 'full', 'idle', 'unknown'] as const
export type BatteryState = (typeof batteryStates)[number]

/** All batteries of a machine at one moment. */
export type BatterySample = {
  /** ISO 8601, UTC. */
  readonly at: string
  /** Of what they hold when full now, from 0 to 100. */
  readonly percent: number
  /** What they hold now; null where they tell percents only. */
  readonly energyMilliwattHours: number | null
  readonly state: BatteryState
}

/** What a run on battery came to. */
export type BatteryDrain = {
  /** On battery and looked at; time in which the station did not look is left out, with what was used in it. */
  readonly minutes: number
  readonly fromPercent: number
  readonly toPercent: number
  readonly usedPercent: number
  /** Null until a whole percent was used: a shorter stretch says nothing. */
  readonly minutesPerPercent: number | null
  /** Null where no energy was told. */
  readonly usedMilliwattHours: number | null
  /** What the machine drew on average; null where no energy was told or no time has passed. */
  readonly meanMilliwatts: number | null
}

/** The station looks every minute; after three without a look, the machine slept or was off. */
const longestGapMinutes = 3

const minutesBetween = (from: BatterySample, to: BatterySample) => (Date.parse(to.at) - Date.parse(from.at)) / 60_000

/**
 * What a run's samples say of the batteries: from the moment the charger was taken out until it was put in again. Null
 * while the machine was not yet seen on battery twice in a row.
 *
 * @param samples oldest first. What was seen while the charger was in counts nothing.
 */
export function batteryDrain(samples: readonly BatterySample[]): BatteryDrain | null {
  const steps = samples.slice(1).flatMap((to, index) => {
    const from = samples[index]
    if (from === undefined || from.state !== 'discharging' || to.state !== 'discharging') return []
    const minutes = minutesBetween(from, to)
    return minutes <= 0 || minutes > longestGapMinutes ? [] : [{ from, to, minutes }]
  })
  const [first, last] = [steps[0], steps.at(-1)]
  if (first === undefined || last === undefined) return null
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  const usedPercent = steps.reduce((sum, { from, to }) => sum + from.percent - to.percent, 0)
  const energies = steps.map(({ from, to }) =>
    from.energyMilliwattHours === null || to.energyMilliwattHours === null
      ? null
      : from.energyMilliwattHours - to.energyMilliwattHours,
  )
  const usedMilliwattHours = energies.reduce<number | null>(
    (sum, used) => (sum === null || used === null ? null : sum + used),
    0,
  )
  return {
    minutes,
    fromPercent: first.from.percent,
    toPercent: last.to.percent,
    usedPercent,
    minutesPerPercent: usedPercent >= 1 ? minutes / usedPercent : null,
    usedMilliwattHours,
    meanMilliwatts: usedMilliwattHours === null ? null : (usedMilliwattHours / minutes) * 60,
  }
}
