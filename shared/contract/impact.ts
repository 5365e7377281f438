import { z } from 'zod'
import { machineKinds } from '../report/report.ts'
import { command } from './define.ts'
import { plainTyped } from './plain-typed.ts'

const Count = z.number().int().nonnegative()
const OperationId = z.string().min(1).max(80)

const EnteredFactor = z.strictObject({
  /** Of one device; at most ten tonnes. */
  grams: Count.max(10_000_000),
  source: plainTyped(300),
  url: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable(),
})

/** Whether it was compared with its source is the station's to say, never the caller's. */
const Factor = EnteredFactor.extend({ isVerified: z.boolean() })

/** What a device of one kind stands for; null where no figure with a source is known. */
export const FactorsView = z.strictObject({
  kind: z.enum(machineKinds),
  waste: Factor.nullable(),
  carbon: Factor.nullable(),
})
export type FactorsView = z.infer<typeof FactorsView>

const EnteredFactors = z.strictObject({
  kind: z.enum(machineKinds),
  waste: EnteredFactor.nullable(),
  carbon: EnteredFactor.nullable(),
})
export type EnteredFactors = z.infer<typeof EnteredFactors>

const Reached = z.strictObject({ delivered: Count, inTransit: Count })
const Avoided = z.strictObject({ grams: Count, uncountedDevices: Count })

/** What became of an operation, for those who gave for it: counted from the devices and from nothing announced. */
export const ImpactView = z.strictObject({
  operationId: z.string(),
  operationName: z.string(),
  sums: Reached,
  byKind: z.array(Reached.extend({ kind: z.enum(machineKinds).nullable() })),
  waves: z.array(Reached.extend({ waveId: z.string(), waveName: z.string() })),
  /** Those that a device was delivered to or is on its way to, the most devices first. */
  partners: z.array(Reached.extend({ partnerId: z.string(), partnerName: z.string() })),
  /** Of devices delivered, and of those still on their way. */
  waste: z.strictObject({ delivered: Avoided, inTransit: Avoided }),
  carbon: z.strictObject({ delivered: Avoided, inTransit: Avoided }),
  factors: z.array(FactorsView),
  /** False: the factors are those that came with the station. */
  hasOwnFactors: z.boolean(),
})
export type ImpactView = z.infer<typeof ImpactView>

export const impactCommands = {
  'impact.show': command({
    input: z.strictObject({ operationId: OperationId }),
    output: ImpactView,
    refusals: ['operation-not-found'],
  }),
  /** Coordination says other factors; null goes back to those that came with the station. */
  'impact.changeFactors': command({
    input: z.strictObject({ factors: z.array(EnteredFactors).max(machineKinds.length).nullable() }),
    output: z.strictObject({ factors: z.array(FactorsView) }),
    refusals: [],
  }),
  /** The page as PDF, to be sent. `day` is the caller's calendar day. */
  'impact.pdf': command({
    input: z.strictObject({ operationId: OperationId, language: z.enum(['fr', 'en']), day: z.iso.date() }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    refusals: ['operation-not-found'],
  }),
}
