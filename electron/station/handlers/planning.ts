import type { Handlers } from '../../../shared/contract/define.ts'
import type { planningCommands } from '../../../shared/contract/planning.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { StationContext } from '../context.ts'
import { acceptPlacements } from '../planning/accept.ts'
import { assignStock } from '../planning/assign.ts'
import { inSlices } from '../planning/in-slices.ts'
import type { JudgedBefore } from '../planning/judge-stock.ts'
import { planPile } from '../planning/upgrade.ts'
import { judgeDraft } from '../planning/what-if.ts'
import { findOperation } from '../store/campaign/operations.ts'
import { campaignRefusal } from './campaign-refusal.ts'

/** Proposals, plans of parts and drafts of profiles: long work, in slices, told and stopped by the caller's own id. */
export function planningHandlers(
  context: StationContext,
): Pick<Handlers<StationContract>, keyof typeof planningCommands> {
  const { store, profiles } = context
  const running = new Map<string, AbortController>()
  const before: JudgedBefore = new Map()
  type Told = (done: number, total: number) => void
  /** Work under the caller's own id, by which it is followed and stopped. */
  async function follow<T>(jobId: string, work: (told: Told, signal: AbortSignal) => Promise<T>): Promise<T> {
    const abort = new AbortController()
    running.set(jobId, abort)
    try {
      return await work((done, total) => context.publish('planning.progressed', { jobId, done, total }), abort.signal)
    } finally {
      running.delete(jobId)
    }
  }
  async function run<T>(jobId: string, steps: (told: Told) => Generator<void, T>): Promise<T> {
    try {
      return await follow(jobId, (told, signal) => inSlices(steps(told), signal))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      const what = 'These parts stand in for each other in too many ways'
      throw new Refusal({ code: 'planning-too-many-ways', what })
    }
  }
  const known = (operationId: string) => {
    if (findOperation(store, operationId) === null) throw campaignRefusal('operation-not-found', operationId)
  }
  return {
    'planning.assign': ({ jobId, operationId }) => {
      known(operationId)
      return run(jobId, (told) => assignStock(store, operationId, before, told))
    },
    'planning.accept': ({ jobId, placements }) =>
      follow(jobId, (told, signal) => acceptPlacements(context, placements, told, signal)),
    'planning.upgrade': ({ jobId, operationId }) => {
      known(operationId)
      return run(jobId, (told) => planPile(store, operationId, before, told))
    },
    'planning.whatIf': ({ jobId, draft }) => {
      const present = profiles.byId(draft.id)
      return run(jobId, (told) => judgeDraft(store, present, draft, told))
    },
    'planning.cancel': ({ jobId }) => {
      running.get(jobId)?.abort()
      return {}
    },
  }
}
