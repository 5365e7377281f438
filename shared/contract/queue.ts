import { z } from 'zod'
import { command } from './define.ts'
import { DeviceId, DeviceSummary, LotView } from './views.ts'

const LotId = z.string().min(1).max(80)

export const queueRefusals = [
  'device-not-found',
  'lot-not-found',
  'lot-full',
  'allocation-full',
  'allocation-other-profile',
  'allocation-other-kind',
  'gates-not-met',
] as const

/** Devices in the lots of partners: put in, moved, taken out. */
export const queueCommands = {
  /** Puts a device whose gates hold at the end of a lot. The gates are checked again inside the transaction. */
  'queue.add': command({
    input: z.strictObject({ deviceId: DeviceId, lotId: LotId }),
    output: z.strictObject({ result: z.enum(['queued', 'already-queued']), lot: LotView }),
    refusals: queueRefusals,
  }),
  /**
   * Moves a queued device into another lot, or into a lot of another allocation, as one act: where gates, lot or allocation
   * say no, it keeps its place. A packed one has to leave its carton first.
   */
  'queue.move': command({
    input: z.strictObject({
      deviceId: DeviceId,
      to: z.union([z.strictObject({ lotId: LotId }), z.strictObject({ allocationId: LotId })]),
    }),
    output: z.strictObject({
      result: z.enum(['moved', 'already-there']),
      lot: LotView,
      /** Where it was: there it goes again when this is undone. */
      fromLotId: LotId,
    }),
    refusals: [...queueRefusals, 'not-queued', 'report-outdated', 'allocation-not-found'],
  }),
  'queue.remove': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: z.strictObject({}),
    refusals: ['device-not-found', 'not-queued'],
  }),
  'queue.list': command({
    input: z.strictObject({
      lotId: LotId,
      after: z.string().max(200).nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ devices: z.array(DeviceSummary), next: z.string().nullable() }),
    refusals: ['lot-not-found'],
  }),
}
