import type { z } from 'zod'
import type { Battery, Display, Report } from '../report/report.ts'
import { cite, exactly, largest, smallest, some, within, type Measurement } from './measurement.ts'

/** Full against design capacity, capped at 100; the stated health where one of the two was not read. */
export function healthOf(battery: Battery): number | null {
  const { designMilliwattHours, fullMilliwattHours, healthPercent } = battery
  if (healthPercent !== null) return healthPercent
  if (designMilliwattHours === null || fullMilliwattHours === null) return null
  return Math.min(100, (100 * fullMilliwattHours) / designMilliwattHours)
}

function withBatteries(report: Report, measure: (batteries: readonly Battery[]) => Measurement): Measurement {
  const { batteries } = report
  const readings = [cite(report, 'batteries')]
  if (batteries === null) return { state: 'unread', readings }
  return batteries.length === 0 ? { state: 'none', readings } : measure(batteries)
}

/** The worst pack decides: a good pack does not make up for a dead one that stays in the machine. */
export function measureBatteryHealth(report: Report): Measurement {
  return withBatteries(report, (batteries) => {
    const values = batteries.map(healthOf)
    const readings = batteries.map((_, index) => cite(report, `batteries.${index}.healthPercent`))
    return values.every((value) => value === null)
      ? { state: 'unread', readings }
      : within(smallest(values, 100), readings)
  })
}

/** All packs as one store of energy; with a single pack, its health. Any unread capacity leaves it unread. */
export function measureCombinedBatteryHealth(report: Report): Measurement {
  return withBatteries(report, (batteries) => {
    const only = batteries.length === 1 ? batteries[0] : undefined
    if (only !== undefined) return exactly(healthOf(only), [cite(report, 'batteries.0.healthPercent')])
    const readings = batteries.flatMap((_, index) => [
      cite(report, `batteries.${index}.designMilliwattHours`),
      cite(report, `batteries.${index}.fullMilliwattHours`),
    ])
    let design = 0
    let full = 0
    for (const { designMilliwattHours, fullMilliwattHours } of batteries) {
      if (designMilliwattHours === null || fullMilliwattHours === null) return { state: 'unread', readings }
      design += designMilliwattHours
      full += Math.min(fullMilliwattHours, designMilliwattHours)
    }
    return exactly((100 * full) / design, readings)
  })
}

/** The pack with the most cycles. */
export function measureBatteryCycles(report: Report): Measurement {
  return withBatteries(report, (batteries) =>
    within(
      largest(batteries.map((battery) => battery.cycles)),
      batteries.map((_, index) => cite(report, `batteries.${index}.cycles`)),
    ),
  )
}

export function measureBatteryPresence(report: Report): Measurement {
  const readings = [cite(report, 'batteries')]
  if (report.batteries === null) return { state: 'unread', readings }
  return { state: 'truth', value: report.batteries.length > 0, readings }
}

type Panel = z.infer<typeof Display>

/** From the diagonal, else from the sides (EDID states whole millimetres or, on old panels, centimetres). */
function diagonalOf({ diagonalInches, widthMillimetres, heightMillimetres }: Panel): number | null {
  if (diagonalInches !== null) return diagonalInches
  if (widthMillimetres === null || heightMillimetres === null) return null
  return Math.hypot(widthMillimetres, heightMillimetres) / 25.4
}

function sidesOf({ widthPixels, heightPixels }: Panel): { longer: number | null; shorter: number | null } {
  if (widthPixels === null || heightPixels === null) return { longer: null, shorter: null }
  return { longer: Math.max(widthPixels, heightPixels), shorter: Math.min(widthPixels, heightPixels) }
}

const measuresOfPanel = {
  diagonalInches: diagonalOf,
  widthPixels: (panel: Panel) => sidesOf(panel).longer,
  heightPixels: (panel: Panel) => sidesOf(panel).shorter,
}

/**
 * Of the largest internal panel. An external monitor never counts; a display that may be either only widens what is
 * possible.
 */
export function measurePanel(field: keyof typeof measuresOfPanel): (report: Report) => Measurement {
  return (report) => {
    const list = [cite(report, 'displays')]
    if (report.displays === null) return { state: 'unread', readings: list }
    const candidates = [...report.displays.entries()].filter(([, display]) => display.isInternal !== false)
    if (candidates.length === 0) return { state: 'none', readings: list }
    const internal = candidates.filter(([, display]) => display.isInternal)
    if (internal.length === 0) {
      return { state: 'unread', readings: candidates.map(([index]) => cite(report, `displays.${index}.isInternal`)) }
    }
    const sizes = (panels: typeof candidates) => largest(panels.map(([, panel]) => measuresOfPanel[field](panel)))
    const [low] = sizes(internal)
    const [, high] = sizes(candidates)
    return within(
      [low, high],
      internal.map(([index]) => cite(report, `displays.${index}.${field}`)),
    )
  }
}

export function measureInternalPanelPresence(report: Report): Measurement {
  const readings = [cite(report, 'displays')]
  if (report.displays === null) return { state: 'unread', readings }
  return some(
    report.displays.map((display) => display.isInternal),
    readings,
  )
}
