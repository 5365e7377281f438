import type { DecisionView } from '../../../shared/contract/decisions.ts'
import type { Profile, ProfileDeviceKind } from '../../../shared/profile/profile.ts'
import { devicesOfAllocation } from '../store/devices/stock-devices.ts'
import type { Store } from '../store/store.ts'
import { judgeStock, versionKey, type JudgedBefore } from './judge-stock.ts'

const mostListed = 200

/** Judges what stands in an allocation and has not left by what it would ask for. Nothing is stored. */
export function* judgeDecision(
  store: Pick<Store, 'db'>,
  allocationId: string,
  deviceKind: ProfileDeviceKind | null,
  profile: Profile | null,
  before: JudgedBefore,
): Generator<void, DecisionView> {
  const standing = devicesOfAllocation(store, allocationId)
  const judged = yield* judgeStock(store, standing, profile === null ? [] : [profile], before, () => undefined)
  const outcomes = { pass: 0, incomplete: 0, fail: 0, 'other-kind': 0 }
  const devices: DecisionView['devices'] = []
  for (const { device, byProfile } of judged) {
    const isOther = deviceKind !== null && deviceKind !== device.kind
    const own = profile === null ? 'pass' : byProfile.get(versionKey(profile))?.outcome
    if (own === undefined) throw new Error('a device was not judged')
    const outcome = isOther ? 'other-kind' : own
    outcomes[outcome] += 1
    const { deviceId, tag, name } = device
    if (outcome !== 'pass' && devices.length < mostListed) devices.push({ deviceId, tag, name, outcome })
  }
  return { profileVersion: profile?.version ?? null, standing: judged.length, outcomes, devices }
}
