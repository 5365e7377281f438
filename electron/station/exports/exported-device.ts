import type { DeviceSummary } from '../../../shared/contract/views.ts'
import type { Finding } from '../../../shared/verdict/verdict.ts'
import { newestUnmet, newestReportValues, type ReportValues } from '../store/exports/exported-documents.ts'
import { deviceProven, type DeviceProven } from '../store/exports/exported-proofs.ts'
import { roadsOf, type DeviceRoad } from '../store/exports/exported-roads.ts'
import type { Store } from '../store/store.ts'

/**
 * One device with its newest reading, what its newest judgement finds unmet, where it came from and where it goes, and what
 * is proven of it; null where there is none yet.
 */
export type ExportedDevice = {
  readonly summary: DeviceSummary
  readonly report: ReportValues | null
  readonly unmet: readonly Finding[] | null
  readonly road: DeviceRoad | null
  readonly proven: DeviceProven | null
}

/** What is worked out when it is first asked for, and then kept. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}

/** Devices of which only that is read which a column asks for, each once; their roads all together. */
export function exportedDevices(
  store: Pick<Store, 'db'>,
  summaries: readonly DeviceSummary[],
): readonly ExportedDevice[] {
  const ids = summaries.map(({ deviceId }) => deviceId)
  const roads = once(() => roadsOf(store, ids))
  return summaries.map((summary) => {
    const { deviceId } = summary
    const report = once(() => newestReportValues(store, deviceId))
    const unmet = once(() => newestUnmet(store, deviceId))
    const proven = once(() => deviceProven(store, deviceId, report()?.disks ?? null))
    return {
      summary,
      get report() {
        return report()
      },
      get unmet() {
        return unmet()
      },
      get road() {
        return roads().get(deviceId) ?? null
      },
      get proven() {
        return proven()
      },
    }
  })
}
