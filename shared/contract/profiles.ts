import { z } from 'zod'
import { Profile } from '../profile/profile.ts'
import { command } from './define.ts'
import { plainTyped } from './plain-typed.ts'

/** The bench's own versions of its profiles. */
export const profileCommands = {
  /**
   * Makes a draft the newest version of its profile, which everything that is read from now on is judged by. Verdicts,
   * lots and allocations keep the version they were made with, and the profiles that came with the station stay as they
   * are: a published version only stands before them.
   */
  'profile.publish': command({
    input: z.strictObject({
      /** Its own version is not looked at: the station gives the next one that nothing was ever judged by. */
      draft: Profile,
      /** The version the draft was made from: another one that came since is never overwritten. */
      basedOn: z.number().int().min(1),
      reason: plainTyped(500),
    }),
    output: Profile,
    refusals: ['profile-not-found', 'profile-overtaken', 'profile-unchanged'],
  }),
}

export const profileEvents = {
  'profile.published': z.strictObject({ profileId: z.string(), version: z.number().int() }),
}
