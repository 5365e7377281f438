import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

/** What an operation comes to, counted from what is stored and from nothing that was announced. */
export type OperationCounts = {
  readonly allocated: number
  readonly queued: number
  readonly packed: number
  readonly inTransit: number
  readonly delivered: number
  /** Lines of the lists without those that never came; null where no list of this kind of source stands. */
  readonly inKind: number | null
  readonly purchased: number | null
  /** Allocated in the newest wave; null while there is only one. */
  readonly nextWave: number | null
}

export function countOperation({ db }: Reading, operationId: string): OperationCounts {
  const row = statement<OperationCounts>(
    db,
    `WITH own AS (SELECT allocations.id, allocated, waves.position FROM allocations
         JOIN waves ON waves.id = wave_id WHERE operation_id = :operationId),
       steps AS (SELECT state, sum(devices) AS devices FROM own JOIN lot_allocations ON allocation_id = own.id
         JOIN lot_states ON lot_states.lot_id = lot_allocations.lot_id GROUP BY state),
       lists AS (SELECT kind, sum((SELECT coalesce(sum(expected_counts.lines), 0) FROM expected_counts
             WHERE source_id = sources.id AND list IN ('open', 'arrived'))) AS lines,
           sum((SELECT count(*) - count(at) FROM manifests
             LEFT JOIN manifest_withdrawals ON manifest_id = manifests.id WHERE source_id = sources.id)) AS files
         FROM sources WHERE operation_id = :operationId GROUP BY kind)
     SELECT (SELECT coalesce(sum(allocated), 0) FROM own) AS allocated,
       coalesce((SELECT devices FROM steps WHERE state = 'queued'), 0) AS queued,
       coalesce((SELECT devices FROM steps WHERE state = 'packed'), 0) AS packed,
       coalesce((SELECT devices FROM steps WHERE state = 'in-transit'), 0) AS inTransit,
       coalesce((SELECT devices FROM steps WHERE state = 'delivered'), 0) AS delivered,
       (SELECT lines FROM lists WHERE kind = 'in-kind' AND lines + files > 0) AS inKind,
       (SELECT lines FROM lists WHERE kind = 'purchase' AND lines + files > 0) AS purchased,
       (SELECT sum(allocated) FROM own WHERE position > 1
         AND position = (SELECT max(position) FROM waves WHERE operation_id = :operationId)) AS nextWave`,
  ).get({ operationId })
  if (row === undefined) throw new Error('a row of sums is always there')
  return row
}

/** The hour as the hours of steps are named. */
const hourOf = (moment: Date): string => moment.toISOString().slice(0, 13)

/**
 * When the day begins that is so many days after one that begins at this moment, by the bench's calendar: a day in which the clock is
 * changed has 23 or 25 hours.
 */
function dayBegins(dayStartsAt: Date, days: number): Date {
  const moment = new Date(dayStartsAt)
  moment.setDate(moment.getDate() + days)
  return moment
}

/**
 * Steps of devices in each hour of the day that begins at a moment, by type of event; hours and types without any left out. The hours are
 * those of the clock on the wall, from 0: one that this day has twice comes twice, and the one that it has not is left out.
 */
export function countSteps(
  { db }: Reading,
  from: Date,
): { readonly hour: number; readonly type: string; readonly steps: number }[] {
  return statement<{ hour: string; type: string; steps: number }>(
    db,
    'SELECT hour, type, steps FROM hour_steps WHERE hour >= ? AND hour < ? ORDER BY hour, type',
  )
    .all(hourOf(from), hourOf(dayBegins(from, 1)))
    .map(({ hour, type, steps }) => ({
      hour: (new Date(`${hour}:00:00Z`).getHours() - from.getHours() + 24) % 24,
      type,
      steps,
    }))
}

/** As `countSteps`, of the days before one that begins at a moment and of that one: 0 is that day, 1 the one before. */
export function countDays(
  { db }: Reading,
  dayStartsAt: Date,
  days: number,
): { readonly daysAgo: number; readonly type: string; readonly steps: number }[] {
  const counted = statement<{ type: string; steps: number }>(
    db,
    'SELECT type, sum(steps) AS steps FROM hour_steps WHERE hour >= ? AND hour < ? GROUP BY type',
  )
  return Array.from({ length: days }, (_, daysAgo) => daysAgo).flatMap((daysAgo) =>
    counted
      .all(hourOf(dayBegins(dayStartsAt, -daysAgo)), hourOf(dayBegins(dayStartsAt, 1 - daysAgo)))
      .map((row) => ({ daysAgo, ...row })),
  )
}

/**
 * How many of a wave's devices were put into their lots on each of the days before a moment, the oldest first; those
 * that have left their lot since are not among them.
 */
export function placedByDay({ db }: Reading, waveId: string, before: Date, days: number): number[] {
  const ends = Array.from({ length: days }, (_, day) => hourOf(dayBegins(before, day + 1 - days)))
  const counts = Array.from({ length: days }, () => 0)
  const rows = statement<{ hour: string; devices: number }>(
    db,
    `SELECT substr(placed_at, 1, 13) AS hour, count(*) AS devices
     FROM allocations JOIN lot_allocations ON allocation_id = allocations.id
       JOIN device_lots ON device_lots.lot_id = lot_allocations.lot_id
     WHERE wave_id = :waveId AND placed_at >= :from AND placed_at < :before GROUP BY hour`,
  ).all({ waveId, from: dayBegins(before, -days).toISOString(), before: before.toISOString() })
  for (const { hour, devices } of rows) {
    const found = ends.findIndex((end) => hour < end)
    // A moment that is no full hour ends its last day within one.
    const day = found < 0 ? days - 1 : found
    counts[day] = (counts[day] ?? 0) + devices
  }
  return counts
}
