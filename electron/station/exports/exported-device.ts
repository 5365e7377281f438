import type { DeviceSummary } from '../../../shared/contract/views.ts'
import type { Finding } from '../../../shared/verdict/verdict.ts'
import { newestUnmet, newestReportValues, type ReportValues } from '../store/exported-documents.ts'
import type { Store } from '../store/store.ts'

/** One device with its newest reading and what its newest judgement finds unmet; null where there is none yet. */
export type ExportedDevice = {
  readonly summary: DeviceSummary
  readonly report: ReportValues | null
  readonly unmet: readonly Finding[] | null
}

/** A device of which only that is read which a column asks for, each once. */
export function exportedDevice(store: Pick<Store, 'db'>, summary: DeviceSummary): ExportedDevice {
  let report: ReportValues | null | undefined
  let unmet: readonly Finding[] | null | undefined
  return {
    summary,
    get report() {
      return report === undefined ? (report = newestReportValues(store, summary.deviceId)) : report
    },
    get unmet() {
      return unmet === undefined ? (unmet = newestUnmet(store, summary.deviceId)) : unmet
    },
  }
}
