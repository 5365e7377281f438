import type { Profile } from '../../../shared/profile/profile.ts'
import type { StationContext } from '../context.ts'
import { benchHandlers } from '../handlers/bench.ts'
import type { AndroidConnection } from '../usb/adb/android-connection.ts'
import type { StartedReading } from '../usb/android-session.ts'
import { newCard } from './cards.ts'
import { runIntake } from './run-intake.ts'

/**
 * What a tablet is judged against when it comes by itself: the bench's own profile where that speaks of tablets, with
 * the bench's lot; else the first profile that does, and no lot, since the lot waits for other machines.
 */
function termsFor(context: StationContext): { readonly profile: Profile; readonly lotId: string | null } {
  const { profileId, lotId } = benchHandlers(context)['bench.status']({}) as { profileId: string; lotId: string | null }
  const own = context.profiles.byId(profileId)
  if (own.deviceKinds.includes('tablet')) return { profile: own, lotId }
  const other = context.profiles.all.find(({ deviceKinds }) => deviceKinds.includes('tablet'))
  return { profile: other ?? own, lotId: null }
}

/** Puts a card on the bench for an Android device that let it in, and does the main job for it. */
export function startAndroidIntake(
  context: StationContext,
  connection: AndroidConnection,
  name: string,
): StartedReading {
  const { cards, store } = context
  const { profile, lotId } = termsFor(context)
  const intakeId = store.newId()
  const startedAt = context.now().toISOString()
  cards.add(newCard({ intakeId, source: { kind: 'android', name }, profileId: profile.id, lotId, startedAt }))
  const ended = runIntake(context, intakeId, { kind: 'android', connection }).then(() => {
    const stage = cards.get(intakeId)?.stage
    return stage === 'done' || stage === 'undecided' ? ('done' as const) : ('failed' as const)
  })
  return { intakeId, ended }
}
