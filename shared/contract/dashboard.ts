import { z } from 'zod'
import { FigureSubject } from '../shipping/campaign.ts'
import { AllocationView, OperationView } from './campaign.ts'
import { command } from './define.ts'

const Count = z.number().int().nonnegative()
const Days = z.number().int().nonnegative()

/** What the dashboard counts the steps of a day by. */
export const countedSteps = ['received', 'audited', 'queued', 'delivered'] as const

/** See `forecastEnd` for how it is worked out. */
export const ForecastView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('no-number') }),
  z.strictObject({ kind: z.literal('too-little'), daysSeen: Days, daysNeeded: Days }),
  z.strictObject({
    kind: z.literal('days'),
    remaining: Count,
    perDay: z.number().positive(),
    daysSeen: Days,
    earliestDays: Days,
    likelyDays: Days,
    latestDays: Days.nullable(),
  }),
])
export type ForecastView = z.infer<typeof ForecastView>

export const DashboardView = z.strictObject({
  operation: OperationView,
  /** Announced and counted, side by side; `by` is counted less announced. */
  figures: z.array(
    z.strictObject({
      subject: FigureSubject,
      announced: Count.nullable(),
      /** "about" in the text; it excuses no difference. */
      isAbout: z.boolean(),
      wording: z.string().nullable(),
      counted: Count.nullable(),
      difference: z.enum(['agrees', 'over', 'under', 'not-comparable']),
      by: z.number().int().nullable(),
    }),
  ),
  allocations: z.array(AllocationView),
  sums: z.strictObject({
    /** Of the allocations that something was announced for. */
    announced: Count,
    /** Of the allocations that have a number. */
    allocated: Count,
    queued: Count,
    packed: Count,
    inTransit: Count,
    delivered: Count,
  }),
  /** Devices of the bench by state: where they stand and wait. */
  devicesByState: z.record(z.string(), Count),
  today: z.strictObject({
    received: Count,
    audited: Count,
    queued: Count,
    delivered: Count,
    /** For each hour of the day, how many were received and how many were queued. */
    hours: z.array(z.strictObject({ hour: z.number().int().min(0).max(23), received: Count, queued: Count })),
  }),
  /** Steps of the last days, the oldest first, today last. */
  days: z.array(z.strictObject({ daysAgo: Days, received: Count, queued: Count })),
  /** The first wave that is not full; null while there is none. */
  forecast: z.strictObject({ waveName: z.string(), end: ForecastView }).nullable(),
})
export type DashboardView = z.infer<typeof DashboardView>

export const dashboardCommands = {
  /** How far an operation is. `dayStartsAt` is the caller's midnight, since only a screen knows its time zone. */
  'operation.dashboard': command({
    input: z.strictObject({ operationId: z.string().min(1).max(80), dayStartsAt: z.iso.datetime() }),
    output: DashboardView,
    refusals: ['operation-not-found'],
  }),
}
