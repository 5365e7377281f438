import type { ExportFailure } from '../../../../shared/contract/schedule.ts'

/** What happens to exports by the clock. */
export type ScheduleEvent =
  | {
      readonly type: 'export-schedule.added'
      readonly payload: {
        readonly scheduleId: string
        readonly format: string
        readonly columns: readonly string[]
        readonly rhythm: string
        readonly keeps: number
        readonly folder: string
      }
    }
  | { readonly type: 'export-schedule.removed'; readonly payload: { readonly scheduleId: string } }
  | {
      readonly type: 'export.written'
      readonly payload: {
        readonly scheduleId: string
        readonly fileName: string
        readonly devices: number
        readonly sizeBytes: number
        readonly sha256: string
        /** Older files of this schedule that made room for it. */
        readonly deleted: readonly string[]
      }
    }
  /** Once for each reason: the attempts after it are not told again until one succeeds or fails in another way. */
  | { readonly type: 'export.failed'; readonly payload: { readonly scheduleId: string; readonly code: ExportFailure } }
