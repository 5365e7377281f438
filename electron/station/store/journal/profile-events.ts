import type { Profile } from '../../../../shared/profile/profile.ts'

/** A profile of the bench got its next version. */
export type ProfileEvent = {
  readonly type: 'profile.published'
  readonly payload: { readonly profile: Profile; readonly basedOn: number; readonly reason: string }
}
