import type { AllocationView, OperationView } from '../../../shared/contract/campaign.ts'
import { countedSteps, type DashboardView } from '../../../shared/contract/dashboard.ts'
import { figureSubjects } from '../../../shared/shipping/campaign-kinds.ts'
import { compareFigure, type FigureSubject } from '../../../shared/shipping/campaign.ts'
import { forecastDays, forecastEnd } from '../../../shared/shipping/forecast.ts'
import { listAllocations, takenOf } from '../store/campaign/allocations.ts'
import {
  countDays,
  countOperation,
  countSteps,
  placedByDay,
  type OperationCounts,
} from '../store/campaign/campaign-counts.ts'
import { countByState } from '../store/devices/devices.ts'
import type { Store } from '../store/store.ts'

/** What the station counts a subject by; null where it has nothing to count it from. */
function countedOf(subject: FigureSubject, counts: OperationCounts): number | null {
  switch (subject) {
    case 'devices':
      return counts.allocated
    case 'goal':
      return counts.delivered
    case 'in-kind':
      return counts.inKind
    case 'purchased':
      return counts.purchased
    case 'delivered-or-in-transit':
      return counts.delivered + counts.inTransit
    case 'next-wave':
      return counts.nextWave
    case 'euros':
      return null
    default:
      return subject satisfies never
  }
}

function todayOf(store: Pick<Store, 'db'>, dayStartsAt: Date): DashboardView['today'] {
  const steps = countSteps(store, dayStartsAt)
  const sum = (name: string, hour?: number) =>
    steps
      .filter((step) => step.type === `device.${name}` && (hour === undefined || step.hour === hour))
      .reduce((total, step) => total + step.steps, 0)
  const [received, audited, queued, delivered] = countedSteps.map((name) => sum(name))
  return {
    received: received ?? 0,
    audited: audited ?? 0,
    queued: queued ?? 0,
    delivered: delivered ?? 0,
    hours: Array.from({ length: 24 }, (_, hour) => ({
      hour,
      received: sum('received', hour),
      queued: sum('queued', hour),
    })),
  }
}

/** Two weeks, so that every day stands beside the same one of the week before. */
const shownDays = 14

function daysOf(store: Pick<Store, 'db'>, dayStartsAt: Date): DashboardView['days'] {
  const steps = countDays(store, dayStartsAt, shownDays)
  const sum = (name: string, daysAgo: number) =>
    steps.find((step) => step.type === `device.${name}` && step.daysAgo === daysAgo)?.steps ?? 0
  return Array.from({ length: shownDays }, (_, place) => shownDays - 1 - place).map((daysAgo) => ({
    daysAgo,
    received: sum('received', daysAgo),
    queued: sum('queued', daysAgo),
  }))
}

const isOpen = (one: AllocationView): boolean => one.allocated === null || takenOf(one) < one.allocated

function forecastOf(
  store: Pick<Store, 'db'>,
  operation: OperationView,
  allocations: readonly AllocationView[],
  dayStartsAt: Date,
): DashboardView['forecast'] {
  const isOfWave = (waveId: string) => allocations.filter((one) => one.waveId === waveId)
  const present = operation.waves.filter(({ waveId }) => isOfWave(waveId).length > 0)
  const wave = present.find(({ waveId }) => isOfWave(waveId).some(isOpen)) ?? present.at(-1)
  if (wave === undefined) return null
  const own = isOfWave(wave.waveId)
  const remaining = own.some(({ allocated }) => allocated === null)
    ? null
    : own.reduce((sum, one) => sum + Math.max(0, (one.allocated ?? 0) - takenOf(one)), 0)
  const days = placedByDay(store, wave.waveId, dayStartsAt, forecastDays.atMost)
  const end = forecastEnd(days, remaining)
  return { waveName: wave.name, end }
}

const total = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0)

/** How far an operation is: what was announced and what is counted, side by side and never mixed. */
export function dashboardOf(store: Store, operation: OperationView, dayStartsAt: Date): DashboardView {
  const allocations = listAllocations(store, operation.operationId)
  const counts = countOperation(store, operation.operationId)
  const figures = figureSubjects.flatMap((subject) => {
    const said = operation.figures.find((figure) => figure.subject === subject)
    const isShown = said !== undefined || subject === 'devices' || subject === 'delivered-or-in-transit'
    if (!isShown) return []
    const compared = compareFigure(subject, said?.value ?? null, countedOf(subject, counts))
    return [{ ...compared, isAbout: said?.isAbout ?? false, wording: said?.wording ?? null }]
  })
  const { allocated, queued, packed, inTransit, delivered } = counts
  return {
    operation,
    figures,
    allocations,
    sums: {
      announced: total(allocations.map((one) => one.announced)),
      allocated,
      queued,
      packed,
      inTransit,
      delivered,
    },
    devicesByState: countByState(store),
    today: todayOf(store, dayStartsAt),
    days: daysOf(store, dayStartsAt),
    forecast: forecastOf(store, operation, allocations, dayStartsAt),
  }
}
