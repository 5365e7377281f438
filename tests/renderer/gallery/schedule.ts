import type { ExportScheduleView } from '../../../shared/contract/schedule.ts'

/** A table by the clock that was written yesterday and not today. */
export const gallerySchedule: ExportScheduleView = {
  scheduleId: 'schedule-1',
  format: 'xlsx',
  columns: ['tag', 'serial'],
  language: 'fr',
  rhythm: { kind: 'daily', at: '18:00' },
  keeps: 30,
  folder: '/media/partage/exports',
  dueAt: '2026-11-23T17:15:00.000Z',
  written: { at: '2026-11-22T17:00:00.000Z', fileName: 'etabli-T7-2026-11-22_18-00-00-a1b2c3.xlsx', devices: 412 },
  failed: { at: '2026-11-23T17:00:00.000Z', code: 'folder-missing' },
}
