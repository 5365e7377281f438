import type { Shape } from './keep.ts'

const scalars = (line: string): Readonly<Record<string, Shape>> =>
  Object.fromEntries(line.split(' ').map((key) => [key, 'scalar']))

const identity = 'type manufacturer model serialNumber chassis sku version variant brand'

/** Measurements and tests of parts; other actions (erasures by a person, prices, trades) are none of a reading. */
const actions = scalars(
  'type severity size voltage cycleCount health assessment status lifetime length reallocatedSectorCount ' +
    'currentPendingSectorCount offlineUncorrectable powerCycleCount reportedUncorrectableErrors',
)

/** What of a legacy snapshot speaks of the hardware. */
export const legacyShape: Shape = {
  ...scalars('type uuid software version endTime'),
  device: scalars(identity),
  components: {
    ...scalars(identity),
    ...scalars('speed address cores threads generation format size interface wireless technology'),
    ...scalars('resolutionWidth resolutionHeight refreshRate productionDate'),
    ...scalars('biosDate ramSlots ramMaxSize slots usb'),
    actions,
  },
}
