import type { ExportFailure, ExportScheduleView, ScheduledTable } from '../../../../shared/contract/schedule.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Row = {
  readonly scheduleId: string
  readonly format: ScheduledTable['format']
  readonly columns: string
  readonly language: ScheduledTable['language']
  readonly dailyAt: string | null
  readonly everyHours: number | null
  readonly keeps: number
  readonly folder: string
  readonly dueAt: string
  readonly writtenAt: string | null
  readonly writtenName: string | null
  readonly writtenDevices: number | null
  readonly failedAt: string | null
  readonly failedCode: ExportFailure | null
}

const select = `SELECT id AS scheduleId, format, columns, language, daily_at AS dailyAt, every_hours AS everyHours, keeps,
  folder, due_at AS dueAt, written_at AS writtenAt, written_name AS writtenName, written_devices AS writtenDevices,
  failed_at AS failedAt, failed_code AS failedCode FROM export_schedules`

function toView(row: Row): ExportScheduleView {
  const { scheduleId, format, language, keeps, folder, dueAt, dailyAt, everyHours } = row
  const { writtenAt, writtenName, writtenDevices, failedAt, failedCode } = row
  return {
    scheduleId,
    format,
    columns: JSON.parse(row.columns) as ExportScheduleView['columns'],
    language,
    rhythm: dailyAt === null ? { kind: 'hours', every: everyHours ?? 24 } : { kind: 'daily', at: dailyAt },
    keeps,
    folder,
    dueAt,
    written: writtenAt === null ? null : { at: writtenAt, fileName: writtenName ?? '', devices: writtenDevices ?? 0 },
    failed: failedAt === null || failedCode === null ? null : { at: failedAt, code: failedCode },
  }
}

/** Every schedule of this bench, the oldest first. */
export function listSchedules({ db }: Pick<Store, 'db'>): ExportScheduleView[] {
  return statement<Row>(db, `${select} ORDER BY id`).all().map(toView)
}

export function findSchedule({ db }: Pick<Store, 'db'>, scheduleId: string): ExportScheduleView | null {
  const row = statement<Row>(db, `${select} WHERE id = ?`).get(scheduleId)
  return row === undefined ? null : toView(row)
}

/** More would be a mistake: each one walks through every device. */
const mostSchedules = 10

export function addSchedule(
  store: Store,
  act: Act,
  { rhythm, ...table }: ScheduledTable & { readonly folder: string; readonly dueAt: string },
): ExportScheduleView | 'schedules-too-many' {
  return inTransaction(store, () => {
    if (listSchedules(store).length >= mostSchedules) return 'schedules-too-many'
    const { format, columns, language, keeps, folder, dueAt } = table
    const scheduleId = store.newId()
    const dailyAt = rhythm.kind === 'daily' ? rhythm.at : null
    const everyHours = rhythm.kind === 'hours' ? rhythm.every : null
    statement(
      store.db,
      `INSERT INTO export_schedules (id, format, columns, language, daily_at, every_hours, keeps, folder, due_at, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(scheduleId, format, JSON.stringify(columns), language, dailyAt, everyHours, keeps, folder, dueAt, act.at)
    recordBenchChange(store, act, 'export-schedule.add', {
      type: 'export-schedule.added',
      payload: { scheduleId, format, columns, rhythm: dailyAt ?? `${everyHours} h`, keeps, folder },
    })
    const added = findSchedule(store, scheduleId)
    if (added === null) throw new Error('what was just added is there')
    return added
  })
}

export function removeSchedule(store: Store, act: Act, scheduleId: string): 'removed' | 'schedule-not-found' {
  return inTransaction(store, () => {
    const { changes } = statement(store.db, 'DELETE FROM export_schedules WHERE id = ?').run(scheduleId)
    if (changes === 0) return 'schedule-not-found'
    const payload = { scheduleId }
    recordBenchChange(store, act, 'export-schedule.remove', { type: 'export-schedule.removed', payload })
    return 'removed'
  })
}

export type WrittenExport = {
  readonly fileName: string
  readonly devices: number
  readonly sizeBytes: number
  readonly sha256: string
  readonly deleted: readonly string[]
}

/** Keeps what an attempt came to, and when the next one is due. A schedule that was removed meanwhile stays so. */
export function settleExport(
  store: Store,
  act: Act,
  scheduleId: string,
  outcome: WrittenExport | ExportFailure,
  dueAt: string,
): void {
  inTransaction(store, () => {
    const before = findSchedule(store, scheduleId)
    if (before === null) return
    if (typeof outcome === 'string') {
      statement(store.db, 'UPDATE export_schedules SET due_at = ?, failed_at = ?, failed_code = ? WHERE id = ?').run(
        dueAt,
        act.at,
        outcome,
        scheduleId,
      )
      if (before.failed?.code === outcome) return
      const payload = { scheduleId, code: outcome }
      recordBenchChange(store, act, 'export.fail', { type: 'export.failed', payload })
      return
    }
    statement(
      store.db,
      `UPDATE export_schedules SET due_at = ?, failed_at = NULL, failed_code = NULL, written_at = ?, written_name = ?,
         written_devices = ? WHERE id = ?`,
    ).run(dueAt, act.at, outcome.fileName, outcome.devices, scheduleId)
    recordBenchChange(store, act, 'export.write', { type: 'export.written', payload: { scheduleId, ...outcome } })
  })
}
