import { createHash, randomBytes } from 'node:crypto'
import type { PersonView } from '../../../shared/contract/people.ts'

/** Long enough to hand a badge over, too short to be used for the next thing. */
const grantLifeMs = 60_000

/** People who answer for one command with one input. */
type Granted = {
  readonly command: string
  readonly digest: string
  readonly people: readonly PersonView[]
  readonly endsAtMs: number
}

export type RoleGrants = {
  /** @param input as the command's schema parsed it. */
  give(command: string, input: unknown, people: readonly PersonView[]): string
  /**
   * The people behind a grant, which is spent by this, whatever comes of it; null where it is unknown, spent, too old, or
   * of another command or input.
   */
  spend(grant: string, command: string, input: unknown): readonly PersonView[] | null
}

/** One value as text: the same for the same value, whatever the order of its keys, with bytes by their hash. */
function canonical(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: createHash('sha256').update(value).digest('hex') }
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, one]) => one !== undefined)
  return kept.toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([key, one]) => [key, canonical(one)])
}

const digestOf = (input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(input)) ?? '')
    .digest('hex')

/** The grants of this run: they are in memory only, and a restart ends them all. */
export function createRoleGrants(now: () => Date): RoleGrants {
  const given = new Map<string, Granted>()
  const forgetOld = () => {
    for (const [grant, { endsAtMs }] of given) {
      const leftMs = endsAtMs - now().getTime()
      // More than twice its life is left where the clock was set back since, and not just corrected by a moment.
      if (leftMs <= 0 || leftMs > 2 * grantLifeMs) given.delete(grant)
    }
  }
  return {
    give(command, input, people) {
      forgetOld()
      const grant = randomBytes(24).toString('base64url')
      given.set(grant, { command, digest: digestOf(input), people, endsAtMs: now().getTime() + grantLifeMs })
      return grant
    },
    spend(grant, command, input) {
      forgetOld()
      const granted = given.get(grant)
      given.delete(grant)
      if (granted === undefined || granted.command !== command || granted.digest !== digestOf(input)) return null
      return granted.people
    },
  }
}
