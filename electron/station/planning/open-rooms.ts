import type { OpenAllocation } from '../../../shared/contract/what-if.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { Verdict } from '../../../shared/verdict/verdict.ts'
import { allocationsOfProfile, roomOf } from '../store/campaign/allocations.ts'
import { judgeDevice } from '../store/devices/judge-device.ts'
import { keptProfile } from '../store/bench/profiles.ts'
import type { StockDevice } from '../store/devices/stock-devices.ts'
import type { Store } from '../store/store.ts'

const inLots = new Set(['queued', 'packed'])

/** Counts, device by device, what the allocations with room could choose from. */
export type OpenRooms = {
  readonly count: (device: StockDevice, report: Report, now: Verdict, then: Verdict) => void
  readonly counted: () => OpenAllocation[]
}

/**
 * The allocations with room that ask for a profile. Each is counted by the version that it asks for, which may be an older
 * one than the newest: it keeps that until somebody moves it over.
 *
 * @param present the newest version, whose verdicts are handed in.
 */
export function openRooms(store: Pick<Store, 'db'>, present: Profile): OpenRooms {
  const open = allocationsOfProfile(store, present.id).flatMap((view) => {
    const { profileVersion } = view
    const room = roomOf(view)
    const asked = profileVersion === null ? null : keptProfile(store, present.id, profileVersion)
    return asked === null || room === 0 ? [] : [{ view, room, asked, conformNow: 0, conformThen: 0 }]
  })
  return {
    count: (device, report, now, then) => {
      if (inLots.has(device.state)) return
      const byVersion = new Map([[present.version, now.outcome]])
      for (const one of open) {
        const { deviceKind } = one.view
        if (deviceKind !== null && deviceKind !== device.kind) continue
        const { version } = one.asked
        const outcome = byVersion.get(version) ?? judgeDevice(store, device.deviceId, report, one.asked).outcome
        byVersion.set(version, outcome)
        if (outcome === 'pass') one.conformNow += 1
        if (then.outcome === 'pass') one.conformThen += 1
      }
    },
    counted: () =>
      open.map(({ view, room, asked, conformNow, conformThen }) => {
        const { allocationId, partnerName, waveName, deviceKind } = view
        const counts = { profileVersion: asked.version, room, conformNow, conformThen }
        return { allocationId, partnerName, waveName, deviceKind, ...counts }
      }),
  }
}
