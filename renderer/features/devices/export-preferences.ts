import { create } from 'zustand'
import { exportColumns, usualColumns, type ExportColumn } from '../../../shared/contract/export-columns.ts'

type ExportPreferences = { readonly columns: readonly ExportColumn[] }

const place = 'etabli.export'

function kept(): ExportPreferences {
  const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
  const { columns } = found as { columns?: readonly string[] }
  const known = exportColumns.filter((name) => columns?.includes(name) ?? false)
  return { columns: known.length === 0 ? usualColumns : known }
}

/** The columns of the last table, so that next month's has the same ones. */
export const useExportPreferences = create<ExportPreferences>()(kept)

useExportPreferences.subscribe((preferences) => localStorage.setItem(place, JSON.stringify(preferences)))
