import type { DeviceSummary } from '../../../shared/contract/views.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { Verdict } from '../../../shared/verdict/verdict.ts'

/** One device with its newest reading and judgement; null where there is none yet. */
export type ExportedDevice = {
  readonly summary: DeviceSummary
  readonly report: Report | null
  readonly verdict: Verdict | null
}
