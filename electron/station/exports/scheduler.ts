import type { ExportScheduleView } from '../../../shared/contract/schedule.ts'
import type { StationContext } from '../context.ts'
import { getBench } from '../store/bench/bench.ts'
import { findSchedule, listSchedules, settleExport } from '../store/bench/export-schedules.ts'
import { momentInName, nextDue } from './schedule-times.ts'
import { tablePieces, type ExportPages } from './table-pieces.ts'
import { writeToFolder } from './write-to-folder.ts'

/** A folder that was missing may be a share that comes back; until then the bench asks again after so long. */
const triesAgainAfterMs = 15 * 60_000
const looksEveryMs = 30_000

/** Who writes by the clock: nobody in particular. */
const clockActor = 'clock'

const fileEndings = { xlsx: 'xlsx', csv: 'csv', 'snipe-it': 'csv', glpi: 'zip', device: 'zip' } as const

export type Scheduler = {
  /** Writes one schedule's table now, whatever its time. Null when it is not there. */
  run(scheduleId: string): Promise<ExportScheduleView | null>
  /** Writes what is due; what was missed while the bench was off is written once. */
  runDue(): Promise<readonly ExportScheduleView[]>
  /** Looks every half minute whether something is due, until it is stopped. */
  start(): void
  stop(): void
}

/** Exports by the clock, one after the other; a failure is kept and told, never thrown, and holds up nothing. */
export function createScheduler(
  context: Pick<StationContext, 'store' | 'now' | 'publish'>,
  pages: ExportPages,
  onFault: (error: unknown) => void,
): Scheduler {
  const { store, now } = context
  let [last, isStopped] = [Promise.resolve() as Promise<unknown>, false]
  let timer: NodeJS.Timeout | undefined

  /** One at a time: two that walk through every device at once are no faster. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }

  const write = async (schedule: ExportScheduleView): Promise<ExportScheduleView | null> => {
    if (isStopped) return null
    const { scheduleId, format, folder, keeps, rhythm } = schedule
    const began = now()
    const series = { begins: `etabli-${getBench(store).prefix}-`, ends: `-${scheduleId.slice(-6)}` }
    const ends = `${series.ends}.${fileEndings[format]}`
    const file = { folder, begins: series.begins, ends, moment: momentInName(began), keeps }
    const outcome = await writeToFolder(
      file,
      whileRunning(tablePieces(pages, schedule), () => isStopped),
    )
    if (isStopped) return null
    const next = nextDue(rhythm, began)
    const again = new Date(Math.min(next.getTime(), now().getTime() + triesAgainAfterMs))
    const dueAt = typeof outcome === 'string' ? again : next
    settleExport(store, { actor: clockActor, at: now().toISOString() }, scheduleId, outcome, dueAt.toISOString())
    const after = findSchedule(store, scheduleId)
    if (after !== null) context.publish('schedule.changed', after)
    return after
  }

  const scheduler: Scheduler = {
    run: (scheduleId) =>
      inTurn(async () => {
        const schedule = findSchedule(store, scheduleId)
        return schedule === null ? null : write(schedule)
      }),
    runDue: () =>
      inTurn(async () => {
        const at = now()
        const done: ExportScheduleView[] = []
        for (const schedule of listSchedules(store).filter((one) => isDue(one, at))) {
          const after = await write(schedule)
          if (after !== null) done.push(after)
        }
        return done
      }),
    start() {
      const look = () => {
        scheduler.runDue().catch(onFault)
      }
      timer = setInterval(look, looksEveryMs)
      timer.unref()
      look()
    },
    stop() {
      isStopped = true
      clearInterval(timer)
    },
  }
  return scheduler
}

/**
 * Whether a schedule's time has come. One that lies further ahead than the next time from now on can only come from a clock
 * that was set back since: waiting for it would stop the exports for as long, and nobody would notice.
 */
function isDue({ dueAt, rhythm }: ExportScheduleView, at: Date): boolean {
  const due = Date.parse(dueAt)
  return due <= at.getTime() || due > nextDue(rhythm, at).getTime() + triesAgainAfterMs
}

/** The same pieces; a station that stops meanwhile ends them with an error, so that no half table is put in place. */
async function* whileRunning<T>(pieces: AsyncIterable<T>, isStopped: () => boolean): AsyncGenerator<T> {
  for await (const piece of pieces) {
    if (isStopped()) throw Object.assign(new Error('the station stops'), { code: 'ECANCELED' })
    yield piece
  }
}
