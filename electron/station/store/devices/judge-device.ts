import { testResults } from '../../../../shared/device/checklist-tests.ts'
import type { DeviceState } from '../../../../shared/device/states.ts'
import { askedTests } from '../../../../shared/profile/asked-tests.ts'
import type { Profile } from '../../../../shared/profile/profile.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import type { Supplement } from '../../../../shared/verdict/measure.ts'
import type { Verdict } from '../../../../shared/verdict/verdict.ts'
import { deviceProofs } from '../proofs/device-proofs.ts'
import type { Store } from '../store.ts'

/**
 * What the station knows of a device beside its report, as far as a profile asks for it: the tests of its checklist, those
 * that the checklist gate counts too. A repair or a return ends them for both.
 */
export function supplementFor(store: Pick<Store, 'db'>, deviceId: string, profile: Profile): Supplement {
  return askedTests(profile).size === 0 ? {} : { tests: testResults(deviceProofs(store, deviceId).items) }
}

/**
 * The verdict on a device by its newest report and what is known beside it: whatever judges a stored device asks here, so
 * that nothing can be judged by less.
 */
export function judgeDevice(store: Pick<Store, 'db'>, deviceId: string, report: Report, profile: Profile): Verdict {
  return judge(report, profile, supplementFor(store, deviceId, profile))
}

/** Where a new reading ends what was tested before: in repair, and with somebody who used it. */
const endingTests: ReadonlySet<DeviceState> = new Set(['repair', 'in-transit', 'delivered'])

/**
 * The verdict on a reading that is about to be recorded for this device. Null before the first one.
 *
 * @param device as it stands before the reading.
 */
export function judgeReading(
  store: Pick<Store, 'db'>,
  device: { readonly id: string; readonly state: DeviceState } | null,
  report: Report,
  profile: Profile,
): Verdict {
  return device === null || endingTests.has(device.state)
    ? judge(report, profile)
    : judgeDevice(store, device.id, report, profile)
}
