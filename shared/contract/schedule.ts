import { z } from 'zod'
import { languages } from '../report/quantities.ts'
import { command } from './define.ts'
import { ExportColumn } from './export.ts'
import { exportColumns } from './export-columns.ts'
import { Moment } from './views.ts'

const Nothing = z.strictObject({})

/** Each day at a time by the bench's own clock, or again and again after so many hours. */
export const ExportRhythm = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('daily'),
    /** 18:30 */
    at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  }),
  z.strictObject({ kind: z.literal('hours'), every: z.number().int().min(1).max(168) }),
])
export type ExportRhythm = z.infer<typeof ExportRhythm>

export const ScheduledTable = z.strictObject({
  format: z.enum(['xlsx', 'csv', 'snipe-it', 'glpi', 'device']),
  /** Of our own tables; Snipe-IT's has its own. */
  columns: z.array(ExportColumn).min(1).max(exportColumns.length),
  language: z.enum(languages),
  rhythm: ExportRhythm,
  /** So many files stay in the folder, the newest. */
  keeps: z.number().int().min(1).max(1000),
})
export type ScheduledTable = z.infer<typeof ScheduledTable>

export const exportFailures = [
  'folder-missing',
  'folder-full',
  'folder-denied',
  'folder-failed',
  'workbook-full',
  'archive-full',
] as const
export type ExportFailure = (typeof exportFailures)[number]

export const ExportScheduleView = ScheduledTable.extend({
  scheduleId: z.string(),
  /** For people to see; it was chosen in the system's dialog. */
  folder: z.string(),
  dueAt: Moment,
  /** The newest file; null before the first. */
  written: z.strictObject({ at: Moment, fileName: z.string(), devices: z.number().int() }).nullable(),
  /** Why the last attempt wrote nothing; null when it did. It is tried again at `dueAt`. */
  failed: z.strictObject({ at: Moment, code: z.enum(exportFailures) }).nullable(),
})
export type ExportScheduleView = z.infer<typeof ExportScheduleView>

export const scheduleCommands = {
  'schedule.list': command({ input: Nothing, output: z.array(ExportScheduleView), refusals: [] }),
  /** A table of every device is written into a folder from now on, by the clock. */
  'schedule.add': command({
    input: ScheduledTable.extend({ grant: z.string().min(1).max(80) }),
    output: ExportScheduleView,
    refusals: ['grant-not-found', 'schedules-too-many'],
  }),
  /** Its files stay. */
  'schedule.remove': command({
    input: z.strictObject({ scheduleId: z.string().max(80) }),
    output: Nothing,
    refusals: ['schedule-not-found'],
  }),
  /** Writes it now; what comes of it stands in `written` or `failed`. */
  'schedule.run': command({
    input: z.strictObject({ scheduleId: z.string().max(80) }),
    output: ExportScheduleView,
    refusals: ['schedule-not-found'],
  }),
}

export const scheduleEvents = { 'schedule.changed': ExportScheduleView }
