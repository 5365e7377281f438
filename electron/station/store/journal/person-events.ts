import type { Role } from '../../../../shared/profile/profile.ts'

type Named = { readonly personId: string; readonly number: number }

/**
 * What happened to a person of the bench. None of these ever holds a name, a PIN, a badge or anything made of one: the
 * journal is kept for good, a name is not.
 */
export type PersonEvent =
  | { readonly type: 'person.added'; readonly payload: Named & { readonly roles: readonly Role[] } }
  | {
      readonly type: 'person.changed'
      readonly payload: Named & { readonly roles: readonly Role[]; readonly isRenamed: boolean }
    }
  | { readonly type: 'person.pinSet'; readonly payload: Named & { readonly hasPin: boolean } }
  | { readonly type: 'person.badgeSet'; readonly payload: Named & { readonly badge: 'printed' | 'foreign' | null } }
  | { readonly type: 'person.left'; readonly payload: Named }
  | { readonly type: 'person.pseudonymised'; readonly payload: Named }
