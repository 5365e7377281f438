import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { scheduleCommands } from '../../../shared/contract/schedule.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { nextDue } from '../exports/schedule-times.ts'
import type { Scheduler } from '../exports/scheduler.ts'
import { addSchedule, listSchedules, removeSchedule } from '../store/bench/export-schedules.ts'

type ScheduleHandlers = Pick<Handlers<StationContract>, keyof typeof scheduleCommands>

const notFound = (scheduleId: string) =>
  new Refusal({
    code: 'schedule-not-found',
    what: 'This regular export is not there',
    where: scheduleId,
    remedy: 'Look at the list again.',
  })

/** Exports by the clock: which there are, another one, one less, one at once. */
export function scheduleHandlers(context: StationContext, scheduler: Scheduler): ScheduleHandlers {
  const { store, grants, now } = context
  return {
    'schedule.list': () => listSchedules(store),
    'schedule.add': ({ grant, ...table }) => {
      const dueAt = nextDue(table.rhythm, now()).toISOString()
      const added = addSchedule(store, actOf(context), { ...table, folder: grants.folderOf(grant), dueAt })
      if (added !== 'schedules-too-many') return added
      throw new Refusal({
        code: 'schedules-too-many',
        what: 'There are as many regular exports as a bench writes',
        remedy: 'Remove one that nobody reads.',
      })
    },
    'schedule.remove': ({ scheduleId }) => {
      if (removeSchedule(store, actOf(context), scheduleId) === 'schedule-not-found') throw notFound(scheduleId)
      return {}
    },
    'schedule.run': async ({ scheduleId }) => {
      const after = await scheduler.run(scheduleId)
      if (after === null) throw notFound(scheduleId)
      return after
    },
  }
}
