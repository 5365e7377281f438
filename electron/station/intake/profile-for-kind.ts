import type { Profile } from '../../../shared/profile/profile.ts'
import type { MachineKind } from '../../../shared/report/report.ts'
import type { StationContext } from '../context.ts'
import { benchHandlers } from '../handlers/bench.ts'
import { findDevice } from '../store/devices/device-rows.ts'

/**
 * What a device that comes without anybody's choice is judged against: its own last profile, else the bench's where that
 * speaks of its kind, else the first one that does.
 *
 * @param deviceId null for a device that was not here before.
 */
export function profileForKind(context: StationContext, kind: MachineKind | null, deviceId: string | null): Profile {
  const { profiles, store } = context
  const last = deviceId === null ? null : (findDevice(store, deviceId)?.profileId ?? null)
  const own = profiles.all.find(({ id }) => id === last)
  if (own !== undefined) return own
  const { profileId } = benchHandlers(context)['bench.status']({}) as { profileId: string }
  const bench = profiles.byId(profileId)
  const fits = ({ deviceKinds }: Profile) => kind !== null && (deviceKinds as readonly string[]).includes(kind)
  return kind === null || fits(bench) ? bench : (profiles.all.find(fits) ?? bench)
}
