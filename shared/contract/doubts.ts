import { z } from 'zod'
import { Many } from './campaign-terms.ts'
import { command } from './define.ts'
import { CandidateView, DeviceId } from './views.ts'

/** A device that may be another one's machine: `candidate` is the other, compared with this one. */
export const DoubtView = z.strictObject({ deviceId: DeviceId, candidate: CandidateView })
export type DoubtView = z.infer<typeof DoubtView>

/**
 * Devices that stand here twice, as it seems: recorded under two names of one maker before the bench knew that these are
 * one. Nothing is merged by itself.
 */
export const doubtCommands = {
  /** What nobody has answered yet; of one device, or the first of all. `open`: how many pairs wait on the whole bench. */
  'doubt.list': command({
    input: z.strictObject({ deviceId: DeviceId.nullable() }),
    output: z.strictObject({ open: Many, doubts: z.array(DoubtView) }),
    refusals: [],
  }),
  /**
   * A person says what two devices are. `one`: the machine goes on as `deviceId`, its next reading is that one's, and the
   * other stays with what it has in its journal. `two`: they are never asked about again.
   */
  'doubt.settle': command({
    input: z.strictObject({ deviceId: DeviceId, otherId: DeviceId, answer: z.enum(['one', 'two']) }),
    output: z.strictObject({}),
    refusals: ['doubt-not-found'],
  }),
}
