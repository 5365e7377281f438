import type { Role } from '../../../shared/profile/profile.ts'
import type { StationContext } from '../context.ts'
import type { GrantedCall } from '../transport/serve.ts'
import { neededRoles, rolesAtBench } from './needed-roles.ts'
import { requireRole, requireRoleAtBench } from './require-role.ts'

const rolesOf = new Map<string, readonly Role[]>(Object.entries(neededRoles))
const atBench = new Map<string, readonly Role[]>(Object.entries(rolesAtBench))

/** Refusals that any command may answer with where people work by name. */
export const personRefusals = ['role-needed', 'two-people-needed', 'grant-not-valid'] as const

/** What stands around the work of every call: who does it is known before, and whether they may is asked first. */
export const aroundCall =
  (context: Pick<StationContext, 'people'>) =>
  (call: GrantedCall, work: () => unknown): unknown =>
    context.people.during(call, () => {
      const roles = rolesOf.get(call.name)
      if (roles !== undefined) requireRole(context, ...roles)
      const present = atBench.get(call.name)
      if (present !== undefined) requireRoleAtBench(context, ...present)
      return work()
    })
