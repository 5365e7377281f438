import type { Profile } from '../../../shared/profile/profile.ts'
import { upgradeNeed, type UpgradeNeed } from '../../../shared/shipping/part-needs.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import type { Supplement } from '../../../shared/verdict/measure.ts'
import type { VerdictOutcome } from '../../../shared/verdict/verdict.ts'
import { supplementFor } from '../store/devices/judge-device.ts'
import { loadReport } from '../store/devices/reports.ts'
import type { StockDevice } from '../store/devices/stock-devices.ts'
import type { Store } from '../store/store.ts'

/** A device judged against a profile: the outcome, and what parts it would take. */
export type Judged = { readonly outcome: VerdictOutcome; readonly need: UpgradeNeed }

export type JudgedDevice = { readonly device: StockDevice; readonly byProfile: ReadonlyMap<string, Judged> }

export const versionKey = ({ id, version }: Pick<Profile, 'id' | 'version'>): string => `${id}@${version}`

/**
 * What was judged before, by report, profile version and what is known beside them: none of the three ever changes.
 */
export type JudgedBefore = Map<string, Judged>

const keyOf = ({ reportId }: StockDevice, profile: Profile, { tests }: Supplement): string =>
  `${reportId} ${versionKey(profile)}${tests === undefined ? '' : ` ${JSON.stringify(tests)}`}`

const mostKept = 200_000

/**
 * Judges devices by their newest reports and their tests against some profiles, one device a step.
 *
 * @param before what is known already and is added to; null where a profile may still change (a draft).
 */
export function* judgeStock(
  store: Pick<Store, 'db'>,
  devices: readonly StockDevice[],
  profiles: readonly Profile[],
  before: JudgedBefore | null,
  told: (done: number, total: number) => void,
): Generator<void, readonly JudgedDevice[]> {
  const judged: JudgedDevice[] = []
  for (const [index, device] of devices.entries()) {
    let report: ReturnType<typeof loadReport> | undefined
    const byProfile = new Map<string, Judged>()
    for (const profile of profiles) {
      const supplement = supplementFor(store, device.deviceId, profile)
      const key = keyOf(device, profile, supplement)
      let own = before?.get(key)
      if (own === undefined) {
        report ??= loadReport(store, device.reportId)
        const verdict = judge(report, profile, supplement)
        own = { outcome: verdict.outcome, need: upgradeNeed(verdict, report) }
        if (before !== null && before.size < mostKept) before.set(key, own)
      }
      byProfile.set(versionKey(profile), own)
    }
    judged.push({ device, byProfile })
    if (index % 50 === 49) told(index + 1, devices.length)
    yield
  }
  told(devices.length, devices.length)
  return judged
}
