import { z } from 'zod'
import { Role } from '../profile/profile.ts'
import { AllocationView } from './campaign.ts'
import { command } from './define.ts'
import { LotView } from './views.ts'
import { plainTyped } from './plain-typed.ts'

const Id = z.string().min(1).max(80)

/** An allocation that lots can be made in. */
export const LotAllocationView = z.strictObject({
  ...AllocationView.shape,
  operationName: z.string(),
  /** What it gives beyond the devices that its lots want already; null: any number. */
  roomForLots: z.number().int().nonnegative().nullable(),
})
export type LotAllocationView = z.infer<typeof LotAllocationView>

/** Lots: each belongs to an allocation that somebody chose, and has its profile. */
export const lotCommands = {
  'lot.list': command({ input: z.strictObject({}), output: z.array(LotView), refusals: [] }),
  /** The allocations of a partner in all operations, the newest first. */
  'lot.allocations': command({
    input: z.strictObject({ partnerId: Id }),
    output: z.array(LotAllocationView),
    refusals: ['partner-not-found'],
  }),
  /**
   * Adds a lot to an allocation. Lots that want more together than it gives are refused, unless `over` says which role
   * lets them in and why; as with `allocation.allowOver`, only coordination may.
   */
  'lot.add': command({
    input: z.strictObject({
      allocationId: Id,
      name: plainTyped(120),
      /** Null: as many as the allocation takes. */
      wanted: z.number().int().min(1).max(1_000_000).nullable(),
      over: z.strictObject({ role: Role, reason: plainTyped(500) }).optional(),
    }),
    output: LotView,
    refusals: ['allocation-not-found', 'allocation-undecided', 'lot-over-allocation', 'role-may-not', 'name-taken'],
  }),
}
