import type { DraftBattery, DraftList } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import { parseBatteryStatistics, parseGauges, parseHealthService, type Gauge } from './battery-gauge.ts'
import { healthWords, parseBatteryService, serviceNumber, type BatteryService } from './battery-service.ts'
import type { AndroidOutputs } from './outputs.ts'
import { apiLevel, unanswered } from './property-reading.ts'

type Source = { readonly from: string; readonly gauge: Gauge }

/** Full may be above design on a new pack, by as much as makers leave in hand; beyond it the two are not of one pack. */
const plausible = { least: 0.05, most: 1.25 }

const oneDecimal = (value: number) => Math.round(value * 10) / 10
const milliampereHours = (microampereHours: number) => `${Math.round(microampereHours / 1000)} mAh`

/** Full against design of one source; sources are never mixed, except that the design may come from the profile. */
function healthOf({ from, gauge }: Source, design: Source | undefined): Reading<number> | null {
  const full = gauge.fullMicroampereHours
  const by = gauge.designMicroampereHours !== null ? { from, gauge } : design
  const whole = by?.gauge.designMicroampereHours ?? null
  if (full === null || whole === null || by === undefined) return null
  const name = by.from === from ? from : `${from}, design from ${by.from}`
  const raw = `${milliampereHours(full)} of ${milliampereHours(whole)}`
  const share = full / whole
  if (share < plausible.least || share > plausible.most) return notRead('unavailable', name, raw)
  return read(Math.min(100, oneDecimal(100 * share)), name, raw)
}

/** Samsung keeps the health in percent (ASOC, BSOH); -1 and 0 stand for "not known". */
function samsungHealth(service: BatteryService, field: string): Reading<number> | null {
  const percent = serviceNumber(service, field)
  if (percent === null) return null
  const from = `dumpsys battery ${field}`
  return percent > 0 && percent <= 100 ? read(percent, from) : notRead('unavailable', from, String(percent))
}

/** Samsung counts hundredths of a full charge. */
function samsungCycles(service: BatteryService): Reading<number> | null {
  const usage = serviceNumber(service, 'mSavedBatteryUsage')
  if (usage === null) return null
  const from = 'dumpsys battery mSavedBatteryUsage'
  return usage > 0 ? read(Math.floor(usage / 100), from, String(usage)) : notRead('unavailable', from, String(usage))
}

function chargeOf(service: BatteryService): Reading<number> | null {
  const level = serviceNumber(service, 'level')
  const scale = serviceNumber(service, 'scale') ?? 100
  if (level === null || scale <= 0 || level < 0 || level > scale) return null
  return read(oneDecimal((100 * level) / scale), 'dumpsys battery level')
}

/** What is said of health where nobody states it: the service's own word, and no figure. */
function statedState(service: BatteryService): Reading<number> | null {
  const code = serviceNumber(service, 'health')
  const word = code === null ? undefined : healthWords[code]
  return word === undefined ? null : notRead('unavailable', 'dumpsys battery health', word)
}

/** Kernels often hold the cut-off in place of the nominal voltage; lithium packs are 3.6 to 4.0 V nominal. */
function energyOf(charge: number | null, { from, gauge }: Source): Reading<number> | null {
  if (charge === null) return null
  const millivolts = gauge.designMillivolts
  const raw = milliampereHours(charge)
  if (millivolts === null || millivolts < 3600 || millivolts > 4000) return notRead('unavailable', from, raw)
  return read(Math.round((charge / 1000) * (millivolts / 1000)), from, raw)
}

const stated = <T extends string | number>(value: T | null, from: string): Reading<T> | null =>
  value === null ? null : read(value, from)

/**
 * The battery: charge by the battery service; wear by Samsung's own figure, else by full against design of the kernel's
 * gauge, of the health service, or of what the system learned. What nobody reports is not read and never 0.
 */
export function readAndroidBatteries(outputs: AndroidOutputs): DraftList<DraftBattery> {
  const service = parseBatteryService(outputs.text('dumpsys_battery') ?? '')
  const sources: readonly Source[] = [
    ...parseGauges(outputs.text('power') ?? '').map((gauge) => ({ from: 'sys/class/power_supply', gauge })),
    { from: 'health service', gauge: parseHealthService(outputs.text('health') ?? '') },
    { from: 'dumpsys batterystats', gauge: parseBatteryStatistics(outputs.text('capacity') ?? '', apiLevel(outputs)) },
  ]
  const isKnown = service.size > 0 || sources.some(({ gauge }) => gauge.fullMicroampereHours !== null)
  if (!isKnown) {
    const { status, from } = unanswered(outputs, 'dumpsys_battery')
    return { status, from, entries: [] }
  }
  if (service.get('present') === 'false') return { status: 'absent', from: 'dumpsys battery', entries: [] }
  const design = sources.find(({ gauge }) => gauge.designMicroampereHours !== null)
  const close = (left: number, right: number) => Math.abs(left - right) < 1
  const first = <T extends string | number>(pick: (gauge: Gauge) => T | null): (Reading<T> | null)[] =>
    sources.map(({ from, gauge }) => stated(pick(gauge), from))
  const notReported = notRead<never>('unavailable', 'dumpsys battery')
  const technology = service.get('technology')
  return {
    status: 'read',
    from: service.size > 0 ? 'dumpsys battery' : 'sys/class/power_supply',
    entries: [
      {
        id: read('battery', 'Android'),
        manufacturer: best<string>([...first((gauge) => gauge.manufacturer), notReported]),
        model: best<string>([...first((gauge) => gauge.model), notReported]),
        serial: best<string>([...first((gauge) => gauge.serial), notReported]),
        chemistry:
          technology === undefined || technology === ''
            ? notReported
            : read(technology.slice(0, 100), 'dumpsys battery technology'),
        designMilliwattHours: best([
          ...sources.map((one) => energyOf(one.gauge.designMicroampereHours, one)),
          notReported,
        ]),
        fullMilliwattHours: best([...sources.map((one) => energyOf(one.gauge.fullMicroampereHours, one)), notReported]),
        cycles: best([samsungCycles(service), ...first((gauge) => gauge.cycles), notReported], close),
        healthPercent: best(
          [
            samsungHealth(service, 'mSavedBatteryAsoc'),
            samsungHealth(service, 'mSavedBatteryBsoh'),
            ...sources.map((one) => healthOf(one, design)),
            statedState(service),
            notReported,
          ],
          close,
        ),
        chargePercent: best([chargeOf(service), notReported]),
      },
    ],
  }
}
